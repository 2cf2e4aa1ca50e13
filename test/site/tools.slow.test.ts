/** The tools of a page: form for values, switches, runbook, paste box. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { commandLine, paramsOf } from '../../src/catalogue/commands/template.ts';
import { commands } from '../../src/catalogue/index.ts';
import { placeholders } from '../../src/catalogue/placeholders/index.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';

const event =
  'Failed to pull image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/token: 403 Forbidden';

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
  };

  describe('values', () => {
    const command = 'gcloud-artifacts-repositories-describe';

    it('an image reference fills in project, location and repository, also in the copied command', async () => {
      await set.open('en/auth/');
      await fill('IMAGE', 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1');
      await set.page.locator('.gap[data-placeholder="REPOSITORY"][data-filled]').first().waitFor();
      await card(command).locator('[data-copy]').click();
      expect((await set.clipboard()).replace(/ \\\n {2}/g, ' ')).toBe(
        "gcloud artifacts repositories describe app --location=europe-west9 --project=shop-images '--format=yaml(format,mode,registryUri)'",
      );
      expect(await set.page.locator('.copy-gaps').count()).toBe(0);
    });

    it('a value with shell characters is quoted', async () => {
      await set.open('en/auth/');
      await fill('REPOSITORY', "a'; rm -rf $HOME");
      await card(command).locator('[data-copy]').click();
      expect(await set.clipboard()).toContain(`describe 'a'\\''; rm -rf $HOME' `);
    });

    it('every command of the catalogue is the same as on the terminal, whatever the values contain', async () => {
      const typed = Object.fromEntries(
        Object.keys(placeholders).map((name) => [name, `${name} a'b"c $(id) \\ d`]),
      );
      await set.open('en/reference/commands/');
      await set.page.evaluate(
        (text) => sessionStorage.setItem('pullbook-names', text),
        JSON.stringify(typed),
      );
      await set.open('en/reference/commands/');
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
      await set.open('fr/auth/');
      await card(command).locator('[data-copy]').click();
      await expect.poll(() => set.page.locator('.copy-gaps').textContent()).toContain('REPOSITORY');
    });

    it('are kept on every page of the session, and cleared with one click', async () => {
      await set.open('en/auth/');
      await fill('NAMESPACE', 'shop').catch(() => fill('PROJECT', 'shop-prod'));
      await fill('PROJECT', 'shop-prod');
      await set.open('fr/reference/commands/');
      expect(await set.page.locator('.gap[data-placeholder="PROJECT"]').first().textContent()).toBe(
        'shop-prod',
      );
      await set.page.click('[data-names-fold] > summary');
      await set.page.click('[data-names-clear]');
      expect(await set.page.locator('.gap[data-placeholder="PROJECT"]').first().textContent()).toBe(
        'PROJECT',
      );
      expect(await set.page.evaluate(() => sessionStorage.getItem('pullbook-names'))).toBe('{}');
    });

    it('a link sets them and keeps its anchor, and then they are removed from the URL', async () => {
      await set.open('en/auth/#node-identity');
      await fill('PROJECT', 'shop-prod');
      await set.page.click('[data-names-share]');
      const link = await set.clipboard();
      expect(link).toContain('#PROJECT=shop-prod&at=node-identity');
      await set.page.evaluate(() => sessionStorage.clear());
      await set.page.goto('about:blank');
      await set.page.goto(link);
      await set.page.locator('[data-shared="keep"]').click();
      expect(await set.page.locator('.gap[data-placeholder="PROJECT"]').first().textContent()).toBe(
        'shop-prod',
      );
      expect(new URL(set.page.url()).hash).toBe('#node-identity');
    });

    it('a click on a placeholder focuses its field', async () => {
      await set.open('en/auth/');
      await card(command).locator('.gap[data-placeholder="REPOSITORY"]').click();
      await expect.poll(() => set.page.evaluate(() => document.activeElement?.id)).toBe('name-REPOSITORY');
    });
  });

  describe('cloud and mode', () => {
    const choose = (value: string) =>
      set.page.locator(`[data-switch][value="${value}"]`).check({ force: true });

    it('both are shown until one is chosen; then links, notes and examples follow the choice', async () => {
      await set.open('en/auth/');
      await set.page.locator('[role="tab"][data-way="console"]').first().click();
      const google = set.page.locator('.console-links [data-only="google"]').first();
      const s3ns = set.page.locator('.console-links [data-only="s3ns"]').first();
      expect([await google.isVisible(), await s3ns.isVisible()]).toEqual([true, true]);
      await choose('google');
      expect([await google.isVisible(), await s3ns.isVisible()]).toEqual([true, false]);
      await choose('s3ns');
      expect([await google.isVisible(), await s3ns.isVisible()]).toEqual([false, true]);
      await set.page.click('[data-names-fold] > summary');
      expect(await set.page.getAttribute('#name-PROJECT', 'placeholder')).toBe('s3ns:shop-prod');
      await set.open('fr/auth/');
      expect(await set.page.getAttribute('html', 'data-universe')).toBe('s3ns');
    });

    it('what does not apply is collapsed under the reason, and opened by a link to it', async () => {
      await set.open('en/not-found/');
      const fold = set.page.locator('[data-rule="cleanup-policies"] .not-applicable');
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
      await set.open('en/auth/');
      await fill('SERVICE_ACCOUNT', 'nodes@shop-prod.iam.gserviceaccount.com');
      await set.page.click('[data-add="rule:node-service-account-active"]');
      await card('gcloud-artifacts-repositories-describe').locator('[data-add]').click();
      expect(await set.page.textContent('[data-runbook-count]')).toBe('2');
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
      await set.open('en/auth/');
      await card('gcloud-artifacts-repositories-describe').locator('[data-add]').click();
      await set.open('en/runbook/');
      await set.page.locator('.runbook-list h2').waitFor();
      await set.page.emulateMedia({ media: 'print' });
      expect(await set.page.locator('.runbook button:visible').count()).toBe(0);
      expect(await set.page.textContent('[data-runbook-printed]')).toBe('Image pull runbook');
    });
  });

  describe('the paste box', () => {
    const paste = (text: string) =>
      set.page.evaluate((pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      }, text);

    it.each(locales)('opens on any page in %s on paste, and highlights the evidence', async (locale) => {
      await set.open(`${locale}/reference/rules/`);
      await paste(event);
      await set.page.locator('[data-paste-result] h3').waitFor();
      expect(await set.page.locator('[data-paste-result] mark').first().textContent()).toContain('403');
      expect(await set.page.locator('[data-paste-result] .rule-links a').first().getAttribute('href')).toBe(
        `${set.base}${locale}/auth/#image-access`,
      );
      await set.page.keyboard.press('Escape');
      expect(await set.page.locator('dialog[open]').count()).toBe(0);
    });

    it('sends a manifest to the playbook that checks it, and says that a reason is none that it knows', async () => {
      await set.open('en/auth/');
      const result = set.page.locator('[data-paste-result]');
      await paste(
        'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: nginx}]}\n',
      );
      await expect.poll(() => result.textContent()).toContain('This is a manifest');
      expect(await result.textContent()).toContain('npx zx playbooks/check.mjs -');
      await set.page.fill(
        '[data-paste] textarea',
        'Failed to pull image "a.example/x:1": some brand new error',
      );
      await set.page.click('[data-paste-form] [type="submit"]');
      await expect.poll(() => result.textContent()).toContain('a reason that Pullbook does not know');
    });

    it('says if the text is not a pull failure, or if more is needed', async () => {
      await set.open('en/');
      await set.page.fill('#paste-text', 'ImagePullBackOff');
      await set.page.click('[data-paste-form] [type="submit"]');
      await expect.poll(() => set.page.textContent('[data-paste-result]')).toContain('More evidence needed');
      await set.page.fill('#paste-text', 'Readiness probe failed: HTTP probe failed with statuscode: 500');
      await set.page.click('[data-paste-form] [type="submit"]');
      await expect.poll(() => set.page.textContent('[data-paste-result]')).toContain('Not an image pull');
    });

    it('lists other possible causes, each with a link', async () => {
      await set.open('en/');
      await set.page.fill(
        '#paste-text',
        `${event}\nFailed to pull image "b": dial tcp: lookup example.com: no such host`,
      );
      await set.page.click('[data-paste-form] [type="submit"]');
      await expect.poll(() => set.page.textContent('[data-paste-result]')).toContain('Also in this text');
    });

    it('accepts kubectl describe of several Pods: each cause with its Pod and image', async () => {
      const pod = (name: string, image: string, message: string) =>
        `Name:             ${name}\nNamespace:        shop\nEvents:\n  Type     Reason  Age  From     Message\n  ----     ------  ---  ----     -------\n  Warning  Failed  3m   kubelet  Failed to pull image "${image}": ${message}\n  Warning  Failed  3m   kubelet  Error: ErrImagePull\n\n\n`;
      await set.open('en/');
      await set.page.fill(
        '#paste-text',
        pod('web-1', 'nginx:nope', 'docker.io/library/nginx:nope: not found') +
          pod('api-1', 'registry.example.com/api:1', 'dial tcp: lookup registry.example.com: no such host'),
      );
      await set.page.click('[data-paste-form] [type="submit"]');
      const result = set.page.locator('[data-paste-result]');
      await result.locator('h3').waitFor();
      const text = (await result.textContent()) ?? '';
      for (const name of ['web-1', 'api-1', 'nginx:nope', 'registry.example.com/api:1'])
        expect(text).toContain(name);
      expect(await result.locator('mark').count()).toBe(2);
      expect(text).toContain('npx zx playbooks/');
    });

    it.each(locales)('says in %s that the text stays in the browser', async (locale) => {
      await set.open(`${locale}/`);
      expect(await set.page.locator('[data-paste-form] .note').textContent()).toMatch(
        /in your browser|dans votre navigateur/,
      );
    });

    it('works offline once it is loaded', async () => {
      await set.open('fr/');
      await set.page.waitForLoadState('networkidle');
      await set.context.setOffline(true);
      await set.page.fill('#paste-text', event);
      await set.page.click('[data-paste-form] [type="submit"]');
      await set.page.locator('[data-paste-result] h3').waitFor();
    });
  });
});
