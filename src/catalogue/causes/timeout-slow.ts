import type { Cause } from './model.ts';

/** The download began and did not end in time. */
export const timeoutSlow = {
  id: 'timeout-slow',
  section: 'slow',
  rules: ['pull-progress', 'pull-times', 'serial-pulls', 'image-size', 'disk-throughput', 'image-streaming'],
  signatures: [
    {
      id: 'no-progress',
      pattern: /because of no progress (?:in|for)\b|no progress (?:was )?made (?:in|for)\b/,
      precision: 'sentence',
      ambiguous: true,
    },
    {
      id: 'body-timed-out',
      pattern:
        /(?:(?:request canceled|context deadline exceeded|context canceled) \()?(?:client\.timeout|context cancellation) (?:exceeded )?(?:or context cancellation )?while reading body|failed to (?:copy: |extract layer|commit snapshot|prepare extraction snapshot|unpack).{1,900}(?:context (?:canceled|cancelled|deadline exceeded)|i\/o timeout while reading body)/,
      precision: 'sentence',
      ambiguous: true,
    },
    {
      id: 'kubelet-runtime-timeout',
      pattern:
        /operation timeout: context deadline exceeded|(?:pulling|pull of) (?:the )?image.{0,300}(?:timed out|took too long|exceeded (?:its |the )?(?:deadline|timeout))/,
      precision: 'remainder',
      ambiguous: true,
    },
    {
      id: 'context-canceled',
      pattern: /\bcontext cancell?ed\b|\bcode = cancell?ed\b|\boperation was cancell?ed\b/,
      precision: 'remainder',
      ambiguous: true,
    },
    {
      id: 'deadline-exceeded',
      pattern: /\bcontext deadline exceeded\b|\bcode = deadlineexceeded\b|\bdeadline exceeded\b/,
      precision: 'remainder',
      ambiguous: true,
    },
  ],
} as const satisfies Cause;
