/** Where the names of a reader come from: typed, told by an image, brought by a link; and what a page shows that comes back. */
import { describe, expect, it } from 'vitest';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';

const one = 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1';
const gap = (name: string) => `.gap[data-placeholder="${name}"]`;

describe.skipIf(!chromiumPath)('names', () => {
  const set = browserPage({ backForwardCache: true });
  const shown = (name: string) => set.page.locator(gap(name)).first().textContent();
  const openForm = async () => {
    const isOpen = (await set.page.locator('[data-names-fold]').getAttribute('open')) !== null;
    if (!isOpen) await set.page.click('[data-names-fold] > summary');
  };
  const type = async (name: string, value: string) => {
    await openForm();
    await set.page.fill(`#name-${name}`, value);
  };

  it('that an image told go with the image; what was typed stays', async () => {
    await set.open('en/auth/image-access/');
    await type('IMAGE', one);
    await expect.poll(() => shown('REPOSITORY')).toBe('app');
    await type('PROJECT', 'shop-prod');
    await type('IMAGE', 'docker.io/library/nginx:1');
    await expect.poll(() => shown('REPOSITORY')).toBe('REPOSITORY');
    expect(await shown('IMAGE_PROJECT')).toBe('IMAGE_PROJECT');
    expect(await shown('PROJECT')).toBe('shop-prod');
    await type('IMAGE', `${one.replace(':2.4.1', '')}@sha256:${'a'.repeat(64)}`);
    await expect.poll(() => shown('REPOSITORY')).toBe('app');
    await type('IMAGE', '');
    await expect.poll(() => shown('REPOSITORY')).toBe('REPOSITORY');
  });

  it('that were typed come before those that an image tells', async () => {
    await set.open('en/auth/image-access/');
    await type('IMAGE', one);
    await expect.poll(() => shown('REPOSITORY')).toBe('app');
    await type('REPOSITORY', 'other');
    expect(await shown('REPOSITORY')).toBe('other');
    await type('REPOSITORY', '');
    expect(await shown('REPOSITORY')).toBe('app');
  });

  it('of a link are those that were typed, with the cloud, and are taken over when the reader agrees', async () => {
    await set.open('en/network/dns-registry-zone/');
    await openForm();
    await set.page.locator('[data-switch][value="google"]').check({ force: true });
    await type('IMAGE', one);
    await expect
      .poll(() => set.page.evaluate(() => localStorage.getItem('pullbook-image-names')))
      .toContain('app');
    await type('PROJECT', 'shop-prod');
    await set.page.click('[data-names-share]');
    const link = new URL(await set.clipboard());
    const carried = new URLSearchParams(link.hash.slice(1));
    expect([...carried.keys()].toSorted()).toEqual(['IMAGE', 'PROJECT', 'cloud']);

    // Somebody on another cloud, with a name of their own.
    await set.page.evaluate(() => {
      localStorage.clear();
      localStorage.setItem('pullbook-universe', 's3ns');
      localStorage.setItem('pullbook-names', '{"PROJECT": {"value": "s3ns:mine", "from": "typed"}}');
    });
    await set.page.goto('about:blank');
    await set.page.goto(link.href);
    const strip = set.page.locator('.shared-names');
    await expect.poll(() => strip.textContent()).toContain('shop-prod');
    expect(await shown('PROJECT')).toBe('s3ns:mine');
    expect(await set.page.getAttribute('html', 'data-universe')).toBe('s3ns');
    expect(new URL(set.page.url()).hash).toBe('');
    await strip.locator('[data-shared="keep"]').click();
    expect(await shown('PROJECT')).toBe('shop-prod');
    await expect.poll(() => set.page.getAttribute('html', 'data-universe')).toBe('google');
    expect(await set.page.locator(gap('REGISTRY_DOMAIN')).first().textContent()).toBe('pkg.dev');
    expect(await strip.count()).toBe(0);
  });

  it('of a link that the reader discards change nothing', async () => {
    await set.open('en/auth/#PROJECT=shop-prod&at=node-identity');
    await set.page.locator('[data-shared="discard"]').click();
    expect(await shown('PROJECT')).toBe('PROJECT');
    expect(new URL(set.page.url()).hash).toBe('#node-identity');
    expect(await set.page.evaluate(() => localStorage.getItem('pullbook-names') ?? '')).not.toContain(
      'shop-prod',
    );
  });

  it('are the present ones on a page that comes back, and what is typed there keeps the others', async () => {
    await set.open('en/auth/node-identity/');
    await set.page.evaluate(() => Object.assign(globalThis, { wasLeft: true }));
    await set.page.click('nav a[href$="/en/network/"] >> visible=true');
    await set.page.waitForURL('**/en/network/');
    await type('PROJECT', 'shop-prod');
    await set.page.locator('[data-switch][value="s3ns"]').check({ force: true });
    // Playwright waits for a load, which a page from the cache does not have.
    await set.page.evaluate(() => history.back());
    await set.page.waitForURL('**/en/auth/node-identity/', { waitUntil: 'commit' });
    expect(await set.page.evaluate(() => 'wasLeft' in globalThis), 'it comes from the cache').toBe(true);
    await expect.poll(() => shown('PROJECT')).toBe('shop-prod');
    expect(await set.page.getAttribute('html', 'data-universe')).toBe('s3ns');
    await type('CLUSTER', 'web');
    expect(JSON.parse((await set.page.evaluate(() => localStorage.getItem('pullbook-names'))) ?? '')).toEqual(
      {
        PROJECT: { value: 'shop-prod', from: 'typed' },
        CLUSTER: { value: 'web', from: 'typed' },
      },
    );
  });
});
