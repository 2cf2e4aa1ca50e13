/** The tools of a page: names, switches, runbook. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandLine, paramsOf } from '../../src/catalogue/commands/template.ts';
import { commands } from '../../src/catalogue/index.ts';
import { placeholders } from '../../src/catalogue/placeholders/index.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';

describe.skipIf(!chromiumPath)('the tools of a page', () => {
  const set = browserPage();
  const card = (id: string) => set.page.locator(`[data-command="${id}"]`).first();
  const fill = async (name: string, value: string) => {
    if (
      !(await set.page
        .locator('[data-names-fold]')
        .getAttribute('open')
        .then((open) => open !== null))
    )
      await set.page.click('[data-names-fold] > summary');
    await set.page.fill(`#name-${name}`, value);
    // The strip lies in front of the page while it is open.
    await set.page.keyboard.press('Escape');
  };

  describe('values', () => {
    const command = 'gcloud-artifacts-repositories-describe';
    const page = (locale = 'en') => `${locale}/not-found/repository-exists/`;

    it('an image reference fills in project, location and repository, also in the copied command', async () => {
      await set.open(page());
      await fill('IMAGE', 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1');
      await card(command).locator('.gap[data-placeholder="REPOSITORY"][data-filled]').waitFor();
      await card(command).locator('[data-copy]').click();
      expect((await set.clipboard()).replace(/ \\\n {2}/g, ' ')).toBe(
        "gcloud artifacts repositories describe app --location=europe-west9 --project=shop-images '--format=yaml(format,mode,registryUri)'",
      );
      expect(await set.page.locator('.copy-gaps').count()).toBe(0);
    });

    it('a value with shell characters is quoted', async () => {
      await set.open(page());
      await fill('REPOSITORY', "a'; rm -rf $HOME");
      await card(command).locator('[data-copy]').click();
      expect(await set.clipboard()).toContain(`describe 'a'\\''; rm -rf $HOME' `);
    });

    it('every command of the catalogue is the same as on the terminal, whatever the values contain', async () => {
      const typed = Object.fromEntries(
        Object.keys(placeholders).map((name) => [name, `${name} a'b"c $(id) \\ d`]),
      );
      await set.open('en/reference/commands/');
      const kept = Object.entries(typed).map(([name, value]) => [name, { value, from: 'typed' }]);
      await set.page.evaluate(
        (text) => localStorage.setItem('pullbook-names', text),
        JSON.stringify(Object.fromEntries(kept)),
      );
      await set.open('en/reference/commands/');
      await set.page.locator('.gap[data-filled]').first().waitFor();
      const shown = await set.page
        .locator('[data-command]')
        .evaluateAll((cards) =>
          cards.map((each) => [each.getAttribute('data-command'), each.querySelector('code')?.textContent]),
        );
      const lines = shown.map(([id, line]) => [id, line?.replaceAll(' \\\n  ', ' ')]);
      const expected = commands.map((each) => [each.id, commandLine(each, paramsOf(typed))]);
      expect(lines.toSorted()).toEqual(expected.toSorted());
    });

    it('missing values are listed when a command is copied', async () => {
      await set.open(page('fr'));
      await card(command).locator('[data-copy]').click();
      await expect
        .poll(() => set.page.locator('.copy-gaps').textContent())
        .toContain('(3)\u00a0: REPOSITORY');
    });

    it('are kept on every page of the session, and cleared with one click', async () => {
      await set.open('en/auth/');
      await fill('PROJECT', 'shop-prod');
      await set.open('fr/reference/commands/');
      await expect
        .poll(() => set.page.locator('.gap[data-placeholder="PROJECT"]').first().textContent())
        .toBe('shop-prod');
      expect(await set.page.textContent('[data-names-shown]')).toBe('shop-prod');
      await set.page.click('[data-names-fold] > summary');
      await set.page.click('[data-names-clear]');
      expect(await set.page.locator('.gap[data-placeholder="PROJECT"]').first().textContent()).toBe(
        'PROJECT',
      );
      expect(await set.page.evaluate(() => localStorage.getItem('pullbook-names'))).toBe('{}');
    });

    it('a link sets them and keeps its anchor, and then they are removed from the URL', async () => {
      await set.open('en/auth/#node-identity');
      await fill('PROJECT', 'shop-prod');
      await set.page.click('[data-names-fold] > summary');
      await set.page.click('[data-names-share]');
      const link = await set.clipboard();
      expect(link).toContain('#PROJECT=shop-prod&at=node-identity');
      await set.page.evaluate(() => localStorage.clear());
      await set.page.goto('about:blank');
      await set.page.goto(link);
      await set.page.locator('[data-shared="keep"]').click();
      expect(await set.page.locator('.gap[data-placeholder="PROJECT"]').first().textContent()).toBe(
        'shop-prod',
      );
      expect(new URL(set.page.url()).hash).toBe('#node-identity');
    });

    it('a placeholder is edited where it stands: pressed, typed, Enter; the next one with Tab', async () => {
      await set.open(page());
      const gap = (name: string) => card(command).locator(`.gap[data-placeholder="${name}"]`);
      const before = await set.page.evaluate(() => scrollY);
      await gap('REPOSITORY').click();
      await set.page.locator('.gap-field').fill("my app's");
      await set.page.keyboard.press('Tab');
      await expect.poll(() => gap('REPOSITORY').textContent()).toBe("'my app'\\''s'");
      await set.page.keyboard.insertText('europe-west9');
      await set.page.keyboard.press('Enter');
      await expect.poll(() => gap('REPOSITORY_LOCATION').textContent()).toBe('europe-west9');
      expect(await set.page.evaluate(() => document.activeElement?.getAttribute('data-placeholder'))).toBe(
        'REPOSITORY_LOCATION',
      );
      expect(await set.page.evaluate(() => scrollY)).toBe(before);
      await set.page.keyboard.press('Enter');
      await set.page.locator('.gap-field').fill('elsewhere');
      await set.page.keyboard.press('Escape');
      await expect.poll(() => gap('REPOSITORY_LOCATION').textContent()).toBe('europe-west9');
      await card(command).locator('[data-copy]').click();
      await expect.poll(set.clipboard).toContain('--location=europe-west9');
    });

    it('a copy while a placeholder is being edited has what was typed', async () => {
      await set.open(page());
      await card(command).locator('.gap[data-placeholder="REPOSITORY"]').click();
      await set.page.locator('.gap-field').fill('app');
      await card(command).locator('[data-copy]').click();
      await expect.poll(set.clipboard).toContain('describe app ');
    });
  });

  describe('cloud and mode', () => {
    const openStrip = async () => {
      if ((await set.page.locator('[data-names-fold]').getAttribute('open')) === null)
        await set.page.click('[data-names-fold] > summary');
    };
    const choose = async (value: string) => {
      await openStrip();
      await set.page.locator(`[data-switch][value="${value}"]`).check({ force: true });
    };

    it('both are shown until one is chosen; then links, notes and examples follow the choice', async () => {
      await set.open('en/auth/node-service-account-active/');
      await set.page.click('.more:has(.console) > summary');
      const google = set.page.locator('.console-links [data-only="google"]').first();
      const s3ns = set.page.locator('.console-links [data-only="s3ns"]').first();
      expect([await google.isVisible(), await s3ns.isVisible()]).toEqual([true, true]);
      await choose('google');
      expect([await google.isVisible(), await s3ns.isVisible()]).toEqual([true, false]);
      await choose('s3ns');
      expect([await google.isVisible(), await s3ns.isVisible()]).toEqual([false, true]);
      expect(await set.page.getAttribute('#name-PROJECT', 'placeholder')).toBe('s3ns:shop-prod');
      expect(await set.page.textContent('[data-place-shown]')).toBe('Cloud de Confiance · Autopilot');
      await set.open('fr/auth/');
      expect(await set.page.getAttribute('html', 'data-universe')).toBe('s3ns');
    });

    it('what does not apply is collapsed under the reason, and opened by a link to it', async () => {
      await set.open('en/not-found/cleanup-policies/');
      const fold = set.page.locator('.not-applicable');
      expect(await fold.getAttribute('open')).not.toBe(null);
      await choose('s3ns');
      expect(await fold.getAttribute('open')).toBe(null);
      expect(await fold.locator('> summary').textContent()).toContain(
        'Artifact Registry has no cleanup policies on Cloud de Confiance',
      );
      expect(await set.page.locator('[data-switch][value="standard"]').isDisabled()).toBe(true);
      await choose('google');
      expect(await fold.getAttribute('open')).not.toBe(null);
    });

    it('an image reference of the other cloud selects that cloud', async () => {
      await set.open('en/auth/');
      await fill('IMAGE', 'u-france-east1-docker.s3nsregistry.fr/s3ns/shop-images/app/cart:2.4.1');
      await expect.poll(() => set.page.getAttribute('html', 'data-universe')).toBe('s3ns');
      expect(await set.page.inputValue('#name-IMAGE_PROJECT')).toBe('s3ns:shop-images');
    });
  });

  describe('the runbook', () => {
    it('collects checks and commands, reorders them by keyboard, and exports Markdown with the values filled in', async () => {
      await set.open('en/auth/node-service-account-active/');
      await fill('SERVICE_ACCOUNT', 'nodes@shop-prod.iam.gserviceaccount.com');
      await set.page.click('[data-add="rule:node-service-account-active"]');
      await card('gcloud-iam-service-accounts-describe').locator('[data-add]').click();
      await expect.poll(() => set.page.textContent('[data-runbook-count]')).toBe('2');
      await set.open('fr/runbook/');
      const titles = () => set.page.locator('.runbook-list h2').allTextContents();
      await expect.poll(titles).toHaveLength(2);
      const [first] = await titles();
      await set.page.locator('[data-tool="down"]').first().focus();
      await set.page.keyboard.press('Enter');
      expect((await titles())[1]).toBe(first);
      expect(await set.page.evaluate(() => document.activeElement?.getAttribute('data-tool'))).toBe('up');
      await set.page.fill('#runbook-title', 'Incident du 24');
      await set.page.click('[data-runbook-copy]');
      await expect.poll(set.clipboard).toContain('# Incident du 24\n\n## 1. ');
      const text = await set.clipboard();
      expect(text).toContain('## 2. Compte de service des nœuds');
      expect(text).toContain('gcloud iam service-accounts describe nodes@shop-prod.iam.gserviceaccount.com');
      const [download] = await Promise.all([
        set.page.waitForEvent('download'),
        set.page.click('[data-runbook-save]'),
      ]);
      expect(download.suggestedFilename()).toBe('incident-du-24.md');
      expect(readFileSync(await download.path(), 'utf8')).toBe(text);
      await set.page.click('[data-runbook-clear]');
      expect(await set.page.isVisible('[data-runbook-empty]')).toBe(true);
    });

    it('prints its title and no tools', async () => {
      await set.open('en/not-found/repository-exists/');
      const add = card('gcloud-artifacts-repositories-describe').locator('[data-add]');
      await add.click();
      await expect.poll(() => add.getAttribute('aria-pressed')).toBe('true');
      await set.open('en/runbook/');
      await set.page.locator('.runbook-list h2').waitFor();
      await set.page.emulateMedia({ media: 'print' });
      expect(await set.page.locator('.runbook button:visible').count()).toBe(0);
      expect(await set.page.textContent('[data-runbook-printed]')).toBe('Image pull runbook');
    });
  });
});
