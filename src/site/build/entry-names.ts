/** A short name for the script of every page: Astro names it after its layout, and the name stands on each page. */
import type { Plugin } from 'vite';

export function entryNames(): Plugin {
  return {
    name: 'pullbook-entry-names',
    apply: 'build',
    configEnvironment: (name) =>
      name === 'client'
        ? {
            build: {
              rolldownOptions: {
                output: {
                  entryFileNames: (entry: { readonly name: string }) =>
                    `_astro/${/^(?:Base|Scripts)\./.test(entry.name) ? 'page' : '[name]'}.[hash].js`,
                },
              },
            },
          }
        : null,
  };
}
