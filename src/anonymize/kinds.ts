/** The stand-in of a text, by what it names. */
import type { NameKind } from '../catalogue/model/names.ts';
import { isBuiltInClass } from '../cloud/gke-names.ts';
import {
  standInForAccount,
  standInForKubernetesAccount,
  standInForMember,
  standInForNamespace,
  standInForRole,
} from './accounts.ts';
import { standInForAddress } from './addresses.ts';
import { standInForHost } from './hosts.ts';
import { numbered, standInForDigest, standInForNumber, standInForUid } from './identifiers.ts';
import {
  standInForImage,
  standInForPackage,
  standInForRegistryAddress,
  standInForRepositoryName,
  standInForTag,
} from './images.ts';
import { standInForLocation } from './locations.ts';
import type { Names } from './names.ts';
import {
  standInForClusterPath,
  standInForContext,
  standInForNetwork,
  standInForNetworkPath,
  standInForProject,
} from './projects.ts';
import { publicOrElse } from './public-forms.ts';
import { standInForResource } from './resources.ts';

type Write = (text: string, names: Names) => string;

const plain =
  (family: string, ...common: readonly string[]): Write =>
  (text, names) =>
    common.includes(text) ? text : numbered(family, text, names);

const addressOr =
  (otherwise: Write): Write =>
  (text, names) =>
    standInForAddress(text, names) ?? otherwise(text, names);

const publicOr =
  (kind: NameKind, otherwise: Write): Write =>
  (text, names) =>
    publicOrElse(kind, text) ?? otherwise(text, names);

const text = plain('text');

const part =
  (names: Names) =>
  (kind: NameKind, name: string): string =>
    standIn(kind, name, names);

/** For every kind but those that are read as sentences, which `message.ts` writes. */
const writers: Readonly<Record<Exclude<NameKind, 'message' | 'reason'>, Write>> = {
  namespace: standInForNamespace,
  workload: standInForWorkload,
  owner: (owner, names) => {
    const [kind = '', name = ''] = owner.split(' ');
    const of = kind === 'Node' ? 'node' : 'workload';
    return `${standIn('object-kind', kind, names)} ${standIn(of, name, names)}`;
  },
  container: plain('container'),
  volume: plain('volume'),
  node: plain('node'),
  pool: plain('pool', 'default-pool', ''),
  secret: plain('secret'),
  'kubernetes-account': standInForKubernetesAccount,
  'compute-class': (name, names) => {
    if (publicOrElse('compute-class', name)) return name;
    const prefix = isBuiltInClass(name) ? 'autopilot' : 'class';
    return numbered('compute-class', name, names, prefix);
  },
  uid: standInForUid,
  context: standInForContext,
  'object-kind': publicOr('object-kind', (kind, names) => numbered('object-kind', kind, names, 'Kind')),
  image: standInForImage,
  repository: standInForRepositoryName,
  package: standInForPackage,
  tag: standInForTag,
  digest: standInForDigest,
  host: standInForHost,
  'registry-address': standInForRegistryAddress,
  'media-type': publicOr('media-type', () => 'application/vnd.example+json'),
  project: standInForProject,
  'project-number': standInForNumber,
  organization: standInForNumber,
  cluster: plain('cluster'),
  'cluster-path': standInForClusterPath,
  location: standInForLocation,
  account: standInForAccount,
  member: (member, names) => standInForMember(member, names, part(names)),
  role: (role, names) => standInForRole(role, names, part(names)),
  'role-id': plain('role-id'),
  scope: publicOr('scope', text),
  policy: plain('policy'),
  'key-ring': plain('key-ring'),
  key: plain('key'),
  api: publicOr('api', text),
  resource: (path, names) => standInForResource(path, part(names)),
  network: standInForNetwork,
  'network-path': standInForNetworkPath,
  subnet: plain('subnet', 'default'),
  'network-tag': plain('network-tag'),
  route: plain('route'),
  router: plain('router'),
  peering: plain('peering'),
  'firewall-rule': plain('firewall-rule'),
  'firewall-reference': (reference, names) =>
    reference.replace(/([a-zA-Z_]+):([^/]*)/g, (_, what: string, name: string) => {
      const kind = ({ network: 'network', firewall: 'firewall-rule' } as const)[what] ?? 'policy';
      return `${publicOrElse('object-kind', what) ?? what}:${standIn(kind, name, names)}`;
    }),
  'dns-zone': plain('dns-zone'),
  'response-policy': plain('response-policy'),
  'dns-name': addressOr(standInForHost),
  address: addressOr(standInForHost),
  range: addressOr(text),
  hop: publicOr('hop', addressOr(plain('hop'))),
  time: publicOr('time', text),
  version: publicOr('version', text),
  number: publicOr('number', text),
  ports: publicOr('ports', text),
  text,
};

/** The stand-in of a text that names something of this kind. */
export function standIn(kind: Exclude<NameKind, 'message' | 'reason'>, name: string, names: Names): string;
export function standIn(kind: NameKind, name: string, names: Names): string;
export function standIn(kind: NameKind, name: string, names: Names): string {
  if (kind === 'message' || kind === 'reason') return text(name, names);
  return name === '' ? name : writers[kind](name, names);
}

/** A name that begins with that of another workload keeps that beginning: a Pod is called after its controller. */
function standInForWorkload(name: string, names: Names): string {
  const number = names.number('workload', name);
  const owner = names.prefixes(name).findLast((prefix) => names.has('workload', prefix));
  return owner === undefined ? `workload-${number}` : `${standInForWorkload(owner, names)}-${number}`;
}
