/** Pods that pull with a secret, and what the API server shows of that secret. */
import { describeServiceAccount } from '../../../src/catalogue/commands/gcloud/iam.ts';
import {
  getSecretRegistries,
  getSecretType,
  type PullSecretRegistries,
} from '../../../src/catalogue/commands/kubectl/secrets.ts';
import { getServiceAccount } from '../../../src/catalogue/commands/kubectl/service-accounts.ts';
import type { PullFailure, PullSecretUse } from '../../../src/catalogue/model/subjects.ts';
import { type Given, given, refused } from './fake-ask.ts';
import { failure, image } from './subjects.ts';

type User = PullSecretRegistries['registries'][number]['user'];

export const use: PullSecretUse = {
  namespace: 'shop',
  serviceAccount: 'default',
  names: ['registry-credentials'],
  image: image('registry.example.com/team/app:1'),
  notRetrieved: [],
  notRetrievedAt: null,
  failure: failure('auth-401'),
};
export const host = 'europe-west9-docker.pkg.dev';
export const ecr = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/app:1';
export const plain401 =
  'failed to resolve reference: unexpected status from HEAD request to https://registry.example.com/v2/team/app/manifests/1: 401 Unauthorized';
export const params = { SECRET: 'registry-credentials', NAMESPACE: 'shop' };
export const typed = (type: string) => given(getSecretType, params, { type });
export const docker = typed('kubernetes.io/dockerconfigjson');
export const covering = (server: string, user: User = 'other'): Given =>
  given(getSecretRegistries, params, { registries: [{ server, user, account: null }], usesHelper: false });
export const withHelper = (...servers: readonly string[]): Given =>
  given(getSecretRegistries, params, {
    registries: servers.map((server) => ({ server, user: 'helper', account: null }) as const),
    usesHelper: true,
  });
export const puller = 'puller@shop-images.iam.gserviceaccount.com';
export const key = (server: string): Given =>
  given(getSecretRegistries, params, {
    registries: [{ server, user: 'json-key', account: puller }],
    usesHelper: false,
  });
export const account = { SERVICE_ACCOUNT: puller };
export const holder = (disabled: boolean) =>
  given(describeServiceAccount, account, { email: puller, disabled });
export const imagePullSecretsOf = (...pullSecrets: readonly string[]) =>
  given(
    getServiceAccount,
    { KUBERNETES_SERVICE_ACCOUNT: 'default', NAMESPACE: 'shop' },
    { pullSecrets, workloadIdentity: false },
  );

export const forbidden = refused(getSecretType, params, { why: 'forbidden' });
export const unread = refused(getSecretType, params, { why: 'opt-in' });
export const of = (cause: PullFailure['cause'], said: string) => ({ ...use, failure: failure(cause, said) });
export const unsent = of('auth-401', 'authorization failed: no basic auth credentials');
export const oauth = of(
  'auth-401',
  'failed to authorize: failed to fetch oauth token: unexpected status: 401 Unauthorized',
);
export const disjunction = failure(
  'auth-insufficient-scope-or-anonymous',
  'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
);
export const notRetrieved = { ...use, notRetrieved: ['registry-credentials'] };
export const unnamed = { ...use, names: [] };
