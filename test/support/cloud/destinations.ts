/** What an address is, and which hosts are served there. */
import { contains, isInternal } from './addresses.ts';
import type { CloudWorld } from './world.ts';

/** What differs between the universes, as far as packets know it. */
interface Ground {
  /** Domains that are served at the VIPs: those of the registries, and that of the APIs, from which machines boot. */
  readonly domains: readonly string[];
  readonly vips: Readonly<Record<'private' | 'restricted', { readonly v4: string; readonly v6: string }>>;
  /** The names that public DNS answers with the VIPs. */
  readonly vipNames: Readonly<Record<'private' | 'restricted', string>>;
  /** Public addresses of its front ends, in these worlds: the real ones change. */
  readonly frontEnds: readonly string[];
}

/**
 * Ranges and names of the two VIPs.
 * https://docs.cloud.google.com/vpc/docs/configure-private-google-access#domain-options
 * https://docs.cloud.google.com/vpc-service-controls/docs/set-up-gke (pkg.dev and gcr.io at the restricted VIP)
 * https://documentation.s3ns.fr/vpc/docs/tpc-differences
 */
export const grounds: Readonly<Record<CloudWorld['universe'], Ground>> = {
  google: {
    domains: ['pkg.dev', 'gcr.io', 'googleapis.com'],
    vips: {
      private: { v4: '199.36.153.8/30', v6: '2600:2d00:0002:2000::/56' },
      restricted: { v4: '199.36.153.4/30', v6: '2600:2d00:0002:1000::/64' },
    },
    vipNames: { private: 'private.googleapis.com.', restricted: 'restricted.googleapis.com.' },
    frontEnds: ['142.250.0.0/15', '2a00:1450:4007::/48'],
  },
  s3ns: {
    domains: ['s3nsregistry.fr', 's3nsapis.fr'],
    vips: {
      private: { v4: '177.222.88.0/30', v6: '2a13:7500:8302::/64' },
      restricted: { v4: '177.222.88.4/30', v6: '2a13:7500:8302:1::/64' },
    },
    vipNames: { private: 'private.s3nsapis.fr.', restricted: 'restricted.s3nsapis.fr.' },
    frontEnds: ['198.51.100.0/24'],
  },
};

/** What stands at an address. */
export type Destination =
  | {
      readonly kind: 'vip';
      readonly universe: CloudWorld['universe'];
      readonly vip: 'private' | 'restricted';
    }
  | { readonly kind: 'endpoint' }
  | { readonly kind: 'front-end'; readonly universe: CloudWorld['universe'] }
  | { readonly kind: 'internal' }
  | { readonly kind: 'internet' };

/** What stands at an address, for packets of this world. */
export function destinationOf(world: CloudWorld, address: string): Destination {
  if (world.endpoints.some((endpoint) => endpoint.address === address)) return { kind: 'endpoint' };
  for (const universe of ['google', 's3ns'] as const) {
    const { vips, frontEnds } = grounds[universe];
    for (const vip of ['private', 'restricted'] as const)
      if (Object.values(vips[vip]).some((range) => contains(range, address)))
        return { kind: 'vip', universe, vip };
    if (frontEnds.some((range) => contains(range, address))) return { kind: 'front-end', universe };
  }
  return isInternal(address) ? { kind: 'internal' } : { kind: 'internet' };
}

/** Whether a host is a registry or an API of the universe. */
export function isOwnHost(universe: CloudWorld['universe'], host: string): boolean {
  return grounds[universe].domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

/**
 * Whether the host is served at the address. The VIPs and the endpoints serve the hosts of their own universe only;
 * front ends serve those of the universe that they belong to.
 */
export function serves(world: CloudWorld, address: string, host: string): boolean {
  const destination = destinationOf(world, address);
  switch (destination.kind) {
    case 'vip':
      return destination.universe === world.universe && isOwnHost(world.universe, host);
    case 'endpoint':
      return isOwnHost(world.universe, host);
    case 'front-end':
      return isOwnHost(destination.universe, host);
    case 'internal':
      return world.internalRegistries.includes(address);
    case 'internet':
      return world.dns.publicRecords.some(
        ({ name, rrdatas }) => name === `${host}.` && rrdatas.includes(address),
      );
  }
}
