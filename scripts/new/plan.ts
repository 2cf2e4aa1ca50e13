/** What the generator is going to write. Nothing is written before everything is known to fit. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is wrong with the command line, in one sentence: exit 64, as EX_USAGE of sysexits.h. */
export class UsageError extends Error {}

/** Changes to the files of a checkout, by path from its root, and what to do after them. */
export interface Plan {
  exists(path: string): boolean;
  /** The text as planned so far. */
  read(path: string): string;
  /** @throws UsageError where the file exists: nothing is ever overwritten */
  create(path: string, text: string): void;
  edit(path: string, change: (text: string) => string): void;
  /** Adds a line to what is printed at the end. */
  next(line: string): void;
  /** Writes all files and returns what to print. */
  write(): string;
}

export function createPlan(root: string): Plan {
  const planned = new Map<string, string>();
  const lines: string[] = [];
  const steps: string[] = [];
  const exists = (path: string) => planned.has(path) || existsSync(join(root, path));
  const read = (path: string) => planned.get(path) ?? readFileSync(join(root, path), 'utf8');
  return {
    exists,
    read,
    create(path, text) {
      if (exists(path)) throw new UsageError(`${path} exists: choose another name.`);
      planned.set(path, text);
      lines.push(`wrote    ${path}`);
    },
    edit(path, change) {
      const [before, after] = [read(path), change(read(path))];
      if (before === after) throw new Error(`${path} has changed its form: see scripts/new.`);
      if (!planned.has(path)) lines.push(`changed  ${path}`);
      planned.set(path, after);
    },
    next(line) {
      steps.push(line);
    },
    write() {
      for (const [path, text] of planned) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
      return `${[...lines, '', ...steps.map((step, index) => `${index + 1}. ${step}`)].join('\n')}\n`;
    },
  };
}

/** @throws UsageError unless the id is kebab-case: it becomes a file name, an anchor and a key */
export function requireKebabCase(id: string | undefined, what: string): string {
  if (!id) throw new UsageError(`the ${what} is missing.`);
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) return id;
  throw new UsageError(`"${id}" is no ${what}: use lower-case words with hyphens between them (kebab-case).`);
}

/** @throws UsageError for a value that is none of the known ones */
export function requireOneOf<Value extends string>(
  known: readonly Value[],
  value: string | undefined,
  what: string,
): Value {
  const found = known.find((each) => each === value);
  if (found) return found;
  throw new UsageError(
    `${value ? `there is no ${what} "${value}"` : `the ${what} is missing`}. Take one of: ${known.join(', ')}.`,
  );
}

/**
 * Ids are permanent: one that was ever published is taken for good.
 *
 * @throws UsageError where the id is taken
 */
export function requireNewId(plan: Plan, kind: 'rules' | 'signatures' | 'commands', id: string): void {
  const file = 'test/repository/ids.json';
  const known = JSON.parse(plan.read(file)) as Readonly<Record<string, readonly string[]>>;
  if (known[kind]?.includes(id))
    throw new UsageError(
      `the id ${id} is taken, or was once, which is for good: choose another. "${kind}" in ${file} has them all.`,
    );
}

/** @throws UsageError where more was written than is taken: it may have been meant as something else */
export function requireNoMore(rest: readonly string[]): void {
  if (rest.length > 0) throw new UsageError(`"${rest.join(' ')}" is too much.`);
}

/** `node-ready` as the name of a variable: `nodeReady`. */
export function camelCase(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** `node-ready` as the name of a type: `NodeReady`. */
export function pascalCase(id: string): string {
  return camelCase(`-${id}`);
}
