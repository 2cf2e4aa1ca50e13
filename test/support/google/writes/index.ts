/**
 * The methods with which the remedies of the catalogue change a Google Cloud. A write that is not here is refused, as
 * every write is by a server that nobody asked to be writable.
 */
import type { Answer, Call } from '../../loopback.ts';
import { artifactsWrites } from './artifacts.ts';
import { containerWrites } from './container.ts';
import { dnsWrites } from './dns.ts';
import { identityWrites } from './identity.ts';
import type { WritableCloud, WriteMethod } from './model.ts';
import { networkWrites } from './network.ts';

export { type Done, type WritableCloud, writableCloud } from './model.ts';

const methods: readonly WriteMethod[] = [
  ...identityWrites,
  ...networkWrites,
  ...dnsWrites,
  ...containerWrites,
  ...artifactsWrites,
];

const refusals = {
  'not-found': [404, 'NOT_FOUND'],
  'already-exists': [409, 'ALREADY_EXISTS'],
  'failed-precondition': [400, 'FAILED_PRECONDITION'],
} as const;

const OPERATION =
  /^(?:compute\/)?v1\/projects\/[^/]+\/(?:global|(?:regions|zones|locations)\/[^/]+)\/operations\/([^/]+)(?:\/wait)?$/;

/** Carries out a request that changes something, or reads its operation; undefined for one that this model does not know. */
export function writeGoogle(cloud: WritableCloud, call: Call): Answer | undefined {
  const path = decodeURIComponent(call.url.pathname.slice(1));
  const [, operation] = OPERATION.exec(path) ?? [];
  if (operation) return { status: 200, body: cloud.operations[operation] ?? {} };
  for (const { verb, path: pattern, write } of methods) {
    const parts = verb === call.method ? pattern.exec(path)?.groups : undefined;
    if (!parts) continue;
    const body = call.body ? JSON.parse(call.body) : {};
    const written = write(cloud, { parts, query: call.url.searchParams, body });
    if (!('refused' in written)) {
      if ('status' in written && 'name' in written) cloud.operations[String(written.name)] = written;
      return { status: 200, body: written };
    }
    const [code, status] = refusals[written.refused];
    const message = `${path}: ${written.refused}`;
    return {
      status: code,
      body: { error: { code, message, status, errors: [{ message, reason: status }] } },
    };
  }
  return undefined;
}
