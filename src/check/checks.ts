/** Which checks can conclude something before a Pod exists. */
import { rules } from '../catalogue/index.ts';
import type { AnyRule } from '../catalogue/model/rule.ts';
import type { SubjectKind } from '../catalogue/model/subjects.ts';
import type { SecretsAndAccounts } from './manifest/secrets-and-accounts.ts';
import { changingTag } from './rules/changing-tag.ts';
import { otherRegistry } from './rules/other-registry.ts';
import { type ArchitecturesOf, platforms } from './rules/platforms.ts';
import { pullSecretPresent } from './rules/pull-secret-present.ts';

/** What there is before a Pod: images, and the nodes that will pull them. The others are about a Pod or about its path. */
const beforeAPod: readonly SubjectKind[] = ['image-on-node', 'image-project', 'pull-secret', 'pull', 'node'];

/** How long a pull takes shows on pulls, and does not decide whether it comes through. */
function isAboutTime({ section }: AnyRule): boolean {
  return section === 'slow';
}

/** By id, what is checked here from the index of the image itself. */
const superseded = ['image-platform'];

/** A rule that reads Pods is about those that exist. */
function readsPods({ asks }: AnyRule): boolean {
  return asks.some(({ needs }) => needs.some((each) => 'resource' in each && each.resource === 'pods'));
}

/** What the checks of manifests know, besides what they ask. */
export interface CheckContext {
  readonly inManifests: Pick<SecretsAndAccounts, 'hasSecret'>;
  readonly boundTo: ArchitecturesOf;
  /** Whether it is known in which cloud the cluster is. */
  readonly cloudKnown: boolean;
}

/** The rules of the catalogue that are about what exists before a Pod. */
export const catalogueChecks: readonly AnyRule[] = rules.filter(
  (rule) =>
    beforeAPod.includes(rule.about) &&
    !superseded.includes(rule.id) &&
    !isAboutTime(rule) &&
    !readsPods(rule),
);

/** The checks that only manifests need. */
export function ownChecks({ inManifests, boundTo, cloudKnown }: CheckContext): readonly AnyRule[] {
  return [otherRegistry(cloudKnown), changingTag, platforms(boundTo), pullSecretPresent(inManifests)];
}

/** The ids of {@link ownChecks}: no page of the guide is about one of them. */
export const ownCheckIds: readonly string[] = ownChecks({
  inManifests: { hasSecret: () => false },
  boundTo: () => null,
  cloudKnown: true,
}).map(({ id }) => id);
