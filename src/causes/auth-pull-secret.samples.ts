import type { Samples } from './model.ts';

/** Wordings that prove the signatures of auth-pull-secret, and near misses that must not. */
export const samples: Samples = {
  'unable-to-retrieve-pull-secrets': {
    matches: [
      'Unable to retrieve some image pull secrets (regcred); attempting to pull the image may not succeed.',
      'Unable to retrieve pull secret shop/regcred for shop/cart-7d9 due to secret "regcred" not found.  The image pull may not succeed.',
      '5m  Warning  FailedToRetrieveImagePullSecret  pod/cart-7d9  …',
    ],
    mustNotMatch: [
      'Unable to retrieve some environment variables',
      'MountVolume.SetUp failed for volume "tls": secret "tls" not found',
    ],
  },
  'pull-secret-not-found': {
    matches: [
      'imagePullSecrets: secret "regcred" not found in namespace shop',
      'Could not find the image pull secret regcred',
    ],
    mustNotMatch: ['Error: secret "database" not found', 'imagePullSecrets: regcred'],
  },
  'pull-secret-unreadable': {
    matches: [
      'The secret regcred is not usable: .dockerconfigjson: Invalid value: "<secret contents redacted>": invalid character',
      'unable to parse docker config JSON of secret regcred',
    ],
    mustNotMatch: ['type: kubernetes.io/dockerconfigjson'],
  },
  'pull-secret-auth-malformed': {
    matches: [
      'unable to parse auth field, must be formatted as base64(username:password)',
      'Error: unable to parse auth field, must be formatted as base64(username:password)',
      '  Warning  Failed     4s (x3 over 30s)  kubelet            Error: unable to parse auth field, must be formatted as base64(username:password)',
      'Error: illegal base64 data at input byte 4',
      '  Warning  Failed     4s (x3 over 30s)  kubelet            Error: illegal base64 data at input byte 4',
    ],
    mustNotMatch: [
      'Error: failed to create containerd task: unable to parse the arguments',
      'the field must be base64',
    ],
  },
  'pull-secret-structure-malformed': {
    matches: [
      'json: cannot unmarshal string into Go value of type credentialprovider.dockerConfigEntryWithAuth',
      'Error: json: cannot unmarshal array into Go struct field DockerConfigJSON.auths of type credentialprovider.DockerConfig',
      '  Warning  Failed     4s  kubelet  Error: json: cannot unmarshal object into Go struct field DockerConfigJSON.auths.auth of type string',
    ],
    mustNotMatch: [
      'json: cannot unmarshal string into Go struct field Deployment.spec.replicas of type int32',
    ],
  },
  'present-but-not-verified': {
    matches: [
      'Container image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1" is present with pull policy of IfNotPresent but does not have the proper auth (image secret) that was used to pull the image',
    ],
    mustNotMatch: [
      'Container image "europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1" already present on machine',
    ],
  },
};
