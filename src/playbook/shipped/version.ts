import { shipped } from './index.ts';

/** What `--version` prints: `pullbook 0.1.0 (2026-11-30)`, with the day of the build, if it is one. */
export function versionLine(): string {
  return `pullbook ${shipped.version}${shipped.date ? ` (${shipped.date})` : ''}\n`;
}
