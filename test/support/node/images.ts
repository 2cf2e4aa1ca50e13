/** OCI images in memory, as a registry has them: https://github.com/opencontainers/image-spec. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

export interface Stored {
  readonly mediaType: string;
  readonly content: Buffer;
  readonly digest: string;
}

export interface Manifest extends Stored {
  readonly architecture: string;
}

/** The repositories of all hosts: what is pushed under a name is there for each host that serves images. */
export class Images {
  readonly #stored = new Map<string, Stored>();
  readonly #tags = new Map<string, Stored>();

  /** The manifest or blob with a digest. */
  byDigest = (digest: string): Stored | undefined => this.#stored.get(digest);

  /** The manifest of `<repository>:<tag>`. */
  byTag = (name: string): Stored | undefined => this.#tags.get(name);

  hasRepository = (repository: string): boolean =>
    [...this.#tags.keys()].some((name) => name.startsWith(`${repository}:`));

  /** An image with this one program as `/app`. `mark` makes its layer differ from that of others. */
  add(name: string, program: Buffer, architecture: string, mark = Buffer.from(name)): Manifest {
    const layer = archive({ app: program, mark });
    const compressed = this.#store(`${image}.layer.v1.tar+gzip`, gzipSync(layer, { level: 1 }));
    const config = this.#storeJson(`${image}.config.v1+json`, {
      architecture,
      os: 'linux',
      config: { Entrypoint: ['/app'] },
      rootfs: { type: 'layers', diff_ids: [digestOf(layer)] },
    });
    const manifest = this.#storeJson(`${image}.manifest.v1+json`, {
      schemaVersion: 2,
      mediaType: `${image}.manifest.v1+json`,
      config: descriptor(config),
      layers: [descriptor(compressed)],
    });
    this.#tags.set(name, manifest);
    return { ...manifest, architecture };
  }

  /** An image index: one image for each architecture. */
  addIndex(name: string, manifests: readonly Manifest[]): void {
    const index = this.#storeJson(`${image}.index.v1+json`, {
      schemaVersion: 2,
      mediaType: `${image}.index.v1+json`,
      manifests: manifests.map((manifest) => ({
        ...descriptor(manifest),
        platform: { os: 'linux', architecture: manifest.architecture },
      })),
    });
    this.#tags.set(name, index);
  }

  #store(mediaType: string, content: Buffer): Stored {
    const stored = { mediaType, content, digest: digestOf(content) };
    this.#stored.set(stored.digest, stored);
    return stored;
  }

  #storeJson(mediaType: string, content: object): Stored {
    return this.#store(mediaType, Buffer.from(JSON.stringify(content)));
  }
}

const image = 'application/vnd.oci.image';

export const digestOf = (content: Buffer) => `sha256:${createHash('sha256').update(content).digest('hex')}`;

const descriptor = ({ mediaType, digest, content }: Stored) => ({ mediaType, digest, size: content.length });

/** A tar archive (ustar) of executable files. */
function archive(files: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(files).flatMap(([name, content]) => {
    const header = Buffer.alloc(512);
    const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0');
    header.write(name, 0);
    header.write(octal(0o755, 7), 100);
    for (const at of [108, 116]) header.write(octal(0, 7), at);
    header.write(octal(content.length, 11), 124);
    header.write(octal(0, 11), 136);
    header.write(' '.repeat(8), 148);
    header.write('0', 156);
    header.write('ustar\0' + '00', 257, 'latin1');
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${octal(sum, 6)}\0 `, 148, 'latin1');
    return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...entries, Buffer.alloc(1024)]);
}
