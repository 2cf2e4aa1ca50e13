/** containerd 2 with its shim for runc. Distributions still have 1.6 or 1.7. */
import { dirname } from 'node:path';
import { buildProgram, builtProgram, type Release } from './go.ts';

const release: Release = {
  module: 'github.com/containerd/containerd/v2',
  version: '2.2.9',
  ldflags: ['-X github.com/containerd/containerd/v2/version.Version=v2.2.9'],
};

const programs = ['containerd', 'containerd-shim-runc-v2'];

export const isContainerd2Built = () => programs.every((program) => builtProgram(release, program));

/** The folder with both programs. Throws with the output of Go if the build fails. */
export function buildContainerd2(): string {
  const [containerd = ''] = programs.map((program) => buildProgram(release, program));
  return dirname(containerd);
}
