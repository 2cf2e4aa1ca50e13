/** One grammar of placeholders for pages, playbooks, tests and scripts. */
import { expect, test } from 'vitest';
import { filesBelow, read } from '../support/files.ts';

const home = 'src/catalogue/commands/template.ts';
/** A pattern with a class of capitals after a brace, or with the characters of a placeholder name. */
const grammar = /\{\\?\(?(?:\?:)?\[A-Z|\[A-Z0-9_\]/;

test('no second pattern for {PLACEHOLDERS}', () => {
  const wrong = ['src', 'playbooks', 'scripts', 'bench', 'test']
    .flatMap(filesBelow)
    .filter((path) => /\.(?:ts|mjs|js|astro)$/.test(path) && path !== home)
    .filter((path) => path !== 'test/repository/placeholders.test.ts' && grammar.test(read(path)))
    .map((path) => `${path}: use parseTemplate, placeholdersIn or isPlaceholderName of ${home}`);
  expect(wrong).toEqual([]);
});

test('a second pattern is detected', () => {
  for (const second of [
    '/\\{([A-Z0-9_]+)\\}/g',
    '/^[A-Z][A-Z0-9_]*$/',
    "'\\\\{[A-Z_]+\\\\}'",
    '/{(?:[A-Z]+)}/',
  ])
    expect(second).toMatch(grammar);
});
