/** What a program for Linux needs to start: read from its ELF header, without running it. */

/** What the dynamic section and the program headers say. */
export interface ElfNeeds {
  /** `e_machine`: 62 is x86-64, 183 is AArch64. */
  readonly machine: number;
  /** The path of the dynamic loader; null for a static program. */
  readonly interpreter: string | null;
  /** The names of the shared libraries, as `ldd` lists them, without what those need in turn. */
  readonly libraries: readonly string[];
}

/** Architectures as an image names them, by `e_machine`: https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html. */
export const architectureOf: Readonly<Record<number, string>> = { 62: 'amd64', 183: 'arm64' };

const programType = { load: 1, dynamic: 2, interpreter: 3 } as const;
const tag = { end: 0, needed: 1, strings: 5 } as const;

interface Segment {
  readonly type: number;
  readonly offset: number;
  readonly address: number;
  readonly size: number;
}

/**
 * Reads a 64-bit little-endian ELF file: https://refspecs.linuxfoundation.org/elf/gabi4+/ch5.pheader.html.
 *
 * @returns null for what is no such file
 */
export function elfNeeds(file: Buffer): ElfNeeds | null {
  if (file.length < 64 || file.readUInt32BE(0) !== 0x7f454c46 || file[4] !== 2 || file[5] !== 1) return null;
  const segments = segmentsOf(file);
  const textAt = (offset: number) => file.toString('latin1', offset, file.indexOf(0, offset));
  const interpreter = segments.find(({ type }) => type === programType.interpreter);
  const dynamic = segments.find(({ type }) => type === programType.dynamic);
  const entries = dynamic ? dynamicEntries(file, dynamic) : [];
  const strings = entries.find((entry) => entry.tag === tag.strings);
  const base = strings ? offsetOf(segments, strings.value) : 0;
  return {
    machine: file.readUInt16LE(18),
    interpreter: interpreter ? textAt(interpreter.offset) : null,
    libraries: entries.flatMap((entry) => (entry.tag === tag.needed ? [textAt(base + entry.value)] : [])),
  };
}

function segmentsOf(file: Buffer): readonly Segment[] {
  const start = Number(file.readBigUInt64LE(32));
  const size = file.readUInt16LE(54);
  return Array.from({ length: file.readUInt16LE(56) }, (_, at) => {
    const header = start + at * size;
    return {
      type: file.readUInt32LE(header),
      offset: Number(file.readBigUInt64LE(header + 8)),
      address: Number(file.readBigUInt64LE(header + 16)),
      size: Number(file.readBigUInt64LE(header + 32)),
    };
  });
}

function dynamicEntries(file: Buffer, { offset, size }: Segment) {
  const entries: { readonly tag: number; readonly value: number }[] = [];
  for (let at = offset; at < offset + size; at += 16) {
    const entry = {
      tag: Number(file.readBigInt64LE(at)),
      value: Number(file.readBigUInt64LE(at + 8)),
    };
    if (entry.tag === tag.end) break;
    entries.push(entry);
  }
  return entries;
}

/** Where in the file the byte is that is loaded at an address. */
function offsetOf(segments: readonly Segment[], address: number): number {
  const loaded = segments.find(
    ({ type, address: start, size }) =>
      type === programType.load && address >= start && address < start + size,
  );
  return loaded ? loaded.offset + address - loaded.address : 0;
}
