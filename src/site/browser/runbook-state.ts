/** The runbook with what belongs to it on this page: the names of its commands, the cloud and the mode. */
import type { RunbookData } from '../data/runbook-parts.ts';
import { choose } from './context-switch.ts';
import { readImage } from './image-values.ts';
import { emptyRunbook, joined, type Runbook } from './runbook-model.ts';
import { carriedNames, neededNames, type Place } from './runbook-plan.ts';
import type { Carried } from './runbook-portable.ts';
import { change, current } from './runbook-store.ts';
import { originOf, ownValues, rememberNames, replaceNames, setValues } from './values.ts';

/** The cloud and the mode that the reader chose. */
export function place(): Place {
  const { universe = '', mode = '' } = document.documentElement.dataset;
  return { cloud: universe, mode };
}

/** The names that the reader brought and that the commands of the runbook need. */
export function ownNames(data: RunbookData, { items }: Runbook = current()) {
  const needed = neededNames(items, data, place());
  return carriedNames(needed, ownValues(), (name) => originOf(name) === 'image');
}

/** The runbook as it is exported and linked. */
export function carriedNow(data: RunbookData): Carried {
  return { runbook: current(), names: ownNames(data), ...place() };
}

/** Remembers the runbook; what it returns puts it back. */
export function rememberRunbook(): () => void {
  const runbook = current();
  return () => change(runbook);
}

/** Remembers runbook, names, cloud and mode; what it returns puts them back. */
export function rememberAll(): () => void {
  const runbook = current();
  const names = rememberNames();
  const { cloud, mode } = place();
  return () => {
    change(runbook);
    choose('universe', cloud);
    choose('mode', mode);
    names();
  };
}

/** Forgets the items and the names that their commands need. */
export function clearBoth(data: RunbookData): void {
  const names = Object.keys(ownNames(data));
  change(emptyRunbook);
  setValues(Object.fromEntries(names.map((name) => [name, ''])));
}

/** Takes a runbook over, in the place of the reader's or beside it. Resolves when its image has been read too. */
export async function takeOver(
  { runbook, names, cloud, mode }: Carried,
  how: 'replace' | 'add',
): Promise<void> {
  if (how === 'replace') {
    change(runbook);
    replaceNames(names);
    if (cloud) choose('universe', cloud);
    if (mode) choose('mode', mode);
  } else {
    change(joined(current(), runbook));
    const mine = ownValues();
    setValues(Object.fromEntries(Object.entries(names).filter(([name]) => !(name in mine))), 'shared');
  }
  const { IMAGE } = ownValues();
  if (IMAGE) await readImage(IMAGE).catch(() => {});
}
