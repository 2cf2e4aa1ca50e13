/** Modules of Node that the catalogue uses, for the parts of it that a browser runs. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const inBrowser: Readonly<Record<string, string>> = {
  'node:net': fileURLToPath(new URL('../browser/net.ts', import.meta.url)),
};

export function browserModules(): Plugin {
  return {
    name: 'pullbook-browser-modules',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (id) => inBrowser[id] ?? null,
  };
}
