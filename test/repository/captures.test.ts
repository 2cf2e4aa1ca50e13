import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withCaptures } from '../support/captures.ts';

test.each(['README.md', 'LISEZMOI.md'])('%s shows what the demo prints', (name) => {
  const text = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
  expect(text).toContain('<!-- capture: npx zx playbooks/');
  expect(withCaptures(text), 'npm run captures renews them').toBe(text);
});
