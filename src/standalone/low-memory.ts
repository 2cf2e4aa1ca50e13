/** The first module of a file: what the others allocate while they are loaded counts, too. */
import { keepMemoryLow } from '../playbook/memory.ts';

keepMemoryLow();
