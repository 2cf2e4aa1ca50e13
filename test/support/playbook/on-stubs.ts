import { expect } from 'vitest';
import { CANARY } from '../canary.ts';
import { runPlaybook } from './in-process.ts';
import { type Ended, withFolder } from './playbook.ts';
import { type Answers, makeStubs, type Stubs } from './stubs.ts';

/** Runs a playbook on stub tools, and checks what must be true of every run: each command line was a known one. */
export function runOnStubs(
  playbook: string,
  args: readonly string[],
  known: Answers,
): Promise<Ended & { readonly calls: readonly string[] }> {
  return withFolder(async (folder) => {
    const stubs: Stubs = makeStubs(folder, known);
    const ended = await runPlaybook(playbook, args, { env: stubs.env });
    expect(stubs.unexpected(), 'command lines that no stub answers').toEqual([]);
    expect(ended.printed).not.toMatch(CANARY);
    return { ...ended, calls: stubs.calls() };
  });
}
