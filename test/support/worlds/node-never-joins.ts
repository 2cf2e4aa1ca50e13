import { app, worldOf } from '../world/build.ts';
import type { World } from '../world/model.ts';
import { nodeName, shop as setting } from '../world/setting.ts';
import { egressDenied } from './egress-denied.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
const node = nodeName(setting, setting.pools[0] ?? '');
const machine = `projects/${setting.project}/zones/${setting.zone}/instances/${node}`;
const lost = node.replace(/....$/, 'q7zd');
const { google } = egressDenied;

/** Lines of systemd on the serial console of an instance without internet egress. */
const bootLog = [
  'systemd[1]: Starting Download and install k8s binaries and configurations...',
  'configure.sh[871]: Downloading node problem detector.',
  'configure.sh[871]: curl: (28) Failed to connect to storage.googleapis.com port 443 after 130042 ms: Connection timed out',
  'systemd[1]: kube-node-installation.service: Main process exited, code=exited, status=1/FAILURE',
  'systemd[1]: Failed to start Download and install k8s binaries and configurations.',
];

export const nodeNeverJoins: World = worldOf(setting, {
  name: 'node-never-joins',
  about: 'All Pods run; a machine that was added could not download its kubelet and never became a node.',
  objects: app(setting, 'cart', image, 'running'),
  google: {
    ...google,
    resources: {
      ...google.resources,
      [machine.replace(node, lost)]: { ...google.resources[machine], name: lost },
      [`${machine.replace(node, lost)}/serialPort`]: {
        contents: bootLog.join('\r\n'),
        next: '640',
        start: '0',
      },
    },
  },
});
