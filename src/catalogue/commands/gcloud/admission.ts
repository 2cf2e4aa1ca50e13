/** Binary Authorization of a cluster. */
import { defineCommand } from '../../model/define.ts';
import { Unreadable } from '../../model/failures.ts';
import { oneOf } from '../../model/names.ts';
import { sources } from '../../sources/index.ts';
import { child, flag, text } from '../decode.ts';
import { fields } from '../projection.ts';
import { clusterWords } from '../shared-args.ts';
import { absent } from '../universe-support.ts';

/** Whether Binary Authorization can refuse Pods of a cluster. */
export interface BinaryAuthorization {
  readonly enforced: boolean;
  /** The API's own value: `PROJECT_SINGLETON_POLICY_ENFORCE`; null if the field is absent. */
  readonly mode: string | null;
}

export const describeClusterAdmission = defineCommand({
  id: 'gcloud-container-clusters-describe-binary-authorization',
  tool: 'gcloud',
  effect: 'reads',
  words: clusterWords,
  ...fields('binaryAuthorization.evaluationMode,binaryAuthorization.enabled', decodeBinaryAuthorization, {
    mode: oneOf(
      'EVALUATION_MODE_UNSPECIFIED',
      'DISABLED',
      'PROJECT_SINGLETON_POLICY_ENFORCE',
      'POLICY_BINDINGS',
      'POLICY_BINDINGS_AND_PROJECT_SINGLETON_POLICY_ENFORCE',
    ),
  }),
  purpose: {
    en: 'See whether Binary Authorization evaluates the Pods of the cluster.',
    fr: 'Voir si l’autorisation binaire évalue les pods du cluster.',
  },
  needs: [{ iam: 'container.clusters.get' }],
  on: '{PROJECT}',
  universes: absent,
  sources: [sources.binaryAuthorization],
});

/**
 * The modes that enforce at admission. `POLICY_BINDINGS` alone is continuous validation, which only reports (GKE REST
 * reference, `BinaryAuthorization.EvaluationMode`).
 */
const enforcing: ReadonlySet<string> = new Set([
  'PROJECT_SINGLETON_POLICY_ENFORCE',
  'POLICY_BINDINGS_AND_PROJECT_SINGLETON_POLICY_ENFORCE',
]);
const reporting: ReadonlySet<string> = new Set(['DISABLED', 'POLICY_BINDINGS']);

/**
 * Where `evaluationMode` is absent, the older field `enabled` decides (GKE REST reference, `BinaryAuthorization`). A mode
 * that is not known is an {@link Unreadable} answer.
 */
export function decodeBinaryAuthorization(answer: unknown): BinaryAuthorization {
  const config = child(answer, 'binaryAuthorization');
  const mode = text(config, 'evaluationMode');
  if (mode === null || mode === 'EVALUATION_MODE_UNSPECIFIED')
    return { enforced: flag(config, 'enabled'), mode };
  if (!enforcing.has(mode) && !reporting.has(mode)) throw new Unreadable(`the evaluation mode ${mode}`);
  return { enforced: enforcing.has(mode), mode };
}
