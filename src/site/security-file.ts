/**
 * Writes `.well-known/security.txt` (RFC 9116), which tells a finder of a weakness whom to write to. The contact is whoever
 * publishes the site: `SECURITY_CONTACT` at build, else `bugs` in package.json. Without either there is nobody to name, so
 * no file is written and the build says so.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { AstroIntegration } from 'astro';
import { locales } from '../catalogue/causes/model.ts';
import { address } from './address.ts';

/** The RFC wants less than a year: a site that nobody builds any more must not promise an answer. */
const days = 180;

/** The text of the file. `at` is its own address. Throws where the contact is no address that the RFC allows. */
export function securityText(contact: string, at: string, now: Date): string {
  if (!/^(?:mailto:\S+@\S+|https:\/\/\S+|tel:\+[\d-]+)$/.test(contact))
    throw new Error(
      `Not a contact for security.txt: "${contact}". Set SECURITY_CONTACT to a mailto:, https: or tel: address.`,
    );
  const expires = new Date(now.getTime() + days * 24 * 60 * 60 * 1000);
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().replace(/\.\d+/, '')}`,
    `Preferred-Languages: ${locales.join(', ')}`,
    `Canonical: ${at}`,
    '',
  ].join('\n');
}

/** Whom package.json or the environment names, or null. */
export function securityContact(
  bugs: string | { readonly email?: string; readonly url?: string } | undefined,
  { SECURITY_CONTACT }: NodeJS.ProcessEnv,
): string | null {
  if (SECURITY_CONTACT) return SECURITY_CONTACT;
  const { email, url } = typeof bugs === 'object' ? bugs : { url: bugs };
  return email ? `mailto:${email}` : (url ?? null);
}

export function securityFile(): AstroIntegration {
  return {
    name: 'pullbook-security',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const { bugs } = JSON.parse(readFileSync(join(process.cwd(), 'package.json'), 'utf8'));
        const contact = securityContact(bugs, process.env);
        if (contact === null) {
          logger.info('No security.txt: SECURITY_CONTACT and bugs in package.json name nobody');
          return;
        }
        const { origin, base } = address();
        const folder = new URL('.well-known/', dir);
        mkdirSync(folder, { recursive: true });
        writeFileSync(
          new URL('security.txt', folder),
          securityText(contact, `${origin}/.well-known/security.txt`, new Date()),
        );
        if (base !== '/')
          logger.warn(
            `security.txt is read at ${origin}/.well-known/ only: copy it there from below ${base}`,
          );
      },
    },
  };
}
