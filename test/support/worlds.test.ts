/** The loopback APIs serve every world completely. worlds.slow.test.ts reads some of them with the real tools. */
import { get } from 'node:https';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { CANARY } from './canary.ts';
import { changes } from './loopback.ts';
import { type Rig, withRig } from './tools.ts';
import { s3nsShop, shop } from './world/setting.ts';
import { worlds } from './worlds/index.ts';

const headers = { Authorization: 'Bearer rig-token' };

async function google(rig: Rig, path: string, method = 'GET') {
  const response = await fetch(rig.google.origin + path, { method, headers });
  return { status: response.status, body: await response.text() };
}

function kubernetes(rig: Rig, path: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const options = { headers, ca: rig.kubernetes.certificate };
    get(rig.kubernetes.origin + path, options, async (response) =>
      resolve({ status: response.statusCode, body: await text(response) }),
    ).on('error', reject);
  });
}

test('every world can be read, has planted secrets, and is not changed', async () => {
  const problems: string[] = [];
  for (const world of worlds) {
    await withRig(world, async (rig) => {
      const setting = world.universeDomain === shop.universeDomain ? shop : s3nsShop;
      const named = (wanted: string) =>
        world.kubernetes.objects.find(({ kind }) => kind === wanted)?.metadata.name;
      const instance = `projects/${setting.project}/zones/${setting.zone}/instances/${named('Node') ?? ''}`;
      const account = `projects/-/serviceAccounts/${setting.nodeAccount}`;
      const answers = {
        account: await google(rig, `/v1/${account}`),
        // Autopilot can hide its machines.
        ...(world.google.resources[instance]
          ? { instance: await google(rig, `/compute/v1/${instance}`) }
          : {}),
        policy: await google(rig, `/v1/projects/${setting.imageProject}:getIamPolicy`, 'POST'),
        pods: await kubernetes(rig, `/api/v1/namespaces/${world.namespace}/pods`),
        everywhere: await kubernetes(rig, '/api/v1/pods'),
      };
      const planted = ['account', 'instance', ...(named('Pod') ? ['pods'] : [])];
      for (const [what, { status, body }] of Object.entries(answers)) {
        if (status !== 200) problems.push(`${world.name}: ${what} is answered with ${status}: ${body}`);
        if (planted.includes(what) && !CANARY.test(body))
          problems.push(`${world.name}: plant a secret in ${what}: test/support/canary.ts`);
      }
      const changed = changes([...rig.google.requests, ...rig.kubernetes.requests]);
      problems.push(...changed.map(({ method, path }) => `${world.name}: ${method} ${path} is a change`));
    });
  }
  expect(problems).toEqual([]);
});
