/**
 * One HTML file: no script, no request, and a policy that allows none. Whatever stands in it is escaped where it is put in.
 */
import { createHash } from 'node:crypto';
import { escapeHtml } from '../../../base/html.ts';
import type { Locale } from '../../../base/text.ts';
import { pageStyle } from './style.ts';
import { pageWords } from './words.ts';

const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** What precedes the content, up to its beginning. */
export function documentStart(lang: Locale, title: string): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
`;
}

/** What follows it. */
export function documentEnd(lang: Locale): string {
  return `
</main>
<footer><p>${escapeHtml(pageWords[lang].footer)}</p></footer>
</body>
</html>
`;
}
