/**
 * The Google side of a cluster on Cloud de Confiance by S3NS, with no more than its documentation lets one expect:
 *
 * - Clusters are Autopilot, whose nodes Compute Engine does not show (GKE documentation, "Autopilot overview": the nodes
 *   are not accessible through Compute Engine).
 * - Principals are service accounts and identities of a workforce pool: there are no Google groups (documentation of
 *   S3NS, "IAM in Cloud de Confiance versus Google Cloud").
 * - Whether Artifact Registry has download rules there, and whether the Cloud Billing API answers about a project ("not all
 *   methods are available"), is not known, so this world does not answer.
 *
 * The cluster itself can be read: `get-credentials`, which is documented there, uses the method of `clusters describe`.
 */
import { type GoogleStory, googleSide } from './google.ts';
import type { GoogleWorld, Policy } from './model.ts';
import type { Setting } from './setting.ts';

export function s3nsSide(setting: Setting, story: GoogleStory): GoogleWorld {
  const { resources, policies, ...side } = googleSide(setting, story);
  return {
    ...side,
    resources: Object.fromEntries(
      Object.entries(resources).filter(([name]) => !/\/zones\/[^/]+\/instances\//.test(name)),
    ),
    policies: Object.fromEntries(
      Object.entries(policies).map(([name, policy]) => [name, withoutGoogleGroups(policy)]),
    ),
    lacks: /\/repositories\/[^/]+\/rules$|\/billingInfo$/,
  };
}

/** The groups of a policy as groups of the workforce pool. */
function withoutGoogleGroups({ bindings = [], ...policy }: Policy): Policy {
  return {
    ...policy,
    bindings: bindings.map((binding) => ({
      ...binding,
      members: binding.members.map((member) =>
        member.replace(
          /^group:([^@]+)@.*/,
          'principalSet://iam.googleapis.com/locations/global/workforcePools/shop/group/$1',
        ),
      ),
    })),
  };
}
