/** Whose account a node pulls with: its own, never that of the cluster where a ComputeClass may have named another. */
import { describe, expect, it } from 'vitest';
import { describeCluster, type NodePool } from '../../../src/catalogue/commands/gcloud/container.ts';
import { describeInstance } from '../../../src/catalogue/commands/gcloud/instances.ts';
import { getComputeClass } from '../../../src/catalogue/commands/kubectl/compute-classes.ts';
import { isMadeByGke, nodeAccount } from '../../../src/catalogue/facts/node-account.ts';
import type { Failure } from '../../../src/catalogue/model/answer.ts';
import { CannotTell } from '../../../src/catalogue/model/failures.ts';
import type { NodeSubject } from '../../../src/catalogue/model/subjects.ts';
import { universes } from '../../../src/cloud/universes.ts';
import { fakeAsk, type Given, given, refused } from '../../support/rules/fake-ask.ts';
import {
  account,
  classNamed,
  clusterParams,
  instance,
  instanceHidden,
  instanceParams,
  node,
  nodeOfClass,
  projectNumber,
  scopes,
} from '../../support/rules/subjects.ts';

const ofCluster = 'cluster@shop-prod.iam.gserviceaccount.com';
const pool = (name: string, serviceAccount: string, autoprovisioned = false): NodePool => {
  return { name, serviceAccount, scopes, autoprovisioned };
};
const defaults = pool('', ofCluster);
const cluster = (autopilot: boolean, nodePools: readonly NodePool[], autoprovisioned = defaults): Given =>
  given(describeCluster, clusterParams, { autopilot, nodePools, autoprovisioned });
const classUnread = refused(getComputeClass, { COMPUTE_CLASS: 'web-nodes' }, { why: 'forbidden' });
const unlisted = (of: NodeSubject): NodeSubject => ({ ...of, pool: 'nap-1' });
const nameless: NodeSubject = { ...node, name: null, zone: null, pool: null };

const found = async (about: NodeSubject, ...world: readonly Given[]) =>
  (await nodeAccount(fakeAsk(world).ask, universes.google, about)).email;
const failed = async (about: NodeSubject, ...world: readonly Given[]): Promise<Failure> => {
  try {
    return await found(about, ...world).then((email) => expect.fail(`it concludes ${email}`));
  } catch (error) {
    if (error instanceof CannotTell) return error.failure;
    throw error;
  }
};

describe('the account of a node', () => {
  it('is that of its instance, and nothing else is asked', async () => {
    expect(await found(nodeOfClass, instance)).toBe(account);
  });

  it('is that of its pool on Standard, whatever its class names now', async () => {
    const pools = [pool('default-pool', account, true), pool('batch', ofCluster)];
    expect(await found(nodeOfClass, instanceHidden, cluster(false, pools))).toBe(account);
  });

  it('is that of its ComputeClass where the cluster does not list its pool', async () => {
    for (const autopilot of [true, false]) {
      const pools = [pool('default-pool', ofCluster)];
      const world = [instanceHidden, cluster(autopilot, pools), classNamed({ account })];
      expect(await found(unlisted(nodeOfClass), ...world)).toBe(account);
    }
  });

  it('is unknown where only a class tells it that has changed since it was created', async () => {
    const world = [instanceHidden, cluster(true, []), classNamed({ account, unchanged: false })];
    expect(await failed(unlisted(nodeOfClass), ...world)).toMatchObject({ why: 'not-found' });
  });

  it('has no known scopes where only the class tells it', async () => {
    const world = [instanceHidden, cluster(true, []), classNamed({ account })];
    const { ask } = fakeAsk(world);
    expect((await nodeAccount(ask, universes.google, unlisted(nodeOfClass))).scopes).toBeNull();
  });

  it('is certain on Autopilot where pool and class agree', async () => {
    const pools = [pool('default-pool', account, true)];
    expect(await found(nodeOfClass, instanceHidden, cluster(true, pools), classNamed({ account }))).toBe(
      account,
    );
  });

  it('is unknown on Autopilot where pool and class differ: the class may have changed since', async () => {
    const pools = [pool('default-pool', ofCluster, true)];
    const world = [cluster(true, pools), classNamed({ account })];
    expect(await failed(nodeOfClass, instanceHidden, ...world)).toMatchObject({ why: 'not-found' });
    const byDefault = [cluster(true, [pool('default-pool', 'default', true)]), projectNumber];
    expect(await failed(nodeOfClass, instanceHidden, ...byDefault, classNamed({ account }))).toMatchObject({
      why: 'not-found',
    });
  });

  it('is unknown where neither node nor class can be read, never the default of the cluster', async () => {
    const pools = [pool('default-pool', ofCluster, true)];
    for (const about of [nodeOfClass, unlisted(nodeOfClass)])
      expect(await failed(about, instanceHidden, cluster(true, pools), classUnread)).toMatchObject({
        why: 'forbidden',
      });
  });

  it('is unknown where the class names none and the pool is not listed', async () => {
    const forbidden = refused(describeInstance, instanceParams, {
      why: 'forbidden',
      permission: 'compute.instances.get',
    });
    const world = [forbidden, cluster(true, []), classNamed({})];
    expect(await failed(unlisted(nodeOfClass), ...world)).toMatchObject({
      permission: 'compute.instances.get',
    });
  });

  it('is the default of an Autopilot cluster for a node of no class, or of a class of GKE', async () => {
    for (const computeClass of [null, 'Scale-Out', 'autopilot-spot'])
      expect(await found({ ...unlisted(node), computeClass }, instanceHidden, cluster(true, []))).toBe(
        ofCluster,
      );
  });

  it('is unknown on Autopilot where nodes cannot be read: any may be of a class', async () => {
    expect(await failed(nameless, cluster(true, [pool('default-pool', ofCluster)]))).toMatchObject({
      permission: 'container.nodes.list',
    });
  });

  it('is unknown on Standard for a pool that is not listed, if node auto-provisioning has another account', async () => {
    const pools = [pool('default-pool', account)];
    expect(await failed(unlisted(node), instanceHidden, cluster(false, pools))).toMatchObject({
      why: 'not-found',
    });
    expect(await found(nameless, cluster(false, pools))).toBe(account);
  });
});

describe('GKE makes a node', () => {
  const made = async (about: NodeSubject, ...world: readonly Given[]) =>
    isMadeByGke(fakeAsk(world).ask, universes.google, about);

  it('in Autopilot mode and by node auto-provisioning', async () => {
    expect(await made(node, cluster(true, []))).toBe(true);
    expect(await made(node, cluster(false, [pool('default-pool', account, true)]))).toBe(true);
  });

  it('not in a pool that somebody made, even if its nodes name a class', async () => {
    expect(await made(nodeOfClass, cluster(false, [pool('default-pool', account)]))).toBe(false);
  });

  it('for a class, where the pool cannot be seen', async () => {
    const unread = refused(describeCluster, clusterParams, { why: 'forbidden' });
    expect(await made(nodeOfClass, unread)).toBe(true);
    expect(await made(node, unread)).toBe(false);
  });
});
