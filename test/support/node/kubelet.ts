/** A kubelet in the namespaces of a node. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildKubernetes } from '../binaries/kubernetes.ts';
import type { Identity } from '../cluster/identity.ts';
import { nodeName } from './control-plane.ts';
import type { Namespace } from './namespace.ts';
import { nodeAddress } from './registries.ts';

export interface KubeletOptions {
  /** The path of containerd's socket. */
  readonly runtime: string;
  readonly identity: Identity;
  /** One pull at a time, which is the default of a kubelet; else as many as there are. */
  readonly serializeImagePulls: boolean;
}

/** The folder from which the kubelet takes static Pods. */
export const staticPods = (namespace: Namespace) => join(namespace.folder, 'static-pods');

export function startKubelet(namespace: Namespace, options: KubeletOptions): void {
  const { folder } = namespace;
  mkdirSync(staticPods(namespace), { recursive: true });
  // https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/
  const configuration = {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    address: nodeAddress,
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
    staticPodPath: staticPods(namespace),
    podLogsDir: join(folder, 'pod-logs'),
    volumePluginDir: join(folder, 'volume-plugins'),
    cgroupDriver: 'cgroupfs',
    failCgroupV1: false,
    failSwapOn: false,
    enforceNodeAllocatable: [],
    evictionHard: { 'memory.available': '10Mi', 'nodefs.available': '1%', 'imagefs.available': '1%' },
    maxPods: 250,
  };
  writeFileSync(join(folder, 'kubelet.json'), JSON.stringify(configuration));
  namespace.start('kubelet', [
    buildKubernetes('kubelet'),
    '--config=kubelet.json',
    `--kubeconfig=${options.identity.kubeconfig}`,
    `--hostname-override=${nodeName}`,
    `--node-ip=${nodeAddress}`,
    `--root-dir=${join(folder, 'kubelet')}`,
    `--cert-dir=${join(folder, 'kubelet-certificates')}`,
  ]);
}
