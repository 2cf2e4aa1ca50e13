import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseComputeFilter } from './google/compute-filter.ts';
import { methodNotAllowed, notFound, refuse, unauthenticated } from './google/errors.ts';
import { selectEntries } from './google/log-filter.ts';
import {
  findResource,
  type GoogleRequest,
  listResources,
  parentOf,
  parseGooglePath,
} from './google/resources.ts';
import { type WritableCloud, writeGoogle } from './google/writes/index.ts';
import { type Answer, type Call, type Loopback, startLoopback } from './loopback.ts';
import type { GoogleWorld } from './world/model.ts';

/** The properties of gcloud for the endpoints of the APIs that this server replaces. */
const ENDPOINTS = [
  'artifactregistry',
  'binaryauthorization',
  'cloudbilling',
  'cloudkms',
  'cloudresourcemanager',
  'compute',
  'container',
  'dns',
  'iam',
  'iamcredentials',
  'logging',
  'networkconnectivity',
  'policytroubleshooter',
  'orgpolicy',
  'secretmanager',
  'serviceusage',
];

/**
 * Starts one server for all Google APIs, whose paths do not collide. It refuses every change, unless it is given the
 * world as one that can be written.
 */
export function startGoogle(world: GoogleWorld, writable?: WritableCloud): Promise<Loopback> {
  return startLoopback({
    answer: (call) => {
      const written = writable && call.authorized ? writeGoogle(writable, call) : undefined;
      return written ?? answerGoogle(world, call);
    },
    refuse: (call, failure) => {
      const request = parseGooglePath(call.url.pathname);
      return refuse(call, request, failure, projectNumber(world, request?.name ?? ''));
    },
  });
}

export interface GoogleTarget {
  project: string;
  universeDomain: string;
}

/**
 * The environment with which gcloud sends its requests, as a signed-in caller, to the loopback server only: no update
 * check, no metadata server, no usage report. See `core/properties.py` of gcloud.
 */
export function googleEnvironment(origin: string, dir: string, target: GoogleTarget): Record<string, string> {
  const config = join(dir, 'gcloud');
  mkdirSync(config, { recursive: true });
  const token = join(dir, 'access-token');
  writeFileSync(token, 'rig-token');
  // gcloud refuses the value without a trailing slash.
  const overrides = ENDPOINTS.map((name) => [
    `CLOUDSDK_API_ENDPOINT_OVERRIDES_${name.toUpperCase()}`,
    `${origin}/`,
  ]);
  return {
    ...Object.fromEntries(overrides),
    CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: token,
    CLOUDSDK_CONFIG: config,
    CLOUDSDK_CORE_PROJECT: target.project,
    ...(target.universeDomain === 'googleapis.com'
      ? {}
      : { CLOUDSDK_CORE_UNIVERSE_DOMAIN: target.universeDomain }),
    CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
    CLOUDSDK_CORE_DISABLE_USAGE_REPORTING: 'true',
    CLOUDSDK_CORE_DISABLE_FILE_LOGGING: 'true',
    CLOUDSDK_CORE_CHECK_GCE_METADATA: 'false',
    CLOUDSDK_CORE_HTTP_TIMEOUT: '5',
    CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK: 'true',
    CLOUDSDK_SURVEY_DISABLE_PROMPTS: 'true',
  };
}

/** Messages of Google name the project by its number, even if the request has its id. */
function projectNumber({ resources }: GoogleWorld, name: string): string {
  const project = resources[/^projects\/[^/]+/.exec(name)?.[0] ?? ''] as
    | { projectNumber?: string }
    | undefined;
  return project?.projectNumber ?? '0';
}

/** What the Google APIs answer in a world: a read, or the refusal of anything else. */
export function answerGoogle(world: GoogleWorld, call: Call): Answer {
  const request = parseGooglePath(call.url.pathname);
  if (!request || world.lacks?.test(call.url.pathname))
    return { status: 404, body: { error: { code: 404, message: 'no such method', status: 'NOT_FOUND' } } };
  if (!call.authorized) return unauthenticated(request);
  // Custom methods that read are POST or GET, depending on the API; a plain POST creates.
  if (request.method === undefined && call.method !== 'GET') return methodNotAllowed(request);
  const body = read(world, request, call);
  return body === undefined ? notFound(request) : { status: 200, body };
}

function read(world: GoogleWorld, request: GoogleRequest, call: Call): object | undefined {
  const { resources, policies } = world;
  const { name, method } = request;
  if (method === 'list') return selectEntries(world.entries, JSON.parse(call.body));
  if (method === 'getAncestry') return ancestry(world, name);
  if (method === 'troubleshoot') return troubleshoot(world, JSON.parse(call.body));
  if (method === 'getIamPolicy') {
    const found = findResource(resources, name);
    return found ? { etag: 'BwYkZ1nYc0U=', version: 1, ...policies[fullName(resources, found)] } : undefined;
  }
  const network = networkIn(call);
  if (network !== null && !resources[network]) return undefined;
  // `projects/P/projectSettings` is one resource, although its name ends like a collection.
  if (!request.list || resources[name]) return findResource(resources, name) ?? computed(resources, name);
  const parent = parentOf(request);
  if (!resources[parent] && parentMatters(parent)) return undefined;
  // The filters of other APIs only leave out what no world has, such as disabled services.
  const filter = request.service === 'compute' ? call.url.searchParams.get('filter') : null;
  return listResources(resources, request, parseComputeFilter(filter ?? ''));
}

