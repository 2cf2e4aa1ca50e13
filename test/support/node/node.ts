/** A node with its control plane, its registries and its DNS, in namespaces of its own. */
import { type ChildProcess, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { quoteWord } from '../../../src/base/quote.ts';
import { buildPayload } from '../binaries/payload.ts';
import { node as nodeProgram, root } from '../playbook/playbook.ts';
import type { KubernetesObject, Pod } from '../world/objects.ts';
import { writeCertificates } from './certificates.ts';
import { type ControlPlane, nodeName, secondNodeName, startControlPlane } from './control-plane.ts';
import { Images } from './images.ts';
import { startKubelet } from './kubelet.ts';
import { Namespace, type Ran } from './namespace.ts';
import { startService } from './pod-network.ts';
import { behaviours } from './registries.ts';
import { type ContainerdVersion, startContainerd } from './runtime.ts';
import type { Change } from './servers.ts';

/** The cgroup of the Pods of the second node: in every hierarchy of cgroup v1, or in the one of v2. */
const cgroupRoot = `/${secondNodeName}`;
const makeCgroup = `cd /sys/fs/cgroup
if [ -e cgroup.controllers ]; then mkdir .${cgroupRoot}; else for each in *; do mkdir "$each${cgroupRoot}"; done; fi`;

export interface NodeOptions {
  readonly containerd: ContainerdVersion;
  readonly serializeImagePulls?: boolean;
}

/** A run that has not ended. */
export interface Diagnosing {
  /** All that it has printed so far. */
  readonly printed: () => string;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
}

export class TestNode {
  readonly namespace: Namespace;
  readonly #servers: ChildProcess;
  readonly #controlPlane: ControlPlane;
  readonly #containerd: ContainerdVersion;

  private constructor(
    namespace: Namespace,
    servers: ChildProcess,
    controlPlane: ControlPlane,
    containerd: ContainerdVersion,
  ) {
    this.namespace = namespace;
    this.#servers = servers;
    this.#controlPlane = controlPlane;
    this.#containerd = containerd;
  }

  /** Starts everything, and waits until the node is ready. */
  static async start({ containerd, serializeImagePulls = false }: NodeOptions): Promise<TestNode> {
    const payload = buildPayload();
    const namespace = await Namespace.create();
    try {
      const { folder } = namespace;
      copyFileSync(payload, join(folder, 'payload'));
      const { server } = writeCertificates(folder, Object.keys(behaviours(new Images())));
      const program = join(import.meta.dirname, 'servers.ts');
      const servers = namespace.start('servers', [nodeProgram, program, folder], {}, true);
      const runtime = startContainerd(namespace, containerd);
      const controlPlane = await startControlPlane(namespace, server);
      const node = new TestNode(namespace, servers, controlPlane, containerd);
      await namespace.until('containerd', 30_000, () => existsSync(runtime));
      await namespace.until('the default ServiceAccount', 60_000, async () => {
        const { stdout } = await node.kubectl('get', 'serviceaccount', 'default', '--output=name');
        return stdout !== '';
      });
      const identity = controlPlane.node;
      startKubelet(namespace, { name: nodeName, folder, runtime, identity, serializeImagePulls });
      await startService(namespace);
      await node.#untilReady(nodeName);
      return node;
    } catch (error) {
      await namespace.close();
      throw error;
    }
  }

  /** Lets a second node join, whose kubelet and containerd keep everything in the folder that is returned. */
  async join(): Promise<string> {
    const { namespace } = this;
    const folder = join(namespace.folder, secondNodeName);
    mkdirSync(folder);
    const runtime = startContainerd(namespace, this.#containerd, folder);
    await namespace.until('the second containerd', 30_000, () => existsSync(runtime));
    await this.shell(makeCgroup);
    startKubelet(namespace, {
      name: secondNodeName,
      folder,
      runtime,
      identity: this.#controlPlane.secondNode,
      serializeImagePulls: false,
      cgroupRoot,
      ports: { port: 10350, healthzPort: 10348 },
    });
    await this.#untilReady(secondNodeName);
    return folder;
  }

  #untilReady(name: string): Promise<void> {
    return this.namespace.until(name, 60_000, async () => {
      const path = '{.status.conditions[?(@.type=="Ready")].status}';
      const { stdout } = await this.kubectl('get', 'node', name, `--output=jsonpath=${path}`);
      return stdout === 'True';
    });
  }

  /** kubectl as an administrator. */
  kubectl(...args: readonly string[]): Promise<Ran> {
    return this.namespace.run(['kubectl', ...args], { env: this.environment });
  }

  /** kubectl, which must succeed. */
  async must(args: readonly string[], input?: object): Promise<string> {
    const options = { env: this.environment, input: input && JSON.stringify(input) };
    const { code, stdout, stderr } = await this.namespace.run(['kubectl', ...args], options);
    if (code !== 0) throw new Error(`kubectl ${args.join(' ')}: ${stderr}`);
    return stdout;
  }

  /** A line of a shell as an administrator types it, which must succeed. */
  async shell(line: string): Promise<string> {
    const { code, stdout, stderr } = await this.namespace.run(['sh', '-c', line], { env: this.environment });
    if (code !== 0) throw new Error(`${line}: ${stderr}`);
    return stdout;
  }

  /** Creates the objects, in their order. */
  async create(objects: readonly KubernetesObject[]): Promise<void> {
    await this.must(['create', '--filename=-'], { apiVersion: 'v1', kind: 'List', items: objects });
  }

  /** Replaces a subresource of a Pod, such as its status. Older kubectl can do that with `--raw` only. */
  async replacePart(
    [namespace, name]: readonly [namespace: string, name: string],
    subresource: string,
    change: (pod: Pod) => object,
  ): Promise<void> {
    const path = `/api/v1/namespaces/${namespace}/pods/${name}`;
    const pod = JSON.parse(await this.must(['get', '--raw', path])) as Pod;
    // Without a version it is no conflict that the kubelet has written meanwhile.
    const metadata = { ...pod.metadata, resourceVersion: undefined };
    const changed = { ...pod, ...change(pod), metadata };
    await this.must(['replace', '--raw', `${path}/${subresource}`, '--filename=-'], changed);
  }

  async list<Item>(resource: string): Promise<readonly Item[]> {
    const text = await this.must(['get', resource, '--all-namespaces', '--output=json']);
    return (JSON.parse(text) as { items: Item[] }).items;
  }

  /** Changes the registries, and waits until it is done. */
  change(change: Change): Promise<void> {
    return new Promise((resolve) => {
      this.#servers.once('message', () => resolve());
      this.#servers.send(change);
    });
  }

  /** `npx zx playbooks/diagnose.mjs …` as on a machine without gcloud. */
  diagnose(...args: readonly string[]): Promise<Ran> {
    const { argv, env } = this.#diagnosis(args);
    return this.namespace.run(argv, { env, cwd: root });
  }

  /** The same, as it goes on: in a pipe, or on a terminal of 100 columns and 30 rows. */
  diagnosing(args: readonly string[], { terminal = false } = {}): Diagnosing {
    const { argv, env } = this.#diagnosis(args);
    const line = `stty columns 100 rows 30; ${argv.map(quoteWord).join(' ')}`;
    const child = this.namespace.spawn(
      terminal ? ['/usr/bin/script', '--quiet', '--return', '--command', line, '/dev/null'] : argv,
      terminal ? { ...env, TERM: 'xterm', PATH: `${env.PATH}:/usr/bin:/bin` } : env,
      { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let printed = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    return { printed: () => printed, ended };
  }

  #diagnosis(args: readonly string[]) {
    const PATH = join(this.namespace.folder, 'tools');
    if (!existsSync(PATH)) {
      mkdirSync(PATH);
      symlinkSync(spawnSync('which', ['kubectl'], { encoding: 'utf8' }).stdout.trim(), join(PATH, 'kubectl'));
    }
    const zx = join(root, 'node_modules/zx/build/cli.js');
    const env = { ...this.environment, PATH, LANG: 'C.UTF-8' };
    return { argv: [nodeProgram, zx, 'playbooks/diagnose.mjs', ...args], env };
  }

  close(): Promise<void> {
    return this.namespace.close();
  }

  /** The environment of an administrator. */
  get environment(): Readonly<Record<string, string>> {
    return { ...this.#controlPlane.admin.env, HOME: this.namespace.folder };
  }
}
