/** A network for Pods that do not use that of the node, and the address of the Service `kubernetes`. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { node as nodeProgram } from '../playbook/playbook.ts';
import type { Namespace } from './namespace.ts';

/** The first address of `--service-cluster-ip-range`, which the API server gives its own Service. */
export const serviceAddress = '10.96.0.1';

/** The folder of the plugins, in that of a node. */
export const pluginFolder = (folder: string) => join(folder, 'cni-plugins');

/** Puts the plugins of pod-network.sh where containerd looks for them. */
export function writePlugins(folder: string): void {
  mkdirSync(pluginFolder(folder));
  for (const name of ['loopback', 'veth'])
    copyFileSync(join(import.meta.dirname, 'pod-network.sh'), join(pluginFolder(folder), name));
}

/** Does what kube-proxy does for the one Service that there is. */
export async function startService(namespace: Namespace): Promise<void> {
  const address = ['ip', 'address', 'add', `${serviceAddress}/32`, 'dev', 'lo'];
  const { code, stderr } = await namespace.run(address);
  if (code !== 0) throw new Error(stderr);
  namespace.start('kubernetes-service', [nodeProgram, import.meta.filename]);
}

if (import.meta.main)
  createServer((incoming) => {
    const outgoing = connect(6443, '127.0.0.1');
    for (const socket of [incoming, outgoing]) socket.on('error', () => socket.destroy());
    incoming.pipe(outgoing).pipe(incoming);
  }).listen(443, serviceAddress);
