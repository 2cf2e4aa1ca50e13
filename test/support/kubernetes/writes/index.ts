/**
 * The writes of kubectl with which the remedies of the catalogue change a cluster: creating an object, patching one,
 * evicting and deleting. What controllers and kubelets do next is in `test/support/cures/controllers.ts`.
 */

import type { Answer, Call } from '../../loopback.ts';
import { hash } from '../../world/kubernetes.ts';
import type { KubernetesWorld } from '../../world/model.ts';
import type { KubernetesObject, Node, Pod } from '../../world/objects.ts';
import { field, fields, protobufObject } from '../protobuf.ts';
import { groupVersion, parseResourcePath, type ResourceRequest } from '../resources.ts';
import * as status from '../status.ts';
import { strategicMerge } from './merge.ts';

const EVICTION = /^(\/api\/v1\/namespaces\/[^/]+\/pods\/[^/]+)\/eviction$/;

/** Carries out a request that changes something; undefined for one that this model does not know. */
export function writeKubernetes(world: KubernetesWorld, call: Call): Answer | undefined {
  const path = call.url.pathname;
  const eviction = call.method === 'POST' ? EVICTION.exec(path)?.[1] : undefined;
  const request = parseResourcePath(eviction ?? path);
  if (!request) return undefined;
  if (eviction !== undefined) return remove(world, request, 201);
  if (call.method === 'POST' && request.name === undefined) return create(world, request, call);
  if (call.method === 'PATCH') return patch(world, request, call);
  if (call.method === 'DELETE' && request.name !== undefined) return remove(world, request, 200);
  return undefined;
}

function create(world: KubernetesWorld, { type, namespace }: ResourceRequest, call: Call): Answer {
  const sent = protobufObject(call.bytes);
  const body = (sent ? secretOf(sent) : JSON.parse(call.body)) as KubernetesObject;
  const metadata = {
    ...body.metadata,
    ...(namespace === undefined ? {} : { namespace }),
    uid: hash(`${type.kind}/${namespace}/${body.metadata.name}/${world.objects.length}`).slice(0, 32),
    resourceVersion: '8431908',
    creationTimestamp: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  };
  const request = { type, namespace, name: body.metadata.name };
  if (find(world, request)) return status.alreadyExists(request);
  const object = { ...body, apiVersion: groupVersion(type), kind: type.kind, metadata };
  world.objects.push(object);
  return { status: 201, body: object };
}

function patch(world: KubernetesWorld, request: ResourceRequest, call: Call): Answer {
  const before = find(world, request);
  if (!before) return status.notFound(request);
  const after = strategicMerge(before, JSON.parse(call.body)) as KubernetesObject;
  world.objects[world.objects.indexOf(before)] = after;
  return { status: 200, body: after };
}

/** A Pod ends when its kubelet says so; on a node whose kubelet no longer reports, it stays and terminates. */
function remove(world: KubernetesWorld, request: ResourceRequest, code: number): Answer {
  const object = find(world, request);
  if (!object) return status.notFound(request);
  const node = world.objects.find(
    ({ kind, metadata }) => kind === 'Node' && metadata.name === (object as Partial<Pod>).spec?.nodeName,
  ) as Node | undefined;
  const isSilent = node?.status.conditions.some((each) => each.type === 'Ready' && each.status === 'Unknown');
  if (object.kind === 'Pod' && isSilent)
    object.metadata.deletionTimestamp ??= new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  else world.objects.splice(world.objects.indexOf(object), 1);
  return { status: code, body: { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success' } };
}

function find(world: KubernetesWorld, { type, namespace, name }: ResourceRequest) {
  return world.objects.find(
    ({ kind, apiVersion, metadata }) =>
      kind === type.kind &&
      apiVersion === groupVersion(type) &&
      metadata.name === name &&
      metadata.namespace === namespace,
  );
}

/** The Secret of `kubectl create secret`. Field numbers: k8s.io/api/core/v1/generated.proto. */
function secretOf(message: Buffer): object {
  const data = fields(message, 2).map((entry) => [
    field(entry, 1).toString(),
    field(entry, 2).toString('base64'),
  ]);
  return {
    metadata: { name: field(field(message, 1), 1).toString() },
    data: Object.fromEntries(data),
    type: field(message, 3).toString(),
  };
}
