/**
 * Programs built from Go modules and kept in the user's cache folder: no prebuilt binary is downloaded, and the version
 * is pinned by the checksum of the module.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** One release of a Go module. */
export interface Release {
  /** `k8s.io/kubernetes`. */
  readonly module: string;
  /** Without the `v`. */
  readonly version: string;
  /** For the linker: what the program calls its version. */
  readonly ldflags: readonly string[];
  /** Changes the go.mod of the module, whose `replace` directives may point into its own tree. */
  readonly amend?: (goMod: string) => string;
}

const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'pullbook');

/** The folder in the cache for what is built under this name. */
export const cacheFolder = (name: string, version: string) => join(cache, name, version);

/** The program of a release, or null if it has not been built. */
export function builtProgram(release: Release, command: string): string | null {
  const binary = join(folderOf(release), command);
  return existsSync(binary) ? binary : null;
}

/** The program in `cmd/<command>` of a release, built if necessary. Throws with the output of Go if that fails. */
export function buildProgram(release: Release, command: string): string {
  const built = builtProgram(release, command);
  if (built) return built;
  const { module, version, ldflags } = release;
  const source = join(folderOf(release), 'source');
  mkdirSync(source, { recursive: true });
  const downloaded = go(['mod', 'download', '-json', `${module}@v${version}`], homedir());
  const { Dir } = JSON.parse(downloaded) as { Dir: string };
  writeFileSync(join(source, 'go.mod'), requiring(release, readFileSync(join(Dir, 'go.mod'), 'utf8')));
  writeFileSync(join(source, 'go.sum'), readFileSync(join(Dir, 'go.sum')));
  // Another checkout may be building the same binary at the same time.
  const unfinished = join(folderOf(release), `${command}.part-${process.pid}`);
  const flags = ['-mod=mod', '-trimpath', '-ldflags', [...ldflags, '-s', '-w'].join(' ')];
  go(['build', ...flags, '-o', unfinished, `${module}/cmd/${command}`], source);
  const binary = join(folderOf(release), command);
  renameSync(unfinished, binary);
  return binary;
}

/** A go.mod of our own that requires the release, with the requirements of the release itself. */
export function requiring({ module, version, amend = (goMod) => goMod }: Release, goMod: string): string {
  return amend(goMod)
    .replace(/^module .*$/m, 'module pullbook.test/binaries')
    .concat(`\nrequire ${module} v${version}\n`);
}

/** Runs Go at low priority, because a build takes minutes and all cores. */
export function go(args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync('nice', ['-n', '15', 'go', ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: pathWithGo(), CGO_ENABLED: '0', GOFLAGS: '' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`go ${args[0]} did not work: ${stderr.slice(-2000)}`);
  return stdout;
}

export function isGoInstalled(): boolean {
  return spawnSync('which', ['go'], { env: { PATH: pathWithGo() } }).status === 0;
}

const pathWithGo = () => [process.env.PATH, '/usr/local/go/bin'].join(delimiter);

const folderOf = ({ module, version }: Release) => cacheFolder(module.split('/').at(1) ?? module, version);
