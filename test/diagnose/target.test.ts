import { describe, expect, it } from 'vitest';
import { getConfiguration } from '../../src/catalogue/commands/gcloud/config.ts';
import { getContext, listContexts } from '../../src/catalogue/commands/kubectl/config.ts';
import { universes } from '../../src/cloud/universes.ts';
import {
  discoverPlace,
  discoverTarget,
  gcloudIsElsewhere,
  nothingWanted,
  withNodes,
} from '../../src/diagnose/find/target.ts';
import { askCluster, clusterNode, type FakeCluster } from '../support/diagnose/cluster.ts';
import { target } from '../support/diagnose/target.ts';
import { given, refused } from '../support/rules/fake-ask.ts';

async function discover(cluster: FakeCluster, wanted: Partial<typeof nothingWanted> = {}) {
  const { ask, asked } = askCluster(cluster);
  const all = { ...nothingWanted, ...wanted };
  return { ...(await discoverTarget(ask, all, await discoverPlace(ask, all))), asked };
}

describe('the target', () => {
  it('is read from the name of the context', async () => {
    const { asked, ...found } = await discover({
      context: 'gke_shop-prod_europe-west9_web',
      namespace: 'team',
    });
    expect(found).toEqual({
      context: 'gke_shop-prod_europe-west9_web',
      namespace: 'team',
      cluster: { project: 'shop-prod', location: 'europe-west9', name: 'web' },
      universe: universes.google,
      gcloudUniverse: null,
      gke: true,
    });
    expect(asked).toEqual(['kubectl-config-view']);
  });

  it('is on S3NS if the project of the context is', async () => {
    expect(await discover({ context: 'gke_s3ns:shop-prod_u-france-east1_web' })).toMatchObject({
      cluster: { project: 's3ns:shop-prod', location: 'u-france-east1', name: 'web' },
      universe: universes.s3ns,
    });
  });

  it.each([
    [
      'gke_example.com:shop_europe-west9-a_web',
      { project: 'example.com:shop', location: 'europe-west9-a', name: 'web' },
    ],
    ['gke_p_l_a_b', { project: 'p', location: 'l', name: 'a_b' }],
    ['production', { project: null, location: null, name: null }],
    ['gke_p_l', { project: null, location: null, name: null }],
    ['connectgateway_p_global_web', { project: null, location: null, name: null }],
    [null, { project: null, location: null, name: null }],
  ])('of the context %s', async (context, cluster) => {
    expect(await discover({ context })).toMatchObject({ context, cluster });
  });

  it('is taken from flags first', async () => {
    const wanted = {
      project: 'other',
      cluster: 'api',
      location: 'us-east1',
      namespace: 'blue',
      universe: 's3ns',
    } as const;
    expect(await discover({}, wanted)).toMatchObject({
      namespace: 'blue',
      cluster: { project: 'other', name: 'api', location: 'us-east1' },
      universe: universes.s3ns,
    });
  });

  it('is taken from --context even if the kubeconfig has another current context', async () => {
    expect(await discover({}, { context: 'gke_blue_us-east1_api' })).toMatchObject({
      context: 'gke_blue_us-east1_api',
      cluster: { project: 'blue', name: 'api', location: 'us-east1' },
    });
  });

  it('combines flags and context', async () => {
    expect((await discover({}, { cluster: 'api' })).cluster).toEqual({
      project: 'shop-prod',
      location: 'europe-west9',
      name: 'api',
    });
  });

  it('is every namespace with -A', async () => {
    expect((await discover({}, { allNamespaces: true, namespace: 'blue' })).namespace).toBeNull();
  });

  it('is the default namespace if the context cannot be read', async () => {
    const unreadable = [refused(getContext, {}, { why: 'unreadable' })];
    expect(await discover({ given: unreadable })).toMatchObject({ context: null, namespace: 'default' });
  });

  it.each([
    ['current-context must exist in order to minify', [], 'no-kubeconfig'],
    ['current-context must exist in order to minify', ['one'], 'no-current-context'],
    ['cannot locate context nope', ['one'], 'unknown-context'],
    [
      'error loading config file "/x": yaml: line 1: did not find expected node content',
      [],
      'unreadable-kubeconfig',
    ],
    ['kubectl: SIGSEGV', [], 'kubectl-failed'],
  ] as const)('is missing if kubectl says %j, with the contexts %j', async (said, contexts, fault) => {
    const failed = [refused(getContext, {}, { why: 'failed', said }), given(listContexts, {}, [...contexts])];
    await expect(discover({ given: failed })).rejects.toMatchObject({
      fault,
      contexts: fault === 'unreadable-kubeconfig' ? [] : contexts,
    });
  });

  it('is not needed to examine the address of an image', async () => {
    const failed = [refused(getContext, {}, { why: 'failed', said: 'current-context must exist' })];
    expect(await discover({ given: failed }, { images: ['nginx'] })).toMatchObject({ context: null });
  });
});

