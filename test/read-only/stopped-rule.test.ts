/** If a rule tries to change something, by mistake or on purpose, no process is started. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { documented } from '../../src/catalogue/commands/universe-support.ts';
import { commands } from '../../src/catalogue/index.ts';
import type { AnyCommand } from '../../src/catalogue/model/command.ts';
import { defineCommand, defineRule, outcome } from '../../src/catalogue/model/define.ts';
import type { Tool } from '../../src/catalogue/model/tool.ts';
import { examplesIn } from '../../src/catalogue/verification.ts';
import { universes } from '../../src/cloud/universes.ts';
import { fromTools, shareAnswers, toolLimits } from '../../src/playbook/tools/ask.ts';
import { execute } from '../../src/playbook/tools/exec.ts';
import { read } from '../support/rules/read.ts';

const bin = mkdtempSync(join(tmpdir(), 'pullbook-stopped-'));
for (const tool of ['kubectl', 'gcloud'])
  writeFileSync(join(bin, tool), `#!/bin/sh\n: > '${bin}/started-'$$\n`, { mode: 0o755 });
afterAll(() => rmSync(bin, { recursive: true }));
const started = () => readdirSync(bin).filter((name) => name.startsWith('started'));

/** Checks a rule that runs one command, with the executor of a live run. */
function ask(command: AnyCommand) {
  const rule = defineRule({
    id: 'changing-command',
    section: 'auth',
    title: { en: '', fr: '' },
    summary: { en: '', fr: '' },
    causes: [],
    about: 'cluster',
    asks: [command],
    sources: [],
    outcomes: {
      done: outcome({
        verdict: 'ok',
        when: { en: '', fr: '' },
        text: { en: () => '', fr: () => '' },
        example: {},
        output: { none: { en: '', fr: '' } },
      }),
    },
    check: async (given) => {
      await given.ask(command, examplesIn('google'));
      return { because: 'done', facts: {} };
    },
  });
  const signal = new AbortController().signal;
  const source = fromTools({
    execute: (tool, argv) =>
      execute(tool, argv, { env: { PATH: `${bin}:/usr/bin:/bin` }, timeout: 600_000, signal }),
    kubectlFlags: () => [],
    optedIn: [],
    limits: toolLimits(1),
  });
  const { ask } = shareAnswers(source);
  return rule.check({ ask, about: {} as never, universe: universes.google, read, gke: true });
}

function changingCommand(tool: Tool, ...words: string[]): AnyCommand {
  return defineCommand({
    id: 'changing-command',
    tool,
    effect: 'reads',
    words,
    output: [],
    purpose: { en: '', fr: '' },
    needs: [],
    universes: documented,
    sources: [],
    machine: {
      output: [],
      format: 'text',
      decode: (answer) => answer,
      names: null,
      copied: { text: (printed: string): unknown => printed },
    },
  });
}

describe('a rule', () => {
  test.each([
    changingCommand('kubectl', 'delete', 'pods', '{POD}'),
    changingCommand('kubectl', 'patch', 'serviceaccount', 'default', '--patch={}'),
    changingCommand('kubectl', 'exec', '{POD}', '--', 'sh'),
    changingCommand('kubectl', 'get', '--raw=/api/v1/secrets'),
    changingCommand('gcloud', 'iam', 'service-accounts', 'enable', '{NODE_SERVICE_ACCOUNT}'),
    changingCommand('gcloud', 'projects', 'set-iam-policy', '{PROJECT}', 'policy.yaml'),
    changingCommand('gcloud', 'auth', 'print-access-token'),
  ])('that runs $tool $words is refused by exec', async (command) => {
    await expect(ask(command)).rejects.toThrow('Not on the allow-list');
    expect(started()).toEqual([]);
  });

  // Every remedy of the catalogue, as if it had a machine form.
  const changing = commands.filter(({ effect }) => effect === 'changes');
  test.each(changing)('cannot run the remedy $id', async (command) => {
    const machine = {
      output: [],
      format: 'text',
      decode: (answer: unknown) => answer,
      names: null,
      copied: { text: (printed: string): unknown => printed },
    } as const;
    await expect(ask({ ...command, machine })).rejects.toThrow('Not on the allow-list');
    expect(started()).toEqual([]);
  });

  test('that runs an allowed command does start a process', async () => {
    await ask(changingCommand('kubectl', 'get', 'pods', '--namespace={NAMESPACE}'));
    expect(started()).toHaveLength(1);
  });
});
