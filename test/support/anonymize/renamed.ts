/** Recorded clusters with other names, to prove what anonymising leaves of them. */
import type { Bundle } from '../../../src/playbook/recording/bundle.ts';

/** Names of the recorded clusters, as their worlds give them, by what they name. Longer ones come first where one begins another. */
const recorded = {
  projects: ['shop-images', 'shop-accounts', 'shop-prod', 'old-project'],
  workloads: `tls-relay cart-chart recommender reports report billing gateway invoice ledger banner orders migrate
    search relay front cart`,
  namespaces: ['shop-nodes', 'shop'],
  clusters: ['web-nodes', 'web'],
  pools: 'nap-1roqiaf4 pool-1 batch arm',
  repositories: 'apps app private legacy jobs team library-of-ours',
  images: ['nginx'],
  hosts: 'old-registry harbor mirror registry.example example',
  accounts: 'platform@ release@ nodes@ developers@ ops@ ada@',
  policies: `registry-credentials restrict-image-registries cosign-check images-from-ci-only deny-all-egress
    allow-egress-internal delete-old validate.kyverno.svc-fail gkx8uT_AbC1dEf2 default-route-5d2c weights.bin`,
  tags: '2.4.1 2.4.0 1.9.0 1.27 3.0.2 5.1.9 5.1.8 1.0.0 3.2.0 4.4.0 8.1.0 2.0.0 0.3.0',
} as const;

const names = Object.values(recorded).flatMap((list) =>
  typeof list === 'string' ? list.split(/\s+/) : list,
);

/** A new name for each of the recorded ones. */
export type Renaming = (name: string) => string;

/** Syllables that no text of ours has. */
export const marker = 'qzx';

/** Names that occur nowhere else: each has the marker, and is drawn from its place in the list. */
export const unlikely: Renaming = (name) => {
  const letters = [...String(names.indexOf(name) + 11)].map((digit) => 'bcdfghjkmp'[Number(digit)]).join('');
  return `${marker}${letters}${name.endsWith('@') ? '@' : ''}`;
};

/** Names that messages use as words, some of one letter. */
const words =
  `server found host io https i app denied token image error connection pull registry manifest platform
  timeout not a authorize secret request unknown disk no layer lookup forbidden tls v2 node pod container failed
  unexpected status network space read head client signature certificate dial tcp jobs pods nodes namespaces
  projects secrets container images blobs manifests`.split(/\s+/);

/** Each name becomes one of these words, which one by the turn. */
export const asWords =
  (turn: number): Renaming =>
  (name) =>
    `${words[(names.indexOf(name) + turn) % words.length]}${name.endsWith('@') ? '@' : ''}`;

/** All of these words. */
export const wordNames: ReadonlySet<string> = new Set(words);

const escaped = names.toSorted((a, b) => b.length - a.length).map((name) => name.replaceAll('.', '\\.'));
// In a URL a name can follow an encoded character: `scope=repository%3Ashop-images%2Fapp`.
const known = new RegExp(
  `(?:(?<![A-Za-z0-9.])|(?<=%[0-9A-F]{2})|(?<=@|/|-)|(?<=\\w\\.)(?=example|registry))(?:${escaped.join('|')})(?:(?<=@)|(?![A-Za-z0-9]))(?!\\.\\d)`,
  'g',
);
/** What Kubernetes draws for the names of Pods, ReplicaSets and nodes. */
const drawn =
  /(?<=[a-z0-9]-)(?!west9|east1)(?=[a-z]*\d|[bcdfghjklmnpqrstvwxz]{5}\b)[a-z0-9]{4,10}(?=[-"/: ,)]|$)/g;

/** Fields whose texts are not names. */
export const constantFields: ReadonlySet<string> = new Set([
  'command',
  'version',
  'recordedAt',
  'why',
  'tool',
  'flags',
  'role',
  'scopes',
  'kubelet',
  'created',
  'first',
  'last',
  'time',
  'endedAt',
  'zone',
  'region',
  'CLUSTER_LOCATION',
  'NODE_ZONE',
  'REGION',
  'REPOSITORY_LOCATION',
  'type',
  'mode',
  'format',
  'state',
  'status',
  'reason',
  'kind',
  'phase',
  'mediaType',
  'uid',
  'containerRuntime',
  'runtime',
  'permission',
  'digest',
  'DIGEST',
  'via',
  'download',
  'operatingSystem',
  'architecture',
  'denyPolicies',
  'accessBoundaries',
]);

/** Fields of sentences, in which what Kubernetes draws cannot be told from other words. */
export const proseFields: ReadonlySet<string> = new Set(['message', 'said']);

/** The recording of a cluster in which everything is called otherwise. */
export function renamed(bundle: Bundle, renaming: Renaming, withDrawn: boolean): Bundle {
  const rename = (text: string, isMessage: boolean) => {
    const written = text.replace(known, (name) => renaming(name));
    return withDrawn && !isMessage ? written.replace(drawn, (suffix) => `${marker}${suffix}`) : written;
  };
  const walk = (value: unknown, field: string): unknown => {
    if (typeof value === 'string')
      return constantFields.has(field) ? value : rename(value, proseFields.has(field));
    if (Array.isArray(value)) return value.map((each) => walk(each, field));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each, key)]));
  };
  return walk(bundle, '') as Bundle;
}

/** What a recording has of numbers that name something: digests, UIDs, project numbers, addresses of its own. */
export function numbersIn(bundle: Bundle): readonly string[] {
  const text = JSON.stringify(bundle);
  const found = text.match(
    /\b[0-9a-f]{64}\b|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|(?<![\d.])\d{12}(?!\d)|(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g,
  );
  return [...new Set(found)].filter(
    (number) => !/^(?:0\.|127\.|169\.254\.|199\.36\.153\.|177\.222\.88\.|10\.0\.0\.0$)/.test(number),
  );
}
