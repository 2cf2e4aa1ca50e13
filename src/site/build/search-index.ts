/** Builds the search index after the pages, so that `astro build` alone produces a searchable site. */
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** What Pagefind writes for sites without a search dialog of their own: 400 kB that no page uses. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

export function searchIndex(): AstroIntegration {
  return {
    name: 'pullbook-search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const path = fileURLToPath(dir);
        const { index, errors } = await createIndex({
          // Recorded output has the words of every message.
          excludeSelectors: ['.output'],
        });
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path });
        const written = await index.writeFiles({ outputPath: `${path}pagefind` });
        await close();
        for (const name of readdirSync(`${path}pagefind`))
          if (unused.test(name)) rmSync(`${path}pagefind/${name}`);
        const failures = [...added.errors, ...written.errors];
        if (failures.length > 0) throw new Error(`The search index was not built: ${failures.join('; ')}`);
        logger.info(`${added.page_count} pages indexed`);
      },
    },
  };
}
