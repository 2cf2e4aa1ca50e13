import { expect, it } from 'vitest';
import { covers } from '../../../src/catalogue/facts/docker-config.ts';
import { image } from '../../support/rules/subjects.ts';

it.each([
  ['registry.example.com', 'registry.example.com/team/app:1', true],
  ['https://registry.example.com', 'registry.example.com/team/app:1', true],
  ['https://registry.example.com/v2/', 'registry.example.com/team/app:1', true],
  ['registry.example.com/team', 'registry.example.com/team/app:1', true],
  ['registry.example.com/tea', 'registry.example.com/team/app:1', false],
  ['registry.example.com/other', 'registry.example.com/team/app:1', false],
  ['registry.example.com:5000', 'registry.example.com:5000/team/app:1', true],
  ['registry.example.com', 'registry.example.com:5000/team/app:1', false],
  ['*.example.com', 'registry.example.com/team/app:1', true],
  ['*.example.com', 'a.b.example.com/team/app:1', false],
  ['example.com', 'registry.example.com/team/app:1', false],
  ['https://index.docker.io/v1/', 'nginx:1.27', true],
  ['docker.io', 'nginx:1.27', true],
  ['index.docker.io', 'registry.example.com/app:1', false],
])('an entry for %s covers %s: %s', (server, text, expected) => {
  const { host, path } = image(text);
  expect(covers(server, host, path)).toBe(expected);
});
