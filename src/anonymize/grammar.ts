/**
 * Where names stand in foreign text, by the grammar of the programs that print it: quoted images, URLs, e-mail addresses,
 * IP addresses, digests, UIDs, names of resources, fields of `kubectl describe`. Each pattern is tried everywhere, and the
 * first that takes a stretch of text keeps it.
 */
import type { NameKind } from '../catalogue/model/names.ts';
import { imageNames } from '../match/whereabouts.ts';

/** A stretch of a text that names something. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind | 'url' | 'path' | 'image-or-path';
}

/** A pattern whose groups name things of these kinds, in their order. */
interface Form {
  readonly pattern: RegExp;
  readonly kinds: readonly Place['kind'][];
}

const form = (pattern: RegExp, ...kinds: readonly Place['kind'][]): Form => ({
  pattern: new RegExp(pattern.source, [...new Set(`${pattern.flags}dg`)].join('')),
  kinds,
});

const quote = String.raw`\\*["'\x60]`;
const noun = (nouns: string, kind: Place['kind']): readonly Form[] => [
  form(
    new RegExp(
      `\\b(?:${nouns})(?: name| with name| ID)?(?: |:|=|: ){0,2}${quote}([^"'\`\\\\\\s]{1,300})${quote}`,
      'i',
    ),
    kind,
  ),
  form(new RegExp(`\\b(?:${nouns})(?: |: ?)\\[([^\\]\\s]{1,300})\\]`, 'i'), kind),
  form(new RegExp(`(?<![\\w/])(?:${nouns})=([\\w./-]{1,300})`, 'i'), kind),
  form(new RegExp(`"(?:${nouns})"\\s?:\\s?"([^"\\\\\\s]{1,300})"`, 'i'), kind),
];

/** Fields of `kubectl describe pod`, each on a line of its own. */
const field = (names: string, ...kinds: readonly Place['kind'][]): Form =>
  form(
    new RegExp(`^[ \\t]*(?:${names}):[ \\t]+([^\\s/]{1,300})(?:/([\\w.:-]{1,300}))?[ \\t]*\\r?$`, 'm'),
    ...kinds,
  );

const registryHost = String.raw`(?:[\w-]{1,63}(?:\.[\w-]{1,63})+(?::\d{1,5})?|localhost(?::\d{1,5})?|[\w-]{1,63}:\d{1,5})`;

