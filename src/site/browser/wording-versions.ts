/** The versions that a text names of Kubernetes and containerd: a wording changes with them, and they name nobody. */

/** A version of GKE, or one behind the words of kubectl: the tag of an image can look like any other. */
const kubernetes =
  /(?<![\w.:/@-])(v?1\.\d{1,3}\.\d{1,3}-gke\.\d{1,8})(?![\w.-])|\b(?:kubelet|kube-proxy|server) ?version"?: {0,8}"?(v1\.\d{1,3}\.\d{1,3}(?:-gke\.\d{1,8})?)(?![\w.-])/i;

/** As a node reports its runtime, and as containerd calls itself in requests. */
const containerd = /\bcontainerd(?::\/\/|\/v?)(\d{1,3}\.\d{1,3}\.\d{1,3})(?![\w.])/i;

/** `Kubernetes v1.34.1-gke.1829001`, `containerd 2.1.4`. */
export function versionsIn(text: string): readonly string[] {
  const [, ofGke, ofKubectl] = kubernetes.exec(text) ?? [];
  const [, runtime] = containerd.exec(text) ?? [];
  const cluster = ofGke ?? ofKubectl;
  return [...(cluster ? [`Kubernetes ${cluster}`] : []), ...(runtime ? [`containerd ${runtime}`] : [])];
}
