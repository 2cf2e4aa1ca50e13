/** What a run saw, kept for whoever reads a failure. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../playbook/playbook.ts';
import type { TestNode } from './node.ts';

/** Writes the report, and the Pods and events after it, to a folder in .cache/kubelet that the words name. */
export async function keep(node: TestNode, words: readonly string[], report: string): Promise<void> {
  const folder = join(root, '.cache/kubelet', words.join(' ').replaceAll('/', '-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'report.json'), report);
  for (const resource of ['pods', 'events']) {
    const read = ['get', resource, '--all-namespaces', '--output=json'];
    writeFileSync(join(folder, `${resource}.json`), await node.must(read));
  }
}
