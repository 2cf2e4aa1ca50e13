/** Prints what changed: a screen on a terminal, a line for each change in a pipe. */

import type { Locale } from '../../base/text.ts';
import type { World } from '../cli/world.ts';
import { paintOn, print } from '../cli/world.ts';
import type { WatchLine } from './lines.ts';
import { second } from './lines.ts';
import { screenOn } from './screen.ts';
import { watchWords } from './words.ts';

/** Tells what is watched. */
export interface Teller {
  /** What is watched from this time on, which a screen shows anyway. */
  readonly begin: (lines: readonly WatchLine[], now: number) => Promise<void>;
  /** What changed at this time, in milliseconds. */
  readonly changed: (lines: readonly WatchLine[], now: number) => Promise<void>;
  /** How it is now; in a pipe only at the end. */
  readonly state: (head: string, lines: readonly WatchLine[]) => void;
  /** How it is in the end, which a screen shows already, and the last lines. */
  readonly end: (states: readonly WatchLine[], lines: readonly string[], now: number) => Promise<void>;
  /** Whether nobody reads any more: `head` has closed the pipe. */
  readonly isClosed: () => boolean;
  /** Gives the terminal back. Nothing is printed after it. */
  readonly close: () => void;
}

/** Whether a screen can be drawn. */
export function hasScreen({ stdout, env }: Pick<World, 'stdout' | 'env'>): boolean {
  return stdout.isTTY === true && env['TERM'] !== 'dumb';
}

/** A screen on a terminal that can move its cursor, lines elsewhere. */
export function tellerOn(world: World, locale: Locale): Teller {
  return hasScreen(world) ? onScreen(world, locale) : inPipe(world);
}

function inPipe(world: World): Teller {
  let isRead = true;
  const tell = async (lines: readonly string[], now: number) => {
    const time = new Date(now).toISOString().replace(/\.\d+/, '');
    if (isRead) isRead = await print(world, lines.map((line) => `${time} ${line}\n`).join(''));
  };
  const changed = async (lines: readonly WatchLine[], now: number) => {
    if (lines.length > 0) await tell(lines.map(inOneLine), now);
  };
  return {
    begin: changed,
    changed,
    state: () => {},
    isClosed: () => !isRead,
    end: (states, lines, now) => tell([...states.map(inOneLine), ...lines], now),
    close: () => {},
  };
}

function inOneLine({ text, command }: WatchLine): string {
  return command === undefined ? text : `${text} ${command}`;
}

/** How many changes are kept: more than a screen shows. */
const keptChanges = 20;

function onScreen(world: World, locale: Locale): Teller {
  const screen = screenOn(world.stdout, { paint: paintOn(world), more: watchWords[locale].more });
  let changes: readonly WatchLine[] = [];
  return {
    begin: async () => {},
    changed: async (lines, now) => {
      const timed = lines.map(({ verdict: _, ...line }) => ({
        ...line,
        text: `${second(now)}  ${line.text}`,
      }));
      changes = [...changes, ...timed].slice(-keptChanges);
    },
    isClosed: () => false,
    state: (head, states) => screen.draw({ head, states, changes }),
    end: async (_, lines) => {
      screen.end();
      await print(world, lines.map((line) => `${line}\n`).join(''));
    },
    close: () => screen.end(),
  };
}
