import { expect, test } from 'vitest';
import { favicon } from '../support/favicon.ts';
import { read } from '../support/files.ts';

test('the favicon is the mark in the colours of the site', () => {
  expect(read('public/favicon.svg'), 'npm run pictures draws it again').toBe(favicon());
});
