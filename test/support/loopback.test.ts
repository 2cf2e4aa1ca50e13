/** Every endpoint that a command needs can fail in every way, in the form of its own service. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/catalogue/index.ts';
import { verificationOf } from '../../src/catalogue/verification.ts';
import { allowed } from '../../src/playbook/tools/exec.ts';
import { startGoogle } from './google.ts';
import { type Loopback, SERVICE_FAILURES, type ServiceFailure } from './loopback.ts';
import { shop } from './world/setting.ts';
import { healthy } from './worlds/healthy.ts';

const { project, location, zone, cluster, imageProject, nodeAccount } = shop;
const instance = `/compute/v1/projects/${project}/zones/${zone}/instances/node-1`;
const network = `/compute/v1/projects/${project}/global/networks/shop`;
const key = `/v1/projects/${imageProject}/locations/${location}/keyRings/registry/cryptoKeys/images`;
const repository = `/v1/projects/${imageProject}/locations/${location}/repositories/app`;

/** The requests of each verb of the allow-list, from the log of gcloud 528 on loopback. */
const endpoints: Readonly<Record<string, readonly string[]>> = {
  'container clusters describe': [`GET /v1/projects/${project}/locations/${location}/clusters/${cluster}`],
  'container clusters list': [`GET /v1/projects/${project}/locations/-/clusters`],
  'compute instances describe': [`GET ${instance}`],
  'compute instances list': [`GET /compute/v1/projects/${project}/aggregated/instances`],
  'compute instances get-serial-port-output': [`GET ${instance}/serialPort`],
  'compute instances network-interfaces get-effective-firewalls': [`GET ${instance}/getEffectiveFirewalls`],
  'compute networks describe': [`GET ${network}`],
  'compute networks subnets describe': [
    `GET /compute/v1/projects/${project}/regions/${location}/subnetworks/s`,
  ],
  'compute network-firewall-policies get-effective-firewalls': [
    `GET /compute/v1/projects/${project}/regions/${location}/firewallPolicies/getEffectiveFirewalls`,
  ],
  'compute forwarding-rules list': [`GET /compute/v1/projects/${project}/global/forwardingRules`],
  'compute routes list': [`GET /compute/v1/projects/${project}/global/routes`],
  'compute routers list': [`GET /compute/v1/projects/${project}/aggregated/routers`],
  'compute routers get-status': [
    `GET /compute/v1/projects/${project}/regions/${location}/routers/r/getRouterStatus`,
  ],
  'network-connectivity policy-based-routes list': [
    `GET /v1/projects/${project}/locations/global/policyBasedRoutes`,
  ],
  'network-connectivity spokes list': [`GET /v1/projects/${project}/locations/-/spokes`],
  'compute firewall-rules list': [`GET /compute/v1/projects/${project}/global/firewalls`],
  'dns managed-zones list': [`GET /dns/v1/projects/${project}/managedZones`],
  'dns policies list': [`GET /dns/v1/projects/${project}/policies`],
  'dns record-sets list': [`GET /dns/v1/projects/${project}/managedZones/z/rrsets`],
  'dns response-policies list': [`GET /dns/v1/projects/${project}/responsePolicies`],
  'dns response-policies rules list': [`GET /dns/v1/projects/${project}/responsePolicies/p/rules`],
  'iam service-accounts describe': [`GET /v1/projects/-/serviceAccounts/${nodeAccount}`],
  'iam service-accounts get-iam-policy': [`POST /v1/projects/-/serviceAccounts/${nodeAccount}:getIamPolicy`],
  'iam roles describe': [`GET /v1/projects/${imageProject}/roles/imagePuller`],
  'projects describe': [`GET /v1/projects/${project}`],
  'projects get-iam-policy': [`POST /v1/projects/${imageProject}:getIamPolicy`],
  'projects get-ancestors-iam-policy': [
    `POST /v1/projects/${imageProject}:getAncestry`,
    'POST /v2/folders/8:getIamPolicy',
    'POST /v1/organizations/9:getIamPolicy',
  ],
  'artifacts repositories describe': [`GET ${repository}`],
  'artifacts repositories get-iam-policy': [`GET ${repository}:getIamPolicy`],
  'artifacts settings describe': [`GET /v1/projects/${imageProject}/projectSettings`],
  'artifacts tags list': [`GET ${repository}/packages/cart/tags`],
  'artifacts versions describe': [`GET ${repository}/packages/cart/versions/sha256:00`],
  'artifacts versions list': [`GET ${repository}/packages/cart/versions`],
  'artifacts rules list': [`GET ${repository}/rules`],
  'artifacts vpcsc-config describe': [`GET /v1/projects/${imageProject}/locations/${location}/vpcscConfig`],
  'policy-intelligence troubleshoot-policy iam': ['POST /v3/iam:troubleshoot'],
  'kms keys versions list': [`GET ${key}/cryptoKeyVersions`],
  'kms keys get-iam-policy': [`GET ${key}:getIamPolicy`],
  'billing projects describe': [`GET /v1/projects/${imageProject}/billingInfo`],
  'services list': [`GET /v1/projects/${imageProject}/services`],
  'logging read': ['POST /v2/entries:list'],
};
const all = Object.values(endpoints).flat();

const statuses: Readonly<Record<ServiceFailure, number>> = {
  forbidden: 403,
  perimeter: 403,
  'not-found': 404,
  'api-disabled': 403,
  unauthenticated: 401,
  'rate-limited': 429,
  unavailable: 503,
};

interface Refusal {
  readonly error: {
    readonly code: number;
    readonly message: string;
    readonly status?: string;
    readonly errors?: readonly { readonly reason: string }[];
    readonly details?: readonly { readonly reason?: string }[];
  };
}

