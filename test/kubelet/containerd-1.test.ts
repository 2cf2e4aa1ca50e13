import { describeNode } from './on-a-node.ts';

describeNode('distribution');
