/** etcd and kube-apiserver on loopback, with RBAC and an audit log. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createPublicKey, randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildKubernetes } from '../binaries/kubernetes.ts';
import { selfSigned } from '../certificate.ts';
import { Api } from './api.ts';
import { auditPolicy, readAudit } from './audit.ts';
import type { Cluster } from './cluster.ts';
import { gkeContext, identityIn } from './identity.ts';
import { startKubelet } from './kubelet.ts';

export async function startLocal(): Promise<Cluster> {
  const binary = buildKubernetes('kube-apiserver');
  const dir = mkdtempSync(join(tmpdir(), 'pullbook-cluster-'));
  const [clientPort, peerPort, port] = await freePorts(3);
  const children: ChildProcess[] = [];
  const logs = join(dir, 'logs');
  mkdirSync(logs);
  const start = (program: string, args: readonly string[]) => {
    const log = openSync(join(logs, `${children.length}.log`), 'w');
    children.push(spawn(program, args, { cwd: dir, stdio: ['ignore', log, log] }));
    closeSync(log);
  };
  const kubelet = await startKubelet();
  const close = async () => {
    await kubelet.close();
    const ends = children.map((child) =>
      child.exitCode === null && child.signalCode === null
        ? new Promise((resolve) => child.once('exit', resolve))
        : null,
    );
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(ends);
    rmSync(dir, { recursive: true, force: true });
  };

  const { key, cert } = selfSigned('pullbook-cluster');
  const token = randomBytes(16).toString('hex');
  const files = {
    'tls.key': key,
    'tls.crt': cert,
    'accounts.pub': createPublicKey(cert).export({ type: 'spki', format: 'pem' }),
    'tokens.csv': `${token},admin,admin,"system:masters"\n`,
    'audit.yaml': auditPolicy,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text, { mode: 0o600 });
  const client = `http://127.0.0.1:${clientPort}`;
  const peer = `http://127.0.0.1:${peerPort}`;
  start('etcd', [
    '--data-dir=etcd',
    `--listen-client-urls=${client}`,
    `--advertise-client-urls=${client}`,
    `--listen-peer-urls=${peer}`,
    `--initial-advertise-peer-urls=${peer}`,
    `--initial-cluster=default=${peer}`,
    '--unsafe-no-fsync',
    '--log-level=error',
    // 10,000 Pods with their events, each written twice.
    '--quota-backend-bytes=4294967296',
  ]);
  start(binary, [
    `--etcd-servers=${client}`,
    '--bind-address=127.0.0.1',
    // Not used by any client: an address of the range for documentation.
    '--advertise-address=192.0.2.1',
    '--endpoint-reconciler-type=none',
    `--secure-port=${port}`,
    '--service-cluster-ip-range=10.96.0.0/16',
    '--kubelet-preferred-address-types=InternalIP',
    '--tls-cert-file=tls.crt',
    '--tls-private-key-file=tls.key',
    '--authorization-mode=RBAC',
    '--token-auth-file=tokens.csv',
    '--service-account-issuer=https://kubernetes.default.svc',
    '--service-account-key-file=accounts.pub',
    '--service-account-signing-key-file=tls.key',
    '--audit-policy-file=audit.yaml',
    '--audit-log-path=audit.log',
    '--allow-privileged=true',
  ]);
  const origin = `https://127.0.0.1:${port}`;
  const api = new Api({ origin, ca: cert, token, kubeletPort: kubelet.port });
  try {
    await ready(api, children);
    const { gitVersion } = (await api.call('GET', '/version')) as { gitVersion: string };
    const as = (own: string, name: string) =>
      identityIn(dir, { name, context: gkeContext, origin, ca: cert, token: own });
    return {
      version: gitVersion,
      api,
      admin: as(token, 'admin'),
      as,
      audit: () => readAudit(join(dir, 'audit.log')),
      pids: children.flatMap(({ pid }) => pid ?? []),
      close: async () => {
        api.close();
        await close();
      },
    };
  } catch (error) {
    const said = children
      .map((_, at) => readFileSync(join(logs, `${at}.log`), 'utf8').slice(-1500))
      .join('\n');
    api.close();
    await close();
    throw new Error(`the API server did not start: ${error}\n${said}`);
  }
}

async function ready(api: Api, children: readonly ChildProcess[]): Promise<void> {
  const limit = Date.now() + 60_000;
  for (;;) {
    try {
      await api.call('GET', '/readyz');
      return;
    } catch (error) {
      const gone = children.some(({ exitCode }) => exitCode !== null);
      if (gone || Date.now() > limit) throw error;
      await wait(200);
    }
  }
}

async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = servers.map(
    (server) =>
      new Promise<number>((resolve) => {
        server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
      }),
  );
  const found = await Promise.all(ports);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return found;
}
