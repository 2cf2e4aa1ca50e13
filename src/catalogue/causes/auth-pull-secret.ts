import type { Cause } from './model.ts';

/** The Pod names credentials that the kubelet could not use. */
export const authPullSecret: Cause = {
  id: 'auth-pull-secret',
  title: {
    en: 'Image pull secret missing or unusable',
    fr: 'Secret d’extraction d’image absent ou inutilisable',
  },
  summary: {
    en: 'The Pod names an imagePullSecret that the kubelet could not read: it is missing, in another namespace, or of another type. The pull goes on without it, so this alone is a warning.',
    fr: 'Le pod désigne un imagePullSecret que le kubelet n’a pas pu lire : il est absent, dans un autre espace de noms ou d’un autre type. L’extraction continue sans lui : ce n’est donc, à ce stade, qu’un avertissement.',
  },
  section: 'auth',
  rules: ['image-pull-secret', 'node-identity', 'image-access'],
  signatures: [
    {
      id: 'unable-to-retrieve-pull-secrets',
      message:
        'Unable to retrieve some image pull secrets (NAME); attempting to pull the image may not succeed.',
      pattern: /unable to retrieve (?:some )?(?:image )?pull secrets?\b|failedtoretrieveimagepullsecret/,
      precision: 'sentence',
      printers: ['kubelet'],
      source: 'kubernetes/kubernetes:pkg/kubelet/kubelet_pods.go',
    },
    {
      id: 'pull-secret-not-found',
      message: 'imagePullSecrets: secret "NAME" not found',
      pattern:
        /(?:image ?pull ?secrets?|pull secret|docker-registry secret)\b.{0,160}\b(?:not found|does not exist|doesn't exist|missing|could not be found|couldn't be found|cannot be found)\b|(?:couldn't|could not|cannot|can't|failed to|unable to) (?:find|get|read|load|fetch|retrieve) (?:the )?(?:image ?pull ?secrets?|pull secret)\b/,
      precision: 'sentence',
      printers: ['kubelet', 'client'],
      source: 'https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/',
    },
    {
      id: 'pull-secret-unreadable',
      message: 'data[.dockerconfigjson]: Invalid value: "<secret contents redacted>": REASON',
      pattern:
        /\.docker(?:configjson|cfg)\b.{0,120}\b(?:invalid|illegal|unexpected|required|malformed|cannot|could not)\b|\b(?:invalid|illegal|malformed|unable to parse|failed to parse|couldn't parse|cannot decode)\b.{0,80}\.?docker(?:configjson|cfg)\b|unable to parse docker config json/,
      precision: 'sentence',
      printers: ['kubelet', 'client'],
      source: 'kubernetes/kubernetes:pkg/apis/core/validation/validation.go',
    },
    {
      id: 'present-but-not-verified',
      message:
        'Container image "IMAGE" is present with pull policy of POLICY but does not have the proper auth (image secret) that was used to pull the image',
      pattern: /does not have the proper auth \(image secret\)|errimagenotensured/,
      precision: 'sentence',
      rulesFirst: ['credential-verification'],
      printers: ['kubelet'],
      source:
        'https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/2535-ensure-secret-pulled-images',
    },
  ],
};
