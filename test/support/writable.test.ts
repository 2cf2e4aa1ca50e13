/** A server is writable only where a test asked for it, and only in ways that its model knows. */
import { afterEach, describe, expect, test } from 'vitest';
import { type Rig, startRig } from './tools.ts';
import type { World } from './world/model.ts';
import { findWorld } from './worlds/index.ts';

let rig: Rig;
afterEach(() => rig.close());

async function start(writable: boolean): Promise<World> {
  const world = structuredClone(findWorld('node-service-account-disabled'));
  rig = await startRig(world, { writable });
  return world;
}

const account = 'projects/shop-prod/serviceAccounts/nodes@shop-prod.iam.gserviceaccount.com';

async function google(method: string, path: string, body: object = {}) {
  const headers = { authorization: 'Bearer rig-token' };
  const answer = await fetch(`${rig.google.origin}${path}`, { method, headers, body: JSON.stringify(body) });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

describe('the loopback Google API', () => {
  test('refuses every change, and its world stays as it was', async () => {
    const world = await start(false);
    const before = JSON.stringify(world);
    expect((await google('POST', `/v1/${account}:enable`)).status).toBe(405);
    expect((await google('DELETE', `/v1/${account}`)).status).toBe(405);
    expect(JSON.stringify(world)).toBe(before);
    expect(rig.done).toEqual([]);
  });

  test('carries out a method that it knows where it is writable', async () => {
    const world = await start(true);
    expect((await google('POST', `/v1/${account}:enable`)).status).toBe(200);
    expect(world.google.resources[account]).not.toHaveProperty('disabled');
    expect(rig.done).toEqual([{ verb: 'changes', name: account }]);
  });

  test('refuses a change that its model does not know even then', async () => {
    const world = await start(true);
    const before = JSON.stringify(world);
    expect((await google('DELETE', `/v1/${account}`)).status).toBe(405);
    const pool = 'projects/shop-prod/locations/europe-west9/clusters/web/nodePools/default-pool';
    expect((await google('PUT', `/v1/${pool}`, { labels: { a: 'b' } })).status).toBe(400);
    expect(JSON.stringify(world)).toBe(before);
  });

  test.each([
    [
      'a route whose name is taken',
      '/compute/v1/projects/shop-prod/global/routes',
      'default-route-5d2c',
      409,
    ],
    ['a network that does not exist', '/compute/v1/projects/shop-prod/global/routes', 'new', 404],
  ])('says what the API would say of %s', async (_, path, name, status) => {
    await start(true);
    const network = `${rig.google.origin}/projects/shop-prod/global/networks/${status === 409 ? 'shop' : 'other'}`;
    expect((await google('POST', path, { name, network, destRange: '10.0.0.0/8' })).status).toBe(status);
  });

  test('restores a deleted account by its unique id, and only while its name is free', async () => {
    const world = await start(true);
    const { [account]: deleted, ...rest } = world.google.resources;
    Object.assign(world.google, { resources: rest, deleted: { [account]: deleted } });
    const path = '/v1/projects/-/serviceAccounts/109876543210987654321:undelete';
    expect((await google('POST', path)).status).toBe(200);
    expect(world.google.resources[account]).toEqual(deleted);
    expect((await google('POST', path)).status).toBe(404);
    world.google.deleted = { [account]: deleted ?? {} };
    expect((await google('POST', path)).status).toBe(400);
  });
});
