/** Makes the image: its files in folders for a Containerfile, and the image itself without any base. */
import {
  chmodSync,
  copyFileSync,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Entry, withFolders } from './entry.ts';
import {
  architectureOfAll,
  baseFiles,
  entrypoint,
  gcloudFiles,
  ownFiles,
  type Programs,
  user,
} from './files.ts';
import { writeLayout } from './layout.ts';
import { tar } from './tar.ts';

/** What an image is made of. */
export interface MakeOptions extends Programs {
  /** The folder of the Google Cloud CLI; null for an image without it. */
  readonly gcloud: string | null;
  readonly version: string;
  /** `2026-11-30`. */
  readonly date: string;
}

/** The image without a base. */
export interface Made {
  /** `localhost/pullbook:0.1.0`. */
  readonly name: string;
  /** Of its manifest. */
  readonly digest: string;
  /** The archive of its OCI layout, as `ctr images import` takes it. */
  readonly archive: string;
}

/**
 * Writes `pullbook.tar` into a folder: the image with the libraries of this machine instead of a base. The Google Cloud
 * CLI is not in it, because it needs a shell.
 */
export async function makeImage(folder: string, options: MakeOptions): Promise<Made> {
  const { version, date, node } = options;
  const name = `localhost/pullbook:${version}`;
  const archive = join(folder, 'pullbook.tar');
  const layout = mkdtempSync(join(tmpdir(), 'pullbook-layout-'));
  try {
    const digest = await writeLayout(layout, {
      name,
      architecture: architectureOfAll(options),
      created: `${date}T00:00:00Z`,
      // What changes least comes first: a registry and a node keep a layer that they have.
      layers: [baseFiles(node), ownFiles(options)],
      config: {
        User: user,
        Entrypoint: entrypoint,
        Env: ['PATH=/usr/local/bin:/usr/bin:/bin', 'HOME=/tmp'],
        WorkingDir: '/tmp',
        Labels: {
          'org.opencontainers.image.title': 'pullbook',
          'org.opencontainers.image.version': version,
          'org.opencontainers.image.licenses': 'Apache-2.0',
        },
      },
    });
    await pipeline(tar(filesIn(layout)), createWriteStream(archive));
    return { name, digest, archive };
  } finally {
    rmSync(layout, { recursive: true, force: true });
  }
}

/** Writes what image/Containerfile copies: `root`, and `gcloud`, which is empty without the Google Cloud CLI. */
export function makeFolders(folder: string, options: MakeOptions): void {
  architectureOfAll(options);
  const own = { root: ownFiles(options), gcloud: options.gcloud ? gcloudFiles(options.gcloud) : [] };
  for (const [name, entries] of Object.entries(own)) {
    rmSync(join(folder, name), { recursive: true, force: true });
    writeFiles(join(folder, name), entries);
  }
}

/** Writes the files themselves into a folder. */
export function writeFiles(folder: string, entries: readonly Entry[]): void {
  mkdirSync(folder, { recursive: true });
  for (const entry of withFolders(entries)) {
    const path = join(folder, entry.path);
    if (entry.kind === 'folder') mkdirSync(path, { recursive: true });
    else if (entry.kind === 'link') symlinkSync(entry.to, path);
    else {
      if (typeof entry.from === 'string') copyFileSync(entry.from, path);
      else writeFileSync(path, entry.from);
      chmodSync(path, entry.executable ? 0o755 : 0o644);
    }
  }
}

function filesIn(folder: string): readonly Entry[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((each): readonly Entry[] => {
    const from = join(each.parentPath, each.name);
    return each.isFile()
      ? [{ path: from.slice(folder.length + 1), kind: 'file', from, executable: false }]
      : [];
  });
}
