/** containerd in the namespaces of a node: that of Debian, or 2 built from its Go module. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { buildContainerd2 } from '../binaries/containerd.ts';
import type { Namespace } from './namespace.ts';
import { pluginFolder, writePlugins } from './pod-network.ts';
import { pause } from './pushed.ts';

/** `distribution`: whatever `containerd` is installed, 1.6 on Debian 12. */
export type ContainerdVersion = 'distribution' | '2';

/**
 * Starts containerd with everything that it keeps in `folder`, and returns the path of its socket, which appears when it
 * is ready.
 */
export function startContainerd(
  namespace: Namespace,
  version: ContainerdVersion,
  folder = namespace.folder,
): string {
  const socket = join(folder, 'containerd.sock');
  const configuration = join(folder, 'containerd.toml');
  writeNetwork(folder);
  writeFileSync(configuration, (version === '2' ? configuration2 : configuration1)(folder));
  const built = version === '2' ? buildContainerd2() : null;
  const PATH = [built, process.env.PATH, '/usr/sbin', '/sbin'].filter(Boolean).join(delimiter);
  namespace.start(`containerd-${basename(folder)}`, ['containerd', `--config=${configuration}`], {
    PATH,
    // The only authority that the node trusts.
    SSL_CERT_FILE: join(namespace.folder, 'registry-authority.crt'),
    SSL_CERT_DIR: '/nonexistent',
    // Its messages name the DNS server, as those of a static containerd do.
    GODEBUG: 'netdns=go',
  });
  return socket;
}

/** Without a network a node is not ready. Most Pods here use that of the node, for which no plugin is run. */
function writeNetwork(folder: string): void {
  mkdirSync(join(folder, 'cni'));
  const network = { cniVersion: '0.4.0', name: 'pods', plugins: [{ type: 'veth' }] };
  writeFileSync(join(folder, 'cni', '10-pods.conflist'), JSON.stringify(network));
  writePlugins(folder);
}

const common = (folder: string) => `
root = "${folder}/containerd"
state = "${folder}/containerd-state"
[grpc]
  address = "${folder}/containerd.sock"
[plugins."io.containerd.internal.v1.opt"]
  path = "${folder}/opt"`;

/** `restrict_oom_score_adj` for containers that may not lower the score: runc needs CAP_SYS_RESOURCE for that. */
const configuration1 = (folder: string) => `version = 2${common(folder)}
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "${pause}"
  disable_apparmor = true
  restrict_oom_score_adj = true
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "${pluginFolder(folder)}"
    conf_dir = "${folder}/cni"
  [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
    runtime_type = "io.containerd.runc.v2"
    [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc.options]
      SystemdCgroup = false
`;

const configuration2 = (folder: string) => `version = 3${common(folder)}
[plugins."io.containerd.cri.v1.images".pinned_images]
  sandbox = "${pause}"
[plugins."io.containerd.cri.v1.runtime"]
  disable_apparmor = true
  restrict_oom_score_adj = true
  [plugins."io.containerd.cri.v1.runtime".cni]
    bin_dir = "${pluginFolder(folder)}"
    conf_dir = "${folder}/cni"
  [plugins."io.containerd.cri.v1.runtime".containerd.runtimes.runc]
    runtime_type = "io.containerd.runc.v2"
    [plugins."io.containerd.cri.v1.runtime".containerd.runtimes.runc.options]
      SystemdCgroup = false
`;
