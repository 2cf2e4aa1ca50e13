/** A rule about one Pod concludes from that Pod, its image, its node and its controller: never from a neighbour. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/catalogue/index.ts';
import type { PullFailure } from '../../src/catalogue/model/subjects.ts';
import { universes } from '../../src/cloud/universes.ts';
import { imageOf } from '../../src/diagnose/find/reader.ts';
import { type Judgement, judge } from '../../src/diagnose/judge/judge.ts';
import { nodePull, type Pull, withImage } from '../../src/diagnose/judge/pulls.ts';
import { classifyMessage } from '../../src/match/index.ts';
import { neighbour, neighbourhood } from '../support/diagnose/neighbours.ts';
import { target } from '../support/diagnose/target.ts';
import { fakeAsk } from '../support/rules/fake-ask.ts';
import { read } from '../support/rules/read.ts';
import { byBinaryAuthorization } from '../support/rules/refusals.ts';
import { cart, node, podNamed } from '../support/rules/subjects.ts';
import { sampled } from '../support/samples.ts';

const samples = await sampled();
const messages = samples.flatMap(({ matches }) => matches[0] ?? []);
const world = neighbourhood(messages);

function pullOf(failure: PullFailure | null, of: Partial<Pull> = {}): Pull {
  const pod = failure && podNamed('cart-1');
  const container = failure && ({ name: 'app', kind: 'regular', volume: null } as const);
  return {
    ...withImage(nodePull(target, null, 'shop'), cart, imageOf(cart, read)),
    ...{ pod, container, node, failure, ...of },
  };
}

async function problemsOf(pull: Pull): Promise<readonly Judgement[]> {
  const { ask } = fakeAsk(world, { otherwise: { why: 'forbidden' } });
  const judgements = await judge(rules, [pull], { ask, universe: universes.google, gke: true, read });
  return judgements.filter(({ verdict }) => verdict === 'problem');
}

/** The rules whose problem names what the Pod has nothing to do with. */
async function blaming(pull: Pull): Promise<readonly string[]> {
  const named = (await problemsOf(pull)).filter(({ text, facts }) =>
    JSON.stringify([text, facts]).includes(neighbour),
  );
  return named.map(({ rule, text }) => `${rule.id}: ${text.en}`);
}

const failures: readonly (readonly [name: string, failure: PullFailure])[] = samples.flatMap(
  ({ cause, signature, matches: [message = ''] }) => {
    const { details } = classifyMessage(message);
    const failure = { cause: cause.id, signature: signature.id, message, details, waitsBehind: null };
    return [[`${cause.id}/${signature.id}`, failure] as const];
  },
);
const hanging = {
  cause: 'timeout-slow',
  signature: null,
  message: `Pulling image "${cart}"`,
  details: {},
  waitsBehind: null,
} as const;
const queued = { ...hanging, waitsBehind: { image: `${neighbour}:1`, since: '2026-11-20T09:00:00Z' } };

describe('a failing Pod in a namespace where everything else fails', () => {
  it.each([
    ...failures,
    ['a pull that hangs', hanging] as const,
    ['a pull that waits in the queue', queued] as const,
  ])('%s has no neighbour as a problem', async (_name, failure) => {
    expect(await blaming(pullOf(failure))).toEqual([]);
  });

  it('nor has a Pod without a UID, or without a node', async () => {
    const [, failure] = failures.find(([name]) => name.startsWith('bare-status')) ?? [];
    for (const of of [{ uid: null }, { node: null }])
      expect(await blaming(pullOf(failure ?? null, { pod: podNamed('cart-1', of) }))).toEqual([]);
  });
});

it('a controller whose Pods were refused has no neighbour as a problem', async () => {
  const message = byBinaryAuthorization(cart);
  const { signature, details } = classifyMessage(message);
  const failure = { cause: 'vpc-sc-or-policy', signature, details, message, waitsBehind: null } as const;
  const refused = pullOf(failure, { pod: null, container: null, controller: 'ReplicaSet cart' });
  expect(await blaming(refused)).toEqual([]);
  expect((await problemsOf(refused)).map(({ facts }) => facts['controllers'])).toEqual([['ReplicaSet cart']]);
});

it('the same cluster has problems where no Pod is in hand, so the neighbours are seen', async () => {
  const named = (await blaming(pullOf(null))).map((line) => line.replace(/:.*/, ''));
  expect(named).toEqual(
    expect.arrayContaining([
      'node-bootstrap',
      'disk-pressure',
      'binary-authorization',
      'admission-refusal',
      'pull-times',
      'serial-pulls',
      'single-architecture',
    ]),
  );
});

it('what a perimeter refused to another account is never a problem, in an audit neither', async () => {
  expect((await blaming(pullOf(null))).filter((line) => line.startsWith('vpc-service-controls'))).toEqual([]);
});
