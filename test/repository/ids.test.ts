/** Ids are permanent, because people link to them as anchors. */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  commands,
  consoleSteps,
  manifests,
  queries,
  rules,
  shellLines,
  statuses,
} from '../../src/catalogue/index.ts';
import { causes } from '../../src/causes/index.ts';
import { read, root } from '../support/files.ts';

const file = 'test/repository/ids.json';
const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

const present: Readonly<Record<string, readonly string[]>> = {
  rules: idsOf(rules),
  signatures: causes.flatMap(({ signatures }) => idsOf(signatures)),
  commands: idsOf(commands),
  shellLines: idsOf(shellLines),
  queries: idsOf(queries),
  manifests: idsOf(manifests),
  consoleSteps: idsOf(consoleSteps),
  statuses: idsOf(statuses),
};
const kept = JSON.parse(read(file)) as Record<string, readonly string[]>;

describe.each(Object.entries(present))('the ids of %s', (kind, ids) => {
  const known = kept[kind] ?? [];

  it('are kebab-case and unique', () => {
    for (const id of ids)
      expect(id, 'write the id in lower case with hyphens between the words').toMatch(
        /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      );
    expect(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      'give one of the two another id',
    ).toEqual([]);
  });

  it('are permanent', () => {
    const gone = known.filter((id) => !ids.includes(id));
    expect(
      gone,
      `these are gone, and links lead there: give the ids back, or take them out of ${file} by hand and say why in the commit`,
    ).toEqual([]);
  });

  // UPDATE_IDS=1 adds what is new. It never takes anything away.
  it.runIf(!process.env['UPDATE_IDS'])('are in the list', () => {
    const added = ids.filter((id) => !known.includes(id));
    expect(added, `these are new: run npm run fix, which adds them to ${file}`).toEqual([]);
  });
});

it.runIf(process.env['UPDATE_IDS'])('the list is written', () => {
  const all = Object.entries(present).map(([kind, ids]) => [
    kind,
    [...new Set([...(kept[kind] ?? []), ...ids])].toSorted(),
  ]);
  writeFileSync(`${root}${file}`, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
});
