/**
 * The documents of a file, with the lines of their values. YAML is read by the library that zx brings: among the globals
 * of a script that zx started, else in its package. Nothing else may load it.
 */

import { notYaml } from '../../check/manifest/kind-of-file.ts';
import { type Part, partsOf } from '../../check/manifest/parts.ts';
import { Refused } from '../../check/manifest/refused.ts';
import type { Document, List, Mapping, Value } from '../../check/manifest/value.ts';

/** The parts of the library `yaml` that are used; zx types most of them as `any`. */
interface Yaml {
  readonly parseAllDocuments: (text: string, options: object) => readonly ParsedDocument[];
  readonly isAlias: (node: unknown) => node is { readonly source: string; readonly range: Range };
  readonly isMap: (node: unknown) => node is ParsedCollection<ParsedPair>;
  readonly isSeq: (node: unknown) => node is ParsedCollection<unknown>;
  readonly isScalar: (node: unknown) => node is ParsedScalar;
}
type Range = readonly [number, number, number];
interface ParsedDocument {
  readonly contents: unknown;
  readonly errors: readonly { readonly message: string; readonly pos: readonly [number, number] }[];
}
interface ParsedCollection<Item> {
  readonly items: readonly Item[];
  readonly anchor?: string;
  readonly range: Range;
}
interface ParsedPair {
  readonly key: unknown;
  readonly value: unknown;
}
interface ParsedScalar {
  readonly value: unknown;
  readonly type?: string;
  readonly anchor?: string;
  readonly range: Range;
}

/** A key that stands twice in a mapping: the last value counts, as for kubectl. */
export interface RepeatedKey {
  readonly file: string;
  readonly line: number;
  readonly key: string;
}

/** What a file holds. */
export interface ReadDocuments {
  readonly documents: readonly Document[];
  readonly repeatedKeys: readonly RepeatedKey[];
}

/** How many values the aliases of one document may repeat: more is an attack, or of no use. */
const repeatedValues = 1_000_000;

/**
 * Reads every document of a file, JSON and YAML.
 * @throws Refused for what cannot be read, with the line of the file
 */
export async function documentsIn(file: string, text: string): Promise<ReadDocuments> {
  const other = notYaml(text);
  if (other) throw new Refused({ file, line: null }, other);
  const yaml = await library();
  const read: ReadDocuments[] = partsOf(file, text).map((part) => {
    try {
      return new Reader(yaml, file, part).documents();
    } catch (error) {
      if (error instanceof RangeError) throw new Refused({ file, line: part.line }, tooDeep);
      throw error;
    }
  });
  return {
    documents: read.flatMap(({ documents }) => documents),
    repeatedKeys: read.flatMap(({ repeatedKeys }) => repeatedKeys),
  };
}

async function library(): Promise<Yaml> {
  const started = (globalThis as { readonly YAML?: unknown }).YAML;
  return (started ?? (await import('zx')).YAML) as Yaml;
}

const tooMany = {
  en: 'its aliases repeat more than a million values',
  fr: 'ses alias répètent plus d’un million de valeurs',
};

const tooDeep = {
  en: 'the values are nested too deeply',
  fr: 'les valeurs sont imbriquées trop profondément',
};

/** The characters that no YAML may hold (YAML 1.2, 5.1): kubectl refuses them. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** Reads one part: turns the nodes of the library into values, and resolves aliases. */
class Reader {
  readonly #yaml: Yaml;
  readonly #file: string;
  readonly #part: Part;
  readonly #starts: readonly number[];
  readonly #repeatedKeys: RepeatedKey[] = [];
  #anchors = new Map<string, Value | null>();
  /** How many values a value has inside, with what its aliases repeat. */
  readonly #sizes = new Map<Value, number>();
  #made = 0;
  /** How many values were merged, in all mappings. */
  #merged = 0;

