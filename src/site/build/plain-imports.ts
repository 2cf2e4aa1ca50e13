/**
 * Dynamic imports as the browser does them. Vite puts a helper before each that preloads styles and nested modules:
 * 0.9 kB on every page, for parts that are one small file each and load their styles themselves.
 */
import type { Plugin } from 'vite';

const helper = '\0vite/preload-helper.js';

export function plainImports(): Plugin {
  return {
    name: 'pullbook-plain-imports',
    enforce: 'pre',
    apply: 'build',
    configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : null),
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : null),
  };
}
