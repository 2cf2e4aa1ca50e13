/**
 * A world for each problem whose remedies hold a command or a manifest, by `rule/outcome`: those of scenarios where one
 * fits, else a small one.
 */
import type { World } from '../world/model.ts';
import { authWorlds } from './with-remedy/auth.ts';
import { networkWorlds } from './with-remedy/network.ts';
import { nodeWorlds } from './with-remedy/nodes.ts';
import { publicImageWorlds } from './with-remedy/public-images.ts';
import { pullSecretWorlds } from './with-remedy/pull-secrets.ts';

export const withRemedy: Readonly<Record<string, World>> = {
  ...authWorlds,
  ...pullSecretWorlds,
  ...publicImageWorlds,
  ...networkWorlds,
  ...nodeWorlds,
};
