/** A world with changes: for one outcome more of the same rule. */
import type { GoogleWorld, KubernetesWorld, LogEntry, Policy, World } from './model.ts';
import type { KubernetesObject, Node } from './objects.ts';

/** What differs from the world that is varied. */
export interface Variation {
  /** What is wrong here, in one sentence. */
  readonly about: string;
  /** Google resources by name: more fields, or a new resource; null removes it. */
  readonly resources?: Readonly<Record<string, object | null>>;
  /** IAM policies by the name of the resource, instead of those that are there. */
  readonly policies?: Readonly<Record<string, Policy>>;
  /** Log entries besides those that are there. */
  readonly entries?: readonly LogEntry[];
  /** Kubernetes objects besides the nodes and the namespace, instead of those that are there. */
  readonly objects?: readonly KubernetesObject[];
  /** Changes every node; null removes it. */
  readonly node?: (node: Node) => Node | null;
  readonly logs?: Readonly<Record<string, string>>;
  readonly gitVersion?: string;
}

/** The world with the changes. A field whose value is `undefined` is removed from its resource. */
export function varied(world: World, { about, ...of }: Variation): World {
  return {
    ...world,
    name: `${world.name} (${about})`,
    about,
    kubernetes: kubernetesWith(world.kubernetes, of),
    google: googleWith(world.google, of),
  };
}

function googleWith(google: GoogleWorld, of: Omit<Variation, 'about'>): GoogleWorld {
  const resources = { ...google.resources };
  for (const [name, fields] of Object.entries(of.resources ?? {})) {
    if (fields) resources[name] = { ...resources[name], ...fields };
    else delete resources[name];
  }
  return {
    resources,
    policies: { ...google.policies, ...of.policies },
    entries: [...google.entries, ...(of.entries ?? [])],
  };
}

function kubernetesWith(kubernetes: KubernetesWorld, of: Omit<Variation, 'about'>): KubernetesWorld {
  const own = (object: KubernetesObject) => ['Node', 'Namespace'].includes(object.kind);
  const objects = of.objects ? [...kubernetes.objects.filter(own), ...of.objects] : [...kubernetes.objects];
  return {
    ...kubernetes,
    ...(of.gitVersion ? { gitVersion: of.gitVersion } : {}),
    ...(of.logs ? { logs: { ...kubernetes.logs, ...of.logs } } : {}),
    objects: of.node
      ? objects.flatMap((object) => (object.kind === 'Node' ? (of.node?.(object as Node) ?? []) : object))
      : objects,
  };
}
