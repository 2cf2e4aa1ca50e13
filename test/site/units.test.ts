import { describe, expect, it } from 'vitest';
import { commands } from '../../src/catalogue/index.ts';
import { commandText } from '../../src/site/command-text.ts';
import { highlight, withGaps } from '../../src/site/highlight.ts';
import { scenarios } from '../../src/site/scenarios.ts';

describe('a highlighted line', () => {
  it('shows placeholders as bare names and marks each as a gap', async () => {
    expect(withGaps('get {POD} -n={NAMESPACE}')).toEqual({
      code: 'get POD -n=NAMESPACE',
      gaps: [
        { start: 4, end: 7, name: 'POD', within: 'word' },
        { start: 11, end: 20, name: 'NAMESPACE', within: 'word' },
      ],
    });
    expect(await highlight('get {POD}', 'shellscript')).toContain('data-placeholder="POD"');
  });

  it('has classes and no style', async () => {
    const html = await highlight("gcloud x '--format=yaml(a)' # why", 'shellscript');
    expect(html).toContain('class="t-');
    expect(html).not.toContain('style=');
  });

  it('escapes what it shows', async () => {
    expect(await highlight('<script>', 'text')).not.toContain('<script>');
  });
});

describe('a command as it is shown', () => {
  it('is read by a shell as one command, placeholders unquoted', () => {
    for (const command of commands) {
      const lines = commandText(command).split('\n');
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
  it('that is missing ends the build with a sentence', () => {
    expect(() => scenarios('/nowhere/scenarios.json')).toThrow(/is missing: the playbooks write it/);
  });
});
