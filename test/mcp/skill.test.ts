/** What the skill and the READMEs tell agents is what the program understands. */
import { describe, expect, test } from 'vitest';
import { YAML } from 'zx';
import { exitCodeMeanings } from '../../src/base/exit-codes.ts';
import { sections } from '../../src/catalogue/index.ts';
import { severityOrder } from '../../src/catalogue/model/rule.ts';
import { mcpOptions } from '../../src/mcp/options.ts';
import { outputSchema } from '../../src/mcp/schemas.ts';
import { tools } from '../../src/mcp/tools.ts';
import { checkOptions } from '../../src/playbook/check/options.ts';
import { readOptions } from '../../src/playbook/cli/args.ts';
import { read } from '../support/files.ts';

const path = 'public/skill/pullbook/SKILL.md';
const skill = read(path);
const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(skill) ?? [];
const codeOf = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, code = '']) => code);

/** Reads one command line as the program does, with example names. Throws what a person would read. */
function readCommand(line: string): void {
  const words = line.replaceAll('CONTEXT', 'gke_shop-prod_europe-west9_web').trim().split(/\s+/);
  const [program, playbook = '', ...argv] = words.slice(words.lastIndexOf('|') + 1);
  if (program !== 'pullbook') throw new Error(`${program} is not ours`);
  if (playbook === 'check') checkOptions(argv, {});
  else if (playbook === 'mcp') mcpOptions(argv, {});
  else if (['diagnose', ...sections.map(({ id }) => id)].includes(playbook)) readOptions(playbook, argv, {});
  else throw new Error(`there is no playbook ${playbook}`);
}

describe('the skill', () => {
  test('has the front matter that its format asks for', () => {
    const { name, description, compatibility, ...more } = YAML.parse(front) as Record<string, string>;
    expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(path.split('/').at(-2), 'the name of its folder').toBe(name);
    expect(description?.length).toBeLessThanOrEqual(1024);
    expect(compatibility?.length).toBeLessThanOrEqual(500);
    expect(Object.keys(more)).toEqual(['license']);
    expect(body.split('\n').length).toBeLessThan(150);
  });

  test('has commands that the program understands', () => {
    const lines = codeOf(body, 'sh').flatMap((code) => code.match(/^[^#\n].*$/gm) ?? []);
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) expect(() => readCommand(line), line).not.toThrow();
    expect(() => readCommand('pullbook diagnose --contexts c'), 'a wrong one is noticed').toThrow();
    // Examples stand for values, and every run on a cluster names its context.
    for (const line of lines.filter((each) => !/--(?:demo|event|list-scenarios)\b/.test(each)))
      expect(line).toContain('--context CONTEXT');
  });

  test('names the keys and values of the JSON', () => {
    const known = JSON.stringify([outputSchema('report'), outputSchema('explanation')]);
    const [, reading = ''] = body.split('## How to read the answer');
    const named = [...(reading.split('## Never')[0] ?? '').matchAll(/`([a-zA-Z-]+)`/g)].map(
      ([, name = '']) => name,
    );
    expect(named.length).toBeGreaterThan(15);
    for (const name of named) expect(known, name).toContain(`"${name}"`);
    for (const verdict of severityOrder) expect(named).toContain(verdict);
  });

  test('lists every exit code, chapter and tool', () => {
    const codes = [...body.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
    expect(codes).toEqual(exitCodeMeanings.map(({ code }) => code));
    for (const { id } of sections) expect(body).toContain(`\`${id}\``);
    for (const { name } of tools) expect(body).toContain(`\`${name}\``);
  });
});

test.each([path, 'README.md', 'LISEZMOI.md'])('%s has a configuration that the server accepts', (file) => {
  const [config = ''] = codeOf(read(file), 'json');
  const { mcpServers } = JSON.parse(config) as {
    readonly mcpServers: Readonly<
      Record<string, { readonly command: string; readonly args: readonly string[] }>
    >;
  };
  const [[, { command, args }] = ['', { command: '', args: [] }]] = Object.entries(mcpServers);
  expect([command, args[0]]).toEqual(['pullbook', 'mcp']);
  expect(mcpOptions(args.slice(1), {})).toMatchObject({ action: 'serve', context: expect.any(String) });
});
