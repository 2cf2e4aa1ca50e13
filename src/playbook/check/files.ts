/** The texts of the files, folders and streams that a check is given. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { decodeText } from '../../base/decode-text.ts';
import { Refused } from '../../check/manifest/refused.ts';
import { unreadable } from '../cli/system-error.ts';

/** A file with its text. */
export interface TextFile {
  /** As it was named; `-` for standard input. */
  readonly file: string;
  readonly text: string;
}

/** Of one file, in bytes. */
const sizeLimit = 16 * 1024 * 1024;

/** What kubectl reads in a folder. */
const manifestFile = /\.(?:yaml|yml|json)$/;

/**
 * Reads what was named, each file once. Folders are read with all below them, in the order of their names; a symbolic
 * link to a folder is not followed, so that none leads in a circle.
 *
 * @throws InputError for what cannot be read
 * @throws Refused for what is too large, is not text, or holds no manifest
 */
export async function textFiles(
  named: readonly string[],
  stdin: NodeJS.ReadableStream,
): Promise<readonly TextFile[]> {
  const files: string[] = [];
  for (const name of named) files.push(...(name === '-' ? ['-'] : await filesAt(name)));
  const texts: TextFile[] = [];
  const seen = new Set<string>();
  for (const file of files) {
    const path = file === '-' ? file : resolve(file);
    if (seen.has(path)) continue;
    seen.add(path);
    texts.push({ file, text: textOf(file, await (file === '-' ? bytesOf(stdin) : bytesIn(file))) });
  }
  return texts;
}

async function filesAt(name: string): Promise<readonly string[]> {
  const found = await readable(name, stat(name));
  if (!found.isDirectory()) return [name];
  const files = await filesBelow(name);
  if (files.length > 0) return files;
  throw new Refused(
    { file: name, line: null },
    {
      en: 'the folder contains no file named *.yaml, *.yml or *.json',
      fr: 'le dossier ne contient aucun fichier *.yaml, *.yml ou *.json',
    },
  );
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readable(folder, readdir(folder, { withFileTypes: true }));
  const files: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await filesBelow(path)));
    else if (manifestFile.test(entry.name) && (await readable(path, stat(path))).isFile()) files.push(path);
  }
  return files;
}

async function bytesIn(file: string): Promise<Uint8Array> {
  // A pipe of a shell, `<(helm template .)`, tells no size: the limit is counted.
  return readable(file, bytesOf(createReadStream(file), file));
}

async function bytesOf(stream: NodeJS.ReadableStream, file = '-'): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const buffer = Buffer.from(chunk);
    size += buffer.length;
    if (size > sizeLimit) throw tooLarge(file);
    chunks.push(buffer);
  }
  return Buffer.concat(chunks);
}

function textOf(file: string, bytes: Uint8Array): string {
  if (bytes.length > sizeLimit) throw tooLarge(file);
  const text = decodeText(bytes);
  if (text !== null) return text;
  throw new Refused({ file, line: null }, { en: 'this is not text', fr: 'ce n’est pas du texte' });
}

function tooLarge(file: string): Refused {
  return new Refused({ file, line: null }, { en: 'it is larger than 16 MB', fr: 'il dépasse 16 Mo' });
}

/** @throws InputError in the words of the operating system */
async function readable<Result>(path: string, reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw unreadable(path, error);
  }
}
