/** Controllers that create Pods, and whether they lack some. */
import { defineCommand, inNamespace, partOf } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { printed } from '../projection.ts';
import { one, parseTable, several } from '../table.ts';
import { documented } from '../universe-support.ts';

/** A controller with the number of its Pods. */
export interface Controller {
  readonly namespace: string;
  /** `ReplicaSet`, `StatefulSet`, `DaemonSet` or `Job`. */
  readonly kind: string;
  readonly name: string;
  readonly uid: string | null;
  /** What owns it: `Deployment cart`. */
  readonly owner: string | null;
  /** Whether fewer Pods exist than it should have. */
  readonly lacksPods: boolean;
  /** The images of its Pod template. */
  readonly images: readonly string[];
}

const shared = {
  tool: 'kubectl',
  effect: 'reads',
  needs: [
    { verb: 'list', resource: 'replicasets', apiGroup: 'apps' },
    { verb: 'list', resource: 'statefulsets', apiGroup: 'apps' },
    { verb: 'list', resource: 'daemonsets', apiGroup: 'apps' },
    { verb: 'list', resource: 'jobs', apiGroup: 'batch' },
  ],
  universes: documented,
  sources: [sources.debugPods],
} as const;

const kinds = 'replicasets,statefulsets,daemonsets,jobs';

const names = {
  namespace: 'namespace',
  kind: 'object-kind',
  name: 'workload',
  uid: 'uid',
  owner: 'owner',
  images: 'image',
} as const;

const columns =
  '--output=custom-columns=NAMESPACE:.metadata.namespace,KIND:.kind,NAME:.metadata.name,UID:.metadata.uid,OWNER-KIND:.metadata.ownerReferences[0].kind,OWNER:.metadata.ownerReferences[0].name,REPLICAS:.spec.replicas,PODS:.status.replicas,NODES:.status.desiredNumberScheduled,SCHEDULED:.status.currentNumberScheduled,PARALLELISM:.spec.parallelism,COMPLETIONS:.spec.completions,SUCCEEDED:.status.succeeded,ACTIVE:.status.active,SUSPEND:.spec.suspend,CONDITIONS:.status.conditions[?(@.status=="True")].type,INIT:.spec.template.spec.initContainers[*].image,IMAGES:.spec.template.spec.containers[*].image';

export const getControllersInAllNamespaces = defineCommand({
  ...shared,
  id: 'kubectl-get-controllers-all-namespaces',
  words: ['get', kinds, '--all-namespaces'],
  ...printed(columns, decodeControllers, names),
  purpose: {
    en: 'List the controllers of every namespace with the desired and the current number of Pods.',
    fr: 'Lister les contrôleurs de tous les espaces de noms, avec le nombre de pods voulus et le nombre de pods existants.',
  },
});

export const getControllers = defineCommand({
  ...shared,
  id: 'kubectl-get-controllers',
  words: ['get', kinds, '--namespace={NAMESPACE}'],
  ...printed(columns, decodeControllers, names),
  purpose: {
    en: 'List the controllers of a namespace with the desired and the current number of Pods.',
    fr: 'Lister les contrôleurs d’un espace de noms, avec le nombre de pods voulus et le nombre de pods existants.',
  },
  on: '{NAMESPACE}',
  allNamespaces: partOf(getControllersInAllNamespaces, inNamespace),
});

/** One row a controller. Counts that an object does not have are `<none>`. */
export function decodeControllers(answer: unknown): readonly Controller[] {
  return parseTable(answer).map((row) => {
    const ownerKind = one(row['OWNER-KIND']);
    const owner = one(row['OWNER']);
    const ended = several(row['CONDITIONS']).some((type) => type === 'Complete' || type === 'Failed');
    const count = (cell: string | undefined) => Number(one(cell) ?? 0);
    const lacks = (wanted: string, has: string) => count(row[wanted]) > count(row[has]);
    // A Job runs no more Pods at a time than it needs to complete.
    const left = one(row['COMPLETIONS'])
      ? count(row['COMPLETIONS']) - count(row['SUCCEEDED'])
      : Number.POSITIVE_INFINITY;
    const isOver = ended || one(row['SUSPEND']) === 'true';
    return {
      namespace: row['NAMESPACE'] ?? '',
      kind: row['KIND'] ?? '',
      name: row['NAME'] ?? '',
      uid: one(row['UID']),
      owner: ownerKind && owner ? `${ownerKind} ${owner}` : null,
      lacksPods:
        lacks('REPLICAS', 'PODS') ||
        lacks('NODES', 'SCHEDULED') ||
        (!isOver && Math.min(count(row['PARALLELISM']), left) > count(row['ACTIVE'])),
      images: [...several(row['INIT']), ...several(row['IMAGES'])],
    };
  });
}
