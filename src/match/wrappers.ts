/**
 * What kubelet, gRPC and the runtimes wrap around a cause, in plain text (see plain.ts). Each names a stage, none a
 * cause. Sources: kubernetes/kubernetes pkg/kubelet/images/image_manager.go; containerd/containerd client/pull.go,
 * core/transfer/local/pull.go, core/remotes/docker/resolver.go; containers/image docker/docker_client.go.
 */
const wrapper =
  /(?:failed to pull image|back-off pulling image|failed to pull and unpack image|failed to resolve reference|failed to get sandbox image|failed to inspect image) "[^"]{0,1000}": |(?:errimagepull|imagepullbackoff|failed to resolve image|get image config descriptor|failed to authorize|failed to copy|error response from daemon|(?:rpc )?error): |rpc error: code = \w{1,30} desc = |image pull failed for \S{1,600} because [a-z ]{1,60}: |failed to extract layer [^:]{0,40}:?[\da-f]{0,64}(?:\) to \w{1,30} as "[^"]{1,200}")?: |(?:initializing source|pinging container registry|reading manifest \S{1,300} in|writing blob|storing blob to file|copying system image from manifest list) ?[^\s:]{0,600}: /g;

/** Offset of the innermost cause in a plain message: after the last wrapper that is followed by text. */
export function innermost(text: string): number {
  let at = 0;
  for (const found of text.matchAll(wrapper)) {
    const afterWrapper = found.index + found[0].length;
    if (afterWrapper < text.length) at = afterWrapper;
  }
  return at;
}
