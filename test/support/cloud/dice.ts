/** How worlds are drawn by a table of shares. */
import fc from 'fast-check';

/** Values that exclude one another, each with its share in percent; together they have 100. */
export type Row = Readonly<Record<string, number>>;

const percent = fc.noBias(fc.nat(99));

/** Decides the details of a draw, by `pick`. */
export const dice = fc.noBias(fc.nat(0xff_ffff));

/** One value of each row. Shrinks towards the first. */
export function rowsOf(rows: Readonly<Record<string, Row>>): Record<string, fc.Arbitrary<string>> {
  return Object.fromEntries(Object.entries(rows).map(([row, values]) => [row, choice(values)]));
}

/** Features that a world has or has not, each by itself and with its share in percent. Shrinks towards none. */
export function flagsOf(shares: Row): fc.Arbitrary<Record<string, boolean>> {
  return fc.record(
    Object.fromEntries(
      Object.entries(shares).map(([id, share]) => [id, percent.map((at) => at >= 100 - share)]),
    ),
  );
}

function choice(values: Row): fc.Arbitrary<string> {
  const entries = Object.entries(values);
  return percent.map((at) => {
    let below = 0;
    for (const [value, share] of entries) {
      below += share;
      if (at < below) return value;
    }
    throw new Error('the shares of a row do not add up to 100');
  });
}

/** Picks one of some options by the dice of a draw: the same for the same draw and name, independent for others. */
export function pick<Option>(
  { dice: seed }: { readonly dice: number },
  name: string,
  options: readonly Option[],
): Option {
  // FNV-1a, 32 bits.
  let hash = 0x811c9dc5 ^ seed;
  for (const character of `${seed} ${name}`)
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  // The low bits alone are too regular.
  const option = options[((hash ^ (hash >>> 15)) >>> 0) % options.length];
  if (option === undefined) throw new Error(`no options for ${name}`);
  return option;
}
