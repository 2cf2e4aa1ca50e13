/**
 * A real kube-apiserver, built once from its Go module and kept in the user's cache folder: no prebuilt binary is
 * downloaded, and the version is pinned by the checksum of the module. The first build takes minutes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** The minor version is one of GKE, and within the version skew of the kubectl in the Google Cloud SDK. */
export const version = '1.32.13';

const folder = join(
  process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'),
  'pullbook',
  'kube-apiserver',
  version,
);

/** The binary, or null if it has not been built. */
export function builtApiserver(): string | null {
  const binary = join(folder, 'kube-apiserver');
  return existsSync(binary) ? binary : null;
}

/** The binary, built if necessary. Throws with the output of Go if the build fails. */
export function buildApiserver(): string {
  const built = builtApiserver();
  if (built) return built;
  const source = join(folder, 'source');
  mkdirSync(source, { recursive: true });
  const downloaded = go(['mod', 'download', '-json', `k8s.io/kubernetes@v${version}`], homedir());
  const { Dir } = JSON.parse(downloaded) as { Dir: string };
  writeFileSync(join(source, 'go.mod'), ownModule(readFileSync(join(Dir, 'go.mod'), 'utf8')));
  writeFileSync(join(source, 'go.sum'), readFileSync(join(Dir, 'go.sum')));
  // Another checkout may be building the same binary at the same time.
  const unfinished = join(folder, `kube-apiserver.part-${process.pid}`);
  const flags = ['-mod=mod', '-trimpath', '-p', '1', '-ldflags', versionFlags(), '-o', unfinished];
  go(['build', ...flags, 'k8s.io/kubernetes/cmd/kube-apiserver'], source);
  const binary = join(folder, 'kube-apiserver');
  renameSync(unfinished, binary);
  return binary;
}

/**
 * A go.mod of our own that requires Kubernetes. The `replace` directives of Kubernetes point into its own tree, which a
 * requirement does not include: they become the published modules of the same release.
 */
export function ownModule(goMod: string): string {
  return goMod
    .replace(/^module .*$/m, 'module pullbook.test/cluster')
    .replace(/^\t(k8s\.io\/\S+) => \.\/staging\/src\/\S+$/gm, `\t$1 => $1 v${version.replace(/^1\./, '0.')}`)
    .concat(`\nrequire k8s.io/kubernetes v${version}\n`);
}

/** Without these the server calls itself v0.0.0 and kubectl warns of a skew. */
function versionFlags(): string {
  const [major, minor] = version.split('.');
  const values = { gitVersion: `v${version}`, gitMajor: major, gitMinor: minor, gitTreeState: 'clean' };
  return Object.entries(values)
    .map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`)
    .concat('-s', '-w')
    .join(' ');
}

/** Runs Go at low priority, because the build takes minutes and all cores. */
function go(args: readonly string[], cwd: string): string {
  const PATH = [process.env.PATH, '/usr/local/go/bin'].join(delimiter);
  const { status, stdout, stderr } = spawnSync('nice', ['-n', '15', 'go', ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH, CGO_ENABLED: '0', GOFLAGS: '' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`go ${args[0]} did not work: ${stderr.slice(-2000)}`);
  return stdout;
}
