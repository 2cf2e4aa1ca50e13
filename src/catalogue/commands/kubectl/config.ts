/** The kubeconfig. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { child, list, text } from '../decode.ts';
import { documented } from '../universe-support.ts';

/** kubectl's current context. Servers, users and credentials of the file are not kept. */
export interface KubeContext {
  readonly context: string | null;
  readonly namespace: string;
}

export const getContext = defineCommand({
  id: 'kubectl-config-view',
  tool: 'kubectl',
  effect: 'reads',
  words: ['config', 'view', '--minify'],
  output: [],
  machine: { output: ['--output=json'], format: 'json', decode: decodeContext },
  purpose: {
    en: 'Show which cluster and which namespace kubectl works on.',
    fr: 'Afficher le cluster et l’espace de noms sur lesquels kubectl travaille.',
  },
  needs: [],
  universes: documented,
  sources: [sources.getEvents],
});

/** The context of the kubeconfig; `default` where it names no namespace. */
export function decodeContext(answer: unknown): KubeContext {
  const [entry] = list(answer, 'contexts');
  return {
    context: text(answer, 'current-context'),
    namespace: (entry ? text(child(entry, 'context'), 'namespace') : null) ?? 'default',
  };
}
