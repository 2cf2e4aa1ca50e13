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
    en: 'The registry answered 401 or 403, or asked for credentials. Either the account is denied access to the image, or the pull does not use the account that you expect.',
    fr: 'Le registre a répondu 401 ou 403, ou a demandé des identifiants. Soit le compte n’a pas accès à l’image, soit l’extraction n’utilise pas le compte que vous croyez.',
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
