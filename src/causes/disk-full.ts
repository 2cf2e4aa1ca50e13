import { type CauseEntry, generic } from './model.ts';

/** The node has no disk space left for the image. */
export const diskFull = {
  id: 'disk-full',
  section: 'node',
  rules: ['disk-pressure'],
  signatures: {
    'no-space-left': generic(
      /\bno space left on dev|\bnot enough space on the disk\b|\bdisk quota exceeded\b/,
      { ambiguous: true },
    ),
  },
} as const satisfies CauseEntry;
