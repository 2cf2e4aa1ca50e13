/** Which files an image has, and where they come from. */
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { architectureOf, elfNeeds } from './elf.ts';
import type { Entry } from './entry.ts';

/** Where the programs stand in an image. */
export const places = {
  node: 'usr/local/bin/node',
  kubectl: 'usr/local/bin/kubectl',
  bin: 'usr/local/lib/pullbook',
  command: 'usr/local/bin/pullbook',
  gcloud: 'usr/local/lib/google-cloud-sdk',
} as const;

/**
 * What the container runs; `args` of a Pod follow. By the name of the command, so that what a report tells people to run
 * begins with it, and not with a path of the image.
 */
export const entrypoint: readonly string[] = [`/${places.node}`, `/${places.command}`];

/** No user of any system: the number that images without root have by convention. */
export const user = '65532:65532';

/** The programs of this machine that an image is made of. */
export interface Programs {
  /** The folder of what the package runs: `bin`, with `pullbook.mjs` and whatever that loads. */
  readonly bin: string;
  readonly node: string;
  readonly kubectl: string;
}

/** Pullbook, Node and kubectl: what a base image with glibc and libstdc++ lacks. */
export function ownFiles({ bin, node, kubectl }: Programs): readonly Entry[] {
  return [
    ...readdirSync(bin).map(
      (name): Entry => ({
        path: `${places.bin}/${name}`,
        kind: 'file',
        from: join(bin, name),
        executable: true,
      }),
    ),
    { path: places.command, kind: 'link', to: '../lib/pullbook/pullbook.mjs' },
    { path: places.node, kind: 'file', from: node, executable: true },
    { path: places.kubectl, kind: 'file', from: kubectl, executable: true },
  ];
}

/**
 * The architecture of the programs, as an image names it.
 *
 * @throws Error where one is for another machine, or kubectl needs libraries, which an image without a base has not
 */
export function architectureOfAll({ node, kubectl }: Programs): string {
  const [ofNode, ofKubectl] = [needsOf(node), needsOf(kubectl)];
  if (ofKubectl.interpreter !== null)
    throw new Error(`${kubectl} is not a static program: take that of Kubernetes`);
  if (ofNode.machine !== ofKubectl.machine)
    throw new Error(`${node} and ${kubectl} are for different machines`);
  const architecture = architectureOf[ofNode.machine];
  if (!architecture) throw new Error(`${node} is for a machine that is not known here: ${ofNode.machine}`);
  return architecture;
}

function needsOf(path: string) {
  const needs = elfNeeds(readFileSync(path));
  if (!needs) throw new Error(`${path} is not a program for 64-bit Linux`);
  return needs;
}

/** Folders of libraries, as the dynamic loader of Debian and of others knows them. */
const libraryFolders = [
  ...['x86_64-linux-gnu', 'aarch64-linux-gnu'].flatMap((triple) => [`lib/${triple}`, `usr/lib/${triple}`]),
  'lib64',
  'usr/lib64',
  'lib',
  'usr/lib',
];

/** The certificate authorities that the distribution trusts, for a kubectl that asks a public name. */
const authorities = 'etc/ssl/certs/ca-certificates.crt';

/**
 * What an image needs that has no base: the dynamic loader and the shared libraries of a program, each at the path where
 * this machine has it, the certificate authorities, and a folder for temporary files.
 *
 * @param root where the distribution is: `/`
 */
export function baseFiles(program: string, root = '/'): readonly Entry[] {
  const needs = needsOf(program);
  const found = new Map<string, Entry>();
  const add = (path: string) => {
    found.set(path, { path, kind: 'file', from: realpathSync(join(root, path)), executable: true });
    return path;
  };
  const open = [...needs.libraries];
  if (needs.interpreter) add(needs.interpreter.slice(1));
  for (const name of open) {
    const path = libraryFolders
      .map((folder) => `${folder}/${name}`)
      .find((each) => existsSync(join(root, each)));
    if (!path) throw new Error(`${program} needs ${name}, which is in no folder of libraries`);
    if (found.has(path)) continue;
    open.push(...needsOf(realpathSync(join(root, add(path)))).libraries);
  }
  const trusted: readonly Entry[] = existsSync(join(root, authorities))
    ? [{ path: authorities, kind: 'file', from: realpathSync(join(root, authorities)), executable: false }]
    : [];
  return [...found.values(), ...trusted, { path: 'tmp', kind: 'folder', open: true }];
}

/**
 * What a playbook needs of the folder of the Google Cloud CLI: the command, its modules, the Python that it brings, and
 * the plugin of kubectl. Not its properties, which can name an account, nor what is installed beside it.
 */
const kept =
  /^(?:VERSION|LICENSE|bin|bin\/(?:gcloud|gke-gcloud-auth-plugin)|platform|(?:lib|data|bin\/bootstrapping|platform\/bundledpythonunix)(?:\/.*)?)$/;
/** Compiled modules hold the times of their sources, which no image has. */
const compiled = /(?:^|\/)__pycache__$/;

/** The Google Cloud CLI from the folder in which it is installed. It needs `/bin/sh` of the base image. */
export function gcloudFiles(sdk: string): readonly Entry[] {
  if (!existsSync(join(sdk, 'bin/gcloud'))) throw new Error(`${sdk} has no bin/gcloud`);
  const commands = ['gcloud', 'gke-gcloud-auth-plugin'].filter((name) => existsSync(join(sdk, 'bin', name)));
  return [
    ...below(sdk, '').map((entry) => ({ ...entry, path: `${places.gcloud}/${entry.path}` })),
    ...commands.map(
      (name): Entry => ({
        path: `usr/local/bin/${name}`,
        kind: 'link',
        to: `../lib/google-cloud-sdk/bin/${name}`,
      }),
    ),
  ];
}

function below(root: string, folder: string): readonly Entry[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((each): readonly Entry[] => {
    const path = folder ? `${folder}/${each.name}` : each.name;
    if (!kept.test(path) || compiled.test(path)) return [];
    if (each.isSymbolicLink()) return [{ path, kind: 'link', to: readlinkSync(join(root, path)) }];
    if (each.isDirectory()) return [{ path, kind: 'folder' }, ...below(root, path)];
    if (!each.isFile()) return [];
    const executable = (statSync(join(root, path)).mode & 0o100) !== 0;
    return [{ path, kind: 'file', from: join(root, path), executable }];
  });
}
