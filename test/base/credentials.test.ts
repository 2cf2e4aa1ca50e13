/** What is masked in foreign text, and what only looks like a credential. */
import { describe, expect, it } from 'vitest';
import { withoutCredentials } from '../../src/base/credentials.ts';

describe('a credential', () => {
  it.each([
    // Headers.
    ['Authorization: Bearer CANARY0123456789abcdef0123', 'Authorization: Bearer ***'],
    ['Authorization: Basic Q0FOQVJZ', 'Authorization: Basic ***'],
    ['authorization: bearer CANARY', 'authorization: bearer ***'],
    ['Authorization:[Bearer CANARY] Accept:[*/*]', 'Authorization:[Bearer ***'],
    ['{"Authorization":"Basic CANARY","Host":"r"}', '{"Authorization":"Basic ***","Host":"r"}'],
    ['Authorization: CANARY0123', 'Authorization: ***'],
    ['Proxy-Authorization: Basic CANARY', 'Proxy-Authorization: Basic ***'],
    ['X-Auth-Token: CANARY', 'X-Auth-Token: ***'],
    ['X-Registry-Auth: CANARY', 'X-Registry-Auth: ***'],
    ['Api-Key: CANARY', 'Api-Key: ***'],
    ['Cookie: session=CANARY; theme=CANARY', 'Cookie: ***'],
    ['Set-Cookie: session=CANARY', 'Set-Cookie: ***'],
    ['PRIVATE-TOKEN: CANARY', 'PRIVATE-TOKEN: ***'],
    ['Basic Q0FOQVJZOnNlY3JldHNlY3JldA==', 'Basic ***'],
    // User parts.
    ['https://user:CANARY@registry.example.com/v2/', 'https://***@registry.example.com/v2/'],
    ['https://user:SE@CANARY@registry.example.com/', 'https://***@registry.example.com/'],
    ['https://user:SE/CANARY@registry.example.com/', 'https://***@registry.example.com/'],
    ['https://CANARY@registry.example.com/', 'https://***@registry.example.com/'],
    ['http://u:CANARY@127.0.0.1:3128', 'http://***@127.0.0.1:3128'],
    ['user:CANARY@registry.example.com/app:1', '***@registry.example.com/app:1'],
    [
      'image "user:CANARY@registry.example.com:5000/app@sha256:0"',
      'image "***@registry.example.com:5000/app@sha256:0"',
    ],
    ['url=user%3ACANARY%40registry.example.com', 'url=***%40registry.example.com'],
    ['oauth2accesstoken:CANARY@europe-docker.pkg.dev', 'oauth2accesstoken:***@europe-docker.pkg.dev'],
    ['_json_key:CANARY', '_json_key:***'],
    // Parameters, options, variables.
    ['https://proxy/?access_token=CANARY&scope=pull', 'https://proxy/?access_token=***&scope=pull'],
    ['https://proxy/?u=%3Faccess_token%3DCANARY&x=1', 'https://proxy/?u=%3Faccess_token%3D***&x=1'],
    ['https://s3/x?X-Amz-Signature=CANARY&y=1', 'https://s3/x?X-Amz-Signature=***&y=1'],
    ['https://s3/x?X-Goog-Credential=CANARY', 'https://s3/x?X-Goog-Credential=***'],
    ['https://blob/x?sig=CANARY&se=1', 'https://blob/x?sig=***&se=1'],
    ['client_secret=CANARY', 'client_secret=***'],
    ['aws_secret_access_key=CANARY', 'aws_secret_access_key=***'],
    ['api_key=CANARY api-key=CANARY', 'api_key=*** api-key=***'],
    ['docker login --password CANARY -u me', 'docker login --password *** -u me'],
    ['--docker-password=CANARY', '--docker-password=***'],
    ['password: CANARY', 'password: ***'],
    ['PASSWORD = CANARY', 'PASSWORD = ***'],
    // JSON.
    ['{"password": "CANARY", "user": "a"}', '{"password": "***", "user": "a"}'],
    ['{"access_token" : "SE CANARY"}', '{"access_token" : "***"}'],
    ["{'refresh_token': 'CANARY'}", "{'refresh_token': '***'}"],
    ['{"auths":{"r":{"auth":"Q0FOQVJZ CANARY"}}}', '{"auths":{"r":{"auth":"***"}}}'],
    ['body: {\\"access_token\\":\\"CANARY\\",\\"n\\":1}', 'body: {\\"access_token\\":\\"***\\",\\"n\\":1}'],
    ['{"token":"CANARY', '{"token":"***'],
    // By their prefix.
    ['using ya29.CANARY-0123_x now', 'using *** now'],
    ['refresh 1//0CANARY-x now', 'refresh *** now'],
    ['jwt eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJDQU5BUlkifQ.c2ln end', 'jwt *** end'],
    ['key AIzaCANARY0123456789abcdefghijklmnop end', 'key *** end'],
    ['id AKIACANARY0123456789 end', 'id *** end'],
    ['ghp_CANARY0123456789 end', '*** end'],
    ['github_pat_CANARY0123456789_x end', '*** end'],
    ['glpat-CANARY0123456789 end', '*** end'],
    ['dckr_pat_CANARY0123456789 end', '*** end'],
    ['npm_CANARY01234567890123456789 end', '*** end'],
    ['hvs.CANARY0123456789 end', '*** end'],
    ['-----BEGIN PRIVATE KEY-----\nCANARY\n-----END PRIVATE KEY-----', '***'],
  ])('is masked in %j', (text, clean) => {
    expect(withoutCredentials(text)).not.toMatch(/CANARY|Q0FOQVJZ/);
    expect(withoutCredentials(text).slice(0, clean.length)).toBe(clean);
  });
});

