import { describe, expect, it } from 'vitest';
import { fillTemplate, parseTemplate, queryTemplate } from '../../src/catalogue/commands/template.ts';
import { commands, query } from '../../src/catalogue/index.ts';
import { commandText } from '../../src/site/command-text.ts';
import { highlight } from '../../src/site/highlight.ts';
import { scenarios } from '../../src/site/scenarios.ts';
import { columns, terminalLines } from '../../src/site/terminal.ts';

describe('a highlighted line', () => {
  it('shows placeholders as bare names and marks each as a gap', async () => {
    const html = await highlight(parseTemplate('get {POD} -n={NAMESPACE}', 'word'), 'shellscript');
    expect(html.replace(/<[^>]+>/g, '')).toBe('get POD -n=NAMESPACE');
    expect(html).toContain('<span class="gap" data-placeholder="POD">POD</span>');
    expect(html).toContain('data-placeholder="NAMESPACE">NAMESPACE</span>');
  });

  it('says how a value is written where it is no word of a shell', async () => {
    const html = await highlight(queryTemplate(query('container-runtime-log')), 'text');
    expect(html).toContain('data-placeholder="NODE" data-quoting="string">NODE</span>');
  });

  it('has classes and no style', async () => {
    const html = await highlight(["gcloud x '--format=yaml(a)' # why"], 'shellscript');
    expect(html).toContain('class="t-');
    expect(html).not.toContain('style=');
  });

  it('escapes what it shows', async () => {
    expect(await highlight(['<script>'], 'text')).not.toContain('<script>');
  });
});

describe('a command as it is shown', () => {
  it('is read by a shell as one command, placeholders unquoted', () => {
    for (const command of commands) {
      const lines = fillTemplate(commandText(command)).split('\n');
      expect(
        lines.slice(0, -1).every((line) => line.endsWith(' \\')),
        command.id,
      ).toBe(true);
      expect(lines.at(-1)?.endsWith('\\'), command.id).toBe(false);
      expect(lines[0]?.startsWith(`${command.tool} `), command.id).toBe(true);
    }
  });
});

describe('recorded output', () => {
  const kinds = (line: string) => terminalLines(line)[0]?.filter(({ kind }) => kind);

  it.each([
    ['  ✖ problem   Node service account       nodes@… is disabled', '✖ problem', 'problem'],
    ['  – s. o.     Niveaux d’accès', '– s. o.', 'not-applicable'],
    ['✖ Access refused (auth-403)', '✖', 'problem'],
    ['                ✔ Pull secret: covers it', '✔', 'ok'],
  ])('colours the verdict of %j', (line, text, kind) => {
    expect(kinds(line)).toContainEqual({ text, kind });
  });

  it('knows labels and addresses', () => {
    expect(kinds('      read      https://pullbook.test/en/auth/')).toEqual([
      { text: '      read', kind: 'label' },
      { text: 'https://pullbook.test/en/auth/', kind: 'address' },
    ]);
  });

  it('loses no character of a line', () => {
    const report = '  ? unknown   A?  b – c\n      fix       x  (https://a.test) ✔ y\n\n1 problem';
    expect(
      terminalLines(report)
        .map((line) => line.map(({ text }) => text).join(''))
        .join('\n'),
    ).toBe(report);
  });

  it.each([
    ['  ✖ problem   Node account   nodes@… is off', ['  ✖ problem   Node account   ', 'nodes@… is off']],
    ['      fix       gcloud enable  (not run)', ['      fix       ', 'gcloud enable  (not run)']],
    ['                goes on', ['                ', 'goes on']],
    ['✖ Access refused (auth-403)', ['✖ Access refused (auth-403)']],
  ])('knows the last column of %j', (line, parts) => {
    const [pieces = []] = terminalLines(line).map(columns);
    expect(pieces.map((part) => part.map(({ text }) => text).join(''))).toEqual(parts);
  });

  it('that is missing ends the build with a sentence', () => {
    expect(() => scenarios('/nowhere/scenarios.json')).toThrow(/is missing: the playbooks write it/);
  });
});
