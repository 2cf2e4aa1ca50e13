/** The API calls with which tests fill a cluster. kubectl would need a process for each object. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:https';
import type { KubernetesObject, ObjectReference } from '../world/objects.ts';

export interface ApiOptions {
  readonly origin: string;
  /** PEM of the certificate authority. */
  readonly ca: string;
  /** The credentials: a bearer token, or a client certificate with its key. */
  readonly token?: string;
  readonly cert?: string;
  readonly key?: string;
  /** Where the kubelets of the nodes listen on this machine; a closed port without kubelets. */
  readonly kubeletPort?: number;
  /** Whether controllers run: they would delete objects with a missing owner, and create the Pods of a ReplicaSet. */
  readonly controllers?: boolean;
}

type Created = KubernetesObject & { status?: object; spec?: object };

export class Api {
  readonly #options: ApiOptions;
  readonly #agent: Agent;
  readonly #created: string[] = [];
  /** The UIDs that the server assigned, by those of the world. */
  readonly #uids = new Map<string, string>();

  constructor(options: ApiOptions) {
    this.#options = options;
    const { ca, cert, key } = options;
    this.#agent = new Agent({ keepAlive: true, maxSockets: 8, ca, cert, key });
  }

  /** The body of the response. Throws with the message of the server on any status from 400 on. */
  async call(method: string, path: string, body?: object, type = 'application/json'): Promise<unknown> {
    const { status, text } = await this.#send(method, path, body, type);
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${text.slice(0, 500)}`);
    return text.startsWith('{') ? JSON.parse(text) : text;
  }

  /** Creates an object with its status, which a create ignores. An existing one is not changed. */
  async create(object: Created): Promise<void> {
    const { controllers = false, kubeletPort = 1 } = this.#options;
    const { uid, resourceVersion: __, creationTimestamp: ___, ownerReferences, ...kept } = object.metadata;
    // No controller looks for the owner, but the server requires a UID.
    const owners = controllers
      ? undefined
      : ownerReferences?.map((owner) => ({ uid: randomUUID(), ...owner }));
    const metadata = { ...kept, ...(owners ? { ownerReferences: owners } : {}) };
    const path = collectionOf(object);
    const { ephemeralContainers, ...spec } = (object.spec ?? {}) as {
      ephemeralContainers?: object[];
      replicas?: number;
    };
    if (controllers && spec.replicas) spec.replicas = 0;
    const body = { ...object, metadata, ...(object.spec ? { spec } : {}), ...this.#about(object) };
    const { status, text } = await this.#send('POST', path, body);
    if (status === 409) return;
    if (status >= 400)
      throw new Error(`create ${object.kind} ${metadata.name}: ${status} ${text.slice(0, 500)}`);
    const created = JSON.parse(text) as KubernetesObject;
    if (uid && created.metadata.uid) this.#uids.set(uid, created.metadata.uid);
    const patch = 'application/strategic-merge-patch+json';
    const own = `${path}/${metadata.name}`;
    if (!metadata.namespace) this.#created.push(own);
    if (ephemeralContainers)
      await this.call('PATCH', `${own}/ephemeralcontainers`, { spec: { ephemeralContainers } }, patch);
    const reported = object.kind === 'Node' ? { ...object.status, ...addressOf(kubeletPort) } : object.status;
    if (reported && ['Pod', 'Node', 'ResourceQuota'].includes(object.kind))
      await this.call('PATCH', `${own}/status`, { status: reported }, patch);
  }

  /** Deletes what `create` created or `recordCreated` recorded: namespaces with everything in them. */
  async removeAll(): Promise<void> {
    const paths = this.#created.splice(0).toReversed();
    const namespaces = paths.filter((path) => path.startsWith('/api/v1/namespaces/'));
    // There is no kubelet that would confirm the termination of a Pod.
    const pods = namespaces.map((path) => `${path}/pods?gracePeriodSeconds=0`);
    const refused: string[] = [];
    // One refusal must not prevent the other deletions; a missing object has been deleted.
    for (const path of [...pods, ...paths]) {
      const { status } = await this.#send('DELETE', path);
      if (status >= 400 && status !== 404) refused.push(`${path} (${status})`);
    }
    if (refused.length > 0) throw new Error(`left behind in the cluster: ${refused.join(', ')}`);
  }

  /** Records an object created by other means, so that `removeAll` deletes it. */
  recordCreated(path: string): void {
    this.#created.push(path);
  }

  /** Creates many objects concurrently, as fast as the connections allow. */
  async createAll(objects: readonly KubernetesObject[]): Promise<void> {
    const left = objects.values();
    const work = async () => {
      for (const object of left) await this.create(object);
    };
    await Promise.all(Array.from({ length: 8 }, work));
  }

  /** What an event of either API is about, by the UID that the server assigned: create events after what they are about. */
  #about(object: KubernetesObject): object {
    const named = ['involvedObject', 'regarding'].flatMap((field) => {
      const about = (object as unknown as Record<string, ObjectReference | undefined>)[field];
      const uid = this.#uids.get(about?.uid ?? '');
      return about && uid ? [[field, { ...about, uid }] as const] : [];
    });
    return Object.fromEntries(named);
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(
    method: string,
    path: string,
    body?: object,
    type = 'application/json',
  ): Promise<{ status: number; text: string }> {
    const { origin, token } = this.#options;
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(text === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(text) }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(`${origin}${path}`, { method, headers, agent: this.#agent }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
        );
      });
      sent.on('error', reject);
      sent.end(text);
    });
  }
}

/** Simulated nodes have an address on this machine, so that the API server asks no other address for a log. */
function addressOf(port: number): object {
  return {
    addresses: [{ type: 'InternalIP', address: '127.0.0.1' }],
    daemonEndpoints: { kubeletEndpoint: { Port: port } },
  };
}

/** The path at which objects of a kind are created: `/api/v1/namespaces/shop/pods`. */
export function collectionOf({ apiVersion, kind, metadata }: KubernetesObject): string {
  const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  const within = metadata.namespace ? `/namespaces/${metadata.namespace}` : '';
  return `${root}${within}/${kind.toLowerCase()}${kind.endsWith('s') ? 'es' : 's'}`;
}
