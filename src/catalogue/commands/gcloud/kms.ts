/** Keys of Cloud KMS. */
import { defineCommand } from '../../model/define.ts';
import { oneOf } from '../../model/names.ts';
import { sources } from '../../sources/index.ts';
import { array, lastPart, requiredText } from '../decode.ts';
import { fields } from '../projection.ts';
import { untested } from '../universe-support.ts';
import { bindingNames, decodePolicy } from './projects.ts';

/** A version of a key. Data is read with the version that encrypted it. */
export interface KeyVersion {
  /** `1`, `2`. */
  readonly version: string;
  /** `ENABLED`, `DISABLED`, `DESTROY_SCHEDULED`, `DESTROYED`. */
  readonly state: string;
}

export const listKeyVersions = defineCommand({
  id: 'gcloud-kms-keys-versions-list',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'kms',
    'keys',
    'versions',
    'list',
    '--key={KEY}',
    '--keyring={KEY_RING}',
    '--location={KEY_LOCATION}',
    '--project={KEY_PROJECT}',
  ],
  ...fields('name,state', decodeKeyVersions, {
    version: 'number',
    // Cloud KMS REST reference, `CryptoKeyVersion`.
    state: oneOf(
      'ENABLED',
      'DISABLED',
      'DESTROYED',
      'DESTROY_SCHEDULED',
      'PENDING_GENERATION',
      'PENDING_IMPORT',
      'IMPORT_FAILED',
      'GENERATION_FAILED',
      'PENDING_EXTERNAL_DESTRUCTION',
      'EXTERNAL_DESTRUCTION_FAILED',
    ),
  }),
  purpose: {
    en: 'See which versions of a key are enabled. Data that was encrypted with a version that is not enabled cannot be read.',
    fr: 'Voir quelles versions d’une clé sont activées. Les données chiffrées avec une version qui n’est pas activée sont illisibles.',
  },
  needs: [{ iam: 'cloudkms.cryptoKeyVersions.list' }],
  on: '{KEY_PROJECT}',
  universes: untested,
  sources: [sources.keyVersions],
});

/** `name` ends with the number of the version. */
export function decodeKeyVersions(answer: unknown): readonly KeyVersion[] {
  return array(answer).map((version) => ({
    version: lastPart(requiredText(version, 'name')),
    state: requiredText(version, 'state'),
  }));
}

export const getKeyPolicy = defineCommand({
  id: 'gcloud-kms-keys-get-iam-policy',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'kms',
    'keys',
    'get-iam-policy',
    '{KEY}',
    '--keyring={KEY_RING}',
    '--location={KEY_LOCATION}',
    '--project={KEY_PROJECT}',
  ],
  ...fields('bindings', decodePolicy, bindingNames),
  purpose: {
    en: 'Read which accounts have a role on a key itself. The service agent of Artifact Registry must be one of them, unless it has its role on the key ring or on the project of the key.',
    fr: 'Voir quels comptes ont un rôle sur une clé elle-même. L’agent de service Artifact Registry doit être l’un de ces comptes, sauf s’il a son rôle sur le trousseau ou sur le projet de la clé.',
  },
  needs: [{ iam: 'cloudkms.cryptoKeys.getIamPolicy' }],
  on: '{KEY_PROJECT}',
  universes: untested,
  sources: [sources.repositoryKeys],
});
