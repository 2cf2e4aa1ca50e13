import { type CauseEntry, exact, fallback, generic, httpStatus } from './model.ts';

/** The registry answered: there is no such tag, digest, repository or project. */
export const notFound = {
  id: 'not-found',
  section: 'not-found',
  rules: [
    'vanished-public-images',
    'gcr-migration',
    'image-reference',
    'repository-exists',
    'image-tag',
    'image-digest',
    'cleanup-policies',
  ],
  signatures: {
    'manifest-unknown': exact(
      /\bmanifest[_ ]unknown\b|\bmanifest for \S{1,500} not found\b|\bmanifest (?:'[^']{1,200}' )?(?:not found|does not exist)\b|failed to fetch "(?!https?:)[^"]{1,200}"(?:$| from request)/,
      { ambiguous: true, rulesOverride: ['gcr-migration', 'image-tag'] },
    ),
    'name-unknown': exact(
      /\bname_unknown\b|\bname unknown(?::|["'}]|$)|\bmanifest '?\S{1,200} does not exist for the repository\b|\brepository name not known to registry\b|\bnamed (?:image|manifest) is not (?:found|known)\b|\brepository with name '?[^'\s]{1,300}'? (?:in .{1,100} )?does not exist/,
    ),
    'repository-not-found': exact(
      /\brepository "?[^"\s]{1,500}"? (?:was )?not found\b|\brepository not found\b|\bno such image\b|\bartifact \S{1,500} not found\b|\bproject ['"]?\S{1,100} not found or deleted/,
      { ambiguous: true },
    ),
    'tag-deleted': exact(
      /\btag has expired\b|\btag \S{1,200} (?:was deleted|does not exist|not found|has expired)|\bimage with reference \S{1,500} (?:was )?not found|\bthe image with imageid .{1,300} does not exist/,
      { ambiguous: true },
    ),
    'digest-not-found': generic(/@sha256:\w{1,64}"?: not found\b/, {
      ambiguous: true,
      rulesOverride: ['gcr-migration', 'image-digest'],
    }),
    'reference-not-found': generic(
      /(?:failed to resolve (?:reference|ref|image)[^:]{0,3}.{0,600}|code = notfound desc = .{0,900}|\/[\w.-]{1,200}(?::[\w.-]{1,128}|@sha256:[\da-f]{1,64}))"?: not found(?![\w-])/,
      { ambiguous: true, rulesOverride: ['gcr-migration', 'image-tag'] },
    ),
    'status-404': httpStatus(
      /\b404[: (]{1,2}not found|\bstatus(?: ?code)?[: =]{1,3}\[?404\b|invalid status code from registry 404\b|\bhttp(?: error| status)?:? 404\b|(?:unexpected status|failed with (?:unexpected )?status code).{1,900}: 404\b/,
      { ambiguous: true },
    ),
    'not-found': fallback(
      /(?::|\.\.\.|…) not found(?![\w-])|\bimage (?:\S{1,500} )?(?:was |is )?not found\b|\b(?:image|tag|digest) (?:does not|doesn't) exist\b|code = notfound desc/,
      { ambiguous: true },
    ),
  },
} as const satisfies CauseEntry;
