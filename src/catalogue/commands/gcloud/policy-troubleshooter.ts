/** Policy Troubleshooter: what the IAM policies of all kinds, from the resource up to the organization, say of an account. */
import { defineCommand } from '../../model/define.ts';
import { oneOf } from '../../model/names.ts';
import { sources } from '../../sources/index.ts';
import { child, lastPart, list, text } from '../decode.ts';
import { fields } from '../projection.ts';
import { absent } from '../universe-support.ts';

/**
 * What the policies of a kind say: they deny; they do not; that depends on a condition; some may not be read by who
 * asks; or the answer is not among those that are known here.
 */
export type PolicyEffect = 'denies' | 'passes' | 'conditional' | 'hidden' | 'unknown';

/** What denies an account the permission to download. */
export interface Denials {
  readonly denyPolicies: PolicyEffect;
  readonly accessBoundaries: PolicyEffect;
  /** Names of the deny policies that deny, as far as they may be read. */
  readonly denying: readonly string[];
  /** Names of the principal access boundary policies that do. */
  readonly bounding: readonly string[];
}

const policyEffects = oneOf<PolicyEffect>('denies', 'passes', 'conditional', 'hidden', 'unknown');

export const troubleshootDownload = defineCommand({
  id: 'gcloud-policy-intelligence-troubleshoot-policy-iam',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'policy-intelligence',
    'troubleshoot-policy',
    'iam',
    '//artifactregistry.googleapis.com/projects/{IMAGE_PROJECT}/locations/{REPOSITORY_LOCATION}/repositories/{REPOSITORY}',
    '--principal-email={SERVICE_ACCOUNT}',
    '--permission=artifactregistry.repositories.downloadArtifacts',
    '--project={IMAGE_PROJECT}',
  ],
  ...fields('denyPolicyExplanation,pabPolicyExplanation', decodeDenials, {
    denyPolicies: policyEffects,
    accessBoundaries: policyEffects,
    denying: 'policy',
    bounding: 'policy',
  }),
  purpose: {
    en: 'See whether a deny policy or a principal access boundary policy prevents an account from downloading images.',
    fr: 'Voir si une stratégie de refus ou de limite d’accès des comptes principaux interdit à un compte de télécharger des images.',
  },
  needs: [{ iam: 'iam.denypolicies.get' }, { iam: 'iam.denypolicies.list' }],
  on: '{IMAGE_PROJECT}',
  universes: absent,
  sources: [sources.policyTroubleshooter, sources.denyPolicies, sources.accessBoundaries],
});

/** The enums of the Policy Troubleshooter API v3, `DenyAccessState` and `PrincipalAccessBoundaryAccessState`. */
const effects: Readonly<Record<string, PolicyEffect>> = {
  DENY_ACCESS_STATE_DENIED: 'denies',
  DENY_ACCESS_STATE_NOT_DENIED: 'passes',
  DENY_ACCESS_STATE_UNKNOWN_CONDITIONAL: 'conditional',
  DENY_ACCESS_STATE_UNKNOWN_INFO: 'hidden',
  PAB_ACCESS_STATE_NOT_ALLOWED: 'denies',
  PAB_ACCESS_STATE_ALLOWED: 'passes',
  PAB_ACCESS_STATE_NOT_ENFORCED: 'passes',
  PAB_ACCESS_STATE_UNKNOWN_INFO: 'hidden',
};

function effectAt(explanation: unknown, key: string): PolicyEffect {
  const state = text(explanation, key) ?? '';
  return Object.hasOwn(effects, state) ? (effects[state] ?? 'unknown') : 'unknown';
}

/** Keeps the verdicts and the names of what denies: no rule, no binding, no member. */
export function decodeDenials(answer: unknown): Denials {
  const deny = child(answer, 'denyPolicyExplanation');
  const boundary = child(answer, 'pabPolicyExplanation');
  const denyPolicies = list(deny, 'explainedResources')
    .flatMap((resource) => list(resource, 'explainedPolicies'))
    .filter((policy) => effectAt(policy, 'denyAccessState') === 'denies')
    .map((policy) => text(child(policy, 'policy'), 'name'));
  const boundaries = list(boundary, 'explainedBindingsAndPolicies')
    .filter((each) => effectAt(each, 'bindingAndPolicyAccessState') === 'denies')
    .map((each) => text(child(child(each, 'explainedPolicy'), 'policy'), 'name'));
  return {
    denyPolicies: effectAt(deny, 'denyAccessState'),
    accessBoundaries: effectAt(boundary, 'principalAccessBoundaryAccessState'),
    denying: namesOf(denyPolicies),
    bounding: namesOf(boundaries),
  };
}

/** The last parts of the resource names that may be read. */
function namesOf(names: readonly (string | null)[]): readonly string[] {
  return names.flatMap((name) => (name === null ? [] : [lastPart(name)]));
}
