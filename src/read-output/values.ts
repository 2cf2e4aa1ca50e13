/**
 * YAML and JSON as plain values, from a text that nobody trusts. The scalars are those that JSON would have: both tools
 * put quotes around a text that looks like something else, but not for every version of YAML.
 */
import { Unreadable } from '../catalogue/model/failures.ts';

/** The parts of the library `yaml` that are used. A page loads it with the first paste. */
export type Yaml = Pick<
  typeof import('yaml'),
  'parseAllDocuments' | 'isAlias' | 'isMap' | 'isScalar' | 'isSeq'
>;

/** How many values are read at most: aliases can repeat a few without end. */
const mostValues = 200_000;

/** How deeply values are nested at most. The deepest answer of a tool has about twenty levels. */
const mostLevels = 200;

/** What a tool printed. */
export interface PrintedValues {
  readonly documents: readonly unknown[];
  /** Whether a line with `---` begins the first: gcloud prints it before each item of a list. */
  readonly isList: boolean;
}

/** @throws Unreadable for what is neither JSON nor YAML */
export function valuesIn(text: string, yaml: Yaml): PrintedValues {
  try {
    if (/^[[{]/.test(text)) return { documents: [JSON.parse(text)], isList: false };
    const parsed = yaml.parseAllDocuments(text, { schema: 'failsafe', prettyErrors: false });
    const documents = [...parsed].map((document) => {
      if (document.errors.length > 0) throw new Unreadable('not YAML');
      return new Reader(yaml).read(document.contents);
    });
    return { documents, isList: /^---\s*$/m.test(text.split('\n', 1)[0] ?? '') };
  } catch (error) {
    // The library itself reads level by level, and a stack can end before the limit of ours.
    if (error instanceof RangeError || error instanceof SyntaxError) throw new Unreadable('not YAML');
    throw error;
  }
}

class Reader {
  readonly #yaml: Yaml;
  readonly #anchors = new Map<string, unknown>();
  #read = 0;

  constructor(yaml: Yaml) {
    this.#yaml = yaml;
  }

  read(node: unknown, level = 0): unknown {
    const { isAlias, isMap, isScalar, isSeq } = this.#yaml;
    this.#read += 1;
    if (this.#read > mostValues) throw new Unreadable('too many values');
    if (level > mostLevels) throw new Unreadable('nested too deeply');
    if (isAlias(node)) {
      // A value that holds itself is not there yet.
      const target = this.#anchors.get(node.source);
      if (!target) throw new Unreadable('an alias of nothing');
      return this.read(target, level + 1);
    }
    if (isScalar(node)) return this.#anchored(node, scalar(node.value, node.type === 'PLAIN'));
    if (isSeq(node))
      return this.#anchored(
        node,
        node.items.map((item) => this.read(item, level + 1)),
      );
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }) => {
        if (!isScalar(key)) throw new Unreadable('a key that is no text');
        return [String(key.value), this.read(value, level + 1)] as const;
      });
      // Makes properties of its own, also of `__proto__`.
      return this.#anchored(node, Object.fromEntries(entries));
    }
    return null;
  }

  #anchored<Value>(node: { readonly anchor?: string | undefined }, value: Value): Value {
    if (node.anchor) this.#anchors.set(node.anchor, node);
    return value;
  }
}

const words: ReadonlyMap<unknown, unknown> = new Map<unknown, unknown>([
  ['', null],
  ['~', null],
  ['null', null],
  ['true', true],
  ['false', false],
]);

/** What a scalar means. Without quotes, both tools print only words, and numbers as JSON has them. */
function scalar(value: unknown, isPlain: boolean): unknown {
  const text = value === null ? '' : String(value);
  if (!isPlain) return text;
  if (words.has(text)) return words.get(text);
  return /^-?(?:0|[1-9]\d{0,15})(?:\.\d{1,17})?(?:e[-+]\d{1,3})?$/.test(text) ? Number(text) : text;
}