let google: Loopback;
beforeAll(async () => {
  google = await startGoogle(healthy.google);
});
afterAll(() => google.close());

function ask(endpoint: string, signal?: AbortSignal): Promise<Response> {
  const [method, path] = endpoint.split(' ');
  const body =
    method === 'POST'
      ? JSON.stringify({ resourceNames: [], filter: '', accessTuple: { fullResourceName: repository } })
      : undefined;
  return fetch(google.origin + path, { method, headers: { authorization: 'Bearer rig' }, body, signal });
}

async function failing<Result>(
  endpoint: string,
  failure: Parameters<Loopback['fail']>[1],
  use: () => Promise<Result>,
): Promise<Result> {
  const undo = google.fail(endpoint, failure);
  try {
    return await use();
  } finally {
    undo();
  }
}

test('every gcloud verb of a verified command is listed, except the one that needs no server', () => {
  // A command can be added without its endpoint; `npm run verify` needs the endpoint.
  const verified = commands.filter(
    (command) => command.tool === 'gcloud' && verificationOf(command, 'google') !== null,
  );
  const needed = allowed.gcloud.filter((verb) =>
    verified.some(({ words }) => `${words.join(' ')} `.startsWith(`${verb} `)),
  );
  const here = [...Object.keys(endpoints), 'config list'];
  expect(here).toEqual(expect.arrayContaining(needed));
  expect(allowed.gcloud).toEqual(expect.arrayContaining(here));
});

describe.each(all)('%s', (endpoint) => {
  test('is served', async () => {
    const { error } = (await (await ask(endpoint)).json()) as Partial<Refusal>;
    expect(error?.message).not.toBe('no such method');
  });

  test.each(SERVICE_FAILURES)('is refused: %s', async (failure) => {
    const answer = await failing(endpoint, failure, () => ask(endpoint));
    // Resource Manager does not reveal whether a project exists.
    const hidden = failure === 'not-found' && /\/(?:projects|folders|organizations)\/[^/]+$/.test(endpoint);
    expect(answer.status).toBe(hidden ? 403 : statuses[failure]);
    const { error } = (await answer.json()) as Refusal;
    expect(error.code).toBe(answer.status);
    expect(error.message).not.toBe('');
    // The older error format of Compute Engine and Cloud DNS has a list of reasons; Cloud DNS has no status.
    expect(error.errors === undefined).toBe(!/ \/(?:compute|dns)\//.test(endpoint));
    expect(error.status === undefined).toBe(endpoint.includes(' /dns/'));
    const reasons = error.details?.map(({ reason }) => reason) ?? [];
    if (failure === 'api-disabled') expect(reasons).toContain('SERVICE_DISABLED');
    if (failure === 'perimeter') expect(reasons).toContain('SECURITY_POLICY_VIOLATED');
  });

  test('can be cut off, answered in HTML, truncated, or not answered', async () => {
    await expect(failing(endpoint, 'cut', async () => (await ask(endpoint)).text())).rejects.toThrow();
    const page = await failing(endpoint, 'garbage', async () => (await ask(endpoint)).text());
    expect(page).toMatch(/^<!doctype html>/);
    await expect(failing(endpoint, 'truncated', async () => (await ask(endpoint)).json())).rejects.toThrow();
    const soon = AbortSignal.timeout(50);
    await expect(failing(endpoint, 'slow', () => ask(endpoint, soon))).rejects.toThrow(/timeout|aborted/);
  });
});

test.each([
  'compute forwarding-rules list',
  'dns policies list',
  'network-connectivity policy-based-routes list',
  'network-connectivity spokes list',
])('%s: a world without them has an empty list', async (verb) => {
  const answer = await ask(endpoints[verb]?.[0] ?? '');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({});
});

test.each([
  ['compute networks describe', 'compute.networks.get'],
  [
    'compute network-firewall-policies get-effective-firewalls',
    'compute.networks.getRegionEffectiveFirewalls',
  ],
  ['compute forwarding-rules list', 'compute.globalForwardingRules.list'],
  ['compute routers get-status', 'compute.routers.get'],
  ['network-connectivity policy-based-routes list', 'networkconnectivity.policyBasedRoutes.list'],
  ['network-connectivity spokes list', 'networkconnectivity.spokes.list'],
])('%s needs %s', async (verb, permission) => {
  const endpoint = endpoints[verb]?.[0] ?? '';
  const answer = await failing(endpoint, 'forbidden', () => ask(endpoint));
  expect(((await answer.json()) as Refusal).error.message).toContain(`'${permission}'`);
});

test('the effective firewalls of a region are those of a network that exists', async () => {
  const [endpoint = ''] = endpoints['compute network-firewall-policies get-effective-firewalls'] ?? [];
  const of = async (name: string) =>
    (
      await ask(
        `${endpoint}?network=${encodeURIComponent(`${google.origin}${network.replace(/[^/]+$/, name)}`)}`,
      )
    ).status;
  expect([await of('shop'), await of('other')]).toEqual([200, 404]);
});

test('a missing permission is worded differently by each service', async () => {
  const sample = [
    'container clusters describe',
    'compute routes list',
    'dns managed-zones list',
    'iam service-accounts describe',
    'projects get-iam-policy',
    'artifacts repositories describe',
    'services list',
    'logging read',
    'network-connectivity spokes list',
  ].flatMap((verb) => endpoints[verb]?.[0] ?? []);
  const messages = await Promise.all(
    sample.map(async (endpoint) => {
      const answer = await failing(endpoint, 'forbidden', () => ask(endpoint));
      return ((await answer.json()) as Refusal).error.message.replace(/'[^']*'|"[^"]*"|\/\S+/g, '…');
    }),
  );
  expect(new Set(messages).size).toBe(sample.length);
});
