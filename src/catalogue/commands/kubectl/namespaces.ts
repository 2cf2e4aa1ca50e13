/** Whether a namespace exists. */
import { defineCommand } from '../../model/define.ts';
import { Unreadable } from '../../model/failures.ts';
import { sources } from '../../sources/index.ts';
import { printed } from '../projection.ts';
import { parseTable } from '../table.ts';
import { documented } from '../universe-support.ts';

/** A list of the Pods of a namespace that does not exist is empty, and no error: only this tells them apart. */
export const getNamespace = defineCommand({
  id: 'kubectl-get-namespace',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'namespace', '{NAMESPACE}'],
  ...printed(['NAME', 'STATUS', 'AGE'], decodeNamespace, { name: 'namespace' }),
  purpose: {
    en: 'Check that a namespace exists.',
    fr: 'Vérifier qu’un espace de noms existe.',
  },
  needs: [{ verb: 'get', resource: 'namespaces' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.debugPods],
  allNamespaces: { none: 'whether a namespace exists is asked only in a run on that one' },
});

/** The one row of the table. */
export function decodeNamespace(answer: unknown): { readonly name: string } {
  const name = parseTable(answer)[0]?.['NAME'];
  if (!name) throw new Unreadable('no namespace');
  return { name };
}
