/** Names that a run knows from the fields of its answers, wherever else they are written. */
import type { NameKind } from '../catalogue/model/names.ts';
import { standInForHost } from './hosts.ts';
import { standIn } from './kinds.ts';
import type { Names } from './names.ts';
import type { KnownName } from './words.ts';

/** The kind whose stand-in a name gets, by the family in which it is known. */
const families: readonly (readonly [family: string, kind: NameKind])[] = [
  ['project', 'project'],
  ['cluster', 'cluster'],
  ['namespace', 'namespace'],
  ['workload', 'workload'],
  ['node', 'node'],
  ['pool', 'pool'],
  ['container', 'container'],
  ['volume', 'volume'],
  ['secret', 'secret'],
  ['service-account', 'kubernetes-account'],
  ['repository', 'repository'],
  ['image', 'package'],
  ['network', 'network'],
  ['subnet', 'subnet'],
  ['dns-zone', 'dns-zone'],
  ['response-policy', 'response-policy'],
  ['router', 'router'],
  ['route', 'route'],
  ['firewall-rule', 'firewall-rule'],
  ['policy', 'policy'],
  ['key', 'key'],
  ['tag', 'tag'],
  ['context', 'context'],
  ['number', 'project-number'],
];

/** The stand-in of a word that is a known name, or has the form of a host. */
export function knownNames(names: Names): KnownName {
  return (word) => {
    const known = families.find(([family]) => names.has(family, word));
    if (known) return standIn(known[1], word, names);
    if (/^\d{9,}$/.test(word)) return standIn('project-number', word, names);
    return /^[\w-]{1,63}(?:\.[\w-]{1,63})+$/.test(word) && /[a-z]/i.test(word)
      ? standInForHost(word, names)
      : null;
  };
}
