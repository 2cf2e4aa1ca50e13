/** The last log lines of a container that ended. */
import { defineCommand } from '../../model/define.ts';
import { Unreadable } from '../../model/failures.ts';
import { sources } from '../../sources/index.ts';
import { documented } from '../universe-support.ts';

/** What the last log lines of a Pod show. */
export interface LogTail {
  readonly execFormatError: boolean;
}

export const getLogTail = defineCommand({
  id: 'kubectl-logs',
  tool: 'kubectl',
  effect: 'reads',
  words: ['logs', '{POD}', '--namespace={NAMESPACE}', '--all-containers', '--tail=5'],
  output: [],
  purpose: {
    en: 'Read the last log lines of a Pod that stops immediately. A playbook records only whether these lines contain “exec format error”.',
    fr: 'Lire les dernières lignes du journal d’un pod qui s’arrête dès son démarrage. Un playbook ne retient que la présence ou l’absence de «\u00a0exec format error\u00a0» dans ces lignes.',
  },
  needs: [{ verb: 'get', resource: 'pods/log' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.debugPods],
  allNamespaces: {
    none: 'kubectl reads the log of one Pod at a time, and only where --inspect-logs allows it',
  },
  machine: {
    output: [],
    format: 'text',
    decode: decodeLogTail,
    names: null,
    optIn: '--inspect-logs',
    copied: { text: readLogTail },
  },
});

/** Whether the lines hold the error of another architecture. Their text is not kept. */
export function decodeLogTail(answer: unknown): LogTail {
  if (typeof answer !== 'string') throw new Unreadable('not a log');
  return { execFormatError: /\bexec format error\b/i.test(answer) };
}

/** The same from lines that somebody copied: without the error, nothing shows that they are the log at all. */
export function readLogTail(printed: string): LogTail {
  const tail = decodeLogTail(printed);
  if (!tail.execFormatError) throw new Unreadable('no line of a log that is known here');
  return tail;
}
