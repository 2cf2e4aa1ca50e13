/**
 * The names that a text tells beside the image and the Pod of a match: those of the description or the event in which
 * its evidence stands. Not in the index, so that a browser loads it with the paste box only. Source of the forms:
 * kubernetes/kubectl pkg/describe/describe.go, the columns of `kubectl get events`, and the API's JSON and YAML.
 */
import type { Match } from './match.ts';

/** Names by placeholder: what is not told is absent. */
export type ToldNames = Readonly<
  Partial<
    Record<
      | 'NAMESPACE'
      | 'POD'
      | 'NODE'
      | 'KUBERNETES_SERVICE_ACCOUNT'
      | 'CONTEXT'
      | 'PROJECT'
      | 'CLUSTER_LOCATION'
      | 'CLUSTER',
      string
    >
  >
>;

const name = '[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?';
/** Where the description of an object begins. */
const header = /^Name:[ \t]{1,40}\S/gm;
/** `kubectl describe`, JSON and YAML, each as a line of its own or a member. */
const field = (labels: string, keys: string, value = name) =>
  new RegExp(
    `^[ \\t]{0,20}(?:${labels}):[ \\t]{1,40}(${value})(?=[/ \\t\\r]|$)|"(?:${keys})"[ \\t]?:[ \\t]?"(${value})"|^[ \\t-]{0,40}(?:${keys}):[ \\t]{1,10}"?(${value})"?[ \\t]*\\r?$`,
    'm',
  );
const namespaceField = field('Namespace', 'namespace');
const nodeField = field('Node', 'nodeName');
const accountField = field('Service Account', 'serviceAccountName');
/** What the scheduler says: kubernetes pkg/scheduler/schedule_one.go. */
const assigned = new RegExp(`Successfully assigned (${name})/(${name}) to (${name})`);
/** An option of kubectl in a line that was pasted with its output. */
const option = new RegExp(`(?:^|\\s)(?:-n|--namespace)[ =]{1,4}(${name})(?=\\s|$)`, 'm');
const context = /\bgke_([a-z][a-z0-9-]{4,28}[a-z0-9])_([a-z]+-[a-z0-9-]{2,20})_([a-z][a-z0-9-]{0,39})\b/;
/** The table of events of all namespaces. */
const allNamespaces = /^NAMESPACE\s[^\n]*\n/m;

/** Placeholder names that a text has in place of a name: none of these is one. */
const noName = /^(?:none|null|nil)$/;

/** The names that a text tells about a match. Linear in the length of the text. */
export function namesTold(text: string, { evidence, pod }: Pick<Match, 'evidence' | 'pod'>): ToldNames {
  const { start, end } = regionOf(text, evidence.start);
  const region = text.slice(start, end);
  const [, assignedNamespace, assignedPod, assignedNode] = assigned.exec(region) ?? [];
  const isOwn = assignedPod !== undefined && (pod === undefined || pod === assignedPod);
  const [, project, location, cluster] = context.exec(text) ?? [];
  const told = {
    NAMESPACE:
      rowNamespace(text, evidence.start) ??
      first(namespaceField, region) ??
      (isOwn ? assignedNamespace : undefined) ??
      option.exec(text)?.[1],
    POD: pod ?? (isOwn ? assignedPod : undefined),
    NODE: first(nodeField, region) ?? (isOwn ? assignedNode : undefined),
    KUBERNETES_SERVICE_ACCOUNT: first(accountField, region),
    PROJECT: project,
    CLUSTER_LOCATION: location,
    CLUSTER: cluster,
  };
  return Object.fromEntries(
    Object.entries(told).filter(([, value]) => value !== undefined && !noName.test(value)),
  );
}

/** The description in which an offset stands: from the last header before it to the next one. */
function regionOf(text: string, at: number): { readonly start: number; readonly end: number } {
  const starts = [...text.matchAll(header)].map(({ index }) => index);
  const start = starts.findLast((each) => each <= at) ?? 0;
  return { start, end: starts.find((each) => each > at) ?? text.length };
}

/** The first column of a row of events of all namespaces. */
function rowNamespace(text: string, at: number): string | undefined {
  const table = allNamespaces.exec(text);
  if (!table || table.index > at) return undefined;
  const row = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return new RegExp(`^(${name})\\s{1,40}\\S`).exec(row)?.[1];
}

function first(pattern: RegExp, text: string): string | undefined {
  return pattern.exec(text)?.slice(1).find(Boolean);
}
