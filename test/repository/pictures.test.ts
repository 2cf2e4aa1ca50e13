import { expect, test } from 'vitest';
import { favicon } from '../../scripts/pictures.ts';
import { read } from './files.ts';

test('the favicon is the mark in the colours of the site', () => {
  expect(read('public/favicon.svg'), 'npm run pictures draws it anew').toBe(favicon());
});
