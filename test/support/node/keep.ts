/** What a run saw, kept for whoever reads a failure. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../playbook/playbook.ts';
import type { TestNode } from './node.ts';

/** How many runs were kept, in each process. */
let count = 0;

/** Writes the report, and the Pods and events after it, to a folder in .cache/kubelet that the words name. */
export async function keep(node: TestNode, words: readonly string[], report: string): Promise<void> {
  count += 1;
  const name = [String(count).padStart(2, '0'), ...words].join(' ').replaceAll('/', '-');
  const folder = join(root, '.cache/kubelet', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'report.json'), report);
  for (const resource of ['pods', 'events']) {
    const read = ['get', resource, '--all-namespaces', '--output=json'];
    writeFileSync(join(folder, `${resource}.json`), await node.must(read));
  }
}
