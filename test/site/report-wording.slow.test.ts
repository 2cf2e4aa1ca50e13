/** The report of a wording, from the paste to the form of the project: what is shown, what leaves, and where to. */
import { describe, expect, inject, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { wordingTexts } from '../../src/site/i18n/wording.ts';
import { axeFaults } from '../support/site/axe.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';

const { BUGS_URL: bugs = '' } = inject('siteVariables');
const pasted = [
  'Name: zqcart-7c9d8b6f5-x2kqp',
  'Kubelet Version: v1.34.1-gke.1829001',
  'Failed to pull image "europe-west9-docker.pkg.dev/zqshop/zqapp/zqcart:9.8.7": rpc error: code = Unknown desc = the frobnicator of zqnode refused token=zqsecretzqsecret & #1 `x`',
].join('\n');

describe.skipIf(!chromiumPath)('the report of a wording', () => {
  const set = browserPage({ provoked: /net::ERR_FAILED|Failed to load resource/ });
  const place = () => set.page.locator('[data-paste-result] .wording');
  const field = (name: 'title' | 'text') => set.page.locator(`#wording-${name}`);

  /** The answer to a text, in the box of the start page. */
  async function answer(locale: string, text: string): Promise<void> {
    await set.open(`${locale}/`);
    await set.page.fill('#paste-text', text);
    await set.page.click('[data-paste-form] [type="submit"]');
    await place().waitFor();
  }

  async function open(locale: string, text = pasted): Promise<void> {
    await answer(locale, text);
    await place().locator('button').click();
    await field('text').waitFor();
  }

  /** What the page knows of the project, where a build has another address for reports, or none. */
  async function withBugs(address: string | null): Promise<void> {
    await set.page.route('**/wording.json', async (route) => {
      const reply = await route.fetch();
      await route.fulfill({ response: reply, json: { ...(await reply.json()), bugs: address } });
    });
  }

  /** The addresses that new tabs ask of hosts elsewhere: none of them is let through. */
  async function asked(): Promise<readonly string[]> {
    const addresses: string[] = [];
    await set.context.route(/^https:/, (route) => {
      addresses.push(route.request().url());
      return route.fulfill({ contentType: 'text/html', body: '<title>form</title>' });
    });
    return addresses;
  }

  it.each(locales)(
    'in %s shows stand-ins, is edited, and opens the form with just that text',
    async (locale) => {
      const addresses = await asked();
      await open(locale);
      const text = await field('text').inputValue();
      expect(`${await field('title').inputValue()}\n${text}`).not.toMatch(/zq|frobnicator|9\.8\.7/);
      for (const part of [
        'refused',
        'v1.34.1-gke.1829001',
        `, ${locale}`,
        'project-1/repository-1/image-1:v-1',
      ])
        expect(text).toContain(part);
      expect(await place().textContent()).toContain(wordingTexts.secrets[locale].replace('{n}', '1'));
      await place().locator('summary').click();
      expect(await place().locator('li').first().textContent()).toMatch(/zq.* → /);
      await field('title').fill('Édité & #2');
      await field('text').fill('```\nrefused\n``` & more');
      const link = place().locator('a');
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
      const tab = set.context.waitForEvent('page');
      await link.click();
      await (await tab).waitForLoadState();
      expect(addresses).toEqual([
        `${bugs}/new?title=%C3%89dit%C3%A9%20%26%20%232&body=%60%60%60%0Arefused%0A%60%60%60%20%26%20more`,
      ]);
    },
  );

  it('is reached, edited and opened with the keyboard, in the dialog of any page', async () => {
    const addresses = await asked();
    await set.open('en/auth/');
    await set.page.click('[data-paste-open]');
    await set.page.fill('[data-paste] textarea', pasted);
    await set.page.click('[data-paste-form] [type="submit"]');
    await place().locator('button').focus();
    await set.page.keyboard.press('Enter');
    await field('text').waitFor();
    expect(await set.page.evaluate(() => document.activeElement?.textContent)).toBe(wordingTexts.report.en);
    const on = () => set.page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);
    const order: unknown[] = [];
    for (let at = 0; at < 4; at += 1) {
      await set.page.keyboard.press('Tab');
      order.push(await on());
    }
    expect(order).toEqual(['SUMMARY', 'wording-title', 'wording-text', 'A']);
    const tab = set.context.waitForEvent('page');
    await set.page.keyboard.press('Enter');
    await (await tab).waitForLoadState();
    expect(addresses).toHaveLength(1);
    expect(new URL(addresses[0] ?? '').searchParams.get('body')).toBe(await field('text').inputValue());
  });

  it.each(locales)(
    'without an address in %s copies the text and says that there is no place',
    async (locale) => {
      await withBugs(null);
      await open(locale);
      expect(await place().textContent()).toContain(wordingTexts.noPlace[locale]);
      expect(await place().locator('a').count()).toBe(0);
      await place().locator('.paste-actions button').click();
      await expect
        .poll(() => set.clipboard())
        .toBe(`${await field('title').inputValue()}\n\n${await field('text').inputValue()}`);
    },
  );

  it('to a host whose form is not known copies the text and opens the address', async () => {
    const addresses = await asked();
    await withBugs('https://bugs.example.org/pullbook');
    await open('en');
    const tab = set.context.waitForEvent('page');
    await place().locator('a').click();
    await (await tab).waitForLoadState();
    expect(addresses).toEqual(['https://bugs.example.org/pullbook']);
    await set.page.bringToFront();
    expect(await set.clipboard()).toContain(await field('text').inputValue());
  });

  it('that becomes too long for an address says so, and opens the form without the text', async () => {
    await open('en');
    await field('text').fill('word '.repeat(4000));
    expect(await place().textContent()).toContain(wordingTexts.tooLong.en);
    expect(await place().locator('a').getAttribute('href')).toMatch(/\/new\?title=[^&]+&body=$/);
    await field('text').fill('short');
    expect(await place().locator('a').getAttribute('href')).toMatch(/&body=short$/);
  });

  it('is offered below an answer that the reader may find wrong, and names that answer', async () => {
    await open('en', 'Failed to pull image "zqhost.example.fr/zq:1": 403 Forbidden');
    expect(await field('title').inputValue()).toMatch(/^The answer does not fit: /);
    expect(await field('text').inputValue()).toMatch(/Answer of Pullbook: auth-403/);
    await set.page.fill(
      '#paste-text',
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: nginx}]}\n',
    );
    await set.page.click('[data-paste-form] [type="submit"]');
    await expect.poll(() => place().count()).toBe(0);
  });

  it('whose parts cannot be loaded says so, and is tried again', async () => {
    await set.page.route('**/wording.json', (route) => route.abort());
    await answer('en', pasted);
    await place().locator('button').click();
    await expect.poll(() => place().textContent()).toContain('could not be loaded');
    await set.page.unroute('**/wording.json');
    await place().locator('button').click();
    await field('text').waitFor();
  });

  it.each([
    [320, 'light'],
    [390, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)(
    'has no fault that axe finds, at %i px in %s, and fits the page',
    async (width, colorScheme) => {
      await set.page.setViewportSize({ width, height: 844 });
      await set.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const locale of locales) {
        await open(locale);
        await place().locator('summary').click();
        // A link that the sticky header half covers would be too small a target, wherever the page is scrolled to.
        await set.page.evaluate(() => scrollTo(0, 0));
        expect(await axeFaults(set.page)).toEqual([]);
        expect(await set.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          width,
        );
      }
    },
  );
});
