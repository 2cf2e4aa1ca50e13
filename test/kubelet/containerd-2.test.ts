import { describeNode } from './on-a-node.ts';

describeNode('2');
