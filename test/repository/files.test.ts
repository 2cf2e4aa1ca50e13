import { describe, expect, it } from 'vitest';
import { filesBelow, read, trackedFiles } from '../support/files.ts';

const binary = /\.(?:png|ico|woff2?|wasm|gz)$/;
const texts = trackedFiles().filter((path) => !binary.test(path));

describe('a file', () => {
  it('has at most 300 lines', () => {
    const long = ['src', 'test', 'scripts', 'bench']
      .flatMap(filesBelow)
      .filter((path) => /\.(?:ts|astro|css|js|mjs)$/.test(path))
      .map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 300);
    expect(long.map(({ path, lines }) => `${path} has ${lines} lines: make two files of it`)).toEqual([]);
  });

  it('contains no path of a user’s machine', () => {
    // The recorded output of tools is of a machine that never was: its only user is `dev`.
    const place = /(?<![\w.@:/-])\/(?:home\/(?!dev\b)|root\/|Users\/|work\/|workspace\/)[\w.-]+/g;
    const found = texts.flatMap((path) =>
      (read(path).match(place) ?? []).map((match) => `${path}: ${match}`),
    );
    expect(
      found,
      'write a path from the root of the repository, or one below /home/dev in an example',
    ).toEqual([]);
  });

  it('contains no package registry host, including lock files', () => {
    const locks = texts.filter((path) => path.endsWith('package-lock.json')).map(read);
    const hosts = [...locks.join('').matchAll(/"resolved": "([a-z+]+:\/\/[^/"]*)/g)].map(([, host]) => host);
    expect(
      [...new Set(hosts)],
      'take the lines "resolved" out of package-lock.json: npm install --omit-lockfile-registry-resolved',
    ).toEqual([]);
    const host =
      /https?:\/\/(?:[\w.-]*(?:npmjs|yarnpkg|artifactory|nexus|jfrog|verdaccio)[\w.-]*|npm\.pkg\.github\.com)/g;
    const found = texts
      .filter((path) => !path.endsWith('package-lock.json') && path !== 'test/repository/files.test.ts')
      .flatMap((path) => (read(path).match(host) ?? []).map((match) => `${path}: ${match}`));
    expect(found, 'name no registry of packages: what npm is set up with is used').toEqual([]);
  });

  it('ends with a line break and contains no control character', () => {
    const code = texts.filter((path) => /\.(?:ts|mjs|js|astro|mdx|md|css)$/.test(path));
    expect(
      code.filter((path) => !read(path).endsWith('\n')),
      'end these files with a line break',
    ).toEqual([]);
    expect(
      code.filter((path) => /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(read(path))),
    ).toEqual([]);
  });
});
