/** A value of a manifest with the line on which it stands, whatever library read it. */
export type Value = Scalar | List | Mapping;

export interface Scalar {
  readonly kind: 'scalar';
  readonly value: unknown;
  /** Counted from 1, in the file. */
  readonly line: number;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly line: number;
}

export interface Mapping {
  readonly kind: 'mapping';
  /** A map: a key can be called `__proto__`. */
  readonly entries: ReadonlyMap<string, Value>;
  readonly line: number;
}

/** One document of a file. */
export interface Document {
  /** The file as it was named; `-` for standard input. */
  readonly file: string;
  readonly root: Value;
}

/** What stands at a path of keys; null where something on the way is missing or is no mapping. */
export function valueAt(value: Value | null, ...path: readonly string[]): Value | null {
  return path.reduce<Value | null>(
    (at, key) => (at?.kind === 'mapping' ? (at.entries.get(key) ?? null) : null),
    value,
  );
}

/** The text at a path; null where there is none. */
export function textAt(value: Value | null, ...path: readonly string[]): string | null {
  const at = valueAt(value, ...path);
  return at?.kind === 'scalar' && typeof at.value === 'string' ? at.value : null;
}

/** The items of the list at a path; none where there is no list. */
export function itemsAt(value: Value | null, ...path: readonly string[]): readonly Value[] {
  const at = valueAt(value, ...path);
  return at?.kind === 'list' ? at.items : [];
}
