/** The failure reason that a recorded output of a real tool must give. */
import type { FailureReason } from '../../../src/catalogue/model/answer.ts';

/** The failure reason for each failure of a loopback server. `null`: the tool answered. */
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
  'plugin-missing': 'plugin-missing',
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

/** Outputs in which a service or a tool reports a failure as another one. */
const exceptions: Readonly<Record<string, FailureReason>> = {
  // Resource Manager does not reveal whether a project exists.
  'projects-describe.missing': 'forbidden',
  'projects-describe.not-found': 'forbidden',
  'projects-get-iam-policy.not-found': 'forbidden',
  'projects-get-ancestors-iam-policy.not-found': 'forbidden',
  ...warned('compute-forwarding-rules-list'),
  ...warned('compute-instances-list'),
  ...warned('compute-routers-list'),
  // gcloud recognises only the hosts of Google Cloud, whatever the universe.
  'artifacts-docker-tags-list.s3ns': 'failed',
  // The timeout of gcloud is shorter than ours.
  'iam-service-accounts-describe.slow': 'unreachable',
};

/**
 * A list that gcloud can aggregate over regions or zones succeeds with a warning, without the failed requests and their
 * reasons. Only a disabled API fails.
 */
function warned(list: string): Record<string, FailureReason> {
  const failures = ['forbidden', 'perimeter', 'not-found', 'unauthenticated', 'rate-limited', 'unavailable'];
  return Object.fromEntries(failures.map((failure) => [`${list}.${failure}`, 'incomplete']));
}

/**
 * The failure reason for this output; null if it is an answer.
 * @param name of the recording: `iam-service-accounts-describe.forbidden`
 */
export function reasonOf(name: string): FailureReason | null {
  const failure = name.slice(name.lastIndexOf('.') + 1);
  if (!(failure in reasons))
    throw new Error(`Add ${failure} to the reasons of test/support/playbook/reasons.ts.`);
  return exceptions[name] ?? reasons[failure] ?? null;
}
