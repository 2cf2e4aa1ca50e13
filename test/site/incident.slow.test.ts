/** From a message on a phone to a fix: what is tapped, what is filled in, and what the outputs of commands lead to. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { rule as ruleOf, rules, sections } from '../../src/catalogue/index.ts';
import { findingsOf } from '../../src/site/data/findings.ts';
import { readings } from '../support/pastes/index.ts';
import { browserPage } from '../support/site/browser-page.ts';
import { chromiumPath } from '../support/site/chromium.ts';

const describePod = (image: string, node: string) => `Name:             cart-7c9d8b6f5-x2kqp
Namespace:        shop
Service Account:  default
Node:             ${node}/10.132.0.5
Status:           Pending
Containers:
  cart:
    Image:          ${image}
    State:          Waiting
      Reason:       ImagePullBackOff
Events:
  Type     Reason     Age                From               Message
  ----     ------     ----               ----               -------
  Normal   Scheduled  26s                default-scheduler  Successfully assigned shop/cart-7c9d8b6f5-x2kqp to ${node}
  Warning  Failed     11s (x2 over 25s)  kubelet            Failed to pull image "${image}": failed to pull and unpack image "${image}": failed to resolve reference "${image}": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://${image.split('/')[0]}/v2/token: 403 Forbidden
`;
const clouds = [
  {
    cloud: 'google',
    image: 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1',
    node: 'gke-web-default-pool-1a2b3c4d-x9k1',
    line: /get-iam-policy app \\\n {2}--location=europe-west9 \\\n {2}--project=shop-images /,
  },
  {
    cloud: 's3ns',
    image: 'u-france-east1-docker.s3nsregistry.fr/s3ns/shop-images/app/cart:2.4.1',
    node: 'gk3-web-pool-1-1a2b3c4d-x9k1',
    line: /get-iam-policy app \\\n {2}--location=u-france-east1 \\\n {2}--project=s3ns:shop-images /,
  },
] as const;

describe.skipIf(!chromiumPath)('in an incident', () => {
  const set = browserPage({ backForwardCache: true });
  const toClipboard = (text: string) =>
    set.page.evaluate((each) => navigator.clipboard.writeText(each), text);
  const phone = () => set.page.setViewportSize({ width: 390, height: 844 });

  it.each(clouds.flatMap((each) => locales.map((locale) => ({ ...each, locale }))))(
    'a describe on $cloud takes two taps to the first command on the clipboard, in $locale',
    async ({ cloud, image, node, line, locale }) => {
      await phone();
      await set.open(`${locale}/`);
      await toClipboard(describePod(image, node));
      await set.page.locator('[data-paste-read]').click();
      const card = set.page.locator('[data-paste-result] .card');
      await card.locator('[data-copy]').first().click();
      await expect.poll(set.clipboard).toMatch(line);
      expect(await set.page.getAttribute('html', 'data-universe')).toBe(cloud);
      expect(await set.page.textContent('[data-names-shown]')).toMatch(/^shop · cart-7c9d8b6f5-/);
      expect(await set.page.textContent('[data-place-shown]')).toMatch(
        cloud === 's3ns' ? /^Cloud de Confiance/ : /^Google Cloud/,
      );
      const playbook = set.page.locator('[data-paste-result] .labelled .code');
      expect(await playbook.textContent()).toContain('auth.mjs -n shop --pod cart-7c9d8b6f5-x2kqp');
      expect(
        await set.page
          .locator('[data-paste-result] [data-leg="registry"], [data-paste] [data-leg="registry"]')
          .first()
          .getAttribute('data-failing'),
      ).not.toBe(null);
      // What the text does not name stays a gap, and the copy says how many are left.
      const fix = card.locator('.fix .code').first();
      await fix.locator('[data-copy]').click();
      await expect
        .poll(() => card.locator('.fix .copy-gaps').textContent())
        .toMatch(/\(1\).*SERVICE_ACCOUNT/);
    },
  );

  it('what was read from a text goes with Undo, and with the text', async () => {
    await set.open('en/');
    await toClipboard(describePod(clouds[0].image, clouds[0].node));
    await set.page.click('[data-paste-read]');
    await set.page.locator('[data-paste-result] h3').waitFor();
    await expect.poll(() => set.page.textContent('[data-names-shown]')).toContain('shop');
    await set.page.click('[data-names-undo]');
    await expect.poll(() => set.page.textContent('[data-names-shown]')).not.toContain('shop');
    await set.page.click('[data-paste-form] [type="submit"]');
    await expect.poll(() => set.page.textContent('[data-names-shown]')).toContain('shop');
    // The next text tells no names.
    await set.page.fill('#paste-text', 'ErrImagePull: 403 Forbidden');
    await set.page.click('[data-paste-form] [type="submit"]');
    await expect.poll(() => set.page.textContent('[data-names-shown]')).not.toContain('shop');
    await set.page.click('[data-names-undo]');
    await expect.poll(() => set.page.textContent('[data-names-shown]')).toContain('shop');
    await set.page.click('[data-paste-clear]');
    await expect.poll(() => set.page.textContent('[data-names-shown]')).not.toContain('shop');
  });

  it('what was pasted survives a reload and the switch of the language, and marks the path on every page', async () => {
    await set.open('en/');
    await toClipboard(describePod(clouds[0].image, clouds[0].node));
    await set.page.click('[data-paste-read]');
    const title = set.page.locator('[data-paste-result] h3');
    await title.waitFor();
    await set.page.reload();
    await title.waitFor();
    await set.page.click('[data-switch-language]');
    await set.page.waitForURL('**/fr/');
    await expect.poll(() => title.textContent()).toContain('403');
    await set.open('fr/auth/deny-policies/');
    await set.page.locator('[data-leg="registry"][data-failing]').waitFor();
  });

  it.each(
    sections.flatMap(({ id }) => {
      const first = readings.find((each) => {
        const [rule, outcome] = each.id.split('/');
        return each.concluded === outcome && rules.find((one) => one.id === rule)?.section === id;
      });
      return first ? [[id, first.id, first] as const] : [];
    }),
  )('of %s, the outputs of %s mark its finding', async (section, name, recorded) => {
    const [rule = ''] = name.split('/');
    const names = Object.entries(recorded.names).map(([each, value]) => [each, { value, from: 'typed' }]);
    await set.open('en/');
    await set.page.evaluate(
      ([kept = '', message = '', cloud = '']) => {
        localStorage.setItem('pullbook-names', kept);
        localStorage.setItem('pullbook-universe', cloud);
        if (message)
          sessionStorage.setItem('pullbook-message', JSON.stringify({ text: message, image: null }));
      },
      [JSON.stringify(Object.fromEntries(names)), recorded.message ?? '', recorded.universe],
    );
    await phone();
    await set.open(`en/${section}/${rule}/`);
    await set.page.locator('html[data-ready]').waitFor();
    const found = set.page.locator('.finding[data-found]');
    for (const { command, text, nothing } of recorded.pastes) {
      await toClipboard(text);
      const place = set.page.locator(`[data-command="${command}"]:has([data-read-output])`).last();
      if ((await place.count()) === 0) continue;
      await place.evaluate((each) => {
        for (let fold = each.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
          fold.open = true;
      });
      await place.locator('[data-read-output]').click();
      if (nothing) await place.locator('.read-output button').nth(1).click();
      await place.locator('.read-result > *').first().waitFor();
      await expect.poll(() => place.locator('.read-result').first().textContent()).not.toBe('');
    }
    const [, concluded] = name.split('/');
    const at = findingsOf(ruleOf(rule)).findIndex(({ key }) => key === concluded);
    await expect
      .poll(() =>
        set.page
          .locator('.finding')
          .evaluateAll((all) => all.findIndex((each) => 'found' in (each as HTMLElement).dataset)),
      )
      .toBe(at);
    expect(await found.evaluate((each) => (each as HTMLDetailsElement).open)).toBe(true);
    // The names that the outputs told are in its fix.
    const gaps = found.locator('.fix .code .gap');
    if (name === 'image-access/role-missing')
      expect(await gaps.allTextContents()).toContain('nodes@shop-prod.iam.gserviceaccount.com');
    expect(await set.page.locator('.finding[open]').count()).toBe(1);
    await expect.poll(() => found.evaluate((each) => each.getBoundingClientRect().top)).toBeLessThan(844);
  });

  it('the output of another command is refused, and the next one is asked for', async () => {
    await set.open('en/not-found/repository-exists/');
    const card = set.page.locator('.card [data-command]').first();
    await toClipboard('NAME  READY  STATUS\nx  0/1  Pending\n');
    await card.locator('[data-read-output]').click();
    await card.locator('.read-result > *').first().waitFor();
    await expect.poll(() => card.locator('.read-result').textContent()).toMatch(/Fill in first: .*IMAGE/);
  });
});
