/** A runbook as it is copied, saved and printed. */
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../src/catalogue/commands/template.ts';
import { asMarkdown, fileName } from '../../src/site/browser/runbook-markdown.ts';

describe('a runbook as Markdown', () => {
  it('has numbered steps with their commands and what they need', () => {
    const step = {
      title: 'See it.',
      code: parseTemplate('kubectl get pod {POD}', 'word'),
      lang: 'shellscript',
      notes: [['Needs get pods'], ['two']],
    } as const;
    const check = { title: 'Check', summary: 'Sum.', url: 'https://a.test/', steps: ['command:x'] };
    const data = { steps: { 'command:x': step }, checks: { 'rule:y': check }, first: {} };
    expect(
      asMarkdown('T', ['command:x', 'rule:y', 'command:gone'], data, { POD: 'p 1' }, 'Read: {url}', ''),
    ).toBe(
      "# T\n\n## 1. See it\n\n```sh\nkubectl get pod 'p 1'\n```\n\n- Needs get pods\n- two\n\n## 2. Check\n\nSum.\n\nSee it.\n\n```sh\nkubectl get pod 'p 1'\n```\n\n- Needs get pods\n- two\n\nRead: <https://a.test/>\n",
    );
  });

  it('begins with what the chosen universe needs, and only there', () => {
    const step = { title: 'First.', code: ['export X=y'], lang: 'shellscript', notes: [] } as const;
    const data = { steps: { 'command:x': step }, checks: {}, first: { s3ns: step } };
    const written = (universe: string) => asMarkdown('T', ['command:x'], data, {}, '', universe);
    expect(written('s3ns')).toMatch(/^# T\n\nFirst\.\n\n```sh\nexport X=y\n```\n\n## 1\. First\n/);
    expect(written('google')).toMatch(/^# T\n\n## 1\. First\n/);
  });

  it('is saved under a safe file name', () => {
    expect(fileName('Échec n° 2')).toBe('echec-n-2.md');
    expect(fileName('…')).toBe('runbook.md');
  });
});
