/** Builds the search index after the pages, so that `astro build` alone produces a searchable site. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { writeVocabularies } from './search-vocabulary.ts';

/** By kind, what every page has and nobody searches for: the interface says the same words on all of them. */
const notContent = [
  // Recorded output has the words of every message.
  '.output',
  'button, input, select, textarea, label, template, .needs-js',
  // What the parts of a check are called, and how each command was verified.
  '.card > h2, .card > h3, .fix-name, [data-fix-again] a, .more > summary',
  '.command-facts a, .command-facts time, .command-facts [data-only]',
  // The line of its playbook, the same on every page of a check.
  '.check .playbook',
];

/** What Pagefind writes for sites without a search dialog of their own: 400 kB that no page uses. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

export function searchIndex(): AstroIntegration {
  return {
    name: 'pullbook-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const path = fileURLToPath(dir);
        const { index, errors } = await createIndex({
          excludeSelectors: [...notContent],
        });
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path });
        const folder = `${path}pagefind`;
        // Written here: Pagefind 1.5 says that its files are written before they are, and `close` leaves some empty.
        const { files, errors: unread } = await index.getFiles();
        await close();
        const failures = [...added.errors, ...unread];
        if (failures.length > 0) throw new Error(`The search index was not built: ${failures.join('; ')}`);
        for (const { path: name, content } of files.filter((file) => !unused.test(file.path))) {
          mkdirSync(dirname(`${folder}/${name}`), { recursive: true });
          writeFileSync(`${folder}/${name}`, content);
        }
        copyFileSync(new URL('../LICENSE/LICENSE', import.meta.resolve('pagefind')), `${folder}/licence.txt`);
        writeVocabularies(folder);
        logger.info(`${added.page_count} pages indexed`);
      },
    },
  };
}
