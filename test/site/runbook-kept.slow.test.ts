/** The runbook as something one keeps: order, ticks, notes, and the undo of every removal. */
import { describe, expect, it } from 'vitest';
import { tools } from '../../src/site/i18n/tools.ts';
import { axeFaults } from '../support/site/axe.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';
import { account, check, first, poll, runbookPage, second } from '../support/site/runbook-page.ts';

describe.skipIf(!chromiumPath).each(['en', 'fr'] as const)('the runbook in %s', (locale) => {
  const set = browserPage();
  const { list, kept, control, undo, say, openWith } = runbookPage(set, locale);
  const focused = () =>
    set.page.evaluate(
      () => document.activeElement?.closest('[data-tool], [data-runbook-undo]')?.outerHTML ?? '',
    );

  it('is reordered by keyboard: the focus follows the item, and the place is announced', async () => {
    await openWith([check, first, second]);
    await control(check, 'down').focus();
    await set.page.keyboard.press('Enter');
    expect(await list()).toEqual([first, check, second]);
    expect(await set.page.textContent('[data-announce]')).toBe(tools.moved[locale].replace('{n}', '2'));
    await set.page.keyboard.press('Enter');
    expect(await list()).toEqual([first, second, check]);
    expect(await focused()).toContain('data-tool="up"');
    await set.page.reload();
    await poll(list).toEqual([first, second, check]);
  });

  it('keeps a note for each item and for the whole, and a tick with its time', async () => {
    await openWith([first, second]);
    await set.page.fill('#runbook-note', 'On call: Ada\n<b>not bold</b>');
    await set.page.locator(`[data-item="${first}"] details > summary`).first().click();
    await control(first, 'note').fill('  looked at <script>alert(1)</script>');
    await control(first, 'tick').check();
    expect(await set.page.locator('[data-runbook-progress]').evaluate((bar) => bar.getAttribute('max'))).toBe(
      '2',
    );
    await set.page.reload();
    await poll(list).toHaveLength(2);
    expect(await control(first, 'note').inputValue()).toBe('  looked at <script>alert(1)</script>');
    expect(await set.page.inputValue('#runbook-note')).toBe('On call: Ada\n<b>not bold</b>');
    expect(await control(first, 'tick').isChecked()).toBe(true);
    expect(await set.page.textContent('[data-runbook-progress-text]')).toBe(
      say('progress').replace('{n}', '1').replace('{all}', '2'),
    );
    const time = await set.page.locator(`[data-item="${first}"] time`).getAttribute('datetime');
    expect(Math.abs(Date.now() - Date.parse(time ?? ''))).toBeLessThan(600_000);
    expect(await set.page.locator('main script, main b').count()).toBe(0);
  });

  it('takes back every removal: of an item with its note and tick, of a tick, of everything, and of the names too', async () => {
    const items = [
      { id: check, note: 'mine', done: '2026-12-01T09:30:00Z' },
      { id: first, note: '', done: '' },
    ];
    await openWith(items, { SERVICE_ACCOUNT: account, UNRELATED: 'stays' });
    const before = await kept();

    await control(check, 'remove').click();
    expect(await list()).toEqual([first]);
    expect(await focused()).toContain('data-runbook-undo');
    await set.page.keyboard.press('Enter');
    expect(await list()).toEqual([check, first]);
    expect((await kept()).runbook.items).toEqual(items);

    await control(check, 'tick').uncheck();
    await undo().click();
    expect((await kept()).runbook.items).toEqual(items);

    await set.page.click('[data-runbook-clear]');
    expect(await set.page.isVisible('[data-runbook-empty]')).toBe(true);
    expect((await kept()).names).toEqual(before.names);
    await undo().click();
    expect((await kept()).runbook.items).toEqual(items);

    expect(await set.page.textContent('[data-runbook-kept]')).toContain(`SERVICE_ACCOUNT = ${account}`);
    await set.page.click('[data-runbook-clear-both]');
    expect(Object.keys((await kept()).names)).toEqual(['UNRELATED']);
    expect((await kept()).runbook.items).toEqual([]);
    await undo().click();
    expect((await kept()).runbook.items).toEqual(items);
    expect((await kept()).names).toEqual(before.names);

    // A name that is filled in meanwhile is not undone with it.
    await control(check, 'remove').click();
    await set.page.click('[data-names-fold] > summary');
    await set.page.fill('#name-SERVICE_ACCOUNT', 'other');
    expect(await undo().count()).toBe(0);
    expect((await kept()).names.SERVICE_ACCOUNT.value).toBe('other');
    await set.page.keyboard.press('Escape');

    await control(first, 'tick').check();
    await control(first, 'tick').uncheck();
    expect(await undo().count()).toBe(1);
    await control(first, 'tick').check();
    expect(await undo().count(), 'the line stays until the next action only').toBe(0);
  });

  it('an item that is taken out on its page and added again comes back with its note', async () => {
    await openWith([
      { id: check, note: 'mine', done: '2026-12-01T09:30:00Z' },
      { id: second, note: '', done: '' },
    ]);
    const before = (await kept()).runbook.items;
    await set.open(`${locale}/auth/node-service-account-active/`);
    const add = set.page.locator(`[data-add="${check}"]`);
    await poll(() => add.getAttribute('aria-pressed')).toBe('true');
    await add.click();
    await poll(() => add.getAttribute('aria-pressed')).toBe('false');
    await add.click();
    await poll(() => add.getAttribute('aria-pressed')).toBe('true');
    expect((await kept()).runbook.items).toEqual(before);
  });

  it('shows a command of a whole check and of its own once, and links it to its check', async () => {
    await openWith([first, check]);
    const single = set.page.locator(`[data-item="${first}"]`);
    expect(await single.locator('.command-facts a').first().getAttribute('href')).toContain(`/${locale}/`);
    const again = set.page.locator(`[data-item="${check}"] .runbook-earlier`);
    expect(await again.locator('summary').textContent()).toContain(say('earlier').split('{n}')[0]);
    expect(await again.locator('pre').isVisible()).toBe(false);
  });

  it('follows the cloud: what does not apply there says so, and has no command', async () => {
    await openWith(['rule:cleanup-policies', check]);
    const item = set.page.locator('[data-item="rule:cleanup-policies"]');
    expect(await item.locator('pre').count()).toBeGreaterThan(0);
    await set.page.click('[data-names-fold] > summary');
    await set.page.locator('[data-switch][value="s3ns"]').check({ force: true });
    await poll(() => item.locator('pre').count()).toBe(0);
    expect(await item.locator('.runbook-exempt').textContent()).toContain('Cloud de Confiance');
    expect(await set.page.locator('[data-runbook-first] pre').count()).toBe(1);
  });

  it('shows an item that this version does not know, and keeps its note', async () => {
    await openWith([{ id: 'rule:gone', note: 'still here', done: '' }, first]);
    const item = set.page.locator('[data-item="rule:gone"]');
    expect(await item.textContent()).toContain(say('unknownItem'));
    expect(await control('rule:gone', 'note').inputValue()).toBe('still here');
  });

  it.each(['light', 'dark'] as const)(
    'axe reports no violation on the filled page, and none of its parts overflows 320 px (%s)',
    async (colorScheme) => {
      await set.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await set.page.setViewportSize({ width: 320, height: 800 });
      await openWith(
        [
          { id: check, note: 'a note', done: '2026-12-01T09:30:00Z' },
          first,
          'rule:gone',
          'rule:cleanup-policies',
        ],
        {
          SERVICE_ACCOUNT: account,
        },
      );
      await control(first, 'remove').click();
      for (const summary of await set.page.locator('main details:not([open]) > summary').all())
        if (await summary.isVisible()) await summary.click();
      // The strip lies in front of the page, and hides parts of targets.
      await set.page.evaluate(() =>
        document.querySelector<HTMLElement>('.top')?.style.setProperty('position', 'static'),
      );
      expect(await axeFaults(set.page)).toEqual([]);
      expect(
        await set.page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    },
  );

  it('prints titles, ticks, notes and commands, and no tool', async () => {
    await openWith([{ id: first, note: 'read this', done: '2026-12-01T09:30:00Z' }, check]);
    await set.page.fill('#runbook-note', 'about all');
    await set.page.emulateMedia({ media: 'print' });
    expect(
      await set.page
        .locator('.runbook button:visible, .runbook textarea:visible, [type="file"]:visible')
        .count(),
    ).toBe(0);
    expect(await set.page.locator('.runbook-note:visible').allTextContents()).toEqual([
      'about all',
      'read this',
    ]);
    expect(await set.page.locator('[data-tool="tick"]:visible').count()).toBe(2);
  });
});
