/**
 * The credentials that a kubelet has for an image from the pull secrets of a Pod.
 * https://kubernetes.io/docs/concepts/containers/images/#config-json
 * k8s.io/kubernetes pkg/credentialprovider/secrets/secrets.go (`MakeDockerKeyring`): a secret that cannot be parsed fails
 * the whole; one of another type is passed over.
 */
import type { World } from '../world/model.ts';
import type { Pod, Secret } from '../world/objects.ts';

export interface Login {
  readonly user: string;
  readonly password: string;
}

/** The logins for a host, in the order of the secrets; null if a secret of the Pod cannot be parsed. */
export function loginsFor({ kubernetes }: World, pod: Pod, host: string): readonly Login[] | null {
  const names = (pod.spec.imagePullSecrets ?? []).map(({ name }) => name);
  const logins: Login[] = [];
  for (const name of names) {
    const secret = kubernetes.objects.find(
      ({ kind, metadata }) =>
        kind === 'Secret' && metadata.name === name && metadata.namespace === pod.metadata.namespace,
    ) as Secret | undefined;
    const auths = secret && authsOf(secret);
    if (auths === null) return null;
    for (const [server, login] of Object.entries(auths ?? {}))
      if (hostOf(server) === host) logins.push(login);
  }
  return logins;
}

/** Null for a secret that cannot be parsed; empty for one of another type. */
function authsOf({ type, data }: Secret): Readonly<Record<string, Login>> | null {
  const key = {
    'kubernetes.io/dockerconfigjson': '.dockerconfigjson',
    'kubernetes.io/dockercfg': '.dockercfg',
  }[type];
  if (key === undefined) return {};
  try {
    const parsed = JSON.parse(Buffer.from(data[key] ?? '', 'base64').toString());
    const auths: Record<string, { username?: string; password?: string; auth?: string }> =
      key === '.dockercfg' ? parsed : (parsed.auths ?? {});
    return Object.fromEntries(Object.entries(auths).map(([server, entry]) => [server, loginOf(entry)]));
  } catch {
    return null;
  }
}

/** `auth` is `user:password` in base64 and wins over the two fields. */
function loginOf({
  username = '',
  password = '',
  auth,
}: {
  username?: string;
  password?: string;
  auth?: string;
}): Login {
  if (auth === undefined) return { user: username, password };
  const text = Buffer.from(auth, 'base64').toString();
  const at = text.indexOf(':');
  if (at < 0) throw new Error('auth is not user:password');
  return { user: text.slice(0, at), password: text.slice(at + 1) };
}

/** `https://index.docker.io/v1/` is the key of Docker Hub; a key may have scheme and path. */
function hostOf(server: string): string {
  const host = server.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
  return host === 'index.docker.io' ? 'docker.io' : host;
}
