/** Sources about Cloud de Confiance by S3NS: its setup, and how its products differ. */
import { documentation, documentationOf, inStoredCopy } from '../model/source.ts';

/** Read in copies of the pages that a public repository keeps, rochacbruno/gcd-claude-skill, of August and September 2026. */
const readOn = '2026-11-30';

const differences = (path: string, en: string, fr: string) =>
  inStoredCopy(documentationOf('s3ns', path, { en, fr }), 's3ns', readOn);

export const universeSources = {
  universeDifferences: differences(
    '/docs/overview/tpc-key-differences',
    'Key differences of Cloud de Confiance by S3NS',
    'Différences clés de Cloud de Confiance by S3NS',
  ),
  gkeDifferences: differences(
    '/kubernetes-engine/docs/tpc-differences',
    'GKE on Cloud de Confiance by S3NS: differences',
    'GKE sur Cloud de Confiance by S3NS\u00a0: différences',
  ),
  artifactRegistryDifferences: differences(
    '/artifact-registry/docs/tpc-differences',
    'Artifact Registry on Cloud de Confiance by S3NS: differences',
    'Artifact Registry sur Cloud de Confiance by S3NS\u00a0: différences',
  ),
  computeDifferences: differences(
    '/compute/docs/tpc-differences',
    'Compute Engine on Cloud de Confiance by S3NS: differences',
    'Compute Engine sur Cloud de Confiance by S3NS\u00a0: différences',
  ),
  iamDifferences: differences(
    '/iam/docs/tpc-differences',
    'IAM on Cloud de Confiance by S3NS: differences',
    'IAM sur Cloud de Confiance by S3NS\u00a0: différences',
  ),
  vpcDifferences: differences(
    '/vpc/docs/tpc-differences',
    'VPC on Cloud de Confiance by S3NS: differences',
    'VPC sur Cloud de Confiance by S3NS\u00a0: différences',
  ),
  natDifferences: differences(
    '/nat/docs/tpc-differences',
    'Cloud NAT on Cloud de Confiance by S3NS: differences',
    'Cloud NAT sur Cloud de Confiance by S3NS\u00a0: différences',
  ),
  perimeterDifferences: differences(
    '/vpc-service-controls/docs/tpc-differences',
    'VPC Service Controls on Cloud de Confiance by S3NS: differences',
    'VPC Service Controls sur Cloud de Confiance by S3NS\u00a0: différences',
  ),
  loggingDifferences: differences(
    '/logging/docs/tpc-differences',
    'Cloud Logging on Cloud de Confiance by S3NS: differences',
    'Cloud Logging sur Cloud de Confiance by S3NS\u00a0: différences',
  ),
  dnsDifferences: documentationOf('s3ns', '/dns/docs/tpc-differences', {
    en: 'Cloud DNS on Cloud de Confiance by S3NS: differences',
    fr: 'Cloud DNS sur Cloud de Confiance by S3NS\u00a0: différences',
  }),
  gcloudOfUniverse: differences(
    '/docs/get-started-tpc/setup-gcloud',
    'Set up the Google Cloud CLI for Cloud de Confiance',
    'Configurer Google Cloud CLI pour Cloud de Confiance',
  ),
  dockerQuickstart: differences(
    '/artifact-registry/docs/quickstarts',
    'Store Docker container images in Artifact Registry, on Cloud de Confiance by S3NS',
    'Stocker des images de conteneurs Docker dans Artifact Registry, sur Cloud de Confiance by S3NS',
  ),
  clusterAccess: documentation('/kubernetes-engine/docs/how-to/cluster-access-for-kubectl', {
    en: 'Install kubectl and configure cluster access',
    fr: 'Installer kubectl et configurer l’accès au cluster',
  }),
};
