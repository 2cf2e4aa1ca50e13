/** Every named network. */
import { bootWorlds } from './boot.ts';
import { dnsWorlds } from './dns.ts';
import { firewallWorlds } from './firewalls.ts';
import type { NamedWorld } from './named-world.ts';
import { dualStackWorlds, faultyWorlds, soundWorlds } from './plain.ts';
import { routeWorlds } from './routes.ts';
import { wayOutWorlds } from './way-out.ts';

export type { NamedWorld };

export const namedWorlds: readonly NamedWorld[] = [
  ...dnsWorlds,
  ...routeWorlds,
  ...firewallWorlds,
  ...wayOutWorlds,
  ...bootWorlds,
  ...soundWorlds,
  ...faultyWorlds,
  ...dualStackWorlds,
];
