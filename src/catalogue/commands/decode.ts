/**
 * Reading values of unknown shape. A decoder keeps what rules need and drops the rest, so that nothing else is ever
 * kept in memory, recorded or printed. A value of the wrong type throws `Unreadable`: a failure is never an answer.
 */
import { Unreadable } from '../model/failures.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The value as an object. */
export function object(value: unknown): Fields {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new Unreadable('not an object');
  return value as Fields;
}

/** The object at a key; an empty one if the key is absent. */
export function child(value: unknown, key: string): Fields {
  const found = object(value)[key];
  return found === undefined || found === null ? {} : object(found);
}

/** The list at a key; empty if the key is absent, as in responses of Google APIs and Kubernetes. */
export function list(value: unknown, key: string): readonly unknown[] {
  const found = object(value)[key];
  return found === undefined || found === null ? [] : array(found);
}

/** The value as a list. */
export function array(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Unreadable('not a list');
  return value;
}

/** The string at a key; null if it is absent or empty. */
export function text(value: unknown, key: string): string | null {
  const found = object(value)[key];
  if (found === undefined || found === null || found === '') return null;
  if (typeof found === 'number') return String(found);
  if (typeof found !== 'string') throw new Unreadable(`${key} is not a string`);
  return found;
}

/** The required string at a key. */
export function requiredText(value: unknown, key: string): string {
  const found = text(value, key);
  if (found === null) throw new Unreadable(`${key} is missing`);
  return found;
}

/** The last part of a resource name or of a link: `2.4.1` of `projects/…/packages/cart/tags/2.4.1`. */
export function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** True only if the key holds `true`. Google APIs omit a field that is false. */
export function flag(value: unknown, key: string): boolean {
  const found = object(value)[key];
  if (found !== undefined && found !== null && typeof found !== 'boolean')
    throw new Unreadable(`${key} is not a boolean`);
  return found === true;
}

/** The list of strings at a key; empty if it is absent. */
export function texts(value: unknown, key: string): readonly string[] {
  return list(value, key).map((item) => {
    if (typeof item !== 'string') throw new Unreadable(`${key} is not a list of strings`);
    return item;
  });
}

/** The `name`s of a list of references. An entry without a name is ignored, as the kubelet does. */
export function namesOf(value: unknown, key: string): readonly string[] {
  return list(value, key)
    .map((reference) => text(reference, 'name'))
    .filter((name) => name !== null);
}

/** The items of a list, or the one object: kubectl prints an object for one name, and nothing if none is left. */
export function itemsOf(answer: unknown): readonly unknown[] {
  if (answer === null) return [];
  return 'items' in object(answer) ? list(answer, 'items') : [answer];
}

/** The number at a key, or `otherwise` if it is absent: gcloud omits fields that the API omits, such as zeros. */
export function numberAt(value: unknown, key: string, otherwise: number): number {
  const found = text(value, key);
  if (found === null) return otherwise;
  const number = Number(found);
  if (!Number.isInteger(number)) throw new Unreadable(`${key} is not a number`);
  return number;
}
