/** The pull that an Artifact Registry repository has refused: what denies in spite of a role is judged for no other. */
import type { ImageReference } from '../../../../cloud/reference.ts';
import type { Universe } from '../../../../cloud/universes.ts';
import { describeRepositorySetup, type RepositorySetup } from '../../../commands/gcloud/repository-setup.ts';
import {
  type ImageLocation,
  type Inapplicable,
  imageLocation,
  inapplicableOutcomes,
} from '../../../facts/image-place.ts';
import { outcome } from '../../../model/define.ts';
import { noOutput } from '../../../model/no-output.ts';
import type { Output } from '../../../model/rule.ts';
import type { PullFailure } from '../../../model/subjects.ts';
import { conditions } from '../../../model/when.ts';
import { namedRepositoryParams, where } from './repository-pull.ts';

/** Where a refused image is, or the outcome that says why nothing was refused there. */
export type RefusedPull =
  | { readonly place: ImageLocation; readonly inapplicable?: never }
  | { readonly place?: never; readonly inapplicable: Inapplicable | Unrefused };

type Unrefused = {
  readonly because: 'no-failing-pull' | 'not-applicable-cause';
  readonly facts: Record<never, never>;
};

/**
 * Whether a failure is the refusal of an account by the registry of the image. What refused an anonymous request refused
 * no account, and another host is another registry.
 */
export function isRefusal(failure: PullFailure | null, host: string): boolean {
  return (
    failure?.cause === 'auth-403' &&
    failure.details.token !== 'anonymous' &&
    (failure.details.host ?? host) === host
  );
}

/** The pull of a subject, if its repository is in the registries of the universe and has refused it. */
export function refusedPull(
  { image, failure }: { readonly image: ImageReference; readonly failure: PullFailure | null },
  universe: Universe,
): RefusedPull {
  if (!failure) return { inapplicable: { because: 'no-failing-pull', facts: {} } };
  const { place, inapplicable } = imageLocation({ image, text: image.text }, universe);
  if (inapplicable) return { inapplicable };
  return isRefusal(failure, image.host)
    ? { place }
    : { inapplicable: { because: 'not-applicable-cause', facts: {} } };
}

/** What the checks on denials conclude where no repository has refused. */
export const unrefusedOutcomes = {
  ...inapplicableOutcomes,
  'no-failing-pull': outcome({
    verdict: 'not-applicable',
    when: conditions.noFailingPull,
    text: {
      en: () => 'no pull is refused, so there is no refusal to explain',
      fr: () => 'aucune extraction n’est refusée, donc il n’y a pas de refus à expliquer',
    },
    example: {},
    output: noOutput.nothingToCheck,
  }),
  'not-applicable-cause': outcome({
    verdict: 'not-applicable',
    when: {
      en: 'If no message of the Pod says that {REGISTRY_HOST} denies a permission to an account',
      fr: 'Si aucun message du pod n’indique que l’hôte {REGISTRY_HOST} refuse une autorisation à un compte',
    },
    text: {
      en: () =>
        'the message does not say that the registry of the image recognized an account and denied it a permission',
      fr: () =>
        'le message n’indique pas que le registre de l’image a reconnu un compte et lui a refusé une autorisation',
    },
    example: {},
    output: noOutput.message,
  }),
} as const;

/** A virtual repository, and what stands behind it: a check that reads the virtual one only concludes nothing. */
export type Virtual = { readonly of: string; readonly upstreams: readonly string[] };

export const virtualExample: Virtual = {
  of: 'shop-images/europe-west9/all',
  upstreams: ['shop-base/europe-west9/base'],
};

/** Where it shows that a repository is virtual. */
export const isVirtual: Output<Virtual> = {
  command: describeRepositorySetup,
  params: ({ of }) => namedRepositoryParams(of),
  shows: () => ['mode: VIRTUAL_REPOSITORY'],
};

/** The facts of a virtual repository; null for one that holds its images itself. */
export function virtualOf(of: string, { mode, upstreams }: RepositorySetup): Virtual | null {
  if (mode !== 'VIRTUAL_REPOSITORY') return null;
  return { of, upstreams: upstreams.map(where) };
}
