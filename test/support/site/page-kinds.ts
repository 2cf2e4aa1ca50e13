/** Pages of the built site, one of each kind: what each consists of, all others of its kind consist of too. */
export const oneOfEachKind: readonly string[] = [
  'en/',
  'fr/auth/',
  'fr/auth/image-access/',
  'en/network/private-google-access/',
  'en/schema/print/',
  'fr/diagnose/',
  'en/understand/',
  'en/playbooks/',
  'fr/reference/',
  'en/reference/statuses/',
  'fr/reference/universes/',
  'en/reference/glossary/',
  'en/runbook/',
  'fr/offline/',
  '404.html',
];
