/**
 * The containerd version from a node's `containerRuntimeVersion`: `containerd://2.1.4`. null for another runtime, or
 * none.
 */
export function runtimeVersion(
  runtime: string | null,
): { readonly major: number; readonly minor: number } | null {
  const [, major, minor] = /^containerd:\/\/(\d{1,4})\.(\d{1,4})/.exec(runtime ?? '') ?? [];
  return major && minor ? { major: Number(major), minor: Number(minor) } : null;
}
