/** Builds the search index after the pages, so that `astro build` alone produces a searchable site. */
import { readdirSync, rmSync } from 'node:fs';
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
        const written = await index.writeFiles({ outputPath: folder });
        await close();
        for (const name of readdirSync(`${path}pagefind`))
          if (unused.test(name)) rmSync(`${path}pagefind/${name}`);
        const failures = [...added.errors, ...written.errors];
        if (failures.length > 0) throw new Error(`The search index was not built: ${failures.join('; ')}`);
        writeVocabularies(folder);
        logger.info(`${added.page_count} pages indexed`);
      },
    },
  };
}
