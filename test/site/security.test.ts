/** security.txt names whoever publishes the site, or is not there. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { securityContact, securityFile, securityText } from '../../src/site/security-file.ts';

describe('security.txt', () => {
  it('has the fields that RFC 9116 asks for, and expires within a year', () => {
    const now = new Date('2026-11-26T08:00:00.123Z');
    expect(securityText('mailto:security@example.org', 'https://a.test/.well-known/security.txt', now)).toBe(
      'Contact: mailto:security@example.org\nExpires: 2027-05-25T08:00:00Z\nPreferred-Languages: en, fr\nCanonical: https://a.test/.well-known/security.txt\n',
    );
  });

  it.each(['security@example.org', 'http://example.org/', 'javascript:x', 'mailto:a@b\nContact: x', ''])(
    'takes no contact like %j',
    (contact) => {
      expect(() => securityText(contact, '', new Date())).toThrow(/SECURITY_CONTACT/);
    },
  );

  it('takes the contact of the build before that of package.json, and knows when there is none', () => {
    expect(securityContact(undefined, {})).toBe(null);
    expect(securityContact('https://a.test/issues', {})).toBe('https://a.test/issues');
    expect(securityContact({ email: 'a@b.test', url: 'https://a.test' }, {})).toBe('mailto:a@b.test');
    expect(securityContact({ email: 'a@b.test' }, { SECURITY_CONTACT: 'tel:+33-1' })).toBe('tel:+33-1');
  });
});

describe('a build', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullbook-security-'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  const said: string[] = [];
  const build = () => {
    said.length = 0;
    const note = (text: string) => said.push(text);
    securityFile().hooks['astro:build:done']?.({
      dir: pathToFileURL(`${folder}/`),
      logger: { info: note, warn: note },
    } as never);
  };
  const file = () => join(folder, '.well-known', 'security.txt');

  it('with a contact writes it, and says where it must be under a sub-path', () => {
    vi.stubEnv('SECURITY_CONTACT', 'https://example.org/report');
    vi.stubEnv('SITE_URL', 'https://pullbook.test/docs/');
    build();
    expect(readFileSync(file(), 'utf8')).toContain('Contact: https://example.org/report\n');
    expect(readFileSync(file(), 'utf8')).toContain(
      'Canonical: https://pullbook.test/.well-known/security.txt\n',
    );
    expect(said.join()).toContain('copy it there');
  });

  it('without one writes nothing and says so', () => {
    vi.stubEnv('SECURITY_CONTACT', '');
    build();
    expect(existsSync(file())).toBe(false);
    expect(said.join()).toContain('No security.txt');
  });
});
