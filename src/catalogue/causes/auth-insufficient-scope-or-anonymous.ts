import type { Cause } from './model.ts';
import { containerd } from './provenance.ts';

/** The registry does not tell a private repository from a missing one. */
export const authInsufficientScopeOrAnonymous: Cause = {
  id: 'auth-insufficient-scope-or-anonymous',
  title: {
    en: 'Pull access denied: private, or not there',
    fr: 'Accès refusé à l’extraction : image privée ou inexistante',
  },
  summary: {
    en: 'The registry refuses without telling whether the repository exists. Check the spelling first, then whether the node sends credentials and whether they cover this repository.',
    fr: 'Le registre refuse sans dire si le dépôt existe. Vérifiez d’abord l’orthographe, puis si le nœud envoie des identifiants et s’ils couvrent ce dépôt.',
  },
  section: 'auth',
  rules: [
    'image-access',
    'image-pull-secret',
    'node-access-scopes',
    'node-service-account-active',
    'node-identity',
  ],
  signatures: [
    {
      id: 'insufficient-authentication-scopes',
      message: 'Request had insufficient authentication scopes.',
      pattern: /insufficient authentication scopes|access_token_scope_insufficient/,
      precision: 'sentence',
      alsoElsewhere: true,
      rulesFirst: ['node-access-scopes'],
      printers: ['registry'],
      source: 'https://cloud.google.com/kubernetes-engine/docs/troubleshooting/image-pulls',
    },
    {
      id: 'insufficient-scope',
      message:
        'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      pattern:
        /server message: (?:insufficient_scope|invalid_token)|insufficient_scope: authorization failed/,
      precision: 'sentence',
      printers: containerd,
      source: 'containerd/containerd:core/remotes/docker/resolver.go',
    },
    {
      id: 'pull-access-denied',
      message: 'pull access denied, repository does not exist or may require authorization',
      pattern:
        /pull access denied|repository does not exist or may require (?:authorization|'docker login'|docker login)/,
      precision: 'sentence',
      printers: [...containerd, 'dockershim'],
      source: 'containerd/containerd:core/remotes/docker/resolver.go',
    },
    {
      id: 'requested-access-denied',
      message: 'denied: requested access to the resource is denied',
      pattern: /requested access to the resource is denied|errors: denied: requested access/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: ['cri-o', 'dockershim', 'registry'],
      source: 'distribution/distribution:registry/api/errcode/register.go',
    },
    {
      id: 'authorization-failed',
      message: 'authorization failed',
      pattern: /\bauthori[sz]ation failed\b/,
      precision: 'remainder',
      alsoElsewhere: true,
      printers: containerd,
      source: 'containerd/containerd:core/remotes/docker/resolver.go',
    },
  ],
};
