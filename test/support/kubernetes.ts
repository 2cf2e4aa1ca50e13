import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { selfSigned } from './certificate.ts';
import { discovery } from './kubernetes/discovery.ts';
import { groupVersion, parseResourcePath, type ResourceRequest } from './kubernetes/resources.ts';
import { readAccessReview } from './kubernetes/review.ts';
import { fieldSelector, labelSelector, SelectorError } from './kubernetes/selectors.ts';
import * as status from './kubernetes/status.ts';
import { table } from './kubernetes/tables.ts';
import { writeKubernetes } from './kubernetes/writes/index.ts';
import { type Answer, type Call, type Loopback, type ServiceFailure, startLoopback } from './loopback.ts';
import type { KubernetesWorld } from './world/model.ts';
import type { KubernetesObject } from './world/objects.ts';

export interface KubernetesServer extends Loopback {
  /** PEM of the certificate authority for clients. */
  certificate: string;
}

/** The path to which `kubectl auth can-i` posts. This changes nothing. */
const ACCESS_REVIEWS = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';

/** Starts an API server with TLS that serves the objects of a world and refuses every change, unless it is writable. */
export async function startKubernetes(
  world: KubernetesWorld,
  { writable = false, latency = 0 } = {},
): Promise<KubernetesServer> {
  const { key, cert } = selfSigned();
  const loopback = await startLoopback({
    tls: { key, cert },
    latency,
    answer: (call) => {
      const isWrite = writable && call.authorized && call.method !== 'GET';
      return (isWrite ? writeKubernetes(world, call) : undefined) ?? answer(world, call, writable);
    },
    refuse: (call, failure) => refuse(world, call, failure),
  });
  return { ...loopback, certificate: cert };
}

/**
 * Writes a kubeconfig for the server and returns its path. The user entry has a static token: the auth plugin of GKE
 * would start gcloud for each request.
 */
export function kubeconfig(server: KubernetesServer, dir: string, context: string): string {
  const path = join(dir, 'kubeconfig');
  const ca = Buffer.from(server.certificate).toString('base64');
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': context,
    clusters: [{ name: context, cluster: { server: server.origin, 'certificate-authority-data': ca } }],
    users: [{ name: context, user: { token: 'rig-token' } }],
    contexts: [{ name: context, context: { cluster: context, user: context } }],
  };
  writeFileSync(path, JSON.stringify(config, null, 2));
  return path;
}

function answer(world: KubernetesWorld, call: Call, writable: boolean): Answer {
  const path = call.url.pathname;
  // `/version` is public on a real server too (system:public-info-viewer).
  if (!call.authorized && path !== '/version') return status.unauthorized();
  const document = call.method === 'GET' ? discovery(path, world.gitVersion, { writable }) : undefined;
  if (document !== undefined) return { status: 200, body: document };
  if (call.method === 'POST' && path === ACCESS_REVIEWS) return review(world, call);

  const log = /^\/api\/v1\/namespaces\/[^/]+\/pods\/([^/]+)\/log$/.exec(path);
  if (log)
    return { status: 200, body: world.logs?.[log[1] ?? ''] ?? '', headers: { 'content-type': 'text/plain' } };

  const request = parseResourcePath(path);
  if (!request) return status.noSuchPath();
  if (call.method !== 'GET') return status.methodNotAllowed();
  const verb = request.name === undefined ? 'list' : 'get';
  if (!may(world, verb, request.type.plural)) return status.forbidden(world.user, verb, request, 'gke');
  return request.name === undefined ? list(world, request, call) : get(world, request, call);
}

function get(world: KubernetesWorld, request: ResourceRequest, call: Call): Answer {
  const object = select(world, request).find(({ metadata }) => metadata.name === request.name);
  if (!object) return status.notFound(request);
  return { status: 200, body: wantsTable(call) ? table(request.type.kind, [object], {}) : object };
}

function list(world: KubernetesWorld, request: ResourceRequest, call: Call): Answer {
  const query = call.url.searchParams;
  let objects: KubernetesObject[];
  try {
    const fields = fieldSelector(request.type.kind, query.get('fieldSelector') ?? '');
    const labels = labelSelector(query.get('labelSelector') ?? '');
    objects = select(world, request).filter((object) => fields(object) && labels(object));
  } catch (error) {
    if (error instanceof SelectorError) return status.badRequest(error.message);
    throw error;
  }
  const start = Number(query.get('continue') ?? 0);
  const limit = Number(query.get('limit') ?? 0) || objects.length;
  const page = objects.slice(start, start + limit);
  const left = objects.length - start - page.length;
  const metadata = {
    resourceVersion: '8431907',
    ...(left > 0 ? { continue: String(start + limit), remainingItemCount: left } : {}),
  };
  if (wantsTable(call)) return { status: 200, body: table(request.type.kind, page, metadata) };
  const body = {
    kind: `${request.type.kind}List`,
    apiVersion: groupVersion(request.type),
    metadata,
    items: page,
  };
  return { status: 200, body };
}

/** In the order of the etcd keys, as a real server lists. */
function select(world: KubernetesWorld, { type, namespace }: ResourceRequest): KubernetesObject[] {
  const key = ({ metadata }: KubernetesObject) => `${metadata.namespace ?? ''}/${metadata.name}`;
  return world.objects
    .filter(({ kind, apiVersion }) => kind === type.kind && apiVersion === groupVersion(type))
    .filter(({ metadata }) => namespace === undefined || metadata.namespace === namespace)
    .sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

function wantsTable(call: Call): boolean {
  return call.headers.accept?.includes('as=Table') ?? false;
}

function may(world: KubernetesWorld, verb: string, plural: string): boolean {
  const reads = ['get', 'list', 'watch'].includes(verb);
  return reads && !(world.cannot ?? []).includes(`${verb} ${plural}`);
}

function review(world: KubernetesWorld, call: Call): Answer {
  const { verb, resource } = readAccessReview(call.bytes);
  const body = {
    kind: 'SelfSubjectAccessReview',
    apiVersion: 'authorization.k8s.io/v1',
    metadata: {},
    spec: { resourceAttributes: { verb, resource } },
    status: { allowed: may(world, verb, resource) },
  };
  return { status: 201, body };
}

function refuse(world: KubernetesWorld, call: Call, failure: ServiceFailure): Answer {
  const request = parseResourcePath(call.url.pathname);
  switch (failure) {
    case 'unauthenticated':
      return status.unauthorized();
    case 'rate-limited':
      return status.tooManyRequests();
    case 'unavailable':
      return status.unavailable();
    case 'not-found':
      return request?.name === undefined ? status.noSuchPath() : status.notFound(request);
    default:
      // An API server has neither disabled APIs nor perimeters: it answers with forbidden.
      if (!request) return status.noSuchPath();
      return status.forbidden(world.user, request.name === undefined ? 'list' : 'get', request, 'gke');
  }
}
