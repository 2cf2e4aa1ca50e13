import {
  getKeyPolicy,
  type KeyVersion,
  listKeyVersions,
} from '../../../../src/catalogue/commands/gcloud/kms.ts';
import { describeProject } from '../../../../src/catalogue/commands/gcloud/projects.ts';
import { repositoryKey as rule } from '../../../../src/catalogue/rules/auth/repository-key.ts';
import { given } from '../../../support/rules/fake-ask.ts';
import { binds, repository } from '../../../support/rules/registry-policies.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { setUp } from '../../../support/rules/repository-setup.ts';
import { pull } from '../../../support/rules/subjects.ts';
import { unrefused } from '../../../support/rules/unrefused.ts';

const place = { project: 'shop-keys', location: 'europe-west9', keyRing: 'registry', key: 'images' };
const key = { KEY_PROJECT: 'shop-keys', KEY_LOCATION: 'europe-west9', KEY_RING: 'registry', KEY: 'images' };
const encrypted = setUp(repository, { encryptedBy: place });
const versions = (...states: readonly string[]) =>
  given(
    listKeyVersions,
    key,
    states.map((state, at): KeyVersion => ({ version: String(at + 1), state })),
  );
const project = given(describeProject, { PROJECT: 'shop-images' }, { number: '415104041262' });
const agent = 'service-415104041262@gcp-sa-artifactregistry.iam.gserviceaccount.com';
const decrypts = binds('roles/cloudkms.cryptoKeyEncrypterDecrypter', `serviceAccount:${agent}`);
const policy = (...bindings: readonly (typeof decrypts)[]) => given(getKeyPolicy, key, bindings);
const about = pull();

rehearse(rule, {
  ...unrefused,
  'google-managed-key': { about, world: [setUp(repository)], facts: { of: 'shop-images/europe-west9/app' } },
  'upstream-keys-unread': {
    about,
    world: [
      setUp(repository, {
        mode: 'VIRTUAL_REPOSITORY',
        upstreams: [{ project: 'shop-base', location: 'europe-west9', repository: 'base' }],
      }),
    ],
    facts: { of: 'shop-images/europe-west9/app', upstreams: ['shop-base/europe-west9/base'] },
  },
  'key-usable': [
    {
      about,
      world: [encrypted, versions('ENABLED', 'ENABLED'), project, policy(decrypts)],
      facts: { key: 'images', account: agent },
    },
    {
      when: 'by a role that only decrypts',
      about,
      world: [
        encrypted,
        versions('ENABLED'),
        project,
        policy({ ...decrypts, role: 'roles/cloudkms.cryptoKeyDecrypter' }),
      ],
    },
  ],
  'key-disabled': [
    {
      about,
      world: [encrypted, versions('DISABLED')],
      facts: { project: 'shop-keys', versions: ['1: DISABLED'] },
    },
    {
      when: 'or to be destroyed, which can be undone',
      about,
      world: [encrypted, versions('DESTROYED', 'DESTROY_SCHEDULED')],
      facts: { versions: ['1: DESTROYED', '2: DESTROY_SCHEDULED'] },
    },
    { when: 'for it has no version', about, world: [encrypted, versions()], facts: { versions: [] } },
  ],
  'key-destroyed': { about, world: [encrypted, versions('DESTROYED', 'DESTROYED')] },
  'key-version-disabled': [
    {
      when: 'before a rotation',
      about,
      world: [encrypted, versions('DESTROYED', 'ENABLED')],
      facts: { versions: ['1: DESTROYED'] },
    },
    { about, world: [encrypted, versions('ENABLED', 'DISABLED')], facts: { versions: ['2: DISABLED'] } },
  ],
  'key-access-undetermined': [
    { about, world: [encrypted, versions('ENABLED'), project, policy()], facts: { account: agent } },
    {
      when: 'if the binding has a condition',
      about,
      world: [encrypted, versions('ENABLED'), project, policy({ ...decrypts, conditional: true })],
    },
    {
      when: 'if the service agent of another project may decrypt',
      about,
      world: [
        encrypted,
        versions('ENABLED'),
        project,
        policy({ ...decrypts, members: [`serviceAccount:${agent.replace('415', '999')}`] }),
      ],
    },
    {
      when: 'if the role only encrypts',
      about,
      world: [
        encrypted,
        versions('ENABLED'),
        project,
        policy({ ...decrypts, role: 'roles/cloudkms.cryptoKeyEncrypter' }),
      ],
    },
  ],
});
