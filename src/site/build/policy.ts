/**
 * The content security policy, in the meta element of every page and in the headers file. The site has no style
 * attribute and no inline style. The one inline script sets the theme before the first paint; its hash is here.
 * `wasm-unsafe-eval` is for Pagefind, which runs as WebAssembly.
 */
import { createHash } from 'node:crypto';

/** Directives that a meta element may carry; `frame-ancestors` works as a header only. */
export function policy(inlineScripts: readonly string[]): string {
  const hashes = inlineScripts.map(
    (code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${hashes.join(' ')}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