/** The name of a resource whose project the request may have left open. */
function fullName(resources: GoogleWorld['resources'], resource: object): string {
  return Object.keys(resources).find((name) => resources[name] === resource) ?? '';
}

/** The network that a query names by its URL, as a resource of the world; null for a query that names none. */
function networkIn({ url }: Call): string | null {
  const network = url.searchParams.get('network');
  return network === null ? null : (/projects\/[^/]+\/global\/networks\/[^/]+$/.exec(network)?.[0] ?? '');
}

/**
 * What Policy Troubleshooter says of the resource of a question: what the world says, else that nothing denies. The
 * name of the resource is that of the API of the resource: `//artifactregistry.googleapis.com/projects/P/…`.
 */
function troubleshoot(
  { resources }: GoogleWorld,
  { accessTuple }: { accessTuple: AccessTuple },
): object | undefined {
  const name = accessTuple.fullResourceName.replace(/^\/\/[^/]+\//, '');
  if (!resources[name]) return undefined;
  return {
    overallAccessState: 'CAN_ACCESS',
    accessTuple,
    denyPolicyExplanation: {
      denyAccessState: 'DENY_ACCESS_STATE_NOT_DENIED',
      permissionDeniable: true,
      relevance: 'HEURISTIC_RELEVANCE_NORMAL',
    },
    pabPolicyExplanation: {
      principalAccessBoundaryAccessState: 'PAB_ACCESS_STATE_NOT_ENFORCED',
      relevance: 'HEURISTIC_RELEVANCE_NORMAL',
    },
    ...resources[`${name}:troubleshoot`],
  };
}

interface AccessTuple {
  principal: string;
  fullResourceName: string;
  permission: string;
}

/** Methods of Compute Engine that are paths below an instance or a router. */
const METHOD_BELOW =
  /^((projects\/[^/]+)\/(?:zones\/[^/]+\/instances|regions\/[^/]+\/routers)\/[^/]+)\/(getEffectiveFirewalls|getRouterStatus|serialPort)$/;

const BILLING = /^(projects\/[^/]+)\/billingInfo$/;

/** The method of Compute Engine that is a path below a region, for the network in its query. */
const REGION_FIREWALLS = /^(projects\/[^/]+)\/regions\/[^/]+\/firewallPolicies\/getEffectiveFirewalls$/;

/**
 * Computed by Google, so not necessarily in a world: the effective firewall rules, an empty serial console, the status
 * of a router that has learned no routes, and the billing of a project, which is on.
 */
function computed(resources: GoogleWorld['resources'], name: string): object | undefined {
  const [, billed] = BILLING.exec(name) ?? [];
  if (billed) return resources[billed] && { name, billingEnabled: true };
  const [, ofRegion] = REGION_FIREWALLS.exec(name) ?? [];
  if (ofRegion) return effectiveFirewalls(resources, ofRegion);
  const [, owner = '', project = '', method] = METHOD_BELOW.exec(name) ?? [];
  const resource = resources[owner];
  if (!resource) return undefined;
  if (method === 'serialPort') return { contents: '', next: '0', start: '0' };
  if (method === 'getRouterStatus') return routerStatus(resource);
  return effectiveFirewalls(resources, project);
}

function effectiveFirewalls(resources: GoogleWorld['resources'], project: string) {
  const firewalls = Object.keys(resources).filter((each) => each.startsWith(`${project}/global/firewalls/`));
  return { firewalls: firewalls.map((each) => resources[each]) };
}

function routerStatus(router: { network?: string }) {
  return { kind: 'compute#routerStatusResponse', result: { network: router.network } };
}

/** Zones, regions and locations are not resources of a world: a list in one of them is empty, not a 404. */
function parentMatters(parent: string): boolean {
  return !/\/(zones|regions|locations)\/[^/]+$/.test(parent);
}

/** The project, its folders and its organization, in this order. */
function ancestry({ resources }: GoogleWorld, project: string): object | undefined {
  const ancestor: { resourceId: { type: string; id: string } }[] = [];
  let name: string | undefined = project;
  for (let resource = resources[project]; name && resource; resource = name ? resources[name] : undefined) {
    const [collection = '', id = ''] = name.split('/');
    ancestor.push({ resourceId: { type: collection.slice(0, -1), id } });
    name = parentName(resource);
  }
  return ancestor.length === 0 ? undefined : { ancestor };
}

function parentName(resource: object): string | undefined {
  const { parent } = resource as { parent?: string | { type: string; id: string } };
  return typeof parent === 'object' ? `${parent.type}s/${parent.id}` : parent;
}
