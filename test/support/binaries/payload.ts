/** The program in the images of the tests, built from one Go file. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder, go } from './go.ts';

const source = join(import.meta.dirname, 'payload.go');

/** The path of the static program for this machine, built if its source has changed. */
export function buildPayload(): string {
  const version = createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 12);
  const binary = join(cacheFolder('payload', version), 'payload');
  if (existsSync(binary)) return binary;
  mkdirSync(dirname(binary), { recursive: true });
  const unfinished = `${binary}.part-${process.pid}`;
  go(['build', '-trimpath', '-ldflags', '-s -w', '-o', unfinished, source], dirname(source));
  renameSync(unfinished, binary);
  return binary;
}
