import type { authInsufficientScopeOrAnonymous } from './auth-insufficient-scope-or-anonymous.ts';
import type { WordsOf } from './model.ts';
import { containerd } from './provenance.ts';

export const authInsufficientScopeOrAnonymousWords: WordsOf<typeof authInsufficientScopeOrAnonymous> = {
  title: {
    en: 'Pull access denied: image private or missing',
    fr: 'Accès refusé à l’extraction\u00a0: image privée ou inexistante',
  },
  summary: {
    en: 'The registry refuses the pull without saying whether the repository exists. First check the spelling, then whether the node sends credentials and whether these credentials cover this repository.',
    fr: 'Le registre refuse l’extraction sans indiquer si le dépôt existe. Vérifiez d’abord l’orthographe de l’adresse, puis si le nœud envoie des identifiants et si ces identifiants couvrent ce dépôt.',
  },
  signatures: {
    'insufficient-authentication-scopes': {
      message: 'Request had insufficient authentication scopes.',
      printers: ['registry'],
      source: 'https://cloud.google.com/kubernetes-engine/docs/troubleshooting/image-pulls',
    },
    'insufficient-scope': {
      message:
        'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      printers: containerd,
      source: 'containerd/containerd:core/remotes/docker/resolver.go',
    },
    'pull-access-denied': {
      message: 'pull access denied, repository does not exist or may require authorization',
      printers: [...containerd, 'dockershim'],
      source: 'containerd/containerd:core/remotes/docker/resolver.go',
      otherWordings: [
        // the form of Docker 17 (kubeflow/katib#148)
        { message: 'repository IMAGE not found: does not exist or no pull access', printers: ['dockershim'] },
      ],
    },
    'requested-access-denied': {
      message: 'denied: requested access to the resource is denied',
      printers: ['cri-o', 'dockershim', 'registry'],
      source: 'distribution/distribution:registry/api/errcode/register.go',
    },
    'authorization-failed': {
      message: 'authorization failed',
      printers: containerd,
      source: 'containerd/containerd:core/remotes/docker/resolver.go',
    },
  },
};
