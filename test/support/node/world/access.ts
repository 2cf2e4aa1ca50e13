/** Registries that ask who pulls, and what Pods give them. */
import { robot } from '../registries.ts';
import { casesIn } from './cases.ts';
import { base64, dockerConfig, object, pullSecret, secret } from './objects.ts';

const namespace = 'billing';
const { pod, failing } = casesIn(namespace);

/** Two Pods get the same secret: one names it, and the other's service account does. */
const oldToken = 'out-of-date-token';
const denied = 'auth-insufficient-scope-or-anonymous';
const artifactRegistry = 'europe-west9-docker.pkg.dev';
const passwords = 'htpasswd.example.com';
const tokens = 'token.example.com';
const image = `${passwords}/private/app:1.0`;
const tokenImage = `${tokens}/team/app:1.0`;
const right = dockerConfig(passwords, robot.name, robot.password);
const wrong = (host: string) => dockerConfig(host, robot.name, 'out-of-date');

/** A Pod that names this secret, which exists with this content. */
const naming = (name: string, content: string, type?: string) => ({
  spec: pullSecret(name),
  with: [secret([namespace, name], content, type)],
});
const account = (name: string, named: string) =>
  object('v1', 'ServiceAccount', [namespace, name], pullSecret(named));

/** What `kubectl create secret docker-registry` encodes once, encoded again. */
const encodedTwice = JSON.stringify({
  auths: { [passwords]: { auth: base64(base64(`${robot.name}:${robot.password}`)) } },
});

export const access = [
  failing('no-secret', 'no secret, for a registry with passwords', image, 'auth-401'),
  failing('no-secret-token', 'no secret, for a registry with tokens', tokenImage, denied),
  failing('missing-secret', 'a secret that exists in another namespace only', image, 'auth-pull-secret', {
    spec: pullSecret('registry-elsewhere'),
    with: [secret(['edge', 'registry-elsewhere'], right)],
  }),
  failing('wrong-type', 'a secret of type Opaque', image, 'auth-401', naming('opaque', right, 'Opaque')),
  failing('wrong-host', 'a secret for another host', image, 'auth-401', {
    ...naming('mistyped', dockerConfig('htpasswd.exampel.com', robot.name, robot.password)),
  }),
  failing('encoded-twice', 'a secret whose auth is encoded twice', image, 'auth-pull-secret', {
    ...naming('encoded-twice', encodedTwice),
  }),
  failing('wrong-password', 'a wrong password', image, 'auth-401', naming('out-of-date', wrong(passwords))),
  failing('wrong-password-token', 'a wrong password, for a token', tokenImage, 'auth-401', {
    ...naming(oldToken, wrong(tokens)),
    fault: oldToken,
  }),
  failing('account-secret', 'no secret, though the service account names one', image, 'auth-pull-secret', {
    spec: { serviceAccountName: 'puller' },
    with: [account('puller', 'account-cred')],
  }),
  failing('account-password', 'a wrong password of the service account', tokenImage, 'auth-401', {
    spec: { serviceAccountName: 'out-of-date' },
    with: [account('out-of-date', oldToken)],
    fault: oldToken,
  }),
  failing('hub-private', 'a private repository of Docker Hub', 'acme/billing:2.1', denied),
  failing(
    'forbidden',
    'a token service that refuses',
    `${artifactRegistry}/forbidden-project/app/web:1.0`,
    'auth-403',
  ),
  failing(
    'gone',
    'a tag that Artifact Registry does not have',
    `${artifactRegistry}/shop-images/app/gone:1.0`,
    'not-found',
  ),
  failing(
    'ecr',
    'ECR without a secret',
    '123456789012.dkr.ecr.eu-west-3.amazonaws.com/billing:1.0',
    'auth-401',
  ),
  failing('ghcr', 'a token service that refuses everybody', 'ghcr.io/acme/billing:1.0', 'auth-403'),
  pod('right-secret', 'the right secret', image, naming('right', right)),
  pod('public', 'a public image of Docker Hub', 'nginx:1.0'),
  pod(
    'public-artifact',
    'a public image of Artifact Registry',
    `${artifactRegistry}/shop-images/app/web:1.0`,
  ),
];
