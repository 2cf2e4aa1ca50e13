import { child, list, text } from '../decode.ts';

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
