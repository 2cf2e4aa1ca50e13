/** Stand-ins for URLs and paths of files: what the protocol of registries and of the programs prescribes stays. */
import { standInForHost } from './hosts.ts';
import { standInForDigest } from './identifiers.ts';
import { standInForPath, standInForTag } from './images.ts';
import { standIn } from './kinds.ts';
import type { Names } from './names.ts';
import { standInForResource } from './resources.ts';
import { isKnownWord } from './words.ts';

/** The paths of the OCI distribution specification. */
const distribution = /^\/(v2)\/(.+?)\/(manifests|blobs|tags|referrers)(?:\/(.*))?$/s;

/** The stand-in of a URL. */
export function standInForUrl(url: string, names: Names): string {
  const [, scheme = '', host = '', path = '', query = ''] =
    /^([a-z0-9]+:\/\/)([^/?#]*)([^?]*)(.*)$/is.exec(url) ?? [];
  if (scheme === 'docker://' || scheme === 'oci://')
    return `${scheme}${standIn('image', url.slice(scheme.length), names)}`;
  if (host === '' || scheme === 'unix://') return `${scheme}${standInForFile(path, names)}`;
  return `${scheme}${standInForHost(host, names)}${pathOf(host, path, names)}${queryOf(host, query, names)}`;
}

function pathOf(host: string, path: string, names: Names): string {
  const [, version, image = '', what, reference] = distribution.exec(path) ?? [];
  if (version) {
    const behind = reference === undefined ? '' : `/${standInForReference(reference, names)}`;
    return `/${version}/${standInForPath(host, image, names)}/${what}${behind}`;
  }
  if (
    /^\/(?:v[12](?:\/|\/token|\/auth|\/_catalog)?|token|auth|service\/token|jwt\/auth|oauth2\/token|artifacts-downloads)?\/?$/.test(
      path,
    )
  )
    return path;
  if (/\/(?:projects|namespaces|organizations)\//.test(path))
    return standInForResource(path, (kind, text) => standIn(kind, text, names));
  return path
    .split('/')
    .map((part) => (part === '' || /^v\d$/.test(part) ? part : segment(part, names)))
    .join('/');
}

/** A digest or a tag, with what can stand behind it. */
function standInForReference(reference: string, names: Names): string {
  if (reference === 'list') return reference;
  const [first = '', ...rest] = reference.split('/');
  const written = first.includes(':') ? standInForDigest(first, names) : standInForTag(first, names);
  return [first === 'uploads' ? first : written, ...rest.map((part) => segment(part, names))].join('/');
}

function segment(part: string, names: Names): string {
  if (/^sha\d{3}:/.test(part)) return standInForDigest(part, names);
  return standIn('text', part, names);
}

/** Names of parameters of registries and of their tokens. */
const parameters = new Set([
  'ns',
  'scope',
  'service',
  'account',
  'client_id',
  'offline_token',
  'grant_type',
  'n',
  'last',
]);

/** The parameters of a request for a token, and of one through a mirror (docker/distribution, token specification). */
function queryOf(host: string, query: string, names: Names): string {
  return query.replace(/([?&])([^=&]*)=([^&]*)/g, (_, separator: string, key: string, value: string) => {
    const isEncoded = /%[0-9a-f]{2}/i.test(value);
    const plain = isEncoded ? decoded(value) : value;
    const written = parameter(host, key, plain, names);
    return `${separator}${parameters.has(key) || isKnownWord(key) ? key : standIn('text', key, names)}=${isEncoded ? encodeURIComponent(written) : written}`;
  });
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function parameter(host: string, key: string, value: string, names: Names): string {
  if (key === 'service' || key === 'ns') return standInForHost(value, names);
  const [, type, path, actions] = /^(repository):(.+):([a-z,*]+)$/s.exec(value) ?? [];
  if (key === 'scope' && path) return `${type}:${standInForPath(host, path, names)}:${actions}`;
  return value === '***' || value === '' || isKnownWord(value) ? value : standIn('text', value, names);
}

/** The stand-in of the path of a file: folders that programs are known to have stay. */
export function standInForFile(path: string, names: Names): string {
  return path
    .split('/')
    .map((part) =>
      part === '' ||
      /^\d{1,8}$/.test(part) ||
      part.split(/[.:]/).every((each) => isKnownWord(each)) ||
      isKnownWord(part)
        ? part
        : segment(part, names),
    )
    .join('/');
}
