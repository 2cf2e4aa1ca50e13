/**
 * A tar archive that is the same whenever it is made: no times, no users, sorted. The format is ustar, with a pax header
 * for a path that does not fit: https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html.
 */
import { createReadStream, statSync } from 'node:fs';
import { type Entry, withFolders } from './entry.ts';

const block = 512;
/** The longest path that a header holds by itself. */
const longest = 100;
const flags = { file: '0', link: '2', folder: '5', pax: 'x' } as const;

/** The bytes of an archive. Files are read as the reader gets there, so that none is in memory as a whole. */
export async function* tar(entries: readonly Entry[]): AsyncGenerator<Buffer> {
  for (const entry of withFolders(entries)) {
    const path = entry.kind === 'folder' ? `${entry.path}/` : entry.path;
    const target = entry.kind === 'link' ? entry.to : '';
    const records = [
      ...(isLong(path) ? [record('path', path)] : []),
      ...(isLong(target) ? [record('linkpath', target)] : []),
    ];
    if (records.length > 0) {
      const text = Buffer.from(records.join(''));
      yield header({ path: 'pax', flag: flags.pax, mode: 0o644, size: text.length });
      yield padded(text);
    }
    const size = entry.kind !== 'file' ? 0 : sizeOf(entry.from);
    yield header({ path, target, flag: flags[entry.kind], mode: modeOf(entry), size });
    if (entry.kind === 'file') yield* content(entry.from, size);
  }
  yield Buffer.alloc(2 * block);
}

const isLong = (text: string) => Buffer.byteLength(text) > longest;

const sizeOf = (from: string | Buffer) => (typeof from === 'string' ? statSync(from).size : from.length);

function modeOf(entry: Entry): number {
  if (entry.kind === 'folder') return entry.open ? 0o1777 : 0o755;
  if (entry.kind === 'link') return 0o777;
  return entry.executable ? 0o755 : 0o644;
}

async function* content(from: string | Buffer, size: number): AsyncGenerator<Buffer> {
  if (typeof from !== 'string') return yield padded(from);
  let read = 0;
  for await (const chunk of createReadStream(from, { highWaterMark: 1024 * 1024 })) {
    read += (chunk as Buffer).length;
    yield chunk as Buffer;
  }
  if (read !== size) throw new Error(`${from} has changed while it was read`);
  yield padding(size);
}

const padded = (content: Buffer) => Buffer.concat([content, padding(content.length)]);

const padding = (size: number) => Buffer.alloc((block - (size % block)) % block);

/** `LENGTH NAME=VALUE`, where the length counts its own digits too. */
function record(name: string, value: string): string {
  const rest = ` ${name}=${value}\n`;
  const bytes = Buffer.byteLength(rest);
  const length = bytes + String(bytes + String(bytes).length).length;
  return `${length}${rest}`;
}

interface Header {
  readonly path: string;
  readonly target?: string;
  readonly flag: string;
  readonly mode: number;
  readonly size: number;
}

function header({ path, target = '', flag, mode, size }: Header): Buffer {
  const bytes = Buffer.alloc(block);
  const octal = (value: number, at: number, digits: number) =>
    bytes.write(`${value.toString(8).padStart(digits, '0')}\0`, at, 'latin1');
  bytes.write(path, 0, longest);
  octal(mode, 100, 7);
  octal(0, 108, 7);
  octal(0, 116, 7);
  octal(size, 124, 11);
  octal(0, 136, 11);
  bytes.write(' '.repeat(8), 148);
  bytes.write(flag, 156);
  bytes.write(target, 157, longest);
  bytes.write('ustar\0' + '00', 257, 'latin1');
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return bytes;
}
