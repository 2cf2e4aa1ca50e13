/** Whether what a remedy did is what it declared: each effect took place, and nothing took place beside them. */
import type { ReportChange } from '../../../src/playbook/report/model.ts';
import type { World } from '../world/model.ts';
import type { Node, Pod } from '../world/objects.ts';
import { classLabel, poolLabel } from './cluster-parts.ts';
import { type Described, described } from './described.ts';
import { type Difference, differences } from './difference.ts';

type Effect = ReportChange['effects'][number];

/** Sentences about effects that did not take place, and about what took place without being declared. */
export function discrepancies(before: World, after: World, effects: readonly Effect[]): readonly string[] {
  const all = differences(before, after);
  const done = all.map((difference) => ({ difference, what: described(difference) }));
  const isMeant = (effect: Effect) => (each: Described) =>
    (each.verb === effect.verb || (each.verb === 'creates' && effect.verb === 'restores')) &&
    each.kind === effect.kind &&
    isNamed(each, effect) &&
    sameFields(each, effect);
  const tookPlace = (effect: Effect) =>
    done.some(({ what, difference }) =>
      collective.has(effect.kind) ? brings(effect, difference, before) : what.some(isMeant(effect)),
    );
  const absent = effects.filter((effect) => !tookPlace(effect));
  const undeclared = done.flatMap(({ what, difference }) =>
    what.filter(
      (each) =>
        !effects.some((effect) => isMeant(effect)(each)) &&
        !effects.some((effect) => brings(effect, difference, before)),
    ),
  );
  return [
    ...absent.map((effect) => `declared, and did not take place: ${sentence(effect)}`),
    ...undeclared.map((each) => `took place, and is not declared: ${sentence(each)}`),
  ];
}

/** Kinds that are several things: they took place if one of these did. */
const collective: ReadonlySet<string> = new Set(['pods', 'pool-nodes', 'cluster-nodes', 'class-nodes']);

function sentence({ verb, kind, name, fields }: Effect | Described): string {
  return `${verb} ${kind} ${name} (${fields.join('; ')})`;
}

/** A restored account is declared by its unique id, and shown by its address; a template has the name of no workload. */
function isNamed(each: Described, effect: Effect): boolean {
  return each.name === effect.name || (effect.kind === 'service-account' && effect.verb === 'restores');
}

/**
 * The same fields: each declared one is found among those that changed, and each that changed is declared. A path may be
 * declared by its end: `diskSizeGb=200` for `config.diskSizeGb=200`, `containerdConfig` for what is below it.
 */
function sameFields(each: Described, effect: Effect): boolean {
  const fits = (actual: string, declared: string) =>
    actual === declared ||
    actual.endsWith(`.${declared}`) ||
    // What is taken out of a list has to be declared as that.
    (!declared.includes('=') && !actual.includes(' without ') && actual.split(/[.= [\]]/).includes(declared));
  return (
    effect.fields.every((declared) => each.fields.some((actual) => fits(actual, declared))) &&
    each.fields.every((actual) => effect.fields.some((declared) => fits(actual, declared)))
  );
}

/** What an effect brings with it: the machines of a pool, the Pods of a node, the list of pools in the cluster. */
function brings(effect: Effect, { of, name, verb, value, fields }: Difference, before: World): boolean {
  const labels = labelsOf(value);
  const pool = labels[poolLabel] ?? labels['goog-k8s-node-pool-name'];
  const isMachine = of === 'resource' ? /\/instances\//.test(name) : /^Node\//.test(name);
  const isPod = of === 'object' && name.startsWith('Pod/');
  const node = isPod ? (value as Pod).spec.nodeName : undefined;
  // The cluster repeats its pools, and the defaults from which they are made.
  const isPoolList =
    /\/clusters\/[^/]+$/.test(name) && Object.keys(fields).every((each) => each === 'nodePools');
  switch (effect.kind) {
    case 'node-pool':
      if (isPoolList) return true;
      if (effect.verb === 'creates') return isMachine && verb === 'creates' && pool === effect.name;
      if (effect.verb !== 'deletes') return false;
      return (
        verb === 'deletes' &&
        ((isMachine && pool === effect.name) || (isPod && poolOfNode(before, node) === effect.name))
      );
    case 'dns-zone':
      // A new zone has records of its own.
      return (
        verb === 'creates' && new RegExp(`/managedZones/${effect.name}/rrsets/.*-(?:NS|SOA)$`).test(name)
      );
    case 'pool-nodes':
      return (isMachine && pool === effect.name) || (isPod && poolOfNode(before, node) === effect.name);
    case 'cluster-nodes':
      return isMachine || isPoolList || isPod;
    case 'cluster':
      // The configuration of a cluster is that of its pools.
      return (
        isPoolList ||
        (/\/nodePools\//.test(name) &&
          Object.keys(fields).every((each) => effect.fields.some((field) => each.split('.').includes(field))))
      );
    case 'machine':
      return (
        (name === `Node/${effect.name}` && verb === 'recreates') ||
        (isPod && verb === 'deletes' && node === effect.name)
      );
    case 'pods':
      return isPod && node === effect.name;
    case 'pod-template':
      return isPod && verb === 'deletes';
    case 'class-nodes':
      return (
        isPoolList ||
        (verb === 'creates' &&
          (labels[classLabel] === effect.name ||
            classOfPool(value) === effect.name ||
            (isMachine && /^nap-/.test(pool ?? ''))))
      );
    default:
      return false;
  }
}

function labelsOf(value: object): Readonly<Record<string, string>> {
  const { labels, metadata } = value as {
    labels?: Record<string, string>;
    metadata?: { labels?: Record<string, string> };
  };
  return labels ?? metadata?.labels ?? {};
}

function classOfPool(value: object): string | undefined {
  return (value as { config?: { labels?: Record<string, string> } }).config?.labels?.[classLabel];
}

function poolOfNode({ kubernetes }: World, name: string | undefined): string | undefined {
  const node = kubernetes.objects.find((each) => each.kind === 'Node' && each.metadata.name === name);
  return (node as Node | undefined)?.metadata.labels?.[poolLabel];
}
