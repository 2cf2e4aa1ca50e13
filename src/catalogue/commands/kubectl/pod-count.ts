/** How many Pods there are. */
import { defineCommand } from '../../model/define.ts';
import { Unreadable } from '../../model/failures.ts';
import { sources } from '../../sources/index.ts';
import { child, list, object, text } from '../decode.ts';
import { podList } from './pod-table.ts';

/** The number of Pods of a cluster. */
export interface PodCount {
  /** null where the server does not say how many follow the first. */
  readonly pods: number | null;
}

/** The whole path is a constant: `get --raw` could read anything, and is allowed for this one only. */
export const countPods = defineCommand({
  ...podList,
  id: 'kubectl-count-pods',
  words: ['get', '--raw', '/api/v1/pods?limit=1'],
  output: [],
  machine: {
    output: [],
    // It is JSON, which no option asks for.
    format: 'text',
    decode: decodePodCount,
    names: null,
    copied: {
      notReadable: {
        en: 'no check needs it: it says how many Pods there are',
        fr: 'aucune vérification n’en a besoin\u00a0: elle dit combien il y a de pods',
      },
    },
  },
  purpose: {
    en: 'Count the Pods of every namespace without listing them: the answer holds one, and how many remain.',
    fr: 'Compter les pods de tous les espaces de noms sans les lister\u00a0: la réponse en contient un, et le nombre des autres.',
  },
  sources: [sources.listChunking],
});

/**
 * A list with a limit ends with a `continue` token unless it is complete; `remainingItemCount` counts the rest, and older
 * servers leave it out (Kubernetes API reference, `ListMeta`).
 */
export function decodePodCount(answer: unknown): PodCount {
  const pods = typeof answer === 'string' ? parsed(answer) : null;
  if (object(pods)['kind'] !== 'PodList') throw new Unreadable('not a list of Pods');
  const metadata = child(pods, 'metadata');
  const first = list(pods, 'items').length;
  const remaining = text(metadata, 'remainingItemCount');
  if (remaining !== null) return { pods: first + Number(remaining) };
  return { pods: text(metadata, 'continue') ? null : first };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable('not JSON');
  }
}
