import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { address } from './src/site/build/address.ts';
import { browserModules } from './src/site/build/browser-modules.ts';
import { entryNames } from './src/site/build/entry-names.ts';
import { headersFile } from './src/site/build/headers-file.ts';
import { markdownPages } from './src/site/build/markdown/index.ts';
import { offline } from './src/site/build/offline.ts';
import { plainImports } from './src/site/build/plain-imports.ts';
import { searchIndex } from './src/site/build/search-index.ts';

const { origin, base } = address();

export default defineConfig({
  srcDir: './src/site',
  site: origin,
  base,
  trailingSlash: 'always',
  // In this order: what is kept offline has the files of the others.
  integrations: [mdx(), searchIndex(), markdownPages(), headersFile(), offline()],
  // Our own code component calls Shiki: the built-in one writes style attributes, which the policy forbids.
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'never' },
  // Scripts and styles stay files, so that the policy needs no hash for them.
  vite: {
    plugins: [plainImports(), browserModules(), entryNames()],
    build: {
      assetsInlineLimit: 0,
      // MIT and ISC ask that the licence goes with every copy.
      license: { fileName: 'licences.txt' },
      rolldownOptions: {
        // Astro marks every page of prose with a directive of its own, of which the bundler warns in vain.
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE' || !log.message.includes('astro:head-inject'))
            report(level, log);
        },
      },
    },
  },
  devToolbar: { enabled: false },
});
