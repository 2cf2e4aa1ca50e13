import { type CauseEntry, context, exact } from './model.ts';

/** The image exists, but not for the platform of this node. */
export const archMismatch = {
  id: 'arch-mismatch',
  section: 'architecture',
  rules: ['image-platform', 'windows-version', 'single-architecture'],
  signatures: {
    'exec-format-error': context(/\bexec format error\b/),
    'windows-host-mismatch': context(
      /\bcontainer operating system does not match the host operating system\b/,
      { rulesOverride: ['windows-version'] },
    ),
    'no-match-for-platform': exact(/\bno match for platform\b/),
    'no-matching-manifest': exact(
      /\bno matching manifest for \S{1,60}|\bno image found in (?:manifest list|image index|the manifest)\b|\bno (?:child |matching )?manifest (?:matches|for) platform\b|\bno child with platform \S{1,60}|\bdoes not contain descriptor matching platform\b/,
    ),
    'image-for-another-system': exact(
      /\bimage operating system ["']?\w{1,20}["']? cannot be used on this platform|\bwindows version [\d.]{1,20}-based image is incompatible|\b(?:image'?s?|its|image with the provided) platform \(\[?[^)]{1,60}\) does not match\b|\bwas found but .{0,40}(?:does not match|does not provide) (?:the specified|any|the requested) platform/,
    ),
  },
} as const satisfies CauseEntry;
