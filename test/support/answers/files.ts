/** Raw answers in files of their own, `<command>.json`, as `npm run new -- command` writes them. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

interface Sample {
  readonly raw: unknown;
  readonly kept: unknown;
}

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));

export const answersInFiles: Readonly<Record<string, Sample>> = Object.fromEntries(
  files.map((name) => [
    basename(name, '.json'),
    JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as Sample,
  ]),
);
