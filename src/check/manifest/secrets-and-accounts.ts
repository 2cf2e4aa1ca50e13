/** The Secrets and service accounts of a set of manifests, which will be there when its Pods start. */
import type { KubernetesObject } from './objects.ts';
import { itemsAt, textAt } from './value.ts';

/** What stands in the manifests, by the namespace in which it will be. */
export interface SecretsAndAccounts {
  /** Whether the manifests contain this Secret. */
  readonly hasSecret: (namespace: string, name: string) => boolean;
  /** The pull secrets of a service account of the manifests; null if they contain no such account. */
  readonly pullSecretsOf: (namespace: string, account: string) => readonly string[] | null;
}

/** @param namespaceOf where an object will be */
export function secretsAndAccounts(
  objects: readonly KubernetesObject[],
  namespaceOf: (object: Pick<KubernetesObject, 'namespace'>) => string,
): SecretsAndAccounts {
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
    pullSecretsOf: (namespace, account) => accounts.get(idOf(namespace, account)) ?? null,
  };
}
