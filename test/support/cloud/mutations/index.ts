/** Every fault that is put into the code, one at a time. */
import type { Mutation } from './mutation.ts';
import { faultsOfAccess } from './of-access.ts';
import { faultsOfModel } from './of-model.ts';
import { faultsOfRules } from './of-rules.ts';

export type { Mutation };

export const mutations: readonly Mutation[] = [...faultsOfRules, ...faultsOfModel, ...faultsOfAccess];
