/**
 * A kubeconfig of the run's own, into which the credentials of one cluster are written: in a temporary folder that only
 * its owner can read.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that {@link OwnKubeconfigs} has made: no other path is one. */
export class OwnKubeconfig {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  get path(): string {
    return this.#path;
  }
}

/** The kubeconfigs of one run. */
export class OwnKubeconfigs {
  readonly #folder: string;
  #made = 0;

  /** @param folder a temporary one */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** An empty file of mode 0600, in a folder of its own: gke-gcloud-auth-plugin keeps its tokens beside the file. */
  async next(): Promise<OwnKubeconfig> {
    this.#made += 1;
    const folder = join(this.#folder, String(this.#made));
    await mkdir(folder, { mode: 0o700 });
    const path = join(folder, 'kubeconfig');
    await writeFile(path, '', { flag: 'wx', mode: 0o600 });
    return new OwnKubeconfig(path);
  }
}
