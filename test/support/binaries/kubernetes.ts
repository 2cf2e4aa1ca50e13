/** The programs of one Kubernetes release. The first build of each takes minutes. */
import { buildProgram, builtProgram, type Release } from './go.ts';

/** A minor version of GKE. It has image volumes by default, since 1.35. */
const version = '1.35.4';

/** Without these a program calls itself v0.0.0, and kubectl warns of a skew. */
const [gitMajor, gitMinor] = version.split('.');
const versions = { gitVersion: `v${version}`, gitMajor, gitMinor, gitTreeState: 'clean' };

const release: Release = {
  module: 'k8s.io/kubernetes',
  version,
  ldflags: Object.entries(versions).map(
    ([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`,
  ),
  amend: publishedModules,
};

export type KubernetesProgram = 'kube-apiserver' | 'kube-controller-manager' | 'kubelet';

export const builtKubernetes = (program: KubernetesProgram) => builtProgram(release, program);

/** Throws with the output of Go if the build fails. */
export const buildKubernetes = (program: KubernetesProgram) => buildProgram(release, program);

/**
 * The `replace` directives of Kubernetes point into its own tree, which a requirement does not include: they become the
 * published modules of the same release.
 */
function publishedModules(goMod: string): string {
  const published = `v${version.replace(/^1\./, '0.')}`;
  return goMod.replace(/^\t(k8s\.io\/\S+) => \.\/staging\/src\/\S+$/gm, `\t$1 => $1 ${published}`);
}
