import type { authPullSecret } from './auth-pull-secret.ts';
import type { WordsOf } from './model.ts';

export const authPullSecretWords: WordsOf<typeof authPullSecret> = {
  title: {
    en: 'Pull secret missing or unusable',
    fr: 'Secret d’extraction absent ou inutilisable',
  },
  summary: {
    en: 'The Pod references a pull secret that the kubelet cannot use. If the secret is missing, in another namespace or of another type, the kubelet ignores the secret, with a warning at most, and tries to pull without it. If the content of the secret is malformed, the kubelet does not pull.',
    fr: 'Le pod indique un secret d’extraction que le kubelet ne peut pas utiliser. Si le secret est absent, dans un autre espace de noms ou d’un autre type, le kubelet ignore le secret, avec un avertissement tout au plus, et tente d’extraire l’image sans lui. Si le contenu du secret est mal formé, le kubelet n’extrait pas l’image.',
  },
  signatures: {
    'unable-to-retrieve-pull-secrets': {
      message:
        'Unable to retrieve some image pull secrets (NAME); attempting to pull the image may not succeed.',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/kubelet_pods.go',
    },
    'pull-secret-not-found': {
      message: 'imagePullSecrets: secret "NAME" not found',
      printers: ['kubelet', 'client'],
      source: 'https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/',
    },
    'pull-secret-unreadable': {
      message: 'data[.dockerconfigjson]: Invalid value: "<secret contents redacted>": REASON',
      printers: ['kubelet', 'client'],
      source: 'kubernetes/kubernetes:pkg/apis/core/validation/validation.go',
    },
    'pull-secret-auth-malformed': {
      message: 'unable to parse auth field, must be formatted as base64(username:password)',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/credentialprovider/config.go',
      otherWordings: [{ message: 'illegal base64 data at input byte 4', printers: ['kubelet'] }],
    },
    'pull-secret-structure-malformed': {
      message:
        'json: cannot unmarshal string into Go value of type credentialprovider.dockerConfigEntryWithAuth',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/credentialprovider/secrets/secrets.go',
    },
    'present-but-not-verified': {
      message:
        'Container image "IMAGE" is present with pull policy of POLICY but does not have the proper auth (image secret) that was used to pull the image',
      printers: ['kubelet'],
      source:
        'https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/2535-ensure-secret-pulled-images',
    },
  },
};
