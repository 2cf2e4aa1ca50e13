/** Chapter on authentication: the image exists, but the node is not allowed to pull it. */
import type { Section } from '../../model/rule.ts';
import { artifactRegistryApi } from './artifact-registry-api.ts';
import { denyPolicies } from './deny-policies.ts';
import { downloadRules } from './download-rules.ts';
import { imageAccess } from './image-access.ts';
import { imagePullSecret } from './image-pull-secret.ts';
import { nodeAccessScopes } from './node-access-scopes.ts';
import { nodeIdentity } from './node-identity.ts';
import { nodeServiceAccountActive } from './node-service-account-active.ts';
import { projectBilling } from './project-billing.ts';
import { repositoryKey } from './repository-key.ts';
import { upstreamRepositories } from './upstream-repositories.ts';
import { vpcServiceControls } from './vpc-service-controls.ts';

export const auth: Section = {
  id: 'auth',
  title: { en: 'Authentication', fr: 'Authentification' },
  intro: {
    en: 'The registry answered 401 or 403, or asked for credentials: somebody has no right to the image, or is not who they should be.',
    fr: 'Le registre a répondu 401 ou 403, ou a demandé des identifiants\u00a0: celui qui demande n’a pas droit à l’image, ou n’est pas celui que l’on croit.',
  },
  rules: [
    imageAccess,
    imagePullSecret,
    nodeServiceAccountActive,
    nodeAccessScopes,
    artifactRegistryApi,
    projectBilling,
    vpcServiceControls,
    denyPolicies,
    downloadRules,
    repositoryKey,
    upstreamRepositories,
    nodeIdentity,
  ],
};
