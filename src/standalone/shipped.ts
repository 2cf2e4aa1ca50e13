/** What stands in one file in the place of `playbook/shipped`: the build puts in the values. */
import { brotliDecompressSync } from 'node:zlib';
import type { Shipped, ShippedScenario } from '../playbook/shipped/index.ts';

/** What the build puts in. */
export interface Contents {
  readonly version: string;
  readonly date: string;
  readonly homepage: string;
  /** The recorded clusters by name, as JSON, compressed with Brotli, in base64. */
  readonly scenarios: string;
}

/** Defined by the build. */
declare const PULLBOOK_CONTENTS: Contents;

const { version, date, homepage, scenarios: packed } = PULLBOOK_CONTENTS;

let unpacked: Readonly<Record<string, ShippedScenario>> | undefined;
let line = (playbook: string): string => playbook;

/** Says what a person types to run a playbook, which is known when the file has been started. */
export function setLineOf(lineOf: (playbook: string) => string): void {
  line = lineOf;
}

export const shipped: Shipped = {
  version,
  date,
  homepage,
  scenarioNames: async () => Object.keys(unpack()),
  async readScenario(name) {
    const found = unpack()[name];
    if (!found) throw new Error(`There is no scenario ${name}.`);
    return found;
  },
  lineOf: (playbook) => line(playbook),
};

/** Only `--demo` needs them. */
function unpack(): Readonly<Record<string, ShippedScenario>> {
  unpacked ??= JSON.parse(brotliDecompressSync(Buffer.from(packed, 'base64')).toString('utf8')) as Readonly<
    Record<string, ShippedScenario>
  >;
  return unpacked;
}
