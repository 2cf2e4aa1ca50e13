import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withCaptures } from '../support/captures.ts';

test.each(['README.md', 'LISEZMOI.md'])('%s shows what the demo prints', (name) => {
  const text = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
  expect(
    text,
    `keep a capture in ${name}: put <!-- capture: npx zx playbooks/… --> before its code block`,
  ).toContain('<!-- capture: npx zx playbooks/');
  expect(withCaptures(text), `${name} shows another output than the playbook prints: run npm run fix`).toBe(
    text,
  );
});
