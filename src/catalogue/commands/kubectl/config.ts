/** The kubeconfig. */
import { defineCommand } from '../../model/define.ts';
import { Unreadable } from '../../model/failures.ts';
import { sources } from '../../sources/index.ts';
import { child, list, text } from '../decode.ts';
import { documented } from '../universe-support.ts';

/** kubectl's current context. Servers, users and credentials of the file are not kept. */
export interface KubeContext {
  readonly context: string | null;
  readonly namespace: string;
  /** Without a kubeconfig, in a Pod: the cluster of that Pod, and its namespace. No answer of kubectl says so. */
  readonly inCluster?: true;
}

export const getContext = defineCommand({
  id: 'kubectl-config-view',
  tool: 'kubectl',
  effect: 'reads',
  words: ['config', 'view', '--minify'],
  output: [],
  machine: {
    output: ['--output=json'],
    format: 'json',
    decode: decodeContext,
    names: { context: 'context', namespace: 'namespace' },
    copied: { object: 'Config' },
  },
  purpose: {
    en: 'Show the cluster and the namespace that kubectl uses.',
    fr: 'Afficher le cluster et l’espace de noms que kubectl utilise.',
  },
  needs: [],
  universes: documented,
  sources: [sources.getEvents],
});

/** The names of the contexts of the kubeconfig, asked where the wanted one is not among them. */
export const listContexts = defineCommand({
  id: 'kubectl-config-get-contexts',
  tool: 'kubectl',
  effect: 'reads',
  words: ['config', 'get-contexts', '--output=name'],
  output: [],
  machine: {
    output: [],
    format: 'text',
    decode: decodeContexts,
    names: 'context',
    copied: { text: decodeContexts },
  },
  purpose: {
    en: 'List the contexts of the kubeconfig.',
    fr: 'Lister les contextes du kubeconfig.',
  },
  needs: [],
  universes: documented,
  sources: [sources.getEvents],
});

/** One name a line, the last one too; a name can hold spaces, and a document in JSON or HTML is none. */
export function decodeContexts(answer: unknown): readonly string[] {
  if (typeof answer !== 'string' || !/^(?:[^\s{[<][^\n]*\n)*$/.test(answer)) throw new Unreadable();
  return answer.split('\n').filter((line) => line !== '');
}

/** The context of the kubeconfig; `default` where it names no namespace. */
export function decodeContext(answer: unknown): KubeContext {
  const [entry] = list(answer, 'contexts');
  return {
    context: text(answer, 'current-context'),
    namespace: (entry ? text(child(entry, 'context'), 'namespace') : null) ?? 'default',
  };
}
