import { describeInstance } from '../../../../src/catalogue/commands/gcloud/instances.ts';
import { nodeAccessScopes as rule } from '../../../../src/catalogue/rules/auth/node-access-scopes.ts';
import type { Given } from '../../../support/rules/fake-ask.ts';
import { given } from '../../../support/rules/fake-ask.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import {
  account,
  clusterOf,
  instance,
  instanceParams,
  node,
  poolOnly,
  projectNumber,
} from '../../../support/rules/subjects.ts';

const prefix = 'https://www.googleapis.com/auth/';
const withScopes = (...names: readonly string[]): Given =>
  given(describeInstance, instanceParams, { account, scopes: names.map((name) => `${prefix}${name}`) });
const noCluster = { project: null, location: null, name: null };

rehearse(rule, {
  'scopes-sufficient': [
    { about: node, world: [clusterOf({}), instance], facts: { scope: 'devstorage.read_only' } },
    {
      when: 'of cloud-platform',
      about: node,
      world: [clusterOf({}), withScopes('logging.write', 'cloud-platform')],
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
  autopilot: { about: node, world: [clusterOf({ autopilot: true })] },
});
