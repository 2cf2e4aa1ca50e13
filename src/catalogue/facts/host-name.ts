/** The host that serves Docker Hub images: nothing listens at its short name (containerd, docker/distribution). */
const dockerHub = 'registry-1.docker.io';

/** The DNS name of a registry host: without its port. */
export function hostName(host: string): string {
  return host === 'docker.io' ? dockerHub : host.replace(/:\d+$/, '');
}
