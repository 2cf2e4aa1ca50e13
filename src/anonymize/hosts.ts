/**
 * Stand-ins for hosts. A public host stays whole with its region. Of any other each label gets a stand-in of its own, so
 * that a host that was below the suffix of a DNS zone still is, whatever the zone.
 */
import { isLoopback } from '../cloud/loopback.ts';
import { locationInHost } from '../cloud/reference.ts';
import { universeOfHost } from '../cloud/universes.ts';
import { standInForAddress } from './addresses.ts';
import { standInForLocation } from './locations.ts';
import type { Names } from './names.ts';
import { isPublicName, isTopLevel } from './public-hosts.ts';

/** The registry of an account of AWS (Amazon ECR documentation, "Private registry"). */
const ecr =
  /^(\d{12})\.dkr\.(ecr|ecr-fips)\.((?:us|eu|ap|ca|sa|me|af|il|mx|cn)-[a-z-]{2,20}-\d)\.amazonaws\.com(\.cn)?$/;

/** The stand-in of a host with or without a port; a wildcard and a trailing dot stay. */
export function standInForHost(text: string, names: Names): string {
  const [, wildcard = '', named = '', dot = '', port = ''] =
    /^((?:\*\.)*)(.*?)(\.?)(:\d{1,5})?$/s.exec(text) ?? [];
  if (named === '' || named === '*' || isLoopback(named)) return text;
  return `${wildcard}${hostWithoutPort(named.toLowerCase(), names)}${dot}${port}`;
}

/** Of a name in the DNS, in characters (RFC 1035, section 3.1). */
const maxHost = 253;

function hostWithoutPort(host: string, names: Names): string {
  if (host.length > maxHost) return `host-${names.number('domain', host)}.example`;
  const bracketed = /^\[(.+)\]$/.exec(host)?.[1];
  const address = standInForAddress(bracketed ?? host, names);
  if (address !== null) return bracketed === undefined ? address : `[${address}]`;
  if (isPublicName(host)) {
    // A zone of a whole top-level domain: hosts below it have to stay there.
    if (!host.includes('.')) names.number('top-level zone', host);
    return host;
  }
  return registryOfCloud(host, names) ?? labelled(host, names);
}

/** A host of Artifact Registry with its location, or of ECR with its region. */
function registryOfCloud(host: string, names: Names): string | null {
  const [, account, service, region, partition = ''] = ecr.exec(host) ?? [];
  if (account) {
    const number = String(100000000000 + names.number('aws account', account));
    return `${number}.dkr.${service}.${region}.amazonaws.com${partition}`;
  }
  const universe = universeOfHost(host);
  if (!universe || !host.endsWith(`.${universe.artifactRegistryDomain}`)) return null;
  const domain = universe.artifactRegistryDomain;
  const location = locationInHost(host, universe);
  const own = host.slice(0, -domain.length - 1);
  if (own === 'docker') return host;
  if (location) return host.replace(location, () => standInForLocation(location, names));
  const [, place = own, format = ''] =
    /^(.+?)(-(?:maven|npm|python|apt|yum|go|kfp|generic))$/.exec(own) ?? [];
  return place.includes('.') ? null : `${standInForLocation(place, names)}${format}.${domain}`;
}

/** Each label in the place of the same label, below the stand-in of what is above it. */
function labelled(name: string, names: Names): string {
  if (isPublicName(name)) return name;
  const dot = name.indexOf('.');
  const parent = dot < 0 ? null : name.slice(dot + 1);
  const number = names.number('domain', name);
  if (parent === null) {
    if (isTopLevel(name)) return name;
    return names.has('domain above', name) ? `domain-${number}.example` : `host-${number}`;
  }
  names.number('domain above', parent);
  const label = `${names.has('domain above', name) ? 'domain' : 'host'}-${number}`;
  const isUnderTopLevel = !parent.includes('.') && isTopLevel(parent);
  if (!isUnderTopLevel) return `${label}.${labelled(parent, names)}`;
  return `${label}.${names.has('top-level zone', parent) ? parent : 'example'}`;
}
