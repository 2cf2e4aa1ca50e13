import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A user of the API server, with a kubeconfig. */
export interface Identity {
  readonly name: string;
  readonly kubeconfig: string;
  readonly env: Record<string, string>;
}

/** The context as gcloud writes it: project, location and cluster are read from its name. */
export const gkeContext = 'gke_shop-prod_europe-west9_web';

export interface Credentials {
  readonly name: string;
  readonly context: string;
  readonly origin: string;
  /** PEM of the certificate authority. */
  readonly ca: string;
  /** The credentials: a bearer token, or a client certificate with its key, in PEM. */
  readonly token?: string;
  readonly cert?: string;
  readonly key?: string;
}

/** Writes a kubeconfig with one context. */
export function identityIn(
  dir: string,
  { name, context, origin, ca, token, cert, key }: Credentials,
): Identity {
  const kubeconfig = join(dir, `${name}.kubeconfig`);
  const base64 = (pem?: string) => pem && Buffer.from(pem).toString('base64');
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': context,
    clusters: [{ name: context, cluster: { server: origin, 'certificate-authority-data': base64(ca) } }],
    users: [
      {
        name: context,
        user: { token, 'client-certificate-data': base64(cert), 'client-key-data': base64(key) },
      },
    ],
    contexts: [{ name: context, context: { cluster: context, user: context } }],
  };
  writeFileSync(kubeconfig, JSON.stringify(config), { mode: 0o600 });
  return { name, kubeconfig, env: { KUBECONFIG: kubeconfig } };
}
