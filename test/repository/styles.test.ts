/** Style sheets and markup have the same classes: no dead rule, and no unused class. */
import { expect, test } from 'vitest';
import { filesBelow, read } from '../support/files.ts';

/** The HTML report carries its own. */
const sheets = [...filesBelow('src/site/styles'), 'src/playbook/report/page/style.ts'];
const markup = ['src/site', 'src/playbook/report']
  .flatMap(filesBelow)
  .filter((path) => /\.(?:astro|ts|js)$/.test(path));
const readers = [
  ...filesBelow('src/site/browser'),
  ...filesBelow('test/site'),
  ...filesBelow('test/support/site'),
]
  .map(read)
  .join('\n');

/** The classes in selectors; declarations between braces are not selectors. */
const styled = new Set(
  sheets.flatMap((path) => {
    const selectors = read(path)
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/@import[^;]*;/g, '')
      .replace(/\{[^{}]*\}/g, ' ');
    return [...selectors.matchAll(/\.([a-z][a-z0-9-]*)/g)].map(([, name = '']) => name);
  }),
);

/** The classes of markup and scripts: complete names, and the prefixes of computed ones (`verdict-${…}`). */
const given = markup.flatMap((path) => {
  const text = read(path);
  const names = [
    ...text.matchAll(/\bclass(?:Name)?(?:=|=\{|: )["'`]([^"'`]+)["'`]/g),
    ...text.matchAll(/\bclass(?:Name)?(?:=\{|: )[^}\n]* \? '([^']+)' : '([^']+)'/g),
    ...text.matchAll(/(?:classList\.add\(|addClassToHast\(node, )["'`]([^"'`]+)["'`]/g),
  ];
  return names.flatMap(([, ...found]) => found).flatMap((each) => each.split(' '));
});
const whole = new Set(given.filter((name) => !name.includes('${')));
const beginnings = given
  .filter((name) => name.includes('${'))
  .map((name) => name.slice(0, name.indexOf('${')));

test('every class of a style sheet is used by markup or by a script', () => {
  expect(styled.size).toBeGreaterThan(50);
  const dead = [...styled].filter(
    (name) => !whole.has(name) && !beginnings.some((beginning) => name.startsWith(beginning)),
  );
  expect(
    dead,
    'delete the rules of these classes in src/site/styles: no markup and no script gives them',
  ).toEqual([]);
});

test('every class of the markup is styled, or selected by a script or a test', () => {
  const idle = [...whole].filter((name) => !styled.has(name) && !readers.includes(`.${name}`));
  expect(idle, 'take these classes from the markup, or style them in src/site/styles').toEqual([]);
});