describe('what is not a credential', () => {
  it.each([
    '--inspect-secrets has no effect with --event: remove one of them',
    'failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/token?scope=repository%3Ashop-images%2Fapp%3Apull&service=: 403 Forbidden',
    'failed to fetch oauth token: denied: Permission "artifactregistry.repositories.downloadArtifacts" denied',
    'Unable to retrieve some image pull secrets (registry-credentials); attempting to pull the image may not succeed.',
    'unauthorized: incorrect username or password',
    'secrets "registry-credentials" is forbidden: User "jo@example.com" cannot get resource "secrets"',
    'the secret: it is not there; the token: none',
    'authorization: access to the requested resource is denied',
    'basic auth challenge, bearer realm',
    'SignatureValidationFailed',
    `sha256:${'ab'.repeat(32)}`,
    `registry.example.com:5000/team/app:1.2@sha256:${'ab'.repeat(32)}`,
    `https://registry.example.com:5000/team/app@sha256:${'ab'.repeat(32)}: 404`,
    'https://registry.example.com:5000/v2/app?account=jo@example.com',
    'https://registry.example.com:8443: connection refused, ask jo@example.com/ops',
    'serviceAccount:nodes@shop-prod.iam.gserviceaccount.com on //artifactregistry.googleapis.com/projects/p',
    'user:jo@example.com, group:release@example.com',
    'account=serviceAccount%3Anodes%40shop-prod.iam.gserviceaccount.com',
    'projects/-/serviceAccounts/nodes@shop-prod.iam.gserviceaccount.com',
    'app:1.2@sha256:0123',
    'helm.sh/chart: npm_config, ghp, glpat, hvs.',
    'changes the Pod template (imagePullSecrets=registry-credentials), for its Pods',
  ])('stays as it is: %s', (text) => expect(withoutCredentials(text)).toBe(text));
});

describe('a megabyte of the beginnings of credentials', () => {
  it.each([
    'a://',
    '://a',
    '://a:',
    '://a:b',
    'a:b',
    'a%3A',
    'token',
    'a',
    'a-',
    'bearer ',
    'eyJ',
    '-----BEGIN A-----',
    '"password":"',
    '\\"token\\":\\"',
    'authorization:',
    'x-auth-token:',
    'cookie: ',
    '--password ',
    'password: ',
    '_json_key:',
    'AKIA',
    'ghp_',
    // At this size, anything slower than linear would take minutes.
  ])('is read to its end: %j', (unit) => {
    expect(withoutCredentials(unit.repeat(Math.ceil(1_000_000 / unit.length)))).toBeTypeOf('string');
  });
});
