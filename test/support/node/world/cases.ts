/** How the tables of the world are written: one line or few for each Pod. */
import type { CauseId } from '../../../../src/causes/model.ts';
import type { KubernetesObject } from '../../world/objects.ts';
import type { PodCase } from './model.ts';
import { controller, object, podSpec, type Spec } from './objects.ts';

/** What may differ from the rule: one Pod, whose container `app` waits for its image. */
type Options = Partial<Pick<PodCase, 'reaches' | 'gives' | 'pods'>> & {
  readonly spec?: Spec;
  /** Objects that are created before. */
  readonly with?: readonly KubernetesObject[];
  readonly kind?: Parameters<typeof controller>[0];
  /** Of the container `app`: see Expected. */
  readonly fault?: string;
};

/** The table of one namespace. */
export function casesIn(namespace: string) {
  /** A case with objects of its own. */
  const other = (name: string, what: string, rest: Omit<PodCase, 'namespace' | 'name' | 'what'>) =>
    ({ namespace, name, what, ...rest }) satisfies PodCase;

  /** A Pod, or the Pods of a controller. */
  const pod = (name: string, what: string, image: string, options: Options = {}): PodCase => {
    const { spec, with: before = [], kind, pods = 1, ...rest } = options;
    const own = kind
      ? controller(kind, [namespace, name], pods, podSpec(image, spec))
      : object('v1', 'Pod', [namespace, name], { spec: podSpec(image, spec) });
    const one = { pods, objects: [...before, own] };
    return { ...other(name, what, { ...one, reaches: 'running', gives: [] }), ...rest };
  };

  /** The same, whose container `app` waits for its image for this cause. */
  const failing = (
    name: string,
    what: string,
    image: string,
    cause: CauseId,
    { fault, ...options }: Options = {},
  ) =>
    pod(name, what, image, {
      reaches: 'waiting',
      gives: [{ container: 'app', image, cause, ...(fault ? { fault } : {}) }],
      ...options,
    });

  return { pod, failing, other };
}
