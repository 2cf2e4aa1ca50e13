/** The way back to the project: what package.json names stands on every page, and what it does not name is said. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { buildDate } from '../../src/base/build-date.ts';
import { editAddress, type Manifest, project } from '../../src/site/build/project.ts';
import { pagesIn, proseOf, tags, textOf } from '../support/site/html.ts';
import { folder } from '../support/site/site.ts';

const { REPOSITORY_URL: repository, BUGS_URL: bugs } = inject('siteVariables');
const pages = [...pagesIn(folder)].filter(([path]) => /^\/(?:en|fr)\//.test(path));
const linksOf = (html: string) => tags(html, 'a').flatMap(({ attributes: { href } }) => href ?? []);
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

describe('every page', () => {
  it('names the version, and the day of the build', () => {
    for (const [path, html] of pages) {
      expect(textOf(html), path).toContain(`Pullbook ${version}`);
      const days = tags(html, 'time').map(({ attributes }) => attributes.datetime ?? '');
      expect(days.at(-1), path).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it.skipIf(!repository)('leads to the code, to its own source and to reports', () => {
    for (const [path, html] of pages) {
      const links = linksOf(html);
      expect(links, path).toContain(repository);
      expect(links, path).toContain(bugs);
      const own = links.filter((link) => link.startsWith(`${repository}/`) && link !== bugs);
      expect(own, path).toHaveLength(1);
      const file = /\/(?:edit|tree)\/HEAD\/(.*)$/.exec(own[0] ?? '')?.[1] ?? '';
      expect(existsSync(file), `${path} -> ${file}`).toBe(true);
      const locale = path.slice(1, 3);
      if (!/\/(?:reference|runbook|offline|print)\//.test(path))
        expect(file).toBe(`content/${locale}/${path.slice(4).replace(/\/$/, '') || 'home'}.mdx`);
    }
  });

  it.skipIf(repository)('says what the build does not name, and has no link in its place', () => {
    const said = {
      en: /built without .*\(`?repository`? and `?bugs`? in package\.json\)/,
      fr: /construit sans .*\(`?repository`? et `?bugs`? dans package\.json\)/,
    };
    for (const [path, html] of pages) {
      expect(textOf(html), path).toMatch(said[path.slice(1, 3) as 'en' | 'fr']);
      expect(linksOf(html).filter((link) => /github\.com\/example|undefined|null/.test(link))).toEqual([]);
    }
  });

  it('sends the report of a wording to the address for reports, and nowhere if there is none', () => {
    for (const locale of ['en', 'fr']) {
      const data = JSON.parse(readFileSync(join(folder, locale, 'wording.json'), 'utf8'));
      expect(data).toMatchObject({ bugs: bugs ?? null, version: `Pullbook ${version}, ${locale}` });
    }
  });

  it('with a line that runs a playbook leads to how to get one', () => {
    for (const [path, html] of pages) {
      if (!html.includes('npx') || path.endsWith('/playbooks/') || !html.includes('class="command playbook"'))
        continue;
      expect(
        linksOf(html).some((link) => link.endsWith(`${path.slice(0, 4)}playbooks/`)),
        path,
      ).toBe(true);
    }
  });
});

describe('the page of the playbooks', () => {
  it.each(['en', 'fr'])('gets a clone, or says that this build knows none, in %s', (locale) => {
    const html = readFileSync(join(folder, locale, 'playbooks/index.html'), 'utf8');
    if (repository) expect(textOf(html)).toContain(`git clone ${repository} && cd pullbook`);
    else expect(proseOf(html)).toContain('package.json');
    expect(textOf(html).includes('git clone')).toBe(repository !== undefined);
  });
});

describe('the project', () => {
  const of = (manifest: Partial<Manifest>, environment: NodeJS.ProcessEnv = {}) =>
    project(environment, { version: '1.2.3', ...manifest });

  it.each([
    'https://github.com/some/where',
    'git+https://github.com/some/where.git',
    'git@github.com:some/where.git',
    'ssh://git@github.com/some/where.git',
    'git://github.com/some/where.git',
    'github:some/where',
    'some/where',
  ])('takes %s as npm does', (url) => {
    expect(of({ repository: url }).repository).toBe('https://github.com/some/where');
    expect(of({ repository: { url } }).repository).toBe('https://github.com/some/where');
  });

  it('has no address as long as nobody names one, or only a reserved one', () => {
    expect(of({})).toMatchObject({ repository: null, bugs: null });
    expect(of({ repository: 'https://code.example/pullbook' }).repository).toBeNull();
  });

  it('is overridden for one build', () => {
    const environment = { REPOSITORY_URL: 'https://a.dev/x', BUGS_URL: 'https://a.dev/x/issues' };
    expect(of({ repository: 'some/where' }, environment)).toMatchObject({
      repository: 'https://a.dev/x',
      bugs: 'https://a.dev/x/issues',
    });
  });

  it.each(['http://a.dev/x', 'javascript:alert(1)', 'https://user:word@a.dev/x', '/x'])(
    'refuses %s, and says which field to change',
    (url) => {
      expect(() => of({ bugs: { url } })).toThrow(/BUGS_URL, or bugs in package\.json/);
    },
  );

  it('edits a file where the host of the code has a page for it', () => {
    const file = 'content/fr/auth/image-access.mdx';
    expect(editAddress('https://github.com/o/r', file)).toBe(`https://github.com/o/r/edit/HEAD/${file}`);
    expect(editAddress('https://github.com/o/r', 'src/causes')).toBe(
      'https://github.com/o/r/tree/HEAD/src/causes',
    );
    expect(editAddress('https://gitlab.com/o/r', file)).toBe(`https://gitlab.com/o/r/-/edit/HEAD/${file}`);
    expect(editAddress('https://code.a.dev/o/r', file)).toBeNull();
  });

  it('is dated by SOURCE_DATE_EPOCH where it is set', () => {
    expect(buildDate({ SOURCE_DATE_EPOCH: '1767225599' })).toBe('2025-12-31');
    const today = () => new Date().toISOString().slice(0, 10);
    const before = today();
    const built = buildDate({});
    expect([before, today()]).toContain(built);
    expect(() => buildDate({ SOURCE_DATE_EPOCH: 'today' })).toThrow('SOURCE_DATE_EPOCH');
  });
});
