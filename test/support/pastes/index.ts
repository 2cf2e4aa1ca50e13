/** The readings that `node scripts/record-pastes.ts` recorded, by the name of their outcome. */
import { readdirSync, readFileSync } from 'node:fs';
import type { RecordedReading } from '../outputs/pasted.ts';

/** A reader for whom no page could ask anything: no pull of the world is about the outcome. */
export interface NoReading {
  readonly world: string;
  readonly concluded: null;
}

export const recordedReadings: ReadonlyMap<string, RecordedReading | NoReading> = new Map(
  readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) =>
      Object.entries<RecordedReading | NoReading>(
        JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')),
      ),
    ),
);

/** Those with pastes. */
export const readings: readonly (RecordedReading & { readonly id: string })[] = [...recordedReadings].flatMap(
  ([id, reading]) => (reading.concluded === null ? [] : [{ id, ...reading }]),
);
