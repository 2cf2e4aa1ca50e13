/** Writes values with stand-ins, by what their texts are declared to name. */

import { numbered } from '../../../anonymize/identifiers.ts';
import { standIn } from '../../../anonymize/kinds.ts';
import type { Names } from '../../../anonymize/names.ts';
import type { AnyNames, Dictionary, NamedBy, NameKind, OneOf } from '../../../catalogue/model/names.ts';
import { otherWaitingReasons, statuses } from '../../../causes/statuses.ts';
import { writeMessage } from './message.ts';

const knownReasons: ReadonlySet<string> = new Set([
  ...statuses.map(({ reason }) => reason),
  ...otherWaitingReasons,
]);

/** Counts that kubectl puts into the status of a Pod: `Init:0/2`, `ExitCode:1`. */
const countedStatus = /^(?:Init:\d{1,3}\/\d{1,3}|(?:Init:)?(?:Signal|ExitCode):\d{1,3})$/;

/** One pass over a recording. */
export class Writer {
  readonly names: Names;
  readonly #messages = new Map<string, string>();
  #rewritten = 0;

  constructor(names: Names) {
    this.names = names;
  }

  /** How many messages that no signature knows lost words. */
  get rewritten(): number {
    return this.#rewritten;
  }

  /** A value with the stand-ins of its texts. Lists are as declared for their items; undeclared texts are replaced. */
  value(
    declared: AnyNames | undefined,
    value: unknown,
    within: Readonly<Record<string, unknown>> = {},
  ): unknown {
    if (typeof value === 'string') return this.#text(declared ?? null, value, within);
    if (Array.isArray(value)) return value.map((item) => this.value(declared, item, within));
    if (value === null || typeof value !== 'object') return value;
    const object = value as Readonly<Record<string, unknown>>;
    if (isDictionary(declared)) {
      return Object.fromEntries(
        Object.entries(object).map(([key, each]) => [
          this.#text(declared.keys, key, object),
          this.value(declared.each as AnyNames, each, object),
        ]),
      );
    }
    const fields = isFields(declared) ? declared : {};
    return Object.fromEntries(
      Object.entries(object).map(([key, each]) => [
        /^[A-Za-z]{1,40}$/.test(key) ? key : numbered('field', key, this.names),
        this.value(Object.hasOwn(fields, key) ? fields[key] : null, each, object),
      ]),
    );
  }

  /** A text of a kind. */
  text(kind: NameKind, text: string): string {
    if (kind === 'message') return this.#message(text);
    if (kind !== 'reason') return standIn(kind, text, this.names);
    const isKnown = knownReasons.has(text.replace(/^Init:/, '')) || countedStatus.test(text);
    return isKnown ? text : this.#message(text);
  }

  #text(declared: AnyNames, text: string, within: Readonly<Record<string, unknown>>): string {
    if (typeof declared === 'string') return this.text(declared as NameKind, text);
    if (isOneOf(declared)) return declared.oneOf.includes(text) ? text : standIn('text', text, this.names);
    if (isNamedBy(declared)) {
      const by = within[declared.namedBy];
      const kind = typeof by === 'string' && Object.hasOwn(declared.of, by) ? declared.of[by] : undefined;
      return this.text(kind ?? declared.otherwise, text);
    }
    return standIn('text', text, this.names);
  }

  #message(message: string): string {
    const known = this.#messages.get(message);
    if (known !== undefined) return known;
    const { text, changed, unknown } = writeMessage(message, this.names);
    if (changed && unknown) this.#rewritten += 1;
    this.#messages.set(message, text);
    return text;
  }
}

type Declared = AnyNames | undefined;

function isObject(declared: Declared): declared is Exclude<AnyNames, string | null> {
  return typeof declared === 'object' && declared !== null;
}

const isOneOf = (declared: Declared): declared is OneOf =>
  isObject(declared) && Array.isArray((declared as OneOf).oneOf);

const isNamedBy = (declared: Declared): declared is NamedBy =>
  isObject(declared) && typeof (declared as NamedBy).namedBy === 'string';

const isDictionary = (declared: Declared): declared is Dictionary =>
  isObject(declared) && typeof (declared as Dictionary).keys === 'string';

const isFields = (declared: Declared): declared is Readonly<Record<string, AnyNames>> =>
  isObject(declared) && !isOneOf(declared) && !isNamedBy(declared) && !isDictionary(declared);
