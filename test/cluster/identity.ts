import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Somebody who asks the API server, as kubectl knows them. */
export interface Identity {
  readonly name: string;
  readonly kubeconfig: string;
  readonly env: Record<string, string>;
}

export interface Credentials {
  readonly name: string;
  readonly context: string;
  readonly origin: string;
  /** PEM of the authority. */
  readonly ca: string;
  readonly token: string;
}

/** Writes a kubeconfig with one context. */
export function identityIn(dir: string, { name, context, origin, ca, token }: Credentials): Identity {
  const kubeconfig = join(dir, `${name}.kubeconfig`);
  const data = Buffer.from(ca).toString('base64');
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': context,
    clusters: [{ name: context, cluster: { server: origin, 'certificate-authority-data': data } }],
    users: [{ name: context, user: { token } }],
    contexts: [{ name: context, context: { cluster: context, user: context } }],
  };
  writeFileSync(kubeconfig, JSON.stringify(config), { mode: 0o600 });
  return { name, kubeconfig, env: { KUBECONFIG: kubeconfig } };
}
