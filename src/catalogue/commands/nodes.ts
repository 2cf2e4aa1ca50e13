/** Decoders for nodes, Kubernetes service accounts and pull secrets. */
import { child, object, requiredText, text } from '../decode.ts';
import { Unreadable } from '../failures.ts';
import { parseTable } from '../table.ts';
import { itemsOf, namesOf } from './pods.ts';

/** A row of the table of nodes, with GKE's labels. */
export interface NodeRow {
  readonly name: string;
  readonly ready: boolean;
  readonly pool: string | null;
}

export interface ClusterNode {
  readonly name: string;
  /** Project and zone of the instance, from `spec.providerID`: `gce://PROJECT/ZONE/NAME`. */
  readonly project: string | null;
  readonly zone: string | null;
  readonly pool: string | null;
  readonly operatingSystem: string | null;
  readonly architecture: string | null;
  readonly containerRuntime: string | null;
}

export interface KubernetesServiceAccount {
  readonly pullSecrets: readonly string[];
  /** True if the account is linked to an IAM service account; the annotation itself is not kept. */
  readonly workloadIdentity: boolean;
}

export interface NamedServiceAccount extends KubernetesServiceAccount {
  readonly namespace: string;
  readonly name: string;
}

/** What a pull secret covers. No credential is ever part of it. */
export interface PullSecretRegistries {
  readonly registries: readonly {
    readonly server: string;
    /** The kind of credential that the user name indicates. */
    readonly user: 'access-token' | 'json-key' | 'other' | 'none';
    /** The e-mail address of the service account that the key belongs to. */
    readonly account: string | null;
  }[];
}

export function decodeNodeTable(answer: unknown): readonly NodeRow[] {
  return parseTable(answer).map((row) => ({
    name: row['NAME'] ?? '',
    ready: /^Ready\b/.test(row['STATUS'] ?? ''),
    pool: row['GKE-NODEPOOL'] || null,
  }));
}

export function decodeNodes(answer: unknown): readonly ClusterNode[] {
  return itemsOf(answer).map((item) => {
    const metadata = child(item, 'metadata');
    const labels = child(metadata, 'labels');
    const info = child(child(item, 'status'), 'nodeInfo');
    const [, project, zone] =
      /^gce:\/\/([^/]+)\/([^/]+)\//.exec(text(child(item, 'spec'), 'providerID') ?? '') ?? [];
    return {
      name: requiredText(metadata, 'name'),
      project: project ?? null,
      zone: zone ?? text(labels, 'topology.kubernetes.io/zone'),
      pool: text(labels, 'cloud.google.com/gke-nodepool'),
      operatingSystem: text(info, 'operatingSystem'),
      architecture: text(info, 'architecture'),
      containerRuntime: text(info, 'containerRuntimeVersion'),
    };
  });
}

export function decodeServiceAccounts(answer: unknown): readonly NamedServiceAccount[] {
  return itemsOf(answer).map((item) => {
    const metadata = child(item, 'metadata');
    return {
      namespace: requiredText(metadata, 'namespace'),
      name: requiredText(metadata, 'name'),
      ...decodeServiceAccount(item),
    };
  });
}

export function decodeServiceAccount(answer: unknown): KubernetesServiceAccount {
  const annotations = child(child(answer, 'metadata'), 'annotations');
  return {
    pullSecrets: namesOf(answer, 'imagePullSecrets'),
    workloadIdentity: text(annotations, 'iam.gke.io/gcp-service-account') !== null,
  };
}

/** The type of a Secret, from the server's table: the credential itself never leaves the server. */
export function decodeSecretType(answer: unknown): { readonly type: string } {
  const type = parseTable(answer)[0]?.['TYPE'];
  if (!type) throw new Unreadable('no type in the table');
  return { type };
}

/** The registries of a pull secret. Keeps the server names, the kind of user name, and the account of a key file. */
export function decodeSecretRegistries(answer: unknown): PullSecretRegistries {
  const data = child(answer, 'data');
  const current = text(data, '.dockerconfigjson');
  const legacy = text(data, '.dockercfg');
  const auths = current ? child(fromBase64(current), 'auths') : legacy ? object(fromBase64(legacy)) : {};
  return { registries: Object.entries(auths).map(([server, entry]) => ({ server, ...userOf(entry) })) };
}

function userOf(entry: unknown) {
  const [user = '', ...rest] = (() => {
    const auth = text(entry, 'auth');
    return auth ? Buffer.from(auth, 'base64').toString('utf8').split(':') : [text(entry, 'username') ?? ''];
  })();
  const password = rest.join(':') || text(entry, 'password') || '';
  if (user === 'oauth2accesstoken') return { user: 'access-token', account: null } as const;
  if (user === '_json_key' || user === '_json_key_base64')
    return { user: 'json-key', account: accountOf(user, password) } as const;
  return { user: user === '' ? 'none' : 'other', account: null } as const;
}

function accountOf(user: string, password: string): string | null {
  try {
    const key = user === '_json_key_base64' ? Buffer.from(password, 'base64').toString('utf8') : password;
    return text(JSON.parse(key), 'client_email');
  } catch {
    return null;
  }
}

function fromBase64(value: string): unknown {
  try {
    return JSON.parse(Buffer.from(value, 'base64').toString('utf8'));
  } catch {
    throw new Unreadable('the secret contains no registry configuration');
  }
}
