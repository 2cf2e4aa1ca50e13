/** Each message and each image reference of a run is parsed once, and every command that runs is declared. */
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import type { AnyCommand } from '../../src/catalogue/model/command.ts';
import type { AnyRule } from '../../src/catalogue/model/rule.ts';

const calls = { messages: [] as string[], images: [] as string[], pastes: 0 };

// The test files of one worker share their modules, so what is counted has to be imported again.
vi.resetModules();

vi.doMock(import('../../src/match/index.ts'), async (original) => {
  const match = await original();
  return {
    ...match,
    classify: (text) => {
      calls.pastes += 1;
      return match.classify(text);
    },
    classifyMessage: (message) => {
      calls.messages.push(message);
      return match.classifyMessage(message);
    },
  };
});

vi.doMock(import('../../src/cloud/reference.ts'), async (original) => {
  const reference = await original();
  return {
    ...reference,
    parseReference: (text) => {
      calls.images.push(text);
      return reference.parseReference(text);
    },
  };
});

const { rules, sections } = await import('../../src/catalogue/index.ts');
const { widerThan } = await import('../../src/diagnose/find/across.ts');
const { examine, examineAsks } = await import('../../src/diagnose/examine.ts');
const { listScenarios } = await import('../../src/playbook/recording/scenarios.ts');
const { fromBundle, shareAnswers } = await import('../../src/playbook/tools/ask.ts');

afterAll(() => {
  vi.doUnmock('../../src/match/index.ts');
  vi.doUnmock('../../src/cloud/reference.ts');
  vi.resetModules();
});

beforeEach(() => Object.assign(calls, { messages: [], images: [], pastes: 0 }));

const scenarios = await listScenarios();
/** `diagnose`, and each chapter. */
const runs = [null, ...sections];

it.each(scenarios)('in the recorded cluster $name', async ({ bundle }) => {
  for (const section of runs) {
    Object.assign(calls, { messages: [], images: [], pastes: 0 });
    const { ask, answers } = shareAnswers(fromBundle(bundle));
    await examine(ask, { wanted: bundle.wanted, section, now: Date.parse(bundle.recordedAt) });

    expect(calls.messages.toSorted(), 'messages').toEqual([...new Set(calls.messages)].toSorted());
    expect(calls.images.toSorted(), 'images').toEqual([...new Set(calls.images)].toSorted());
    expect(calls.pastes, 'an event is no paste: read it with classifyMessage').toBe(0);

    const declared: readonly AnyCommand[] = [
      ...examineAsks(bundle.wanted),
      ...(section?.rules ?? rules).flatMap(({ asks }: AnyRule) => asks),
    ];
    const withWider = (each: AnyCommand): readonly string[] => {
      const wider = widerThan(each, true).map(({ command }) => command);
      return [each.id, ...wider.flatMap(withWider)];
    };
    const ids = declared.flatMap(withWider);
    const undeclared = answers().filter(({ command }) => !ids.includes(command));
    expect(undeclared, 'add the command to the `asks` of the step that asks it').toEqual([]);
  }
});

it('the counters count', async () => {
  const [scenario] = scenarios.filter(({ name }) => name === 'several-causes');
  const bundle = scenario?.bundle;
  if (!bundle) throw new Error('There is no scenario several-causes.');
  const { ask } = shareAnswers(fromBundle(bundle));
  await examine(ask, { wanted: bundle.wanted, section: null, now: Date.parse(bundle.recordedAt) });
  expect(calls.messages.length).toBeGreaterThan(10);
  expect(calls.images.length).toBeGreaterThan(4);
});
