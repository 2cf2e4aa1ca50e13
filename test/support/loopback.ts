import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { accessReview, readOnlyPosts } from './read-only-posts.ts';

/** One request to a loopback server, in the order of arrival. */
export interface LoggedRequest {
  method: string;
  /** Path and query, as sent, with percent-encoding. */
  path: string;
  body: string;
  /** Whether the request has an Authorization header. Its value is never kept. */
  authorized: boolean;
}

/** The response of a service: a status and a JSON body. */
export interface Answer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

/** A request to a service. */
export interface Call extends LoggedRequest {
  /** The raw body, which may be binary. */
  bytes: Buffer;
  url: URL;
  headers: IncomingMessage['headers'];
}

/** Failures of the connection, not of the service: no response, a truncated response, a response that is not JSON. */
export const TRANSPORT_FAILURES = ['slow', 'cut', 'garbage', 'truncated'] as const;
/** Failures that a service reports in its own format. `perimeter` is a refusal by VPC Service Controls. */
export const SERVICE_FAILURES = [
  'forbidden',
  'perimeter',
  'not-found',
  'api-disabled',
  'unauthenticated',
  'rate-limited',
  'unavailable',
] as const;
export type TransportFailure = (typeof TRANSPORT_FAILURES)[number];
export type ServiceFailure = (typeof SERVICE_FAILURES)[number];
export type Failure = TransportFailure | ServiceFailure;

/** `METHOD path` with `*` for anything, for example `GET /v1/projects/*\/serviceAccounts/*`; or a regular expression on the same text. */
export type RequestPattern = string | RegExp;

export interface Loopback {
  /** `http://127.0.0.1:PORT`, or `https://…` with a certificate. */
  origin: string;
  requests: LoggedRequest[];
  /** Makes matching requests fail; the newest pattern takes precedence. Returns a function that undoes it. */
  fail(pattern: RequestPattern, failure: Failure): () => void;
  close(): Promise<void>;
}

interface Service {
  answer(call: Call): Answer;
  /** The response for a failure in the format of the service. */
  refuse(call: Call, failure: ServiceFailure): Answer;
  tls?: { key: string; cert: string };
  /** Milliseconds before each answer, as a network takes them. */
  latency?: number;
}

/**
 * Starts a server on 127.0.0.1 and a free port. All loopback services use it, so that request log and failures work the
 * same everywhere.
 */
export async function startLoopback(service: Service): Promise<Loopback> {
  const requests: LoggedRequest[] = [];
  const failures: { pattern: RegExp; failure: Failure }[] = [];

  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    const call = await read(incoming);
    if (service.latency) await wait(service.latency);
    requests.push({ method: call.method, path: call.path, body: call.body, authorized: call.authorized });
    const failure = failures.findLast(({ pattern }) => pattern.test(`${call.method} ${call.path}`))?.failure;
    if (failure !== undefined && isServiceFailure(failure))
      return send(response, service.refuse(call, failure));
    if (failure === 'slow') return;
    const answer = service.answer(call);
    if (failure === undefined) return send(response, answer);
    return sendBroken(response, answer, failure);
  };
  const listener = (incoming: IncomingMessage, response: ServerResponse) => {
    handle(incoming, response).catch((error: unknown) => {
      send(response, {
        status: 500,
        body: { error: { code: 500, message: `the rig failed: ${String(error)}` } },
      });
    });
  };

  const server = service.tls ? createTlsServer(service.tls, listener) : createPlainServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    origin: `${service.tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    requests,
    fail(pattern, failure) {
      const entry = { pattern: toRegExp(pattern), failure };
      failures.push(entry);
      return () => void failures.splice(failures.indexOf(entry), 1);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function read(incoming: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const path = incoming.url ?? '/';
  return {
    method: incoming.method ?? 'GET',
    path,
    body: bytes.toString('utf8'),
    bytes,
    authorized: incoming.headers.authorization !== undefined,
    url: new URL(path, 'http://127.0.0.1'),
    headers: incoming.headers,
  };
}

function send(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  // A log is text; everything else is JSON.
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

function sendBroken(
  response: ServerResponse,
  answer: Answer,
  failure: 'cut' | 'garbage' | 'truncated',
): void {
  if (failure === 'garbage') {
    // The response of a captive portal or an intercepting proxy.
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end('<!doctype html><title>Sign in to the network</title>');
    return;
  }
  const text = JSON.stringify(answer.body);
  const half = text.slice(0, Math.ceil(text.length / 2));
  if (failure === 'truncated') {
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(half);
    return;
  }
  response.writeHead(answer.status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.write(half, () => response.destroy());
}

function isServiceFailure(failure: Failure): failure is ServiceFailure {
  return (SERVICE_FAILURES as readonly string[]).includes(failure);
}

function toRegExp(pattern: RequestPattern): RegExp {
  if (pattern instanceof RegExp) return pattern;
  const literal = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  // A pattern without a query matches any query, because gcloud adds `?alt=json` to every request.
  const query = pattern.includes('?') ? '' : '(\\?.*)?';
  return new RegExp(`^${literal.join('.*')}${query}$`);
}

/** The requests that would change something. Must be empty after every run of Pullbook. */
export function changes(requests: readonly LoggedRequest[]): LoggedRequest[] {
  const reads = (path: string) => path === accessReview || readOnlyPosts.some((each) => each.path.test(path));
  return requests.filter(
    ({ method, path }) => method !== 'GET' && !(method === 'POST' && reads(path.replace(/\?.*$/, ''))),
  );
}
