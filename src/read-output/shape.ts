/** Whether values are those of a command: another one prints other fields, other objects, or the same of another name. */
import { child, object, text } from '../catalogue/commands/decode.ts';
import { fillText, parseTemplate, placeholdersIn } from '../catalogue/commands/template.ts';
import type { AnyCommand, Params } from '../catalogue/model/command.ts';
import { Unreadable } from '../catalogue/model/failures.ts';

/** The fields below a field, by name; null where all are kept. */
type Fields = Map<string, Fields> | null;

/** @throws Unreadable for a field that the projection of a command does not select */
export function expectFields(value: unknown, paths: readonly string[]): void {
  const items = Array.isArray(value) ? value : [value];
  for (const item of items) expectKnown(item, treeOf(paths));
}

function treeOf(paths: readonly string[]): Fields {
  const root = new Map<string, Fields>();
  for (const path of paths) {
    let at: Fields = root;
    const names = path.split('.').map((name) => name.replace('[]', ''));
    for (const [depth, name] of names.entries()) {
      if (at === null) break;
      if (!at.has(name)) at.set(name, depth === names.length - 1 ? null : new Map());
      at = at.get(name) ?? null;
    }
  }
  return root;
}

function expectKnown(value: unknown, fields: Fields): void {
  if (fields === null || value === null) return;
  for (const each of Array.isArray(value) ? value : [value]) {
    if (each === null) continue;
    for (const [name, below] of Object.entries(object(each))) {
      if (!fields.has(name)) throw new Unreadable(`a field ${name} that was not selected`);
      expectKnown(below, fields.get(name) ?? null);
    }
  }
}

/**
 * A whole name of Google Cloud has the collection of its resource: `projects/…/repositories/app/packages/cart/tags/v1`,
 * or the resource itself where there is but one: `projects/…/billingInfo`.
 * @throws Unreadable for a resource of a collection that no word of the command names
 */
export function expectCollection(value: unknown, { words }: AnyCommand): void {
  for (const item of Array.isArray(value) ? value : [value]) {
    const name = item === null ? undefined : object(item)['name'];
    const parts = typeof name === 'string' ? name.split('/') : [];
    if (parts.length < 2) continue;
    const collection = plain(parts.at(parts.length % 2 === 0 ? -2 : -1) ?? '');
    const named = words.filter((word) => /^[a-z-]+$/.test(word)).map(plain);
    if (!named.some((word) => collection.includes(word) || word.includes(collection)))
      throw new Unreadable(`one of ${collection}`);
  }
}

const plain = (word: string) => word.toLowerCase().replaceAll('-', '');

/** @throws Unreadable for objects of another kind */
export function expectKind(value: unknown, kind: string): void {
  for (const item of objectsIn(value))
    if (object(item)['kind'] !== kind) throw new Unreadable(`an object that is no ${kind}`);
}

/**
 * Lists of one kind differ in what the server left out of them.
 * @throws Unreadable for an object that the field selector of the command does not select
 */
export function expectSelected(value: unknown, { words }: AnyCommand): void {
  const option = '--field-selector=';
  const terms = words.filter((word) => word.startsWith(option)).map((word) => word.slice(option.length));
  for (const term of terms.join().split(',')) {
    const [, path = '', operator = '', wanted = ''] = /^([^!=]+)(!?=)(.*)$/.exec(term) ?? [];
    if (path === '') continue;
    const [last = '', ...above] = path.split('.').toReversed();
    for (const item of objectsIn(value)) {
      const found = text(above.toReversed().reduce<unknown>(child, item), last) ?? '';
      if ((found === wanted) !== (operator === '=')) throw new Unreadable(`an object without ${term}`);
    }
  }
}

/** The objects of a list, or the one that there is. */
function objectsIn(value: unknown): readonly unknown[] {
  const { kind, items } = object(value);
  const isList = typeof kind === 'string' && kind.endsWith('List') && Array.isArray(items);
  return isList ? items : [value];
}

/**
 * Where an answer about one resource names it, the name is that of the question: the object of Kubernetes, a resource of
 * Google Cloud by the last part of its name, an account by its address.
 * @throws Unreadable for the answer about another resource
 */
export function expectNamed(value: unknown, command: AnyCommand, params: Params): void {
  const { words, tool } = command;
  if (value === null || Array.isArray(value)) return;
  const position = words.find((word) => parseTemplate(word).some((piece) => typeof piece !== 'string'));
  const wanted = position?.startsWith('{') ? fillText(position, params) : '';
  if (wanted === '' || wanted.includes('{') || wanted.includes(' ')) return;
  const { name, email, metadata } = object(value);
  const names =
    tool === 'kubectl'
      ? [object(metadata ?? {})['name']]
      : [
          email,
          typeof name === 'string' ? (name.split('/').find((part) => part === lastOf(wanted)) ?? name) : name,
        ];
  if (names.some((each) => typeof each === 'string' && each !== '' && lastOf(each) !== lastOf(wanted)))
    throw new Unreadable('an answer about another resource');
  const namespace = object(metadata ?? {})['namespace'];
  const within = namespaceOf(command, params);
  if (tool === 'kubectl' && within && typeof namespace === 'string' && namespace !== within)
    throw new Unreadable('an answer about another namespace');
}

/** The namespace that a command was asked about; null for one that has none, or always the same. */
export function namespaceOf({ words }: AnyCommand, { NAMESPACE: asked }: Params): string | null {
  return placeholdersIn(words).includes('NAMESPACE') && typeof asked === 'string' ? asked : null;
}

const lastOf = (name: string) => name.slice(name.lastIndexOf('/') + 1);
