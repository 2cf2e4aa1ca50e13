/** The registries of the world: what each host does with a request, and what DNS answers for its name. */
import { type Behaviour, partsOf, refuse, serving } from './distribution.ts';
import type { Answer } from './dns.ts';
import type { Images } from './images.ts';
import { limitingAnonymous, tokenService, withPassword, withToken } from './registry-access.ts';

export const nodeAddress = '10.77.0.1';
export const dnsAddress = '10.77.0.53';
/** Takes packets and answers none: namespace.sh. */
const blackHole = '10.77.0.9';
/** An address without a neighbour. */
export const withoutRoute = '10.77.0.77';
/** A port of the node that accepts connections, and says nothing. */
export const mutePort = 8443;
/** A port of the node with a registry that speaks plain HTTP. */
export const plainPort = 5003;

export const robot = { name: 'robot', password: 's3cret' };
const user = `${robot.name}:${robot.password}`;

/** Signed by an authority that the node does not trust. */
export const untrustedHost = 'harbor.corp.internal';
export const expiredHost = 'expired.example.com';

const gitlab = {
  realm: 'https://token.example.com/jwt/auth',
  user,
  isPublic: () => false,
};
const hub = {
  realm: 'https://auth.docker.io/token',
  user,
  isPublic: (repository: string) => repository === 'library/nginx',
};
const artifactRegistry = {
  realm: 'https://europe-west9-docker.pkg.dev/v2/token',
  user: null,
  isPublic: () => true,
};

const failing =
  (status: number, code: string): Behaviour =>
  (_, response) =>
    refuse(response, status, code);

/** Does the one thing for so many milliseconds from the first request on, and then the other. */
function duringFirst(limit: number, first: Behaviour, then: Behaviour): Behaviour {
  let began: number | undefined;
  return (request, response) => {
    began ??= Date.now();
    (Date.now() - began < limit ? first : then)(request, response);
  };
}

const silent: Behaviour = () => {};

/** Which hosts there are, and what they do. */
export function behaviours(images: Images): Readonly<Record<string, Behaviour>> {
  const serve = serving(images);
  const exceptBlobs =
    (instead: Behaviour): Behaviour =>
    (request, response) =>
      (isLayer(images, request.url) ? instead : serve)(request, response);
  const atPath =
    (path: string, there: Behaviour, elsewhere: Behaviour): Behaviour =>
    (request, response) =>
      (request.url?.startsWith(path) ? there : elsewhere)(request, response);
  return {
    'open.example.com': serve,
    [untrustedHost]: serve,
    [expiredHost]: serve,
    'slow.example.com': serving(images, 500),
    'htpasswd.example.com': withPassword(user, 'Registry', serve),
    '123456789012.dkr.ecr.eu-west-3.amazonaws.com': withPassword(
      'AWS:token',
      'https://123456789012.dkr.ecr.eu-west-3.amazonaws.com/',
      serve,
    ),
    'token.example.com': atPath('/jwt/auth', tokenService(gitlab), withToken(gitlab, serve)),
    'auth.docker.io': tokenService(hub),
    'registry-1.docker.io': atPath(
      '/v2/library/redis/',
      withToken({ ...hub, isPublic: () => true }, limitingAnonymous(serve)),
      withToken(hub, serve),
    ),
    'europe-west9-docker.pkg.dev': atPath(
      '/v2/token',
      (request, response) =>
        (request.url?.includes('forbidden-project')
          ? failing(403, 'DENIED')
          : tokenService(artifactRegistry))(request, response),
      withToken(artifactRegistry, serve),
    ),
    'ghcr.io': atPath(
      '/token',
      failing(403, 'DENIED'),
      withToken({ realm: 'https://ghcr.io/token', user: null, isPublic: () => false }, serve),
    ),
    'once.example.com': duringFirst(15_000, serve, failing(503, 'UNAVAILABLE')),
    // Asks for a password that nobody has, until somebody changes that.
    'guarded.example.com': withPassword(user, 'Registry', serve),
    'maintenance.example.com': failing(503, 'UNAVAILABLE'),
    'failing.example.com': failing(500, 'UNKNOWN'),
    'unavailable.example.com': failing(503, 'UNAVAILABLE'),
    'captive.example.com': (request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(request.method === 'HEAD' ? undefined : '<html><body>Sign in</body></html>');
    },
    'hang.example.com': silent,
    'hangs-in-layer.example.com': exceptBlobs(silent),
    'without-layer.example.com': exceptBlobs(failing(404, 'BLOB_UNKNOWN')),
    'resets.example.com': (request) => void request.socket.destroy(),
  };
}

/** Whether the blob is a layer, and no config. */
function isLayer(images: Images, url?: string): boolean {
  const { kind, reference = '' } = partsOf(url);
  return kind === 'blobs' && images.byDigest(reference)?.mediaType.includes('.layer.') === true;
}

/** What DNS answers for a name that is no host of these registries. */
const otherNames: readonly (readonly [suffix: string, answer: Answer])[] = [
  ['blackhole.example.com', blackHole],
  ['refused.example.com', dnsAddress],
  ['dns-dead.example.com', 'silence'],
  ['servfail.example.com', 'server-failure'],
];

export const nameAnswer = (name: string, hosts: ReadonlySet<string>): Answer =>
  otherNames.find(([suffix]) => name.endsWith(suffix))?.[1] ??
  (hosts.has(name) ? nodeAddress : 'no-such-name');
