import type { KubernetesObject } from '../world/objects.ts';

/** A selector that the server refuses, with the message of the server. */
export class SelectorError extends Error {}

const METADATA_FIELDS = ['metadata.name', 'metadata.namespace'];

/** The supported field selectors of each kind (registry/core strategy files and apis/core/v1/conversion.go). */
const SELECTABLE: Record<string, readonly string[]> = {
  Pod: [
    'spec.nodeName',
    'spec.restartPolicy',
    'spec.schedulerName',
    'spec.serviceAccountName',
    'spec.hostNetwork',
    'status.phase',
    'status.podIP',
    'status.nominatedNodeName',
  ],
  Event: [
    'involvedObject.kind',
    'involvedObject.namespace',
    'involvedObject.name',
    'involvedObject.uid',
    'involvedObject.apiVersion',
    'involvedObject.resourceVersion',
    'involvedObject.fieldPath',
    'reason',
    'reportingComponent',
    'source',
    'type',
  ],
  Node: ['spec.unschedulable'],
  Secret: ['type'],
  Namespace: ['status.phase'],
  ReplicaSet: ['status.replicas'],
  Job: ['status.successful'],
};

interface Requirement {
  key: string;
  matches(value: string): boolean;
}

/**
 * Parses `a=b,c!=d` to a predicate for objects of that kind.
 * @throws SelectorError for a field that the kind does not support, like the real server
 */
export function fieldSelector(kind: string, text: string): (object: KubernetesObject) => boolean {
  const requirements = terms(text).map((term): Requirement => {
    const parts = /^([^=!]+)(==|=|!=)(.*)$/.exec(term);
    if (!parts) throw new SelectorError(`invalid selector: '${text}'; can't understand '${term}'`);
    const [, key = '', operator, wanted = ''] = parts;
    if (![...METADATA_FIELDS, ...(SELECTABLE[kind] ?? [])].includes(key)) {
      throw new SelectorError(`field label not supported: ${key}`);
    }
    return { key, matches: (value) => (value === wanted) === (operator !== '!=') };
  });
  return (object) => requirements.every(({ key, matches }) => matches(fieldValue(object, key)));
}

/** Parses `app=cart`, `app!=cart`, `app in (a,b)`, `app notin (a,b)`, `app` and `!app`. */
export function labelSelector(text: string): (object: KubernetesObject) => boolean {
  const tests = terms(text).map((term) => {
    const listed = /^\s*(\S+)\s+(in|notin)\s+\(([^)]*)\)\s*$/.exec(term);
    if (listed) {
      const [, key = '', operator, values = ''] = listed;
      const wanted = values.split(',').map((value) => value.trim());
      return (labels: Record<string, string>) => wanted.includes(labels[key] ?? '') === (operator === 'in');
    }
    const [, key = '', operator, value = ''] = /^\s*([^=!\s]+)\s*(==|=|!=)\s*(.*)$/.exec(term) ?? [];
    if (operator) return (labels: Record<string, string>) => (labels[key] === value) === (operator !== '!=');
    const absent = term.trim().startsWith('!');
    return (labels: Record<string, string>) => term.trim().replace('!', '') in labels !== absent;
  });
  return (object) => tests.every((test) => test(object.metadata.labels ?? {}));
}

/** Splits on commas outside parentheses. */
function terms(text: string): string[] {
  return text.split(/,(?![^(]*\))/).filter((term) => term.trim() !== '');
}

function fieldValue(object: KubernetesObject, path: string): string {
  // `source` is the only field label that is not a path: it means the reporting component.
  if (path === 'source')
    return text(at(object, ['source', 'component'])) || text(at(object, ['reportingComponent']));
  return text(at(object, path.split('.')));
}

function at(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>((current, key) => (isRecord(current) ? current[key] : undefined), value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The server compares field labels as strings; an absent field is the empty string. */
function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}
