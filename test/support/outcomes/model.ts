/** Worlds in which a rule concludes one outcome, for outcomes that no recorded cluster shows. */
import type { World } from '../world/model.ts';

/** By the id of the rule and the key of the outcome: `node-service-account-active/account-disabled`. */
export type OutcomeWorlds = Readonly<Record<string, World>>;
