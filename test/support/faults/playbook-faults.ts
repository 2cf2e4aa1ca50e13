/**
 * A complete playbook run in which one tool fails on every command. The stubs accept exactly the command lines of the
 * catalogue, with any names in the place of placeholders.
 */

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { literalPattern } from '../../../src/base/literal-pattern.ts';
import { withAllFields } from '../../../src/catalogue/commands/all-fields.ts';
import { listIn, parseTemplate } from '../../../src/catalogue/commands/template.ts';
import { rule, sections } from '../../../src/catalogue/index.ts';
import type { AnyCommand } from '../../../src/catalogue/model/command.ts';
import type { Tool } from '../../../src/catalogue/model/tool.ts';
import type { Report } from '../../../src/playbook/report/index.ts';
import { CANARY } from '../canary.ts';
import { runPlaybook } from '../playbook/in-process.ts';
import { STACK_TRACE } from '../playbook/live.ts';
import { type Ended, processesWith, reportOf, UNPRINTABLE, withFolder } from '../playbook/playbook.ts';
import { misfits } from '../playbook/report-schema.ts';
import { cloudAnswers, clusterAnswers, onGoogle, type PodStory } from '../playbook/shop.ts';
import { type Answer, type Answers, makeStubs, withAnswers } from '../playbook/stubs.ts';
import { xmlProblems } from '../playbook/xml.ts';
import { faultsOf, healthyAnswer, runnable, type ToolBehaviour } from './faults.ts';

/** `diagnose` and every chapter. */
export const playbooks: readonly string[] = [...sections.map(({ id }) => id), 'diagnose'];

/** The behaviour of a tool for every command except those that read local configuration. */
export interface Breakdown {
  readonly tool: Tool;
  readonly fault: string;
}

export const breakdowns: readonly Breakdown[] = (['gcloud', 'kubectl'] as const).flatMap((tool) => {
  const questions = runnable.filter((command) => command.tool === tool && isQuestion(command));
  const ids = new Set(questions.flatMap((command) => faultsOf(command).map(({ id }) => id)));
  return [...ids].map((fault) => ({ tool, fault }));
});

const timedOut = (image: string) =>
  `failed to pull and unpack image "${image}": failed to resolve image: failed to do request: Head "https://europe-west9-docker.pkg.dev/v2/shop-images/app/cart/manifests/1": dial tcp 142.250.179.82:443: i/o timeout`;
const denied = (image: string) =>
  `failed to pull and unpack image "${image}": failed to resolve image: failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/token: 403 Forbidden`;
const missing = (image: string) =>
  `failed to pull and unpack image "${image}": failed to resolve image: ${image}: not found`;
const full = (image: string) =>
  `failed to pull and unpack image "${image}": failed to copy: write /var/lib/containerd/ingest/1/data: no space left on device`;

/** Failed pulls, each with a cause of another chapter. */
const pods: readonly PodStory[] = [timedOut, denied, missing, full].map((message, index) => {
  const image = `${onGoogle.registry}/app/cart:${index + 1}.0`;
  return { name: `cart-${index + 1}`, image, message: message(image) };
});
const shop = withAnswers(withAnswers(clusterAnswers(pods), cloudAnswers(true)), diskUnknown());

/** A disk of which nobody knows: that there is room is no conclusion from gcloud, and would look like one. */
function diskUnknown(): Answers {
  const [line, known] = [...clusterAnswers([])].find(([key]) => key.includes('/api/v1/nodes')) ?? [];
  if (!line || !known) throw new Error('The shop lists no nodes.');
  const conditions = JSON.stringify(known).replace(
    '"DiskPressure","status":"False"',
    '"DiskPressure","status":"Unknown"',
  );
  return new Map([[line, JSON.parse(conditions) as object]]);
}

/** With the real limit of 64 MB this would mostly test the pipe. */
export const floods: ReadonlySet<string> = new Set([
  'gcloud-container-clusters-describe',
  'kubectl-get-pods',
]);

/** Flags for everything, so that on a busy machine no timeout of another command changes the target. */
const shortTimeout = ['--timeout', '1', '--context', onGoogle.context, '--namespace', 'shop'] as const;

