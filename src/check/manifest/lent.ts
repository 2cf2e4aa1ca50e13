/** What a set of manifests brings along itself: secrets, and the pull secrets that its service accounts lend. */
import type { KubernetesObject } from './objects.ts';
import { itemsAt, textAt } from './value.ts';

/** What stands in the manifests, by the namespace in which it will be. */
export interface BroughtAlong {
  /** Whether the manifests hold this Secret. */
  readonly hasSecret: (namespace: string, name: string) => boolean;
  /** The pull secrets of a service account of the manifests; null where they hold no such account. */
  readonly lentBy: (namespace: string, account: string) => readonly string[] | null;
}

/** @param namespaceOf where an object will be */
export function broughtAlong(
  objects: readonly KubernetesObject[],
  namespaceOf: (object: Pick<KubernetesObject, 'namespace'>) => string,
): BroughtAlong {
  const idOf = (namespace: string, name: string) => `${namespace}/${name}`;
  const ofKind = (kind: string) => objects.filter((object) => object.kind === kind);
  const secrets = new Set(ofKind('Secret').map((object) => idOf(namespaceOf(object), object.name)));
  const accounts = new Map(
    ofKind('ServiceAccount').map((object) => [
      idOf(namespaceOf(object), object.name),
      itemsAt(object.value, 'imagePullSecrets').flatMap((each) => textAt(each, 'name') || []),
    ]),
  );
  return {
    hasSecret: (namespace, name) => secrets.has(idOf(namespace, name)),
    lentBy: (namespace, account) => accounts.get(idOf(namespace, account)) ?? null,
  };
}
