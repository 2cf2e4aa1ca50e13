import { expect, it } from 'vitest';
import type { SerialPortOutput } from '../../../../src/catalogue/commands/gcloud/instances.ts';
import {
  listVmInstances,
  readSerialPortOutput,
} from '../../../../src/catalogue/commands/gcloud/instances.ts';
import { getNodePools } from '../../../../src/catalogue/commands/kubectl/nodes.ts';
import { commandWords } from '../../../../src/catalogue/commands/template.ts';
import { nodeBootstrap as rule } from '../../../../src/catalogue/rules/network/node-bootstrap.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { fakeAsk, given, refused } from '../../../support/rules/fake-ask.ts';
import { failed, timedOut } from '../../../support/rules/networks.ts';
import { scope } from '../../../support/rules/node-fixtures.ts';
import { read } from '../../../support/rules/read.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { clusterParams, failure, node, podNamed } from '../../../support/rules/subjects.ts';

const about = scope();
const failing = { ...about, failure: timedOut() };
const machines = (...names: readonly string[]) =>
  given(
    listVmInstances,
    clusterParams,
    names.map((name) => ({ name, zone: 'europe-west9-a', running: name !== 'stopped', created: null })),
  );
const nodes = (...names: readonly string[]) =>
  given(
    getNodePools,
    {},
    names.map((name) => ({ name, ready: true, pool: 'default-pool' })),
  );
const at = (name: string) => ({ NODE: name, NODE_ZONE: 'europe-west9-a', PROJECT: 'shop-prod' });
const log = (name: string, of: Partial<SerialPortOutput> = {}) =>
  given(readSerialPortOutput, at(name), { installationFailed: false, download: null, ...of });
const closed = (name: string) => refused(readSerialPortOutput, at(name), { why: 'forbidden' });

rehearse(rule, {
  'nodes-joined': [
    {
      about,
      world: [machines('one', 'stopped'), nodes('one', 'another')],
      facts: { machines: 1 },
    },
    { when: 'while something fails', about: failing, world: [machines('one'), nodes('one')] },
  ],
  'node-joined': [
    {
      about: { ...failing, pod: podNamed('cart-1') },
      world: [],
      facts: { node: node.name ?? '' },
    },
    {
      when: 'although its name is not known',
      about: { ...failing, pod: podNamed('cart-1', { node: null }) },
      world: [],
    },
  ],
  'not-applicable-cause': { about: { ...about, failure: failure('vpc-sc-or-policy') }, world: [] },
  'kubelet-download-failed': [
    {
      about: failing,
      world: [
        machines('one', 'two', 'three'),
        nodes('one'),
        log('two'),
        log('three', { installationFailed: true, download: 'timeout' }),
      ],
      facts: { machine: 'three', why: 'timeout' },
    },
    {
      when: 'because DNS fails',
      about,
      world: [machines('two'), nodes(), log('two', { installationFailed: true, download: 'name' })],
      facts: { why: 'name' },
    },
    {
      when: 'even if another log may not be read',
      about,
      world: [
        machines('one', 'two'),
        nodes(),
        closed('one'),
        log('two', { installationFailed: true, download: 'refused' }),
      ],
      facts: { machine: 'two', why: 'refused', domain: 'googleapis.com' },
    },
    {
      when: 'although another machine shows no download',
      about,
      world: [
        machines('one', 'two'),
        nodes(),
        log('one', { installationFailed: true }),
        log('two', { installationFailed: true, download: 'timeout' }),
      ],
      facts: { machine: 'two' },
    },
  ],
  'kubelet-installation-failed': [
    {
      when: 'although downloads had succeeded (messages B7)',
      about: failing,
      world: [machines('one', 'two'), nodes('one'), log('two', { installationFailed: true })],
      facts: { machine: 'two' },
    },
    {
      when: 'even if another log may not be read',
      about,
      world: [machines('one', 'two'), nodes(), closed('one'), log('two', { installationFailed: true })],
    },
  ],
  'node-not-joined': [
    {
      about,
      world: [machines('one', 'two'), nodes('one'), log('two')],
      facts: { machines: ['two'], log: '' },
    },
    {
      when: 'if a download failed that was tried again',
      about,
      world: [machines('two'), nodes(), log('two', { download: 'timeout' })],
    },
    {
      when: 'and one log may not be read',
      about,
      world: [machines('one', 'two'), nodes(), log('one'), closed('two')],
      facts: { log: 'forbidden' },
    },
  ],
  'reported-by-event': {
    about: {
      ...about,
      failure: failed(
        'firewall-or-timeout',
        'Failed to start Download and install k8s binaries and configurations',
        'node-bootstrap-download',
      ),
    },
    world: [],
  },
  'instances-not-visible': { about, world: [machines(), nodes('one')] },
  'instances-not-visible-failing-pull': { about: failing, world: [machines(), nodes('one')] },
});

it('asks for the machines of this cluster, and not of one of the same name elsewhere (truth A11)', async () => {
  const { ask, asked } = fakeAsk([machines('one'), nodes('one')]);
  await rule.check({ ask, about, universe: universes.google, read, gke: true });
  const [listed] = asked.filter(({ command }) => command === listVmInstances);
  expect(commandWords(listVmInstances, listed?.params ?? {}).join(' ')).toContain(
    'labels.goog-k8s-cluster-name=web AND labels.goog-k8s-cluster-location=europe-west9',
  );
});

it('reads the serial console of at most three instances', async () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const { ask, asked } = fakeAsk([
    machines(...names),
    nodes(),
    ...names.slice(0, 3).map((name) => log(name)),
  ]);
  await rule.check({ ask, about, universe: universes.google, read, gke: true });
  expect(asked.filter(({ command }) => command === readSerialPortOutput)).toHaveLength(3);
});

it('names the machines whose logs were read, where others are left', () => {
  const { text } = rule.outcomes['node-not-joined'];
  const said = (machines: readonly string[]) =>
    text.en({ machine: 'a', zone: 'europe-west9-a', project: 'shop-prod', machines: [...machines], log: '' });
  expect(said(['a', 'b', 'c', 'd'])).toContain('only the logs of a, b, c were read');
  expect(said(['a', 'b', 'c'])).not.toContain('only');
});
