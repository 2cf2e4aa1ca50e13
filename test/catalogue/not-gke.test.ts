/** A cluster that is not of GKE: what concerns GKE only does not apply, and nobody is asked for flags of a GKE cluster. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/catalogue/index.ts';
import type { PullFailure } from '../../src/catalogue/model/subjects.ts';
import { universes } from '../../src/cloud/universes.ts';
import { imageOf } from '../../src/diagnose/find/reader.ts';
import { judge } from '../../src/diagnose/judge/judge.ts';
import { nodePull, withImage } from '../../src/diagnose/judge/pulls.ts';
import { classifyMessage } from '../../src/match/index.ts';
import { target } from '../support/diagnose/target.ts';
import { fakeAsk } from '../support/rules/fake-ask.ts';
import { read } from '../support/rules/read.ts';
import { cart, node, podNamed } from '../support/rules/subjects.ts';
import { sampled } from '../support/samples.ts';

/** The rules that hold on every cluster: about Pods, images, messages, and registries of Google that any cluster can use. */
const everywhere = [
  'admission-refusal',
  'artifact-registry-api',
  'broken-connection',
  'certificate-time',
  'cleanup-policies',
  'container-runtime',
  'corrupt-layers',
  'credential-verification',
  'disk-pressure',
  'download-rules',
  'gcr-migration',
  'http-registry',
  'image-digest',
  'image-platform',
  'image-pull-secret',
  'image-reference',
  'image-signature',
  'image-size',
  'image-tag',
  'missing-part',
  'never-pull',
  'node-proxy',
  'node-resolver',
  'not-a-registry',
  'project-billing',
  'pull-progress',
  'pull-qps',
  'pull-times',
  'rate-limit',
  'registry-certificate',
  'registry-mirror',
  'registry-outage',
  'registry-policy',
  'repository-exists',
  'repository-key',
  'sandbox-image',
  'schema-1-image',
  'serial-pulls',
  'single-architecture',
  'upstream-repositories',
  'vanished-public-images',
  'vpc-service-controls',
  'windows-version',
];

const nowhere = { project: null, location: null, name: null };
const elsewhere = {
  ...node,
  cluster: nowhere,
  name: 'kind-worker',
  zone: null,
  project: null,
  pool: null,
};
const samples = await sampled();
const failures = samples.flatMap(({ cause, signature, matches: [message = ''] }) => {
  const { details } = classifyMessage(message);
  const failure: PullFailure = {
    cause: cause.id,
    signature: signature.id,
    message,
    details,
    waitsBehind: null,
  };
  return [[`${cause.id}/${signature.id}`, failure] as const];
});

function judgeOn(text: string, failure: PullFailure | null) {
  const pod = failure && podNamed('cart-1', { node: 'kind-worker' });
  const pull = {
    ...withImage(nodePull(target, null, 'shop'), text, imageOf(text, read)),
    node: elsewhere,
    pod,
    failure,
  };
  const { ask } = fakeAsk([], { otherwise: { why: 'forbidden' } });
  return judge(rules, [pull], { ask, universe: universes.google, read, gke: false });
}

it('each rule says whether it concerns GKE only', () => {
  const general = rules.filter(({ onlyOnGke }) => !onlyOnGke).map(({ id }) => id);
  expect(general.toSorted(), 'set `onlyOnGke` of the rule, or add it to the list here').toEqual(everywhere);
});

it('what concerns GKE only does not apply, with a reason, and asks nothing', async () => {
  const [[, failure] = ['', null]] = failures;
  const only = (await judgeOn(cart, failure)).filter(({ rule }) => rule.onlyOnGke);
  expect(only.length).toBeGreaterThan(10);
  for (const { verdict, text, because } of only) {
    expect([verdict, because]).toEqual(['not-applicable', null]);
    expect(text.en).toContain('GKE');
  }
});

describe('nobody is asked for flags of a GKE cluster', () => {
  it.each([...failures, ['an audit', null] as const])('%s', async (_name, failure) => {
    const judgements = (
      await Promise.all(
        [cart, 'registry.example.com/team/app:1', 'nginx:1.27'].map((text) => judgeOn(text, failure)),
      )
    ).flat();
    const asking = judgements.filter(({ failure: reason }) => reason?.why === 'no-target');
    expect(asking.map(({ rule }) => rule.id)).toEqual([]);
    const said = judgements.map(({ text }) => text.en).join('\n');
    expect(said).not.toContain('node account pulls');
  });
});
