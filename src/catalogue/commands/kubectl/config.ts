/** The kubeconfig context. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { child, list, text } from '../decode.ts';
import { asJson } from '../projection.ts';
import { documented } from '../universe-support.ts';

export const getContext = defineCommand({
  id: 'kubectl-config-view',
  tool: 'kubectl',
  effect: 'reads',
  words: ['config', 'view', '--minify'],
  output: [],
  purpose: {
    en: 'Show which cluster and which namespace kubectl works on.',
    fr: 'Afficher le cluster et l’espace de noms sur lesquels kubectl travaille.',
  },
  needs: [],
  universes: documented,
  sources: [sources.getEvents],
  machine: { output: asJson, format: 'json', decode: decodeContext },
});

/** kubectl's current context. Servers, users and credentials of the file are not kept. */
export interface KubeContext {
  readonly context: string | null;
  readonly namespace: string;
}

export function decodeContext(answer: unknown): KubeContext {
  const [entry] = list(answer, 'contexts');
  return {
    context: text(answer, 'current-context'),
    namespace: (entry ? text(child(entry, 'context'), 'namespace') : null) ?? 'default',
  };
}
