/** From the arguments of a call to the words of a command line. */
import { describe, expect, test } from 'vitest';
import { checkedArguments, inputs } from '../../src/mcp/inputs.ts';
import { mcpOptions } from '../../src/mcp/options.ts';
import { tools } from '../../src/mcp/tools.ts';
import { readOptions } from '../../src/playbook/cli/args.ts';
import { UsageError } from '../../src/playbook/cli/stated-error.ts';

const live = mcpOptions([], {});

function callOf(name: string, given: Readonly<Record<string, unknown>>, options = live) {
  const tool = tools.find((each) => each.name === name);
  if (!tool) throw new Error(`There is no tool ${name}.`);
  return tool.call(checkedArguments(tool, given), options);
}

const refusal = (use: () => unknown): string => {
  try {
    use();
  } catch (error) {
    if (error instanceof UsageError) return error.text.en;
    throw error;
  }
  return '';
};

describe('a call', () => {
  test('of explain_message reads its text where a paste stands', () => {
    expect(callOf('explain_message', { text: '-', lang: 'fr' })).toEqual({
      playbook: 'diagnose',
      argv: ['--event=-', '--lang=fr'],
      input: '-',
    });
  });

  test('of diagnose has each value behind its flag', () => {
    const given = { context: 'a b', namespace: 'shop', pod: 'cart=1', chapter: 'auth', anonymize: true };
    expect(callOf('diagnose', given)).toEqual({
      playbook: 'auth',
      argv: ['--context=a b', '--namespace=shop', '--pod=cart=1', '--lang=en', '--anonymize'],
      input: '',
    });
    expect(callOf('diagnose', { context: 'c', allNamespaces: true, selector: 'app=cart' }).argv).toEqual([
      '--context=c',
      '--all-namespaces',
      '--selector=app=cart',
      '--lang=en',
    ]);
    expect(callOf('diagnose', { context: 'c', allNamespaces: false, anonymize: false }).argv).toEqual([
      '--context=c',
      '--lang=en',
    ]);
  });

  test('of check_image names the image', () => {
    const { playbook, argv } = callOf('check_image', { context: 'c', namespace: 'shop', image: 'nginx:1' });
    expect([playbook, ...argv]).toEqual([
      'diagnose',
      '--context=c',
      '--namespace=shop',
      '--image=nginx:1',
      '--lang=en',
    ]);
  });

  test('is understood by the parser of a playbook', () => {
    const { argv, playbook } = callOf('diagnose', { context: 'c', pod: 'shop/cart', chapter: 'network' });
    const { wanted } = readOptions(playbook, [...argv, '--output=json'], {});
    expect(wanted).toMatchObject({ context: 'c', namespace: 'shop', pod: 'cart' });
  });
});

describe('without a context', () => {
  test.each(['diagnose', 'check_image'])('%s is refused: the current one is never taken', (name) => {
    const image = name === 'check_image' ? { image: 'nginx:1' } : {};
    expect(refusal(() => callOf(name, { namespace: 'shop', ...image }))).toContain('context is missing');
  });

  test('that of the start is taken, and no other one', () => {
    const pinned = mcpOptions(['--context=only'], {});
    expect(callOf('diagnose', {}, pinned).argv).toContain('--context=only');
    expect(callOf('diagnose', { context: 'only' }, pinned).argv).toContain('--context=only');
    expect(refusal(() => callOf('diagnose', { context: 'other' }, pinned))).toContain(
      'uses only the context',
    );
  });

  test('a recording is examined, which has its own', () => {
    const recorded = mcpOptions(['--demo', 'layer-gone', '--anonymize', '--lang', 'fr'], {});
    const { argv, playbook } = callOf('diagnose', {}, recorded);
    expect(argv).toEqual(['--demo=layer-gone', '--lang=fr', '--anonymize']);
    const named = callOf('diagnose', { context: 'c' }, recorded).argv;
    expect(refusal(() => readOptions(playbook, named, {}))).toContain(
      '--context has no effect on a recording',
    );
  });
});

describe('a hostile argument', () => {
  const names = ['context', 'namespace', 'pod', 'selector'] as const;
  test.each(names)('%s that is an option is refused', (name) => {
    for (const option of ['-A', '--kubeconfig=/etc/shadow', '--token', '-'])
      expect(refusal(() => callOf('diagnose', { context: 'c', [name]: option }))).toBe(
        `${name} is an option, not a name`,
      );
  });

  test('is refused with what is wrong, and is not repeated at length', () => {
    const long = 'x'.repeat(10_000_000);
    const wrong: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
      ['diagnose', { context: long }, 'context has 10000000 characters, more than 2000'],
      ['explain_message', { text: long }, 'text has 10000000 characters, more than 1000000'],
      ['diagnose', { [long]: 1 }, `there is no argument ${'x'.repeat(60)}…`],
      ['diagnose', { context: 'a\0b' }, 'context contains a control character'],
      ['diagnose', { context: 'a\nb' }, 'context contains a control character'],
      ['diagnose', { context: 'a\u202eb' }, 'context contains a control character'],
      ['diagnose', { context: '' }, 'context is empty'],
      ['diagnose', { context: 1 }, 'context has to be a text'],
      ['diagnose', { context: null }, 'context has to be a text'],
      ['diagnose', { context: 'c', allNamespaces: 'yes' }, 'allNamespaces has to be true or false'],
      ['diagnose', { context: 'c', chapter: 'check' }, 'chapter expects one of: auth'],
      ['diagnose', { context: 'c', kubeconfig: '/x' }, 'there is no argument kubeconfig'],
      ['diagnose', { context: 'c', __proto__x: 1 }, 'there is no argument __proto__x'],
      ['check_image', { context: 'c' }, 'image is missing'],
      ['check_image', { context: 'c', image: '--help' }, 'image is an option'],
      ['explain_message', {}, 'text is missing'],
      ['explain_message', { text: 'x', lang: 'de' }, 'lang expects one of: en, fr'],
    ];
    for (const [name, given, why] of wrong) {
      const said = refusal(() => callOf(name, given));
      expect(said.startsWith(why), `${name}: ${said.slice(0, 200)}`).toBe(true);
      expect(said.length).toBeLessThan(300);
    }
  });

  test('is none of those that every tool has a use for', () => {
    const used = new Set(tools.flatMap((tool) => tool.inputs));
    expect(Object.keys(inputs).toSorted()).toEqual([...used].toSorted());
  });
});

describe('the command line', () => {
  test.each([
    [['--demo', 'layer-gone', '--context', 'c'], '--context has no effect on a recording'],
    [['--replay', 'x', '--demo', 'y'], '--replay and --demo cannot be used together'],
    [['--demo', '--timeout', '3'], '--timeout has no effect on a recording'],
    [['--timeout', 'soon'], '--timeout expects a number of seconds'],
    [['--context', '--help'], '--context expects a value'],
    [['--context=-x'], '--context expects a name, and this is not one'],
    [['--namespace', 'shop'], 'unknown flag: --namespace'],
    [['serve'], 'unexpected argument: serve'],
  ])('%j is refused as a playbook does', (argv, why) => {
    expect(refusal(() => mcpOptions(argv, {}))).toContain(why);
  });

  test('sets what every call has', () => {
    const options = mcpOptions(['--kubeconfig', 'my file', '--timeout=5', '--lang', 'fr'], {});
    expect(options).toMatchObject({ locale: 'fr', context: null, recorded: false, anonymize: false });
    expect(callOf('diagnose', { context: 'c' }, options).argv).toEqual([
      '--kubeconfig=my file',
      '--timeout=5',
      '--context=c',
      '--lang=fr',
    ]);
  });
});
