/** What the pages offer for download, and the lines that they print about it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isReserved } from '../../src/site/build/address.ts';
import { downloadLines } from '../../src/site/data/download-lines.ts';
import { tags } from '../support/site/html.ts';
import { base, folder } from '../support/site/site.ts';

describe('the downloads', () => {
  it.each(['en', 'fr'])('of the page in %s exist, with their checksums', (locale) => {
    const html = readFileSync(join(folder, locale, 'playbooks/index.html'), 'utf8');
    const links = tags(html, 'a').flatMap(({ attributes }) =>
      'download' in attributes ? [attributes['href'] ?? ''] : [],
    );
    expect(links).toHaveLength(4);
    for (const link of links) expect(existsSync(join(folder, link.slice(base.length))), link).toBe(true);
    const sums = readFileSync(join(folder, 'playbooks/SHA256SUMS'), 'utf8');
    for (const link of links.filter((each) => !each.endsWith('SUMS')))
      expect(sums).toContain(`  ${link.split('/').at(-1)}\n`);
  });
});

describe('the lines', () => {
  const text = (site: string | null) =>
    downloadLines(site, '1.2.3')
      .flatMap(({ lines }) => lines)
      .join('\n');

  it('name no address as long as there is none', () => {
    expect(text(null)).not.toMatch(/https?:|curl/);
    expect(text(null)).toContain('sha256sum --ignore-missing -c SHA256SUMS && node diagnose.mjs');
  });

  it('name that of the site, below its path', () => {
    const lines = text('https://pullbook.dev/docs/');
    expect(lines).toContain('npx -y zx@8 https://pullbook.dev/docs/playbooks/diagnose.mjs -n my-namespace');
    expect(lines).toContain('--manifest-url=https://pullbook.dev/docs/playbooks/pullbook.yaml');
    expect(
      lines.match(/https:\/\/\S+/g)?.every((url) => url.startsWith('https://pullbook.dev/docs/playbooks/')),
    ).toBe(true);
  });

  it.each([
    ['https://pullbook.example/', true],
    ['https://example.org/docs/', true],
    ['https://pullbook.test/', true],
    ['https://example.dev/', false],
    ['http://127.0.0.1:8080/', false],
  ])('%s is reserved: %s', (address, reserved) => {
    expect(isReserved(address)).toBe(reserved);
  });
});
