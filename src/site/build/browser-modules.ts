/** Modules of Node that the catalogue and anonymising use, for the parts of them that a browser runs. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const inBrowser: Readonly<Record<string, string>> = {
  'node:crypto': fileURLToPath(new URL('../browser/crypto.ts', import.meta.url)),
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
