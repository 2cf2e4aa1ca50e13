/** What people download, built once for all tests of a file, and served on a loopback address. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../files.ts';

/** Downloads of a site. */
export interface Downloads {
  /** The folder with the files. */
  readonly folder: string;
  /** The address of the folder, with a slash at the end. */
  readonly address: string;
  /** The path of the package. */
  readonly tarball: string;
  readonly close: () => void;
}

/** Builds what people download from a site at this server. */
export async function startDownloads(): Promise<Downloads> {
  const site = mkdtempSync(join(tmpdir(), 'pullbook-downloads-'));
  const folder = join(site, 'playbooks');
  const server = createServer(({ url = '' }, response) => {
    try {
      response.end(readFileSync(join(folder, basename(new URL(url, 'http://x').pathname))));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const env = { ...process.env, SITE_URL: origin };
  await promisify(execFile)(process.execPath, ['scripts/downloads.ts', site], { cwd: root, env });
  const tarball = join(folder, readFileSync(join(folder, 'SHA256SUMS'), 'utf8').match(/\S+\.tgz/)?.[0] ?? '');
  const close = () => {
    server.close();
    rmSync(site, { recursive: true, force: true });
  };
  return { folder, address: `${origin}playbooks/`, tarball, close };
}
