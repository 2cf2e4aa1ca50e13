import type { Event, KubernetesObject, Node, Pod, Secret } from '../world/objects.ts';
import { age } from './duration.ts';
import { summarizePod } from './pod-status.ts';

/** One column of a server-side table: its header and its cell for an object. */
interface Column<T extends KubernetesObject> {
  name: string;
  cell: (object: T) => string | number;
  /** Shown with `-o wide` only. */
  wide?: true;
  type?: 'string' | 'integer';
}

const NONE = '<none>';
const name = { name: 'Name', cell: ({ metadata }: KubernetesObject) => metadata.name };
const created = { name: 'Age', cell: ({ metadata }: KubernetesObject) => age(metadata.creationTimestamp) };

/** Columns as in kubernetes/kubernetes pkg/printers/internalversion/printers.go (1.32.13), `AddHandlers`. */
const podColumns: Column<Pod>[] = [
  name,
  { name: 'Ready', cell: (pod) => summarizePod(pod).ready },
  { name: 'Status', cell: (pod) => summarizePod(pod).status },
  { name: 'Restarts', cell: restarts },
  created,
  { name: 'IP', wide: true, cell: (pod) => pod.status.podIPs?.[0]?.ip || NONE },
  { name: 'Node', wide: true, cell: (pod) => pod.spec.nodeName || NONE },
  { name: 'Nominated Node', wide: true, cell: (pod) => pod.status.nominatedNodeName || NONE },
  { name: 'Readiness Gates', wide: true, cell: readinessGates },
];

const nodeColumns: Column<Node>[] = [
  name,
  { name: 'Status', cell: nodeStatus },
  { name: 'Roles', cell: nodeRoles },
  created,
  { name: 'Version', cell: (node) => node.status.nodeInfo.kubeletVersion },
  { name: 'Internal-IP', wide: true, cell: (node) => nodeAddress(node, 'InternalIP') },
  { name: 'External-IP', wide: true, cell: (node) => nodeAddress(node, 'ExternalIP') },
  { name: 'OS-Image', wide: true, cell: (node) => node.status.nodeInfo.osImage || '<unknown>' },
  { name: 'Kernel-Version', wide: true, cell: (node) => node.status.nodeInfo.kernelVersion || '<unknown>' },
  {
    name: 'Container-Runtime',
    wide: true,
    cell: (node) => node.status.nodeInfo.containerRuntimeVersion || '<unknown>',
  },
];

const eventColumns: Column<Event>[] = [
  { name: 'Last Seen', cell: lastSeen },
  { name: 'Type', cell: (event) => event.type },
  { name: 'Reason', cell: (event) => event.reason },
  {
    name: 'Object',
    cell: ({ involvedObject }) => `${involvedObject.kind.toLowerCase()}/${involvedObject.name}`,
  },
  { name: 'Subobject', wide: true, cell: (event) => event.involvedObject.fieldPath ?? '' },
  { name: 'Source', wide: true, cell: eventSource },
  { name: 'Message', cell: (event) => event.message.trim() },
  { name: 'First Seen', wide: true, cell: (event) => age(event.firstTimestamp ?? event.eventTime) },
  { name: 'Count', wide: true, cell: (event) => event.series?.count ?? (event.count || 1) },
  { ...name, wide: true },
];

const secretColumns: Column<Secret>[] = [
  name,
  { name: 'Type', cell: (secret) => secret.type },
  { name: 'Data', cell: (secret) => Object.keys(secret.data).length },
  created,
];

/** Controllers, namespaces and service accounts: no rule reads their other columns. */
const otherColumns: Column<KubernetesObject>[] = [name, created];

const COLUMNS: Record<string, Column<never>[]> = {
  Pod: podColumns,
  Node: nodeColumns,
  Event: eventColumns,
  Secret: secretColumns,
};

/** A meta.k8s.io/v1 Table of these objects, which `kubectl get` requests and prints. */
export function table(kind: string, objects: KubernetesObject[], listMeta: Record<string, unknown>) {
  const columns = (COLUMNS[kind] ?? otherColumns) as Column<KubernetesObject>[];
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata: listMeta,
    columnDefinitions: columns.map((column) => ({
      name: column.name,
      type: column.type ?? 'string',
      format: column.name === 'Name' ? 'name' : '',
      description: '',
      priority: column.wide ? 1 : 0,
    })),
    rows: objects.map((object) => ({
      cells: columns.map((column) => column.cell(object)),
      object: { kind: 'PartialObjectMetadata', apiVersion: 'meta.k8s.io/v1', metadata: object.metadata },
    })),
  };
}

function restarts(pod: Pod): string {
  const { restarts: count, lastRestart } = summarizePod(pod);
  return count > 0 && lastRestart ? `${count} (${age(lastRestart)} ago)` : String(count);
}

function readinessGates(pod: Pod): string {
  const gates = pod.spec.readinessGates ?? [];
  if (gates.length === 0) return NONE;
  const met = gates.filter((gate) =>
    pod.status.conditions?.some(({ type, status }) => type === gate.conditionType && status === 'True'),
  );
  return `${met.length}/${gates.length}`;
}

function nodeStatus(node: Node): string {
  const ready = node.status.conditions.find(({ type }) => type === 'Ready');
  const status = ready === undefined ? 'Unknown' : ready.status === 'True' ? 'Ready' : 'NotReady';
  return node.spec.unschedulable ? `${status},SchedulingDisabled` : status;
}

function nodeRoles(node: Node): string {
  const prefix = 'node-role.kubernetes.io/';
  const roles = Object.keys(node.metadata.labels ?? {}).filter((label) => label.startsWith(prefix));
  return (
    roles
      .map((label) => label.slice(prefix.length))
      .sort()
      .join(',') || NONE
  );
}

function nodeAddress(node: Node, type: string): string {
  return node.status.addresses.find((address) => address.type === type)?.address ?? NONE;
}

function lastSeen(event: Event): string {
  return age(
    event.series?.lastObservedTime ?? event.lastTimestamp ?? event.firstTimestamp ?? event.eventTime,
  );
}

function eventSource({ source, reportingComponent, reportingInstance }: Event): string {
  const component = source.component || reportingComponent;
  const host = source.host || reportingInstance;
  return host ? `${component}, ${host}` : component;
}
