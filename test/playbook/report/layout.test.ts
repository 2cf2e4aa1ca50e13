/** One layout, three printers: terminal, HTML and Markdown show the same facts of a report. */
import { beforeAll, describe, expect, test } from 'vitest';
import { locales } from '../../../src/base/text.ts';
import { listScenarios } from '../../../src/playbook/recording/scenarios.ts';
import { renderHtml } from '../../../src/playbook/report/html.ts';
import { renderReport } from '../../../src/playbook/report/index.ts';
import { layout } from '../../../src/playbook/report/layout.ts';
import type { Report } from '../../../src/playbook/report/model.ts';
import { named } from '../../../src/playbook/report/names.ts';
import { runPlaybook } from '../../support/playbook/in-process.ts';

const plainly = (_style: unknown, text: string) => text;

async function reportOf(playbook: string, scenario: string, locale: string): Promise<Report> {
  const { stdout } = await runPlaybook(playbook, ['--demo', scenario, '--lang', locale, '-o', 'json']);
  return JSON.parse(stdout);
}

/** The text that a browser shows. */
function shown(html: string): string {
  const characters: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&amp;': '&',
    '&quot;': '"',
    '&#39;': "'",
  };
  return html.replace(/<[^>]+>/g, '').replace(/&#?\w+;/g, (entity) => characters[entity] ?? entity);
}

const unescaped = (markdown: string) => markdown.replace(/\\(.)/g, '$1');

const reports: Report[] = [];
beforeAll(async () => {
  for (const { name } of await listScenarios()) {
    for (const locale of locales) {
      for (const playbook of ['diagnose', 'auth', 'network', 'node'])
        reports.push(await reportOf(playbook, name, locale));
    }
  }
});

describe('a report', () => {
  test('is the same text in HTML as on a terminal', () => {
    for (const report of reports)
      expect(shown(renderHtml(report))).toBe(renderReport(report, 'text', plainly));
  });

  test('has every line of its layout in all three formats', () => {
    const missing = reports.flatMap((report) => {
      const ticket = renderReport(report, 'markdown', plainly);
      const prints = [
        renderReport(report, 'text', plainly),
        shown(renderHtml(report)),
        ticket + unescaped(ticket),
      ];
      return layout(report)
        .filter(({ only }) => !only)
        .flatMap(({ kind, label, title, value, short, remark, names = [] }) => [
          title,
          // Only terminal and HTML show the id of a cause; only Markdown shows messages and subjects in full.
          ...(kind === 'finding' || short !== undefined ? [] : [value]),
          ...(kind === 'check' && label !== undefined ? [] : names.slice(0, 3)),
          remark,
        ])
        .filter((fact) => fact !== undefined)
        .flatMap((fact) => fact.trimEnd().split('\n'))
        .filter((fact) => prints.some((print) => !print.includes(fact)));
    });
    expect(missing).toEqual([]);
  });

  test('has an HTML element for each verdict and each URL', () => {
    const [html = ''] = reports.map(renderHtml).filter((each) => each.includes('p-problem'));
    expect(html).toMatch(/<span class="p-problem">✖<\/span>/);
    expect(html).toMatch(/<span class="p-label">read<\/span> +<\/span><span><span class="p-address">https:/);
  });

  test('is escaped in HTML, whatever names a cluster has', () => {
    const [report] = reports;
    if (!report) throw new Error('No scenario.');
    const html = renderHtml({ ...report, notes: ['<script>alert("x")</script> &lt;'] });
    expect(html).toContain('&lt;script&gt;alert("x")&lt;/script&gt; &amp;lt;');
  });
});

test('a container is named with the volume whose image it waits for', () => {
  expect(named('shop/cart-1', 'init migrate', 'model')).toBe('shop/cart-1 (init migrate, volume model)');
  expect(named('shop/cart-1', null, 'model')).toBe('shop/cart-1 (volume model)');
  expect(named('shop/cart-1', 'app')).toBe('shop/cart-1 (app)');
});
