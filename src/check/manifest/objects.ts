/** The objects of Kubernetes in documents: those of a List one by one. */
import { type Document, itemsAt, textAt, type Value } from './value.ts';

/** An object, and where it stands. */
export interface KubernetesObject {
  readonly file: string;
  readonly apiVersion: string;
  readonly kind: string;
  /** What it is called; the beginning of its name where the API server makes the rest up. */
  readonly name: string;
  /** null where the manifest names none. */
  readonly namespace: string | null;
  readonly value: Value;
}

/** Every object; a document that is none is left out. */
export function objectsIn(documents: readonly Document[]): readonly KubernetesObject[] {
  return documents.flatMap(({ file, root }) => objectsOf(file, root));
}

/** @param of what an item of a typed list is, such as a DeploymentList: the API server leaves it out there */
function objectsOf(
  file: string,
  value: Value,
  of: { readonly kind: string; readonly apiVersion: string } | null = null,
): readonly KubernetesObject[] {
  const kind = textAt(value, 'kind') ?? of?.kind ?? null;
  const apiVersion = textAt(value, 'apiVersion') ?? of?.apiVersion ?? null;
  if (kind === null || apiVersion === null) return [];
  const items = itemsAt(value, 'items');
  if (kind.endsWith('List') && items.length > 0) {
    const typed = kind === 'List' ? null : { kind: kind.slice(0, -'List'.length), apiVersion };
    return items.flatMap((item) => objectsOf(file, item, typed));
  }
  const named = textAt(value, 'metadata', 'name');
  const begun = textAt(value, 'metadata', 'generateName');
  return [
    {
      file,
      apiVersion,
      kind,
      name: named ?? begun ?? '',
      namespace: textAt(value, 'metadata', 'namespace'),
      value,
    },
  ];
}
