/**
 * A runbook as text that travels, in a link or at the end of a file: ids of the catalogue, names, notes and ticks. It has
 * no text of a command, and none is ever read. Pure.
 */
import type { Values } from '../../catalogue/commands/template.ts';
import { universeValues } from '../data/universe-values.ts';
import { own, type Runbook, readRunbook } from './runbook-model.ts';
import { sanitised } from './sanitised.ts';

export interface Carried {
  readonly runbook: Runbook;
  /** The names that its commands need, as far as the reader has brought them. */
  readonly names: Values;
  /** The cloud and the mode that were chosen; empty for none. */
  readonly cloud: string;
  readonly mode: string;
}

/**
 * Why a text is not taken: it has no runbook, is too long, is cut off or not JSON, is JSON of something else, or was
 * written by a later version.
 */
export type Refusal = 'none' | 'large' | 'broken' | 'foreign' | 'newer';

export interface Accepted {
  readonly carried: Carried;
  /** What stood in the place of an item and is none. */
  readonly unreadable: number;
}

export type Received = Accepted | { readonly refused: Refusal };

const kind = 'runbook';
/** Raised when an earlier version would misread what is written. */
const version = 1;
/** The longest JSON that is read, in characters: more than the limits of a runbook allow, however it is escaped. */
export const longestText = 2_000_000;
const mostNames = 100;
const modes: readonly unknown[] = ['autopilot', 'standard'];

/** As JSON; on several lines for a file. Nothing in it ends a code block, a comment or a script, or reorders text. */
export function written({ runbook, names, cloud, mode }: Carried, indent = 0): string {
  const { title, note, items } = runbook;
  const data = {
    pullbook: kind,
    version,
    ...(title && { title }),
    ...(note && { note }),
    ...(cloud && { cloud }),
    ...(mode && { mode }),
    names,
    items: items.map((item) => ({
      id: item.id,
      ...(item.note && { note: item.note }),
      ...(item.done && { done: item.done }),
    })),
  };
  return JSON.stringify(data, null, indent).replace(/[`<>&\u007f-\u009f\p{Cf}\u2028\u2029]/gu, escaped);
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** Reads what `written` wrote; any other text is refused, with the reason. */
export function received(text: string): Received {
  if (text.length > longestText) return { refused: 'large' };
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return { refused: 'broken' };
  }
  if (own(found, 'pullbook') !== kind || !Array.isArray(own(found, 'items'))) return { refused: 'foreign' };
  const of = own(found, 'version');
  if (of !== version) return { refused: typeof of === 'number' && of > version ? 'newer' : 'foreign' };
  const cloud = own(found, 'cloud');
  const mode = own(found, 'mode');
  return {
    carried: {
      runbook: readRunbook(found).runbook,
      names: namesIn(own(found, 'names')),
      cloud: typeof cloud === 'string' && Object.hasOwn(universeValues, cloud) ? cloud : '',
      mode: modes.includes(mode) ? String(mode) : '',
    },
    unreadable: readRunbook(found).unreadable,
  };
}

function namesIn(found: unknown): Values {
  if (typeof found !== 'object' || found === null) return {};
  const texts = Object.entries(found).filter(([, value]) => typeof value === 'string');
  return sanitised(Object.fromEntries(texts.slice(0, mostNames)));
}

/** What of it this build knows, and what it does not: ids and names that are shown, and dropped. */
export function knownParts(
  { runbook, names, ...place }: Carried,
  isItem: (id: string) => boolean,
  isName: (name: string) => boolean,
): { readonly carried: Carried; readonly unknown: readonly string[] } {
  const dropped = [
    ...runbook.items.map(({ id }) => id).filter((id) => !isItem(id)),
    ...Object.keys(names).filter((name) => !isName(name)),
  ];
  return {
    carried: {
      ...place,
      runbook: { ...runbook, items: runbook.items.filter(({ id }) => isItem(id)) },
      names: Object.fromEntries(Object.entries(names).filter(([name]) => isName(name))),
    },
    unknown: dropped,
  };
}
