/** The page of the runbook in a browser, with what an earlier visit kept. */
import { expect } from 'vitest';
import type { Locale } from '../../../src/base/text.ts';
import { type RunbookWord, runbookWords } from '../../../src/site/i18n/runbook.ts';
import type { BrowserPage } from './browser-page.ts';

export const account = 'nodes@shop-prod.iam.gserviceaccount.com';

/** A whole check, one of its commands, and a command of others. */
export const check = 'rule:node-service-account-active';
export const first = 'command:gcloud-iam-service-accounts-describe';
export const second = 'command:kubectl-get-nodes';

/** However busy the machine is. */
export const poll = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 30_000 });

/** What is read from that page, and what is done on it. */
export function runbookPage(set: BrowserPage, locale: Locale) {
  const list = () =>
    set.page.locator('[data-item]').evaluateAll((all) => all.map((each) => each.getAttribute('data-item')));
  const kept = () =>
    set.page.evaluate(() => ({
      runbook: JSON.parse(localStorage.getItem('pullbook-runbook') ?? '{}'),
      names: JSON.parse(localStorage.getItem('pullbook-names') ?? '{}'),
    }));
  const control = (id: string, tool: string) => set.page.locator(`[data-item="${id}"] [data-tool="${tool}"]`);
  const undo = () => set.page.locator('[data-runbook-undo]');
  const say = (name: RunbookWord) => runbookWords[name][locale];

  /** Opens the runbook with items and names that an earlier visit kept. */
  async function openWith(
    items: readonly unknown[],
    names: Readonly<Record<string, string>> = {},
    hash = '',
  ) {
    await set.open(`${locale}/`);
    await set.page.evaluate(
      ([runbook = '', known = '']) => {
        localStorage.setItem('pullbook-runbook', runbook);
        localStorage.setItem('pullbook-names', known);
      },
      [
        JSON.stringify({ title: '', items }),
        JSON.stringify(
          Object.fromEntries(Object.entries(names).map(([name, value]) => [name, { value, from: 'typed' }])),
        ),
      ],
    );
    await set.open(`${locale}/runbook/${hash}`);
    // It can be used as soon as what the guide has is loaded.
    await set.page.locator('[data-runbook-import]').waitFor();
  }
  return { list, kept, control, undo, say, openWith };
}
