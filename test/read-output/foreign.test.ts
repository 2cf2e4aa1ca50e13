/** What another command printed is refused: nothing is concluded from it. */
import { describe, expect, it } from 'vitest';
import * as yaml from 'yaml';
import { commandLine, paramsOf, placeholdersIn } from '../../src/catalogue/commands/template.ts';
import { command as commandOf, rules } from '../../src/catalogue/index.ts';
import type { AnyCommand } from '../../src/catalogue/model/command.ts';
import { commandsByHand } from '../../src/catalogue/model/rule.ts';
import { universes } from '../../src/cloud/universes.ts';
import { answersIn } from '../../src/read-output/answers.ts';
import { judgePasted, longestPaste, readOutput } from '../../src/read-output/index.ts';
import { readings } from '../support/pastes/index.ts';

const byHand = [...new Set(rules.flatMap(commandsByHand))];

const isEmpty = (text: string) => /^(?:null|\{\})$|^ {4}"items": \[\],$/m.test(text.trim());

const outputs = [
  ...new Map(
    readings.flatMap(({ names, pastes }) =>
      pastes
        // Nothing tells apart a policy without bindings from another object without fields, or two lists of no events.
        .filter(({ reply, nothing, text }) => !reply.why && !nothing && !isEmpty(text))
        .map((paste) => [`${paste.command} ${paste.text}`, { ...paste, names }] as const),
    ),
  ).values(),
];

/** Commands that print the same fields: only what stands above an output tells them apart. */
const alike = new Set([
  'gcloud-artifacts-repositories-get-iam-policy',
  'gcloud-iam-service-accounts-get-iam-policy',
  'gcloud-kms-keys-get-iam-policy',
  'gcloud-projects-get-iam-policy',
]);

const isAlike = (one: AnyCommand, other: string) =>
  (alike.has(one.id) && alike.has(other)) ||
  [one.id, other].every((id) => id.endsWith('get-effective-firewalls'));

describe('the output of another command', () => {
  it('cannot be read, but where both print the same fields of the same resource', () => {
    const accepted = new Set<string>();
    for (const command of byHand) {
      for (const { command: other, text, params, names } of outputs) {
        if (command.id === other || isAlike(command, other)) continue;
        const { reply } = readOutput(command, text.trim(), { ...paramsOf(names), ...params }, yaml);
        if (reply) accepted.add(`${command.id} < ${other}`);
      }
    }
    expect([...accepted].toSorted()).toEqual([]);
  });

  it('cannot be read if the line above it is that of another command, whatever it prints', () => {
    for (const command of byHand) {
      const other = byHand.find(
        ({ words, tool }) =>
          tool === command.tool && words[0] !== command.words[0] && words[1] !== command.words[1],
      );
      const text = `$ ${commandLine(other as AnyCommand)}\nbindings: []\n`;
      const [answer] = answersIn(command, { command: command.id, names: {}, text }, yaml);
      expect(answer?.read.because?.en, command.id).toContain('another command');
    }
  });

  it('leads to no verdict', async () => {
    const rule = rules.find(({ id }) => id === 'repository-exists');
    const result = await judgePasted(rule as (typeof rules)[number], {
      names: { IMAGE: 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1' },
      universe: universes.google,
      yaml,
      pasted: [
        {
          command: 'gcloud-artifacts-repositories-describe',
          names: { REPOSITORY: 'app', REPOSITORY_LOCATION: 'europe-west9', IMAGE_PROJECT: 'shop-images' },
          text: 'disabled: true\nemail: nodes@shop-prod.iam.gserviceaccount.com\n',
        },
      ],
    });
    expect(result).toMatchObject({ unreadable: { id: 'gcloud-artifacts-repositories-describe' } });
  });

  it('of the same command about another resource cannot be read, where it names it', () => {
    const account = commandOf('gcloud-iam-service-accounts-describe');
    const text = 'disabled: true\nemail: nodes@shop-prod.iam.gserviceaccount.com';
    const asked = (SERVICE_ACCOUNT: string) => readOutput(account, text, { SERVICE_ACCOUNT }, yaml);
    expect(asked('nodes@shop-prod.iam.gserviceaccount.com').reply?.answer).toMatchObject({ disabled: true });
    expect(asked('other@shop-prod.iam.gserviceaccount.com').because).toBeDefined();
  });
});

/** One of each way of reading. */
const oneOfEach = [
  'gcloud-artifacts-repositories-describe',
  'gcloud-artifacts-tags-list',
  'gcloud-compute-instances-get-serial-port-output',
  'gcloud-compute-instances-network-interfaces-get-effective-firewalls',
  'gcloud-projects-get-ancestors-iam-policy',
  'kubectl-get-node-details',
  'kubectl-get-node-states',
  'kubectl-get-pod-creation',
  'kubectl-get-secret',
  'kubectl-get-secret-registries',
  'kubectl-get-serviceaccount',
  'kubectl-get-warning-events',
  'kubectl-logs',
].map(commandOf);

describe('a hostile text', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['a word', 'x'],
    ['a number', '7'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['JSON of nothing', '{}'],
    ['a list of nothing', '[null, 1, "x", [], {}]'],
    ['a prototype', '__proto__: {polluted: true}\nconstructor: {prototype: {polluted: true}}'],
    ['documents without end', '---\n'.repeat(5_000)],
    ['a header without rows', 'NAME   STATUS\n'],
    ['control characters', '\u001b[31mkind: Node\u0000\u0007'],
    ['deep nesting', '[{"a":'.repeat(20_000)],
    ['blank lines without end', '\n'.repeat(200_000)],
    ['spaces without end', `a${' '.repeat(1_000_000)}b`],
    ['an error without end', `ERROR: (gcloud.x) ${' '.repeat(1_000_000)}b`],
    ['one long line', 'a'.repeat(1_000_000)],
    ['prompts without end', '$ gcloud x\n'.repeat(5_000)],
    ['quotes without end', `$ gcloud ${"'".repeat(10_000)}`],
  ];

  it.for(texts)('is no crash: %s', ([, text]) => {
    for (const command of oneOfEach) {
      const names = Object.fromEntries(placeholdersIn(command.words).map((name) => [name, 'x']));
      const start = process.cpuUsage();
      answersIn(command, { command: command.id, names, text }, yaml);
      readOutput(command, text, names, yaml);
      // Microseconds of this process: time that grows with the square of the text would be minutes.
      expect(process.cpuUsage(start).user, command.id).toBeLessThan(20_000_000);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('of more than 2 MB is refused with a sentence', () => {
    const { because } = readOutput(commandOf('kubectl-get-nodes'), 'x'.repeat(longestPaste + 1), {}, yaml);
    expect(because?.en).toContain('2 MB');
    expect(because?.fr).toContain('2\u00a0Mo');
  });

  it('keeps no control character in an answer', () => {
    const text = 'disabled: false\nemail: "nodes\\u001b[31m@shop-prod.iam.gserviceaccount.com"';
    const { reply } = readOutput(commandOf('gcloud-iam-service-accounts-describe'), text, {}, yaml);
    expect(JSON.stringify(reply)).not.toContain('\\u001b');
  });
});