  constructor(yaml: Yaml, file: string, part: Part) {
    this.#yaml = yaml;
    this.#file = file;
    this.#part = part;
    this.#starts = [0, ...[...part.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  documents(): ReadDocuments {
    const at = forbidden.exec(this.#part.text);
    if (at)
      throw this.#refused(at.index, {
        en: 'it contains a control character, which kubectl refuses',
        fr: 'il contient un caractère de contrôle, que kubectl refuse',
      });
    const parsed = this.#yaml.parseAllDocuments(this.#part.text, { uniqueKeys: false, prettyErrors: false });
    const documents = parsed.map(({ contents, errors }) => {
      const [error] = errors;
      if (error) throw this.#refused(error.pos[0], unreadable(error.message));
      this.#anchors = new Map();
      this.#made = 0;
      const root = contents === null ? this.#scalar(null, 0) : this.#value(contents);
      if ((this.#sizes.get(root) ?? 0) - this.#made > repeatedValues) throw this.#refused(0, tooMany);
      return { file: this.#file, root };
    });
    return { documents, repeatedKeys: this.#repeatedKeys };
  }

  #value(node: unknown): Value {
    const yaml = this.#yaml;
    if (yaml.isAlias(node)) return this.#aliased(node.source, node.range[0]);
    if (yaml.isMap(node)) return this.#anchored(node, () => this.#mapping(node));
    if (yaml.isSeq(node)) return this.#anchored(node, () => this.#list(node));
    if (yaml.isScalar(node)) return this.#anchored(node, () => this.#scalar(node.value, node.range[0]));
    return this.#scalar(null, 0);
  }

  #anchored(node: { readonly anchor?: string }, read: () => Value): Value {
    if (node.anchor) this.#anchors.set(node.anchor, null);
    const value = read();
    if (node.anchor) this.#anchors.set(node.anchor, value);
    return value;
  }

  /** A text stands where its alias is; what an aliased mapping has inside stands where it is written. */
  #aliased(name: string, offset: number): Value {
    const value = this.#anchors.get(name);
    if (value === undefined)
      throw this.#refused(offset, {
        en: `the alias *${name} has no anchor before it`,
        fr: `aucune ancre ne précède l’alias *${name}`,
      });
    if (value === null)
      throw this.#refused(offset, {
        en: `the anchor &${name} contains itself`,
        fr: `l’ancre &${name} se contient elle-même`,
      });
    return value.kind === 'scalar' ? this.#scalar(value.value, offset) : value;
  }

  #scalar(value: unknown, offset: number): Value {
    if (typeof value === 'string' && !value.isWellFormed())
      throw this.#refused(offset, {
        en: 'it contains half of a character, which kubectl refuses',
        fr: 'il contient la moitié d’un caractère, que kubectl refuse',
      });
    return this.#measured({ kind: 'scalar', value, line: this.#lineAt(offset) }, []);
  }

  #list({ items, range }: ParsedCollection<unknown>): List {
    const values = items.map((item) => this.#value(item));
    return this.#measured({ kind: 'list', items: values, line: this.#lineAt(range[0]) }, values);
  }

  #mapping({ items, range }: ParsedCollection<ParsedPair>): Mapping {
    const own = new Map<string, Value>();
    const merged: Value[] = [];
    for (const { key, value } of items) {
      const name = this.#yaml.isScalar(key) ? key : null;
      const read = this.#value(value);
      if (!name) continue;
      if (name.value === '<<' && name.type === 'PLAIN') {
        for (const each of read.kind === 'list' ? read.items : [read]) merged.push(each);
        continue;
      }
      const text = String(name.value);
      if (own.has(text))
        this.#repeatedKeys.push({ file: this.#file, line: this.#lineAt(name.range[0]), key: text });
      own.set(text, read);
    }
    // What a mapping has itself comes before what it merges, and an earlier merge before a later one.
    const entries = new Map(own);
    for (const each of merged) {
      if (each.kind !== 'mapping') continue;
      this.#merged += each.entries.size;
      if (this.#merged > repeatedValues) throw this.#refused(range[0], tooMany);
      for (const [key, value] of each.entries) if (!entries.has(key)) entries.set(key, value);
    }
    return this.#measured({ kind: 'mapping', entries, line: this.#lineAt(range[0]) }, [...entries.values()]);
  }

  #measured<Kind extends Value>(value: Kind, inside: readonly Value[]): Kind {
    this.#made += 1;
    this.#sizes.set(
      value,
      inside.reduce((sum, each) => sum + (this.#sizes.get(each) ?? 1), 1),
    );
    return value;
  }

  /** The line in the file of an offset in the part. */
  #lineAt(offset: number): number {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return this.#part.line + low;
  }

  #refused(offset: number, text: Refused['text']): Refused {
    return new Refused({ file: this.#file, line: this.#lineAt(offset) }, text);
  }
}

/** What the library says, in English in both languages. */
function unreadable(message: string): Refused['text'] {
  const said = message.replace(/\.?\s*$/, '');
  return { en: `this is not valid YAML (${said})`, fr: `ce n’est pas du YAML valide (${said})` };
}
