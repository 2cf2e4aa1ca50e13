/** A runbook as it is copied and saved. */
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../src/catalogue/commands/template.ts';
import { asMarkdown, fileName, type RunbookWords } from '../../src/site/browser/runbook-markdown.ts';
import type { Item } from '../../src/site/browser/runbook-model.ts';
import type { Check, RunbookData, Step } from '../../src/site/data/runbook-parts.ts';
import { runbookWords } from '../../src/site/i18n/runbook.ts';

const words = Object.fromEntries(
  Object.entries(runbookWords).map(([name, text]) => [name, text.en]),
) as RunbookWords;
const step: Step = {
  title: 'See it.',
  code: parseTemplate('kubectl get pod {POD}', 'word'),
  lang: 'shellscript',
  notes: [{ parts: [{ text: ['Needs get pods'] }] }, { parts: [{ text: ['elsewhere'] }], only: 's3ns' }],
  places: [{ title: 'Check', url: 'https://a.test/' }],
};
const fix: Step = { ...step, title: 'Repair it.', code: ['kubectl repair'], notes: [], places: [] };
const repaired = { name: 'Fix', why: { parts: [{ text: ['Repair it.'] }] }, step: 'command:fix' };
const check: Check = {
  title: 'A check',
  summary: 'Sum.',
  url: 'https://a.test/',
  steps: ['command:x'],
  findings: [
    {
      verdict: '✖ problem',
      when: {
        parts: [{ text: ['If '] }, { text: parseTemplate('{POD}'), isCode: true }, { text: [' is gone:'] }],
      },
      shows: { parts: [{ text: ['You see '] }, { text: ['none'], isCode: true }] },
      fixes: [repaired],
    },
    { verdict: '? unknown', when: { parts: [{ text: ['If not:'] }] }, fixes: [repaired] },
  ],
  exempt: [{ place: 's3ns', text: 'Not there: because.' }],
};
const data: RunbookData = {
  steps: { 'command:x': step, 'command:fix': fix },
  checks: { 'rule:y': check },
  first: { s3ns: { ...fix, title: 'First.', code: ['export X=y'] } },
  names: ['POD'],
};
const item = (id: string, more: Partial<Item> = {}): Item => ({ id, note: '', done: '', ...more });
const textOf = (items: readonly Item[], cloud = '', pod = 'p 1', note = '') =>
  asMarkdown(
    { runbook: { title: 'T', note, items }, names: { POD: pod }, cloud, mode: '' },
    data,
    { POD: pod },
    words,
  );
/** What people read: without the block for the import. */
const readable = (text: string) => text.slice(0, text.indexOf('\n---\n'));

describe('a runbook as Markdown', () => {
  it('has numbered steps with their tick, their command, what it needs, and where the guide has it', () => {
    expect(readable(textOf([item('command:x', { done: '2026-12-01T09:30:00Z' })]))).toBe(
      "# T\n\n## 1. See it\n\n- [x] Done on 2026-12-01 09:30 UTC\n\n```sh\nkubectl get pod 'p 1'\n```\n\n- Needs get pods\n- elsewhere\n- See: Check <https://a.test/>\n",
    );
  });

  it('has for a check the condition, where it shows and the fix; a fix that is needed twice stands once', () => {
    const text = readable(textOf([item('rule:y')], 'google'));
    expect(text).toContain(
      'If `p 1` is gone:\nYou see `none`\n\nFix: Repair it.\n\n```sh\nkubectl repair\n```\n\n**? unknown** · If not:\n\nFix: Repair it. The text to copy is the same as above.\n\nRead: <https://a.test/>\n',
    );
    expect(text).not.toContain('elsewhere');
  });

  it('has a command of a check and of its own once, and says where', () => {
    const text = readable(textOf([item('command:x'), item('rule:y')]));
    expect(text.match(/kubectl get pod/g)).toHaveLength(1);
    expect(text).toContain('Sum.\n\n- Not there: because.\n\nShown in step 1: See it.\n');
  });

  it('begins with what the chosen cloud needs, and leaves out what does not apply there', () => {
    const text = readable(textOf([item('rule:y'), item('command:x')], 's3ns'));
    expect(text).toMatch(/^# T\n\nFirst\.\n\n```sh\nexport X=y\n```\n\n## 1\. A check\n/);
    expect(text).toContain('Sum.\n\nNot there: because.\n\nRead: ');
    expect(text).toContain("```sh\nkubectl get pod 'p 1'\n```\n\n- Needs get pods\n- elsewhere\n");
    expect(readable(textOf([item('command:x')], 'google'))).not.toContain('export');
  });

  it('quotes notes, in which nothing is markup', () => {
    const note = '# a <script>\n```\n- [x] b';
    expect(readable(textOf([item('command:x', { note })], '', 'p', note))).toContain(
      '# T\n\n> \\# a \\<script\\>  \n> \\`\\`\\`  \n> \\- \\[x\\] b\n\n## 1.',
    );
  });

  it('a name cannot leave its place: in a command it is quoted, in a sentence escaped', () => {
    const text = readable(textOf([item('rule:y')], '', "`'; rm -rf /` <b>"));
    expect(text).toContain("kubectl get pod '`'\\''; rm -rf /` <b>'");
    expect(text).toContain("If `` `'; rm -rf /` <b> `` is gone");
  });

  it('says of an id that this build does not know that it is unknown', () => {
    expect(readable(textOf([item('rule:gone', { note: 'kept' })]))).toBe(
      `# T\n\n## 1. rule:gone\n\n- [ ] To do\n\n> kept\n\n${words.unknownItem}\n`,
    );
  });

  it('is saved under a safe file name', () => {
    expect(fileName('Échec n° 2')).toBe('echec-n-2.md');
    expect(fileName('…')).toBe('runbook.md');
  });
});
