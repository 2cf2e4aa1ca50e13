/** Decoders for Cloud DNS. Only records that lead to an address are kept. */
import { array, child, list, requiredText, text, texts } from '../decode.ts';

export interface ManagedZone {
  readonly name: string;
  /** With its trailing dot: `pkg.dev.`. */
  readonly suffix: string;
  /** The networks that can query it, as `PROJECT/NETWORK`; none for a public zone. */
  readonly networks: readonly string[];
  /** Its forwarding or peering target, if it does not answer itself; else null. */
  readonly passes: 'forwarding' | 'peering' | null;
}

export interface DnsRecord {
  readonly name: string;
  readonly type: string;
  readonly values: readonly string[];
}

export interface ResponsePolicy {
  readonly name: string;
  readonly networks: readonly string[];
}

export interface ResponseRule {
  /** A name, or `*.` and a suffix, with the trailing dot. */
  readonly name: string;
  /** True for `bypassResponsePolicy`: the query goes on to normal resolution. */
  readonly passes: boolean;
  readonly records: readonly DnsRecord[];
}

export function decodeManagedZones(answer: unknown): readonly ManagedZone[] {
  return array(answer).map((zone) => ({
    name: requiredText(zone, 'name'),
    suffix: requiredText(zone, 'dnsName').toLowerCase(),
    networks:
      text(zone, 'visibility') === 'private' ? networksOf(child(zone, 'privateVisibilityConfig')) : [],
    passes:
      list(child(zone, 'forwardingConfig'), 'targetNameServers').length > 0
        ? 'forwarding'
        : text(child(child(zone, 'peeringConfig'), 'targetNetwork'), 'networkUrl')
          ? 'peering'
          : null,
  }));
}

const leading = new Set(['A', 'AAAA', 'CNAME']);

export function decodeRecords(answer: unknown): readonly DnsRecord[] {
  return array(answer)
    .map((record) => ({
      name: requiredText(record, 'name').toLowerCase(),
      type: requiredText(record, 'type'),
      values: texts(record, 'rrdatas'),
    }))
    .map((record) => (leading.has(record.type) ? record : { ...record, values: [] }));
}

export function decodeResponsePolicies(answer: unknown): readonly ResponsePolicy[] {
  return array(answer).map((policy) => ({
    name: requiredText(policy, 'responsePolicyName'),
    networks: networksOf(policy),
  }));
}

export function decodeResponseRules(answer: unknown): readonly ResponseRule[] {
  return array(answer).map((rule) => {
    const name = requiredText(rule, 'dnsName').toLowerCase();
    return {
      name,
      passes: text(rule, 'behavior') === 'bypassResponsePolicy',
      records: list(child(rule, 'localData'), 'localDatas').map((data) => ({
        name,
        type: requiredText(data, 'type'),
        values: texts(data, 'rrdatas'),
      })),
    };
  });
}

/** `…/projects/P/global/networks/N` is `P/N`. */
function networksOf(value: unknown): readonly string[] {
  return list(value, 'networks').flatMap((network) => {
    const [, project, name] =
      /projects\/([^/]+)\/global\/networks\/([^/]+)$/.exec(text(network, 'networkUrl') ?? '') ?? [];
    return project && name ? [`${project}/${name}`] : [];
  });
}
