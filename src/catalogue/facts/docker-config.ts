/**
 * Whether an entry of a Docker configuration covers an image: the host must match, and the image must be below the
 * path of the entry, if it has one. Kubernetes documentation, "Interpretation of config.json"; `*` matches one part
 * of the host name.
 */
export function covers(server: string, host: string, path: string): boolean {
  const [entryHost = '', ...entryPath] = server.replace(/^https?:\/\//, '').split('/');
  const isDockerHub = host === 'docker.io' && entryHost === 'index.docker.io';
  if (isDockerHub) return true;
  const prefix = entryPath.filter((part) => part !== '').join('/');
  return (
    sameHost(entryHost, host) &&
    (prefix === '' || /^v[12]$/.test(prefix) || `${path}/`.startsWith(`${prefix}/`))
  );
}

function sameHost(pattern: string, host: string): boolean {
  const wanted = pattern.split('.');
  const parts = host.split('.');
  return (
    wanted.length === parts.length && wanted.every((part, index) => part === '*' || part === parts[index])
  );
}
