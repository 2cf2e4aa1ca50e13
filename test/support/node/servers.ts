/**
 * DNS and registries, as a process in the namespaces of the node: `servers.ts FOLDER`. The folder has the program of the
 * images and the certificates. It takes {@link Change}s, and ends with the process that started it.
 */
import { readFileSync } from 'node:fs';
import { createServer as createPlain, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { createServer as createMute } from 'node:net';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { refuse, serving } from './distribution.ts';
import { serveNames } from './dns.ts';
import { architecture, pushedImages } from './pushed.ts';
import {
  behaviours,
  dnsAddress,
  expiredHost,
  mutePort,
  nameAnswer,
  nodeAddress,
  plainPort,
  untrustedHost,
} from './registries.ts';

/** What somebody does to the registries while the tests run. */
export type Change =
  /** Pushes an image: `team/app:1.0`. */
  | { readonly push: string }
  /** From now on the host refuses everybody: 403. */
  | { readonly forbid: string }
  /** From now on the host exists, and serves every image to everybody. */
  | { readonly repair: string };

const [folder = ''] = process.argv.slice(2);
const read = (name: string) => readFileSync(join(folder, name));

const program = read('payload');
const images = pushedImages(program);
const serve = serving(images);
const hosts = behaviours(images);
const repaired = new Set<string>();
const forbidding = new Set<string>();
const exists = new Set(Object.keys(hosts));

function handle(request: IncomingMessage, response: ServerResponse): void {
  const host = request.headers.host?.replace(/:\d+$/, '') ?? '';
  const behaviour = repaired.has(host) ? serve : hosts[host];
  if (forbidding.has(host) && !repaired.has(host)) refuse(response, 403, 'DENIED');
  else if (behaviour) behaviour(request, response);
  else refuse(response, 404, 'NAME_UNKNOWN');
}

const certificate = (name: string) => ({ key: read(`${name}.key`), cert: read(`${name}.crt`) });
const contexts = new Map(
  ['registries', untrustedHost, expiredHost].map((name) => [name, createSecureContext(certificate(name))]),
);
const secure = createSecure(
  {
    ...certificate('registries'),
    SNICallback: (name, done) => done(null, contexts.get(name) ?? contexts.get('registries')),
    // A host that hangs does so for longer than the tests.
    requestTimeout: 0,
    headersTimeout: 0,
  },
  handle,
);

await Promise.all([
  new Promise<void>((listening) => secure.listen(443, nodeAddress, listening)),
  new Promise<void>((listening) => createPlain(serve).listen(plainPort, nodeAddress, listening)),
  new Promise<void>((listening) => createMute(() => {}).listen(mutePort, nodeAddress, listening)),
  serveNames(dnsAddress, (name) => (repaired.has(name) ? nodeAddress : nameAnswer(name, exists))),
]);

process.on('message', (change: Change) => {
  if ('push' in change) images.add(change.push, program, architecture);
  else if ('forbid' in change) forbidding.add(change.forbid);
  else repaired.add(change.repair);
  process.send?.('done');
});
process.on('disconnect', () => process.exit());