/** Forms that only names have, in this order: the first that takes a stretch keeps it. */
const strict: readonly Form[] = [
  form(imageNames, 'image', 'image', 'image', 'tag', 'image'),
  form(/\b(?:https?|docker|oci|gs|s3|unix|gce|azure|aws):\/\/[^\s"'`<>\\)\]},]{1,2000}/, 'url'),
  // The full name of a resource: `//artifactregistry.googleapis.com/projects/…`.
  form(
    /\/\/[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})+\/((?:projects|organizations|folders)\/[^\s"'`,;)\]]{1,600})/,
    'resource',
  ),
  // What containerd calls a part of an image: `k8s.io/1/layer-sha256:…`.
  form(/\b(?:layer|config|manifest|index)-(sha\d{3}:[0-9a-f]{6,128})\b/, 'digest'),
  // An image address in prose.
  form(
    new RegExp(
      String.raw`(?<![\w./:@-])${registryHost}/[\w./-]{1,600}(?::[\w][\w.-]{0,127})?(?:@sha\d{3}:[0-9a-f]{6,128})?`,
    ),
    'image-or-path',
  ),
  form(/\b(?:repository|repo) name \(([^)\s]{1,600})\)/, 'image-or-path'),
  form(/\bsystem:serviceaccount:([\w.-]{1,63}):([\w.-]{1,253})/, 'namespace', 'kubernetes-account'),
  form(/\bsystem:node:([\w.-]{1,253})/, 'node'),
  form(
    /(?:\b(?:user|group|serviceAccount|domain|principal):)?[\w.+-]{1,128}(?:@|%40)[\w-]{1,63}(?:\.[\w-]{1,63})+/,
    'member',
  ),
  form(/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?/, 'time'),
  form(/\bmanager\.controller\.([a-z][a-z-]{1,60})/, 'text'),
  form(/\b(?:sha256|sha384|sha512)[:-][0-9a-f]{6,128}\b/i, 'digest'),
  form(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i, 'uid'),
  form(/(?<![\w-])(?=[0-9a-f]*\d)(?=\d*[a-f])[0-9a-f]{12,128}\b(?!-)/, 'uid'),
  form(/\bspec\.(?:initContainers|ephemeralContainers|containers)\{([^}\s]{1,63})\}/, 'container'),
  form(
    /\bassigned ([a-z0-9-]{1,63})\/([a-z0-9.-]{1,253}) to ([a-z0-9.-]{1,253})/,
    'namespace',
    'workload',
    'node',
  ),
  form(/\bpod=([a-z0-9][a-z0-9.-]{0,252})_([a-z0-9-]{1,63})\(/, 'workload', 'namespace'),
  // The containers that `kubectl describe` lists.
  form(/^ {2}([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?):[ \t]*\r?$/m, 'container'),
  field('Name', 'workload'),
  field('Namespace', 'namespace'),
  field('Service Account', 'kubernetes-account'),
  field('Node', 'node', 'address'),
  field('IPs?', 'address'),
  field('Controlled By', 'object-kind', 'workload'),
  field('Image', 'image'),
  form(/^[ \t]*Image:[ \t]+(\S{1,600})[ \t]*\r?$/m, 'image'),
  form(/^[ \t]*(?:- )?image: ["']?([^\s"']{1,600})/m, 'image'),
  form(/"image"\s?:\s?"([^"]{1,600})"/, 'image'),
  // A row of `kubectl get pods`, and the object of an event in a table.
  form(
    /^[ \t]*(?:([a-z0-9-]{1,63})[ \t]+)?([a-z0-9][a-z0-9.-]{0,252})[ \t]+\d{1,3}\/\d{1,3}[ \t]+\S/m,
    'namespace',
    'workload',
  ),
  form(
    /\b(?:pods?|replicasets?|statefulsets?|daemonsets?|deployments?|jobs?)(?:\.(?:apps|batch))?\/([a-z0-9][a-z0-9.-]{0,252})/,
    'workload',
  ),
  form(/(?<![\w./-])nodes?\/([a-z0-9][a-z0-9.-]{0,252})/, 'node'),
  form(/(?<![\w./-])namespaces?\/([a-z0-9][a-z0-9-]{0,62})/, 'namespace'),
  form(
    /(?<![\w./-])(?:Pod|ReplicaSet|StatefulSet|DaemonSet|Deployment|Job)\/([a-z0-9-]{1,63})\/([a-z0-9][a-z0-9.-]{0,252})/,
    'namespace',
    'workload',
  ),
  form(
    /(?<![\w./-])(?:projects|organizations|folders|accessPolicies|servicePerimeters|locations|zones|regions)\/[^\s"'`,;)\]]{1,600}/,
    'resource',
  ),
  form(/\bproject(?:s\/|_number:|s? )(\d{6,20})\b/i, 'project-number'),
  ...noun('projects?', 'project'),
  ...noun('namespaces?|ns', 'namespace'),
  ...noun(
    'pods?|replicasets?(?:\\.apps)?|statefulsets?(?:\\.apps)?|daemonsets?(?:\\.apps)?|deployments?(?:\\.apps)?|jobs?(?:\\.batch)?|podname',
    'workload',
  ),
  ...noun('nodes?|nodename|instances?|machine', 'node'),
  ...noun('containers?|containername|init container|for container', 'container'),
  ...noun('secrets?', 'secret'),
  ...noun('serviceaccounts?|service account', 'kubernetes-account'),
  ...noun('clusters?', 'cluster'),
  ...noun('volumes?', 'volume'),
  ...noun('users?|account|principal', 'account'),
  ...noun('webhook|host|hostname', 'host'),
  ...noun('repository|repo', 'image-or-path'),
  ...noun('image|reference|ref|artifact', 'image'),
  form(/\bimage pull secrets? \(([^)]{1,2000})\)/i, 'secret'),
  form(/\bimage verifier (\S{1,100}) (?:blocked|rejected)/, 'policy'),
  form(/(?<![\w.:])(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2}(?![\w/]))?(?![\w.]\w)/, 'range'),
  form(/\[([0-9a-f:.]{2,45})\]/i, 'range'),
  form(/(?<![\w:.])(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4})?(?:\/\d{1,3})?(?![\w:])/i, 'range'),
  form(
    /(?<![\w:.])(?:[0-9a-f]{1,4}:){1,6}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4})*)?(?:\/\d{1,3})?(?![\w:])/i,
    'range',
  ),
];

/** Forms that words can have too: tried after what a signature captured. */
const loose: readonly Form[] = [
  // A path that is none of these.
  form(/(?<![\w.:/-])[\w.-]{1,128}\/[\w./-]{1,600}(?::[\w][\w.-]{0,127}(?![\w.-]*\/))?/, 'image-or-path'),
  form(/(?<![\w.])\/[\w.@%+-]{1,255}(?:\/[\w.@%+:-]{1,255})*\/?/, 'path'),
];

/** The places of names in a text, in order and without overlaps. `captured` are those that a signature captured. */
export function placesIn(text: string, captured: readonly Place[] = []): readonly Place[] {
  const covered = new Uint8Array(text.length);
  const found: Place[] = [];
  const add = (place: Place) => {
    const { start, end } = place;
    if (start >= end || covered.subarray(start, end).includes(1)) return;
    covered.fill(1, start, end);
    found.push(place);
  };
  for (const place of placesOf(strict, text)) add(place);
  for (const place of captured) add(place);
  for (const place of placesOf(loose, text)) add(place);
  return found.toSorted((a, b) => a.start - b.start);
}

function placesOf(forms: readonly Form[], text: string): readonly Place[] {
  return forms.flatMap(({ pattern, kinds }) =>
    [...text.matchAll(pattern)].flatMap(({ indices = [] }) => {
      const [whole, ...groups] = indices;
      return (groups.length > 0 ? groups : [whole]).flatMap((stretch, at): readonly Place[] => {
        const kind = kinds[at];
        if (!stretch || !kind) return [];
        return [{ start: stretch[0], end: withoutStop(text, stretch[0], stretch[1], kind), kind }];
      });
    }),
  );
}

/** The end of a stretch, without the stop of the sentence behind it. */
function withoutStop(text: string, start: number, end: number, kind: Place['kind']): number {
  if (kind !== 'url' && kind !== 'image-or-path' && kind !== 'path' && kind !== 'resource') return end;
  const rest = /[.,:;]+$/.exec(text.slice(start, end))?.[0].length ?? 0;
  return end - rest;
}
