/** The commands with which a reader does the investigation of a rule by hand. */
import { readNatDrops } from '../../catalogue/commands/gcloud/logging.ts';
import { describeSubnet, listApiEndpoints } from '../../catalogue/commands/gcloud/networks.ts';
import { listRouters } from '../../catalogue/commands/gcloud/routers.ts';
import { nodeNetworkAsks } from '../../catalogue/facts/cluster-network.ts';
import { firewallAsks } from '../../catalogue/facts/path/firewalls.ts';
import { nameAsks } from '../../catalogue/facts/path/names.ts';
import { routeAsks } from '../../catalogue/facts/path/routes.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import type { AnyRule } from '../../catalogue/model/rule.ts';

/** Every rule about the way to a registry asks about the whole way, because it judges its leg after all before it. */
const ofLegs: Readonly<Record<string, readonly AnyCommand[]>> = {
  'dns-registry-zone': [...nodeNetworkAsks, ...nameAsks, listApiEndpoints],
  'route-to-registry': routeAsks,
  'egress-firewall': firewallAsks,
  'private-google-access': [describeSubnet, listRouters],
  'cloud-nat': [listRouters, readNatDrops],
};

/** What a rule asks, or of the way to a registry the commands of its leg alone. */
export function commandsByHand({ id, asks }: AnyRule): readonly AnyCommand[] {
  return ofLegs[id] ?? asks;
}