describe('the universe without a project', () => {
  it.each([
    ['the domain of gcloud', { project: null, universeDomain: 's3nsapis.fr' }, universes.s3ns],
    ['the project of gcloud', { project: 's3ns:shop', universeDomain: null }, universes.s3ns],
    [
      'an unknown domain, and the project',
      { project: 'shop', universeDomain: 'example.com' },
      universes.google,
    ],
    ['nothing', { project: null, universeDomain: null }, universes.google],
  ])('is determined by %s', async (_name, configuration, universe) => {
    const { asked, ...found } = await discover({ context: 'production', configuration });
    expect(found.universe).toBe(universe);
    expect(asked).toContain('gcloud-config-list');
  });

  it('is Google Cloud if gcloud fails', async () => {
    const missing = [refused(getConfiguration, {}, { why: 'tool-missing' })];
    expect((await discover({ context: 'production', given: missing })).universe).toBe(universes.google);
  });

  it('does not use the project of gcloud as that of the cluster', async () => {
    const configuration = given(getConfiguration, {}, { project: 'my-own', universeDomain: null });
    expect((await discover({ context: 'production', given: [configuration] })).cluster.project).toBeNull();
  });
});

describe('the project of the nodes', () => {
  const unnamed = { ...target, cluster: { project: null, location: null, name: null }, gke: null };
  const nodes = (project: string | null, gke: boolean | null = true) => ({
    representativeOf: () => null,
    representatives: [clusterNode('node-a', 'default-pool', { project })],
    goesOn: () => true,
    gke,
    gap: null,
  });

  it('is used if nothing else names a project, and determines the universe', () => {
    expect(withNodes(unnamed, nothingWanted, nodes('s3ns:shop'))).toMatchObject({
      cluster: { project: 's3ns:shop' },
      universe: universes.s3ns,
    });
  });

  it('is overridden by a context, a flag and --universe', () => {
    expect(withNodes(target, nothingWanted, nodes('other'))).toEqual(target);
    expect(withNodes(unnamed, nothingWanted, nodes(null)).cluster.project).toBeNull();
    const wanted = { ...nothingWanted, universe: 'google' } as const;
    expect(withNodes(unnamed, wanted, nodes('s3ns:shop')).universe).toBe(universes.google);
  });
});

describe('whether it is GKE', () => {
  const unnamed = { ...target, cluster: { project: null, location: null, name: null }, gke: null };
  const nodes = {
    representativeOf: () => null,
    representatives: [],
    goesOn: () => true,
    gap: null,
  };

  it('is known by the name of the context or by a flag', async () => {
    expect((await discover({ context: 'kind-rig' })).gke).toBeNull();
    expect((await discover({ context: 'production' }, { cluster: 'web' })).gke).toBe(true);
  });

  it.each([true, false, null])('is known by the nodes otherwise: %s', (gke) => {
    expect(withNodes(unnamed, nothingWanted, { ...nodes, gke }).gke).toBe(gke);
    expect(withNodes(target, nothingWanted, { ...nodes, gke }).gke).toBe(true);
  });
});

describe('a gcloud command to copy', () => {
  const context = 'gke_s3ns:shop-prod_u-france-east1_web';
  const isElsewhere = async (cluster: FakeCluster) => gcloudIsElsewhere(await discover(cluster));

  it.each([
    ['names the universe if gcloud is configured for Google Cloud', null, true],
    ['does not if gcloud is configured for S3NS', 's3nsapis.fr', false],
  ])('%s', async (_, universeDomain, expected) => {
    expect(await isElsewhere({ context, configuration: { project: null, universeDomain } })).toBe(expected);
  });

  it('names S3NS if nobody knows what gcloud is configured for', async () => {
    const missing = [refused(getConfiguration, {}, { why: 'tool-missing' })];
    expect(await isElsewhere({ context, given: missing })).toBe(true);
  });

  it('names no universe on Google Cloud, unless gcloud is known to be configured for another', async () => {
    expect(await isElsewhere({ context: 'gke_shop-prod_europe-west9_web' })).toBe(false);
    const configuration = { project: 'shop-prod', universeDomain: 's3nsapis.fr' };
    const found = await discover({ context: 'production', configuration }, { universe: 'google' });
    expect(gcloudIsElsewhere(found)).toBe(true);
  });
});
