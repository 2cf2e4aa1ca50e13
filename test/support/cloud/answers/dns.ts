/** Cloud DNS as the API answers. Only what belongs to a project is listed there, whichever networks it is bound to. */
import type { CloudWorld, DnsRecord, DnsScope } from '../world.ts';
import { linkOf } from './links.ts';
import type { Arguments, Resources } from './resource.ts';

const api = 'dns.googleapis.com';
const ofProject = <Of extends { readonly project: string }>(all: readonly Of[], { flags }: Arguments) =>
  all.filter(({ project }) => project === flags['project']);
const networks = (world: CloudWorld, names: readonly string[]) =>
  names.length > 0 ? { networks: names.map((name) => ({ networkUrl: linkOf(world, name) })) } : {};
const clusters = ({ clusters: names }: DnsScope) =>
  names.length > 0 ? { gkeClusters: names.map((gkeClusterName) => ({ gkeClusterName })) } : {};
const recordSet = ({ name, type, rrdatas }: DnsRecord) => ({
  kind: 'dns#resourceRecordSet',
  name,
  type,
  ttl: 300,
  rrdatas,
});

/** https://docs.cloud.google.com/dns/docs/reference/rest/v1 */
export const dnsResources: Resources = {
  'gcloud dns managed-zones list': {
    permission: 'dns.managedZones.list',
    api,
    answer: (world, args) =>
      ofProject(world.dns.zones, args).map((zone) => ({
        name: zone.name,
        dnsName: zone.suffix,
        visibility: 'private',
        privateVisibilityConfig: { ...networks(world, zone.networks), ...clusters(zone) },
        ...(zone.forwardsTo
          ? { forwardingConfig: { targetNameServers: [{ ipv4Address: zone.forwardsTo }] } }
          : {}),
        ...(zone.peersWith
          ? { peeringConfig: { targetNetwork: { networkUrl: linkOf(world, zone.peersWith) } } }
          : {}),
      })),
  },
  'gcloud dns record-sets list': {
    permission: 'dns.resourceRecordSets.list',
    api,
    answer: (world, args) => {
      const zone = ofProject(world.dns.zones, args).find(({ name }) => name === args.flags['zone']);
      const start = { name: zone?.suffix, ttl: 21600 };
      return (
        zone && [
          {
            ...start,
            type: 'SOA',
            rrdatas: ['ns-gcp-private.googledomains.com. cloud-dns-hostmaster.google.com. 1'],
          },
          { ...start, type: 'NS', rrdatas: ['ns-gcp-private.googledomains.com.'] },
          ...zone.records.map(recordSet),
        ]
      );
    },
  },
  'gcloud dns response-policies list': {
    permission: 'dns.responsePolicies.list',
    api,
    answer: (world, args) =>
      ofProject(world.dns.responsePolicies, args).map((policy) => ({
        responsePolicyName: policy.name,
        ...networks(world, policy.networks),
        ...clusters(policy),
      })),
  },
  'gcloud dns response-policies rules list': {
    permission: 'dns.responsePolicyRules.list',
    api,
    answer: (world, args) =>
      ofProject(world.dns.responsePolicies, args)
        .find(({ name }) => name === args.names[0])
        ?.rules.map(({ name, dnsName, localData }) => ({
          ruleName: name,
          dnsName,
          ...(localData
            ? { localData: { localDatas: localData.map(recordSet) } }
            : { behavior: 'bypassResponsePolicy' }),
        })),
  },
  'gcloud dns policies list': {
    permission: 'dns.policies.list',
    api,
    answer: (world, args) =>
      ofProject(world.dns.serverPolicies, args).map((policy) => ({
        name: policy.name,
        enableInboundForwarding: false,
        ...networks(world, policy.networks),
        alternativeNameServerConfig: {
          targetNameServers: policy.alternativeNameServers.map((ipv4Address) => ({ ipv4Address })),
        },
      })),
  },
};
