/**
 * The container of a manifest as a process, where no runtime is: its exact command, arguments and environment, as the user
 * of the image, in the files of the image, with what a kubelet would mount. Needs root on Linux.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { baseFiles, ownFiles, user } from '../../../src/standalone/image/files.ts';
import { type MakeOptions, writeFiles } from '../../../src/standalone/image/make.ts';
import type { Ended } from '../playbook/playbook.ts';
import { jobFiles } from './manifests.ts';

interface Container {
  readonly command: readonly string[];
  readonly args: readonly string[];
  readonly env: readonly { readonly name: string; readonly value: string }[];
}

interface Manifest {
  readonly spec?: {
    readonly template?: { readonly spec: { readonly containers: readonly Container[] } };
    readonly jobTemplate?: Manifest;
  };
}

/** The one container of the Job or the CronJob in a file of public/job. */
export function containerOf(file: string): Container {
  for (const document of parseAllDocuments(jobFiles()[file] ?? '')) {
    const manifest = document.toJS() as Manifest;
    const [container] = (manifest.spec?.jobTemplate ?? manifest).spec?.template?.spec.containers ?? [];
    if (container) return container;
  }
  throw new Error(`${file} has no container`);
}

/** Why this machine cannot run it, in one line; null if it can. */
export function whyNoImageRoot(): string | null {
  if (process.platform !== 'linux') return 'the files of the image need Linux';
  if (process.getuid?.() !== 0) return 'the root of the image needs root';
  const tried = spawnSync('unshare', ['--mount', 'true'], { encoding: 'utf8' });
  return tried.status === 0 ? null : `no mount namespace: ${tried.stderr || tried.error?.message}`;
}

/** Writes the files of the image into a folder. */
export function writeImageRoot(folder: string, options: MakeOptions): void {
  writeFiles(folder, [...baseFiles(options.node), ...ownFiles(options)]);
  mkdirSync(join(folder, 'dev'));
}

/** A root filesystem that is read-only, with `/tmp` and the devices, and what is mounted in it. */
const enter = `set -eu
root=$1 user=$2; shift 2
mount --bind "$root" "$root"
mount --rbind /dev "$root/dev"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
mount -o remount,bind,ro "$root"
exec chroot --userspec="$user" "$root" "$@"`;

/** What a Pod adds to its container. */
export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  /** Files that are mounted: content by path. They stay in the folder of the root. */
  readonly mounted?: Readonly<Record<string, string>>;
  /** After the arguments of the manifest. */
  readonly more?: readonly string[];
  readonly onStart?: (child: ChildProcess) => void;
}

/** Runs the container of a manifest in the files of the image. */
export function runContainer(
  root: string,
  { command, args, env }: Container,
  { env: added = {}, mounted = {}, more = [], onStart }: Surroundings,
): Promise<Ended> {
  for (const [path, content] of Object.entries(mounted)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const argv = ['--mount', 'sh', '-c', enter, 'sh', root, user, ...command, ...args, ...more];
  const variables = Object.fromEntries(env.map(({ name, value }) => [name, value]));
  // The PATH of the image is that of its config; that of the machine finds unshare and chroot.
  const child = spawn('unshare', argv, {
    env: { PATH: `/usr/local/bin:${process.env.PATH}`, ...variables, ...added },
  });
  onStart?.(child);
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      output[stream] += text;
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...output, code, printed: output.stdout + output.stderr }));
  });
}
