import { describeCluster } from '../../../../src/catalogue/commands/gcloud/container.ts';
import { describeInstance } from '../../../../src/catalogue/commands/gcloud/instances.ts';
import { nodeAccessScopes as rule } from '../../../../src/catalogue/rules/auth/node-access-scopes.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import type { Given } from '../../../support/rules/fake-ask.ts';
import { given } from '../../../support/rules/fake-ask.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import {
  account,
  classNamed,
  clusterOf,
  clusterParams,
  instance,
  instanceHidden,
  instanceParams,
  node,
  nodeOfClass,
  poolOnly,
  projectNumber,
} from '../../../support/rules/subjects.ts';

const prefix = 'https://www.googleapis.com/auth/';
const withScopes = (...names: readonly string[]): Given =>
  given(describeInstance, instanceParams, { account, scopes: names.map((name) => `${prefix}${name}`) });
const noCluster = { project: null, location: null, name: null };

rehearse(rule, {
  'scopes-sufficient': [
    { about: node, world: [instance], facts: { scope: 'devstorage.read_only' } },
    { when: 'on Autopilot', about: node, world: [instanceHidden, clusterOf({ autopilot: true })] },
    {
      when: 'of cloud-platform',
      about: node,
      world: [withScopes('logging.write', 'cloud-platform')],
      facts: { scope: 'cloud-platform' },
    },
    { when: 'for a pool without a known node', about: poolOnly, world: [clusterOf({})] },
    { when: 'without a known cluster', about: { ...node, cluster: noCluster }, world: [instance] },
  ],
  'scopes-insufficient': [
    {
      about: node,
      world: [clusterOf({}), withScopes('logging.write', 'monitoring')],
      facts: { scopes: ['logging.write', 'monitoring'], account },
    },
    {
      when: 'if a node has no scope',
      about: node,
      world: [clusterOf({}), withScopes()],
      facts: { scopes: [] },
    },
    {
      when: 'if only the cluster can be read',
      about: poolOnly,
      world: [clusterOf({ scopes: [`${prefix}monitoring`], account: 'default' }), projectNumber],
    },
    {
      when: 'on a scope with a similar name',
      about: node,
      world: [clusterOf({}), withScopes('devstorage.read_only.not')],
    },
  ],
  'scopes-insufficient-autoprovisioned': [
    {
      when: 'on Autopilot',
      about: node,
      world: [clusterOf({ autopilot: true }), withScopes('logging.write')],
      facts: { scopes: ['logging.write'] },
    },
    {
      when: 'by the default of an Autopilot cluster',
      about: node,
      world: [instanceHidden, clusterOf({ autopilot: true, scopes: [`${prefix}logging.write`] })],
    },
    { when: 'on S3NS', about: node, universe: universes.s3ns, world: [withScopes('logging.write')] },
    {
      when: 'in a pool of node auto-provisioning',
      about: node,
      world: [clusterOf({ autoprovisioned: true }), withScopes()],
    },
  ],
  'scopes-undetermined': { about: node, world: [withScopes('logging.write', 'cloud-platform.read-only')] },
  'scopes-unknown': [
    {
      when: 'from the defaults of an Autopilot cluster, if they name none',
      about: { ...node, pool: 'nap-1' },
      world: [
        instanceHidden,
        given(describeCluster, clusterParams, {
          autopilot: true,
          nodePools: [],
          autoprovisioned: { name: '', serviceAccount: account, scopes: [], autoprovisioned: false },
        }),
      ],
      facts: { computeClass: '' },
    },
    {
      about: { ...nodeOfClass, pool: 'nap-1' },
      world: [instanceHidden, clusterOf({ autopilot: true }), classNamed({ account })],
      facts: { computeClass: 'web-nodes' },
    },
  ],
});
