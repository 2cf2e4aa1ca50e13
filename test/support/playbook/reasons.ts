/** What a recorded output of a real tool means: the reason that a reader is told. */
import type { FailureReason } from '../../../src/catalogue/model/answer.ts';

/** What each failure of the rig is to a reader. `null`: the tool answered. */
const reasons: Readonly<Record<string, FailureReason | null>> = {
  ok: null,
  disabled: null,
  s3ns: null,
  forbidden: 'forbidden',
  perimeter: 'perimeter',
  'api-disabled': 'api-disabled',
  'not-found': 'not-found',
  missing: 'not-found',
  'one-missing': 'not-found',
  'package-missing': 'not-found',
  's3ns-missing': 'not-found',
  elsewhere: 'not-found',
  unauthenticated: 'signed-out',
  'no-account': 'signed-out',
  'plugin-missing': 'signed-out',
  'rate-limited': 'rate-limited',
  unavailable: 'unreachable',
  unreachable: 'unreachable',
  'no-kubeconfig': 'unreachable',
  cut: 'unreachable',
  slow: 'timeout',
  garbage: 'unreadable',
  truncated: 'unreadable',
  'bad-selector': 'failed',
  'unknown-context': 'failed',
};

/** Where a service or a tool words a failure as another one. */
const exceptions: Readonly<Record<string, FailureReason>> = {
  // Resource Manager does not say whether a project exists.
  'projects-describe.missing': 'forbidden',
  'projects-describe.not-found': 'forbidden',
  'projects-get-iam-policy.not-found': 'forbidden',
  'projects-get-ancestors-iam-policy.not-found': 'forbidden',
  // An aggregated list ends well and only warns: which of its requests failed, and why, is not said.
  'compute-instances-list.forbidden': 'incomplete',
  'compute-instances-list.perimeter': 'incomplete',
  'compute-instances-list.not-found': 'incomplete',
  'compute-instances-list.unauthenticated': 'incomplete',
  // gcloud knows only the hosts of Google Cloud, whatever its universe.
  'artifacts-docker-tags-list.s3ns': 'failed',
  // gcloud's own patience ended before ours.
  'iam-service-accounts-describe.slow': 'unreachable',
};

/**
 * Why a tool that said this gave no answer; null where it gave one.
 * @param name of the recording: `iam-service-accounts-describe.forbidden`
 */
export function reasonOf(name: string): FailureReason | null {
  const failure = name.slice(name.lastIndexOf('.') + 1);
  if (!(failure in reasons))
    throw new Error(`Add ${failure} to the reasons of test/support/playbook/reasons.ts.`);
  return exceptions[name] ?? reasons[failure] ?? null;
}
