import { describeInstance } from '../../../../src/catalogue/commands/gcloud/instances.ts';
import { getServiceAccount } from '../../../../src/catalogue/commands/kubectl/service-accounts.ts';
import { nodeIdentity as rule } from '../../../../src/catalogue/rules/auth/node-identity.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { given, refused } from '../../../support/rules/fake-ask.ts';
import { readFailure } from '../../../support/rules/read.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import {
  account,
  cart,
  instance,
  instanceParams,
  instanceWithoutAccount,
  node,
  pull,
} from '../../../support/rules/subjects.ts';

const params = { KUBERNETES_SERVICE_ACCOUNT: 'default', NAMESPACE: 'shop' };
const linked = (workloadIdentity: boolean) =>
  given(getServiceAccount, params, { pullSecrets: [], workloadIdentity });
const own = 'europe-west9-docker.pkg.dev/shop-prod/app/cart:1';

rehearse(rule, {
  'same-project': [
    { about: pull(own), world: [instance, linked(false)], facts: { account, project: 'shop-prod' } },
    {
      when: 'in an audit, without reading Workload Identity',
      about: pull(own, { failure: null }),
      world: [instance],
    },
    {
      when: 'if the account email has a project number',
      about: pull(own, { failure: null }),
      world: [
        given(describeInstance, instanceParams, {
          account: '123456789012-compute@developer.gserviceaccount.com',
          scopes: [],
        }),
      ],
    },
    {
      when: 'for a domain-scoped project',
      about: pull('europe-west9-docker.pkg.dev/example.com/shop/app/cart:1', { failure: null }),
      world: [
        given(describeInstance, instanceParams, {
          account: 'nodes@shop.example.com.iam.gserviceaccount.com',
          scopes: [],
        }),
      ],
      facts: { project: 'example.com:shop' },
    },
    {
      when: 'on S3NS',
      universe: universes.s3ns,
      about: pull('u-france-east1-docker.s3nsregistry.fr/s3ns/shop-prod/app/cart:1', {
        failure: null,
        node: { ...node, project: 's3ns:shop-prod' },
      }),
      world: [
        given(
          describeInstance,
          { ...instanceParams, PROJECT: 's3ns:shop-prod' },
          { account: 'nodes@shop-prod.s3ns.iam.gserviceaccount.com', scopes: [] },
        ),
      ],
      facts: { project: 's3ns:shop-prod' },
    },
  ],
  'other-project': [
    { about: pull(), world: [instance, linked(false)], facts: { account, project: 'shop-images' } },
    {
      when: 'if the Kubernetes service account has been deleted',
      about: pull(),
      world: [instance, refused(getServiceAccount, params, { why: 'not-found' })],
    },
  ],
  'anonymous-request': {
    about: pull(cart, {
      failure: readFailure(
        'auth-403',
        'failed to authorize: failed to fetch anonymous token: unexpected status: 403 Forbidden',
      ),
    }),
    world: [instance],
    facts: { account },
  },
  'account-not-attached': { about: pull(), world: [instanceWithoutAccount] },
  'workload-identity-not-used': { about: pull(), world: [instance, linked(true)], facts: { account } },
  'reference-incomplete': {
    about: pull('europe-west9-docker.pkg.dev/shop-images/cart:2.4.1'),
    world: [],
    facts: { host: 'europe-west9-docker.pkg.dev' },
  },
  'other-universe-registry': [
    {
      about: pull(),
      universe: universes.s3ns,
      world: [],
      facts: { registry: 'Google Cloud', cluster: 'Cloud de Confiance by S3NS' },
    },
    { when: 'the other way round', about: pull('docker.s3nsregistry.fr/s3ns/p/r/i:1'), world: [] },
  ],
  'other-registry': [
    { about: pull('nginx:1.27'), world: [], facts: { host: 'docker.io' } },
    { when: 'of a private registry', about: pull('registry.example.com:5000/team/app:1'), world: [] },
  ],
});
