/** The build behind a real nginx, with the very file of hosting/. */
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { immutable, responseHeaders } from '../../src/site/build/response-headers.ts';
import { isInstalled, missingTools } from '../support/optional-tools.ts';
import { nginxConfiguration, serveWithNginx } from '../support/site/nginx.ts';
import { base, folder } from '../support/site/site.ts';

const isMissing = !isInstalled('nginx');
for (const line of missingTools(['nginx'])) console.warn(line);

/** What a site sends that has a host of its own. */
const expected = responseHeaders({ origin: 'https://pullbook.test', base: '/' });

describe('hosting/nginx.conf', () => {
  it('names the headers that the build writes for other hosts, each for every answer', () => {
    for (const [name, value] of expected)
      expect(nginxConfiguration).toContain(`add_header ${name} "${value}" always;`);
  });
});

describe.skipIf(isMissing)('nginx', () => {
  let server: Awaited<ReturnType<typeof serveWithNginx>>;

  beforeAll(async () => {
    server = await serveWithNginx(folder, base);
  });
  afterAll(() => server?.close());

  /** The answer as it is sent: not followed, not unpacked. */
  const ask = (path: string) =>
    new Promise<{ status?: number; headers: Record<string, string | undefined>; body: Buffer }>(
      (resolve, reject) => {
        const options = { headers: { 'accept-encoding': 'gzip' } };
        request(server.origin + base + path, options, async (reply) => {
          const body = Buffer.concat(await reply.toArray());
          resolve({
            ...(reply.statusCode && { status: reply.statusCode }),
            headers: reply.headers as Record<string, string>,
            body,
          });
        })
          .on('error', reject)
          .end();
      },
    );

  it.each([
    ['en/auth/', 'text/html; charset=utf-8'],
    ['fr/auth/index.md', 'text/markdown; charset=utf-8'],
    ['catalogue.json', 'application/json'],
    ['sitemap.xml', 'application/xml; charset=utf-8'],
    ['robots.txt', 'text/plain; charset=utf-8'],
    ['favicon.svg', 'image/svg+xml'],
    ['favicon.ico', 'image/x-icon'],
    ['sw.js', 'text/javascript; charset=utf-8'],
    ['offline.json', 'application/json'],
    ['playbooks/auth.mjs', 'text/javascript; charset=utf-8'],
    ['playbooks/SHA256SUMS', 'text/plain; charset=utf-8'],
    ['pipeline/gitlab.yml', 'application/yaml; charset=utf-8'],
  ])('sends %s as %s, with every header', async (path, type) => {
    const { status, headers } = await ask(path);
    expect([status, headers['content-type']]).toEqual([200, type]);
    for (const [name, value] of expected) expect(headers[name.toLowerCase()], name).toBe(value);
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('knows the type of every file of the build', async () => {
    const opaque = /(?:\.pagefind|\.pf_\w+|_headers|\.nojekyll)$/;
    const kinds = new Map(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
        .filter((file) => !opaque.test(file))
        .map((file) => [/[^./]*$/.exec(file)?.[0] ?? '', file]),
    );
    for (const file of kinds.values())
      expect((await ask(file)).headers['content-type'], file).not.toBe('application/octet-stream');
  });

  it('lets a browser keep for a year what changes its name, and nothing else', async () => {
    const [asset = ''] = readdirSync(join(folder, '_astro'));
    expect((await ask(`_astro/${asset}`)).headers['cache-control']).toBe(immutable);
    const missing = await ask('_astro/missing.js');
    expect([missing.status, missing.headers['cache-control']]).toEqual([404, undefined]);
  });

  it('adds the slash at the end of a page, with a path alone', async () => {
    const { status, headers } = await ask('en/auth');
    expect([status, headers['location']]).toEqual([301, `${base}en/auth/`]);
  });

  it('answers what does not exist with the page in both languages, and its headers', async () => {
    const { status, headers, body } = await ask('en/nothing/');
    expect([status, headers['content-security-policy']]).toEqual([404, expected[0]?.[1]]);
    const page = headers['content-encoding'] === 'gzip' ? await unpacked(body) : body.toString();
    expect(page).toContain('hreflang="fr"');
  });

  it('compresses text', async () => {
    for (const path of ['en/auth/', 'en/auth/index.md', 'catalogue.json', 'favicon.svg'])
      expect((await ask(path)).headers['content-encoding'], path).toBe(
        path === 'favicon.svg' ? undefined : 'gzip',
      );
  });
});

if (isMissing) it.skip(missingTools(['nginx']).join(), () => {});

async function unpacked(body: Buffer): Promise<string> {
  const { gunzipSync } = await import('node:zlib');
  return gunzipSync(body).toString();
}
