/** The result of a call is what the playbook prints with `-o json`. */
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { answer, type Limits } from '../../src/mcp/answer.ts';
import { mcpOptions } from '../../src/mcp/options.ts';
import { outputSchema } from '../../src/mcp/schemas.ts';
import { tools } from '../../src/mcp/tools.ts';
import { Turns } from '../../src/mcp/turns.ts';
import { textOf } from '../support/mcp/server.ts';
import { runPlaybook } from '../support/playbook/in-process.ts';
import { root } from '../support/playbook/playbook.ts';

const env = { PATH: join(root, 'no-such-folder') };
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
ajv.addFormat('uri', (text: string) => URL.canParse(text));
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
const valid = {
  report: ajv.compile(outputSchema('report')),
  explanation: ajv.compile(outputSchema('explanation')),
};

async function call(
  name: string,
  given: Readonly<Record<string, unknown>>,
  argv: readonly string[] = [],
  limits?: Limits,
) {
  const tool = tools.find((each) => each.name === name);
  if (!tool) throw new Error(`There is no tool ${name}.`);
  const surroundings = { env, platform: process.platform, say: () => {} };
  const answered = await answer(
    tool,
    given,
    new AbortController().signal,
    { options: mcpOptions(argv, env), surroundings, turns: new Turns() },
    limits,
  );
  const { structuredContent, isError = false } = answered;
  if (structuredContent)
    expect(valid[tool.output](structuredContent), JSON.stringify(valid[tool.output].errors)).toBe(true);
  return { structuredContent, isError, text: textOf(answered) };
}

const printed = async (playbook: string, argv: readonly string[], input = '') => {
  const { stdout } = await runPlaybook(playbook, argv, { input });
  return stdout;
};

const demo = ['--demo', 'node-service-account-disabled'];

describe('the result', () => {
  test.each([
    ['diagnose', {}, 'diagnose', []],
    ['diagnose', { lang: 'fr', anonymize: true }, 'diagnose', ['--lang', 'fr', '--anonymize']],
    ['diagnose', { chapter: 'auth', namespace: 'shop' }, 'auth', ['-n', 'shop']],
    ['check_image', { image: 'nginx:1.27' }, 'diagnose', ['--image', 'nginx:1.27']],
  ] as const)('of %s %j is the report of the playbook, and its text', async (name, given, playbook, argv) => {
    const { structuredContent, text } = await call(name, given, demo);
    expect(structuredContent).toEqual(JSON.parse(await printed(playbook, [...demo, ...argv, '-o', 'json'])));
    const [first, , ...rest] = text.split('\n');
    expect(first).toMatch(/^exitCode [012]\u00a0?: /);
    expect(rest.join('\n')).toBe(await printed(playbook, [...demo, ...argv]));
  });

  test('of explain_message is what --event prints', async () => {
    const message = 'Failed to pull image "x/y:1": failed to fetch oauth token: 401 Unauthorized\n';
    const { structuredContent, text } = await call('explain_message', { text: message, lang: 'fr' });
    const argv = ['--event', '-', '--lang', 'fr'];
    expect(structuredContent).toEqual(
      JSON.parse(await printed('diagnose', [...argv, '-o', 'json'], message)),
    );
    expect(text).toContain(await printed('diagnose', argv, message));
  });

  test('says that its text is cut, while its JSON is whole', async () => {
    const argv = ['--demo', 'several-causes', '--lang', 'fr'];
    const { structuredContent, text } = await call('diagnose', {}, argv);
    expect(structuredContent).toEqual(JSON.parse(await printed('diagnose', [...argv, '-o', 'json'])));
    expect(text).toMatch(
      /Ce texte est coupé après 16000 caractères sur \d+\u00a0; le JSON du résultat est complet\.$/,
    );
    expect(text.length).toBeLessThan(16_200);
  });
});

test('what the operator makes anonymous is so in every tool', async () => {
  const message = 'Failed to pull image "registry.secret-shop.example/cart:1": 401 Unauthorized';
  const { structuredContent, text } = await call('explain_message', { text: message }, ['--anonymize']);
  expect(structuredContent).toMatchObject({ findings: [{ cause: 'auth-401' }] });
  expect(text + JSON.stringify(structuredContent)).not.toContain('secret-shop');
});

describe('a call that cannot be answered', () => {
  test('because its report is too large is an error that says how to narrow it', async () => {
    const { isError, text, structuredContent } = await call('diagnose', {}, demo, {
      text: 16_000,
      json: 100,
    });
    expect([isError, structuredContent]).toEqual([true, undefined]);
    expect(text).toMatch(
      /^the report has \d+\.\d MB, and a result may have at most .* narrow the report with namespace, pod or selector$/,
    );
  });

  test.each([
    ['explain_message', { text: ' \n' }, [], 'nothing to read'],
    ['explain_message', { text: '\u0001\u0002\u0003\u0000' }, [], 'standard input is not text'],
    ['diagnose', {}, [], 'context is missing'],
    ['diagnose', { namespace: 'a', allNamespaces: true }, demo, '-n and -A cannot be used together'],
    ['diagnose', { context: 'c' }, demo, '--context has no effect on a recording'],
    ['diagnose', { selector: 'app=cart' }, demo, '--selector has no effect on a recording'],
    ['diagnose', { pod: 'a/b', namespace: 'c' }, demo, '--pod names namespace a'],
    ['diagnose', { context: 'c' }, ['--kubeconfig', '/no/such/file'], 'cannot read /no/such/file'],
  ] as const)('%s %j is an error that says why', async (name, given, argv, why) => {
    const { isError, text, structuredContent } = await call(name, given, argv);
    expect([isError, structuredContent]).toEqual([true, undefined]);
    expect(text).toContain(why);
    expect(text).not.toMatch(/^pullbook/);
  });

  test('says so in the language of the server', async () => {
    expect((await call('diagnose', {}, ['--lang=fr'])).text).toContain('context manque');
  });
});
