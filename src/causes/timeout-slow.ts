import { type CauseEntry, exact, fallback } from './model.ts';

/** The download started and did not finish in time. */
export const timeoutSlow = {
  id: 'timeout-slow',
  section: 'slow',
  rules: ['pull-progress', 'pull-times', 'serial-pulls', 'image-size', 'disk-throughput', 'image-streaming'],
  signatures: {
    'no-progress': exact(/because of no progress (?:in|for)\b|no progress (?:was )?made (?:in|for)\b/, {
      ambiguous: true,
    }),
    'body-timed-out': exact(
      /(?:(?:request canceled|context deadline exceeded|context canceled) \()?(?:client\.timeout|context cancellation) (?:exceeded )?(?:or context cancellation )?while reading body|failed to (?:copy: |extract layer|commit snapshot|prepare extraction snapshot|unpack).{1,900}(?:context (?:canceled|cancelled|deadline exceeded)|i\/o timeout while reading body)/,
      { ambiguous: true },
    ),
    'kubelet-runtime-timeout': fallback(
      /operation timeout: context deadline exceeded|(?:pulling|pull of) (?:the )?image.{0,300}(?:timed out|took too long|exceeded (?:its |the )?(?:deadline|timeout))/,
      { ambiguous: true },
    ),
    'context-canceled': fallback(
      /\bcontext cancell?ed\b|\bcode = cancell?ed\b|\boperation was cancell?ed\b/,
      { ambiguous: true },
    ),
    'deadline-exceeded': fallback(
      /\bcontext deadline exceeded\b|\bcode = deadlineexceeded\b|\bdeadline exceeded\b/,
      { ambiguous: true },
    ),
  },
} as const satisfies CauseEntry;
