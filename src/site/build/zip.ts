/**
 * Files as a ZIP archive (APPNOTE.TXT 6.3.10 of PKWARE: local headers, central directory, end record), with what Node
 * has. The same files give the same bytes: they are sorted by name, and all have the same date and no owner.
 */
import { constants, crc32, deflateRawSync } from 'node:zlib';

export interface ZipFile {
  /** The path in the archive, with slashes. */
  readonly name: string;
  readonly data: Buffer;
}

/** Version 2.0: deflate and folders. */
const version = 20;
/** Names are UTF-8. */
const flags = 0x0800;
/** A regular file that everybody may read, as Unix says it, in the upper half. */
const attributes = (0o100644 << 16) >>> 0;

/**
 * The archive. Throws for what needs Zip64: more than 65,535 files or 4 GB.
 *
 * @param date the day that every file gets, `2026-12-01`, from 1980 on
 */
export function zip(files: readonly ZipFile[], date: string): Buffer {
  const time = Buffer.alloc(4);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  time.writeUInt16LE(((year - 1980) << 9) | (month << 5) | day, 2);
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const deflated = deflateRawSync(data, { level: constants.Z_BEST_COMPRESSION });
    const isSmaller = deflated.length < data.length;
    const body = isSmaller ? deflated : data;
    const path = Buffer.from(name);
    const common = fields(
      [2, version],
      [2, flags],
      [2, isSmaller ? 8 : 0],
      time,
      [4, crc32(data)],
      [4, body.length],
      [4, data.length],
      [2, path.length],
      [2, 0],
    );
    const local = Buffer.concat([fields([4, 0x04034b50]), common, path, body]);
    // 3 is Unix: the attributes are those of a file there. No comment, first disk.
    const made = fields([4, 0x02014b50], [2, (3 << 8) | version]);
    directory.push(made, common, fields([2, 0], [2, 0], [2, 0], [4, attributes], [4, offset]), path);
    bodies.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = fields(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, files.length],
    [2, files.length],
    [4, listed.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...bodies, listed, end]);
}

/** Numbers in little-endian order, each with its width in bytes. Throws if one does not fit. */
function fields(...parts: readonly (Buffer | readonly [width: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(
    parts.map((part) => {
      if (Buffer.isBuffer(part)) return part;
      const [width, value] = part;
      const made = Buffer.alloc(width);
      if (width === 2) made.writeUInt16LE(value);
      else made.writeUInt32LE(value);
      return made;
    }),
  );
}
