/** The host, with its port, of an address as the configuration of containerd has it: with or without scheme and path. */
export function hostOf(address: string): string {
  return address
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/s, '')
    .toLowerCase();
}
