/** A kubelet that serves container logs to the API server, and nothing else. */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSigned } from '../certificate.ts';

/** The last line of every container: its program is for another architecture. */
export const lastLine = 'exec /usr/local/bin/app: exec format error';

export async function startKubelet(): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer(selfSigned('pullbook-kubelet'), ({ url = '' }, response) => {
    const known = url.startsWith('/containerLogs/');
    response.writeHead(known ? 200 : 404, { 'content-type': 'text/plain' });
    response.end(known ? `${lastLine}\n` : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