/** Runs a playbook while a tool is broken, or none is, and checks everything that must be true of any such run. */
export function tryPlaybook(playbook: string, broken: Breakdown | null): Promise<Report> {
  const { tool, fault } = broken ?? { tool: null, fault: null };
  return withFolder(async (folder) => {
    const behaviourOf = (command: AnyCommand): ToolBehaviour | undefined => {
      if (command.tool !== tool || !isQuestion(command)) return undefined;
      if (fault === 'too-large' && !floods.has(command.id)) return undefined;
      return faultsOf(command).find(({ id }) => id === fault)?.behaviour;
    };
    const stubs = makeStubs(folder, shopWhere(behaviourOf), {
      without: tool && fault === 'tool-missing' ? [tool] : [],
      templates: runnable.map((command) => {
        const behaviour = behaviourOf(command);
        const answer = behaviour && behaviour !== 'missing' ? behaviour : healthyAnswer(command);
        return { words: wordsOf(command), answer };
      }),
    });
    const recording = join(folder, 'recording');
    const run = randomUUID();
    const args = ['-o', 'json', '--record', recording, ...(fault === 'silence' ? shortTimeout : [])];
    const ended = await runPlaybook(playbook, args, { env: { ...stubs.env, PULLBOOK_TEST_RUN: run } });
    await vi.waitFor(() => expect(processesWith(run), 'processes left behind').toEqual([]), 60_000);
    expect(stubs.unexpected(), 'command lines that are not in the catalogue').toEqual([]);
    expect(stubs.calls().filter((line) => !patterns.some((pattern) => pattern.test(line)))).toEqual([]);
    expectSafe(ended);
    const bundle = readFileSync(join(recording, 'bundle.json'), 'utf8');
    for (const text of [bundle, ...(await renderings(playbook, recording))]) {
      expect(text).not.toMatch(CANARY);
      expect(text).not.toMatch(UNPRINTABLE);
    }
    const report = reportOf(ended);
    if (broken && fault !== 'too-large') expectNoUnfoundedOk(report, broken);
    return report;
  });
}

/** No verdict is `ok` on the basis of a broken tool. */
function expectNoUnfoundedOk({ judgements, findings }: Report, { tool, fault }: Breakdown): void {
  const all = [...judgements, ...findings.flatMap((finding) => finding.judgements)];
  const unfounded = all.filter(({ rule: id, verdict, because }) => {
    const { asks, onFailure = [] } = rule(id);
    const declared = onFailure.some(
      ({ failed, concludes }) =>
        failed?.some((why) => why === fault) && concludes.some((outcome: string) => outcome === because),
    );
    const needs = asks.some((command: AnyCommand) => command.tool === tool);
    return verdict === 'ok' && needs && !declared;
  });
  expect(unfounded.map(({ rule: id, because }) => `${id}: ${because}`)).toEqual([]);
}

function expectSafe({ stdout, stderr, printed, code }: Ended): void {
  expect(printed).not.toMatch(CANARY);
  expect(printed).not.toMatch(UNPRINTABLE);
  expect(stderr).not.toMatch(STACK_TRACE);
  expect(misfits(stdout)).toEqual([]);
  const { counts, exitCode } = reportOf({ stdout, stderr, printed, code });
  expect(code).toBe(exitCode);
  expect(code).toBe(counts.problem > 0 ? 1 : counts.unknown > 0 ? 2 : 0);
}

/** Replays the recording in every format and in both languages. */
async function renderings(playbook: string, recording: string): Promise<readonly string[]> {
  const texts: string[] = [];
  const formats = [
    ['text', 'en'],
    ['markdown', 'fr'],
    ['junit', 'en'],
    ['text', 'fr'],
  ] as const;
  for (const [output, lang] of formats) {
    const argv = ['--replay', recording, '-o', output, '--lang', lang];
    const { code, stdout, printed } = await runPlaybook(playbook, argv);
    expect([0, 1, 2], printed).toContain(code);
    if (output === 'junit') expect(xmlProblems(stdout)).toEqual([]);
    texts.push(printed);
  }
  return texts;
}

function isQuestion({ words }: AnyCommand): boolean {
  return words[0] !== 'config';
}

function wordsOf(command: AnyCommand): readonly string[] {
  const { tool, words, machine } = withAllFields(command, 'google');
  const pinned = tool === 'kubectl' && isQuestion(command) ? [`--context=${onGoogle.context}`] : [];
  return [tool, ...words, ...(machine?.output ?? []), ...pinned];
}

/** A pattern for the lines of a command of the catalogue, with any names. */
export function patternOf(command: AnyCommand): RegExp {
  const line = wordsOf(command).map((word) =>
    parseTemplate(word)
      .map((piece) =>
        typeof piece === 'string' ? literalPattern(piece) : listIn(word) ? '\\S+(?: \\S+)*' : '\\S+',
      )
      .join(''),
  );
  // The local configuration is read before the context is known, or with that of --context.
  return new RegExp(`^${line.join(' ')}${isQuestion(command) ? '' : '(?: --context=\\S+)?'}$`);
}

const patterns = runnable.map(patternOf);

/** The exact answers of the shop, except for the failing commands. */
function shopWhere(behaviour: (command: AnyCommand) => ToolBehaviour | undefined): Answers {
  const broken = ([key]: readonly [string, Answer]) => {
    const line = (JSON.parse(key) as string[]).join(' ');
    const at = patterns.findIndex((pattern) => pattern.test(line));
    const command = runnable[at];
    return command !== undefined && behaviour(command) !== undefined;
  };
  return new Map([...shop].filter((entry) => !broken(entry)));
}
