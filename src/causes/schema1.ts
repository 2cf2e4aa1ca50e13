import { type CauseEntry, exact } from './model.ts';

/** The image is in a format that current runtimes no longer support. */
export const schema1 = {
  id: 'schema1',
  section: 'schema',
  rules: ['schema-1-image', 'schema-1-inventory'],
  signatures: {
    'schema-1-disabled': exact(
      /pulling schema 1 images have been deprecated|containerd_enable_deprecated_pull_schema_1_image/,
    ),
    'schema-1-media-type': exact(
      /manifest\.v1\+(?:prettyjws|json)\b.{0,40}(?:no longer supported|not supported|unsupported)|(?:unsupported|unknown|unrecognized) (?:manifest|media) ?type.{0,60}manifest\.v1\+|manifest\.v1\+prettyjws/,
    ),
    'schema-1-no-longer-supported': exact(
      /schema ?(?:version )?v?1\b.{0,80}\b(?:no longer supported|not supported|unsupported|deprecated|disabled by default|has been removed)|\bdocker image format v1\b|\bmissing signature key\b|(?:unsupported|unknown) schema ?(?:version )?:? ?1\b/,
      { ambiguous: true },
    ),
  },
} as const satisfies CauseEntry;
