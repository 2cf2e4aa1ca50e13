/** The script that applies the reader's choices before the first paint, as it stands in the head of every page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

const file = join(process.cwd(), 'src', 'site', 'browser', 'theme.inline.js');

export const themeScript = transformSync(readFileSync(file, 'utf8'), { minify: true }).code.trim();
