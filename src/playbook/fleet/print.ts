/** Prints a report on many clusters, and writes it beside the results. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { unwritable } from '../cli/system-error.ts';
import { paintOn, print, type World } from '../cli/world.ts';
import type { FleetFormat } from './flags.ts';
import type { FleetRow } from './model.ts';
import { fleetJson, fleetMarkdown, fleetPage, fleetText, type Pieces, type Rows } from './render.ts';
import type { RowStore } from './store.ts';
import type { FleetSummary } from './summary.ts';

/** What is printed: a report, and where its rows are. */
export interface Printed {
  readonly summary: FleetSummary;
  readonly store: RowStore;
}

/** Prints the report; with `ndjson` nothing, because its lines are printed as they come. */
export async function printFleet(of: Printed, output: FleetFormat, world: World): Promise<void> {
  const columns = world.stdout.isTTY ? world.stdout.columns : undefined;
  const { summary } = of;
  const rows = rowsOf(of);
  const pieces: Readonly<Record<Exclude<FleetFormat, 'ndjson'>, () => Pieces>> = {
    text: () => fleetText(summary, paintOn(world), columns),
    json: () => fleetJson(summary, rows),
    markdown: () => fleetMarkdown(summary, rows),
    html: () => fleetPage(summary, rows),
  };
  if (output === 'ndjson') return;
  for await (const piece of pieces[output]()) await print(world, piece);
}

/**
 * Writes `report.md` and `report.html` into the folder of the results.
 * @throws OutputError if they cannot be written
 */
export async function writeReports(of: Printed, folder: string): Promise<void> {
  const rows = rowsOf(of);
  await write(join(folder, 'report.md'), fleetMarkdown(of.summary, rows));
  await write(join(folder, 'report.html'), fleetPage(of.summary, rows));
}

async function write(path: string, pieces: Pieces): Promise<void> {
  try {
    const file = await open(path, 'w', 0o600);
    try {
      for await (const piece of pieces) await file.writeFile(piece);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** One row after the other, in the order of the list. */
function rowsOf({ summary, store }: Printed): Rows {
  return async function* (): AsyncIterable<FleetRow> {
    for (const { id } of summary.rows) {
      const row = await store.row(id);
      if (row) yield row;
    }
  };
}
