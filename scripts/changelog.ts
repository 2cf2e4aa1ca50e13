/** `npm run changelog`: writes CHANGELOG.md from the changelog that the site shows. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changelogMarkdown } from '../src/i18n/changelog.ts';

writeFileSync(join(import.meta.dirname, '..', 'CHANGELOG.md'), changelogMarkdown());
