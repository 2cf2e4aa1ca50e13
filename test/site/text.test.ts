import { describe, expect, it } from 'vitest';
import { fillTemplate, parseTemplate, queryTemplate } from '../../src/catalogue/commands/template.ts';
import { commands, query } from '../../src/catalogue/index.ts';
import { scenarios } from '../../src/site/data/scenarios.ts';
import { commandText } from '../../src/site/text/command-text.ts';
import { highlight } from '../../src/site/text/highlight.ts';
import { read } from '../support/files.ts';

it('the favicon is drawn as the mark of the pages is', () => {
  const paths = (text: string) => [...text.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path);
  const logo = paths(read('src/site/components/frame/Logo.astro'));
  expect(logo).toHaveLength(2);
  expect(paths(read('public/favicon.svg'))).toEqual(logo);
});

describe('a highlighted line', () => {
  it('shows placeholders as names without braces, each in its own element', async () => {
    const html = await highlight(parseTemplate('get {POD} -n={NAMESPACE}', 'word'), 'shellscript');
    expect(html.replace(/<[^>]+>/g, '')).toBe('get POD -n=NAMESPACE');
    expect(html).toContain('<span class="gap" data-placeholder="POD">POD</span>');
    expect(html).toContain('data-placeholder="NAMESPACE">NAMESPACE</span>');
  });

  it('has the quoting of a placeholder that is not a shell word', async () => {
    const html = await highlight(queryTemplate(query('container-runtime-log')), 'text');
    expect(html).toContain('data-placeholder="NODE" data-quoting="string">NODE</span>');
  });

  it('has classes and no style', async () => {
    const html = await highlight(["gcloud x '--format=yaml(a)' # why"], 'shellscript');
    expect(html).toContain('class="t-');
    expect(html).not.toContain('style=');
  });

  it('is escaped', async () => {
    expect(await highlight(['<script>'], 'text')).not.toContain('<script>');
  });
});

describe('a displayed command', () => {
  it('is one command for a shell, with placeholders unquoted', () => {
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
  it('that is missing fails the build with a message', () => {
    expect(() => scenarios('/nowhere/scenarios.json')).toThrow(/is missing: the playbooks write it/);
  });
});
