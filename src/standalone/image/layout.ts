/** An image as an OCI layout: https://github.com/opencontainers/image-spec/blob/main/image-layout.md. */
import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Entry } from './entry.ts';
import { tar } from './tar.ts';

/** What an image is beside its files. */
export interface ImageOptions {
  /** `localhost/pullbook:0.1.0`: the name that `ctr images import` gives it. */
  readonly name: string;
  /** As an image names it: `amd64`. */
  readonly architecture: string;
  /** ISO 8601. */
  readonly created: string;
  /** One list of files a layer. */
  readonly layers: readonly (readonly Entry[])[];
  readonly config: {
    readonly User: string;
    readonly Entrypoint: readonly string[];
    readonly Env: readonly string[];
    readonly WorkingDir: string;
    readonly Labels: Readonly<Record<string, string>>;
  };
}

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

const type = (of: string) => `application/vnd.oci.image.${of}`;

/**
 * Writes the layout into an empty folder. From the same files and options, it is the same to the byte, as long as the
 * same Node compresses it.
 *
 * @returns the digest of the manifest: `sha256:…`
 */
export async function writeLayout(folder: string, options: ImageOptions): Promise<string> {
  const { name, architecture, created, config } = options;
  const blobs = join(folder, 'blobs/sha256');
  mkdirSync(blobs, { recursive: true });
  const layers = await Promise.all(
    options.layers.map((entries, at) => writeLayer(blobs, `layer-${at}`, entries)),
  );
  const about = writeJson(blobs, type('config.v1+json'), {
    architecture,
    os: 'linux',
    created,
    config,
    rootfs: { type: 'layers', diff_ids: layers.map(({ uncompressed }) => uncompressed) },
    history: layers.map(() => ({ created, created_by: 'pullbook' })),
  });
  const manifest = writeJson(blobs, type('manifest.v1+json'), {
    schemaVersion: 2,
    mediaType: type('manifest.v1+json'),
    config: about,
    layers: layers.map(({ descriptor }) => descriptor),
  });
  const named = {
    ...manifest,
    platform: { os: 'linux', architecture },
    annotations: { 'io.containerd.image.name': name, 'org.opencontainers.image.ref.name': name },
  };
  const index = { schemaVersion: 2, mediaType: type('index.v1+json'), manifests: [named] };
  writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
  writeFileSync(join(folder, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
  return manifest.digest;
}

async function writeLayer(
  blobs: string,
  unfinished: string,
  entries: readonly Entry[],
): Promise<{ readonly descriptor: Descriptor; readonly uncompressed: string }> {
  const path = join(blobs, unfinished);
  const [plain, compressed] = [createHash('sha256'), createHash('sha256')];
  await pipeline(tar(entries), through(plain), createGzip(), through(compressed), createWriteStream(path));
  const digest = compressed.digest('hex');
  const { size } = statSync(path);
  renameSync(path, join(blobs, digest));
  return {
    descriptor: { mediaType: type('layer.v1.tar+gzip'), digest: `sha256:${digest}`, size },
    uncompressed: `sha256:${plain.digest('hex')}`,
  };
}

/** Passes everything on, and hashes it. */
function through(hash: ReturnType<typeof createHash>): Transform {
  return new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
}

function writeJson(blobs: string, mediaType: string, content: object): Descriptor {
  const text = Buffer.from(JSON.stringify(content));
  const digest = createHash('sha256').update(text).digest('hex');
  writeFileSync(join(blobs, digest), text);
  return { mediaType, digest: `sha256:${digest}`, size: text.length };
}
