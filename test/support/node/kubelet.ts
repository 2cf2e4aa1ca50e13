/** A kubelet in the namespaces of a node. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildKubernetes } from '../binaries/kubernetes.ts';
import type { Identity } from '../cluster/identity.ts';
import type { Namespace } from './namespace.ts';
import { nodeAddress } from './registries.ts';

export interface KubeletOptions {
  readonly name: string;
  /** Where it keeps everything. */
  readonly folder: string;
  /** The path of containerd's socket. */
  readonly runtime: string;
  readonly identity: Identity;
  /** One pull at a time, which is the default of a kubelet; else as many as there are. */
  readonly serializeImagePulls: boolean;
  /** Of the cgroup below which its Pods are, if another kubelet has the root. */
  readonly cgroupRoot?: string;
  readonly ports?: { readonly port: number; readonly healthzPort: number };
}

/** The folder from which a kubelet takes static Pods. */
export const staticPods = ({ folder }: Pick<KubeletOptions, 'folder'>) => join(folder, 'static-pods');

export function startKubelet(namespace: Namespace, options: KubeletOptions): void {
  const { name, folder, cgroupRoot, ports } = options;
  mkdirSync(staticPods(options), { recursive: true });
  // https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/
  const configuration = {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    address: nodeAddress,
    ...ports,
    // Nobody but the API server is in this network.
    authentication: { anonymous: { enabled: true }, webhook: { enabled: false } },
    authorization: { mode: 'AlwaysAllow' },
    containerRuntimeEndpoint: `unix://${options.runtime}`,
    serializeImagePulls: options.serializeImagePulls,
    registryPullQPS: 50,
    registryBurst: 100,
    // 0 is 5 a second, not no limit: the events of many failing Pods would be minutes late.
    eventRecordQPS: 500,
    eventBurst: 1000,
    staticPodPath: staticPods(options),
    podLogsDir: join(folder, 'pod-logs'),
    volumePluginDir: join(folder, 'volume-plugins'),
    cgroupDriver: 'cgroupfs',
    cgroupRoot,
    failCgroupV1: false,
    failSwapOn: false,
    enforceNodeAllocatable: [],
    evictionHard: { 'memory.available': '10Mi', 'nodefs.available': '1%', 'imagefs.available': '1%' },
    maxPods: 250,
  };
  const config = join(folder, 'kubelet.json');
  writeFileSync(config, JSON.stringify(configuration));
  namespace.start(`kubelet-${name}`, [
    buildKubernetes('kubelet'),
    `--config=${config}`,
    `--kubeconfig=${options.identity.kubeconfig}`,
    `--hostname-override=${name}`,
    `--node-ip=${nodeAddress}`,
    `--root-dir=${join(folder, 'kubelet')}`,
    `--cert-dir=${join(folder, 'kubelet-certificates')}`,
  ]);
}
