/** Binary Authorization of a cluster. */
import { defineCommand } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { child, flag, text } from '../decode.ts';
import { fields } from '../projection.ts';
import { clusterWords } from '../shared-args.ts';
import { tagged } from '../universe-support.ts';

/** Whether Binary Authorization evaluates the Pods of a cluster. */
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
  ...fields('binaryAuthorization.evaluationMode,binaryAuthorization.enabled', decodeBinaryAuthorization),
  purpose: {
    en: 'See whether Binary Authorization looks at the Pods of the cluster.',
    fr: 'Voir si l’autorisation binaire examine les pods du cluster.',
  },
  needs: [{ iam: 'container.clusters.get' }],
  on: '{PROJECT}',
  universes: tagged,
  sources: [sources.binaryAuthorization],
});

/** Where `evaluationMode` is absent, the older field `enabled` decides (GKE REST reference, `BinaryAuthorization`). */
export function decodeBinaryAuthorization(answer: unknown): BinaryAuthorization {
  const config = child(answer, 'binaryAuthorization');
  const mode = text(config, 'evaluationMode');
  return { enforced: mode ? mode !== 'DISABLED' : flag(config, 'enabled'), mode };
}
