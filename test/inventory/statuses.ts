import type { Kind } from './model.ts';

export const statuses: Kind = {
  kind: 'status',
  entries: [
    {
      id: 'ImagePullBackOff',
      was: 'waits longer after each failure, five minutes at most',
      became: 'same',
      on: 'diagnose',
      anchor: 'status-image-pull-back-off',
      shows: ['ImagePullBackOff', { en: '5 minutes at most', fr: '5 minutes au plus' }],
    },
    {
      id: 'ErrImagePull',
      was: 'called unrecoverable',
      became: 'corrected',
      because: ['B-30'],
      on: 'diagnose',
      anchor: 'status-err-image-pull',
      shows: ['ErrImagePull', { en: 'It is not final', fr: 'Ce n’est pas définitif' }],
    },
    {
      id: 'ImageInspectError',
      was: 'the runtime could not inspect the image',
      became: 'corrected',
      on: 'diagnose',
      anchor: 'status-image-inspect-error',
      shows: ['ImageInspectError', 'IfNotPresent'],
    },
    {
      id: 'InvalidImageName',
      was: 'the image name is not valid',
      became: 'same',
      on: 'diagnose',
      anchor: 'status-invalid-image-name',
      shows: ['InvalidImageName'],
    },
    {
      id: 'RegistryUnavailable',
      was: 'the registry is not reachable',
      became: 'corrected',
      on: 'diagnose',
      anchor: 'status-registry-unavailable',
      shows: [
        'RegistryUnavailable',
        { en: 'GKE nodes do not show it', fr: 'les nœuds GKE ne l’affichent donc pas' },
      ],
    },
    {
      id: 'SignatureValidationFailed',
      was: 'the signature could not be validated',
      became: 'corrected',
      on: 'diagnose',
      anchor: 'status-signature-validation-failed',
      shows: [
        'SignatureValidationFailed',
        { en: 'GKE nodes do not show it', fr: 'les nœuds GKE ne l’affichent donc pas' },
      ],
    },
    {
      id: 'ErrImageNeverPull',
      was: 'missing from the page',
      became: 'corrected',
      on: 'diagnose',
      anchor: 'status-err-image-never-pull',
      shows: ['ErrImageNeverPull'],
    },
  ],
};
