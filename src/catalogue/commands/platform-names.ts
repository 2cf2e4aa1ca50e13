/** Public words of platforms and machines, which name nobody. */
import { oneOf } from '../model/names.ts';

/** `status.nodeInfo.operatingSystem`: GOOS of a kubelet. */
export const operatingSystems = oneOf('linux', 'windows');

/** `status.nodeInfo.architecture`: GOARCH of a kubelet. */
export const architectures = oneOf('amd64', 'arm64', 'arm', '386', 'ppc64le', 's390x', 'riscv64');

/** Types of boot disks (Compute Engine documentation, "Choose a disk type"). */
export const diskTypes = oneOf(
  'pd-standard',
  'pd-balanced',
  'pd-ssd',
  'pd-extreme',
  'hyperdisk-balanced',
  'hyperdisk-balanced-high-availability',
  'hyperdisk-extreme',
  'hyperdisk-ml',
  'hyperdisk-throughput',
);
