/** The JSON Schemas of results: those of `-o json`, each as a schema of its own with what it refers to. */
import published from '../../public/report.schema.json' with { type: 'json' };

type Definitions = Readonly<Record<string, object>>;

const definitions: Definitions = published.$defs;

/** A form of result: a definition of `public/report.schema.json`. */
export type OutputName = 'report' | 'explanation';

/** A schema whose root is an object, as the protocol asked for until its revision of July 2026. */
export interface ObjectSchema {
  readonly [key: string]: unknown;
  readonly type: 'object';
}

/** The schema of a result. */
export function outputSchema(name: OutputName): ObjectSchema {
  const root = definitions[name] ?? {};
  const needed = [...reached(root, new Set())].map((each) => [each, definitions[each]] as const);
  return { ...root, type: 'object', $defs: Object.fromEntries(needed) };
}

/** The definitions that a part of the schema refers to, with those that these refer to. */
function reached(part: object, seen: Set<string>): ReadonlySet<string> {
  for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/\$defs\/([a-zA-Z]+)"/g)) {
    const found = definitions[name];
    if (!found || seen.has(name)) continue;
    seen.add(name);
    reached(found, seen);
  }
  return seen;
}
