import type { Cause } from './model.ts';

/** The node has no room for the image. */
export const diskFull = {
  id: 'disk-full',
  section: 'node',
  rules: ['disk-pressure'],
  signatures: [
    {
      id: 'no-space-left',
      pattern: /\bno space left on dev|\bnot enough space on the disk\b|\bdisk quota exceeded\b/,
      precision: 'words',
      ambiguous: true,
    },
  ],
} as const satisfies Cause;
