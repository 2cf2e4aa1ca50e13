/** Whether a text is an object of Kubernetes in YAML or JSON that names images. */
export function isManifest(text: string): boolean {
  const has = (key: string) => new RegExp(`(?:^|[{,])[\\s{,"-]{0,40}${key}"?:`, 'm').test(text);
  return has('apiVersion') && has('kind') && has('image');
}
