import { describe, expect, test } from 'vitest';
import { runOnStubs as run } from '../../support/playbook/on-stubs.ts';
import { reportOf, verdictsOf } from '../../support/playbook/playbook.ts';
import { clusterAnswers, kubectl } from '../../support/playbook/shop.ts';
import { answers, withAnswers } from '../../support/playbook/stubs.ts';

describe('secrets', { concurrent: true }, () => {
  const privateImage = 'registry.example.com/team/billing:3.0.2';
  const message = `failed to pull and unpack image "${privateImage}": failed to resolve image: pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials`;
  const secrets = ['registry-credentials'];
  const cluster = clusterAnswers([{ image: privateImage, message, secrets }]);
  const auth = Buffer.from('puller:CANARY-password').toString('base64');
  const config = JSON.stringify({ auths: { 'other.example.com': { auth } } });
  const secret = answers(
    [
      kubectl('get secret registry-credentials --namespace=shop'),
      'NAME                   TYPE                             DATA   AGE\nregistry-credentials   kubernetes.io/dockerconfigjson   1      30d\n',
    ],
    [
      kubectl('get secret registry-credentials --namespace=shop --output=json'),
      {
        metadata: { name: 'registry-credentials' },
        type: 'kubernetes.io/dockerconfigjson',
        data: { '.dockerconfigjson': Buffer.from(config).toString('base64') },
      },
    ],
  );

  test.each([
    ['what the message proves is said', message, 'problem (credentials-not-sent)', 1],
    ['what it leaves open is unknown', 'insufficient_scope: authorization failed', 'unknown (opt-in)', 2],
  ])(
    'are not read without --inspect-secrets: %s, and the flag is named',
    async (_name, said, verdict, code) => {
      const ended = await run(
        'auth',
        ['-o', 'json'],
        clusterAnswers([{ image: privateImage, message: said, secrets }]),
      );
      expect(ended.calls.filter((line) => line.includes('secret'))).toEqual([]);
      expect(verdictsOf(reportOf(ended))).toContain(`image-pull-secret: ${verdict}`);
      expect(ended).toMatchObject({ code, stdout: expect.stringContaining('--inspect-secrets') });
    },
  );

  test('with --inspect-secrets only their registries are reported, never a credential', async () => {
    const ended = await run('auth', ['--inspect-secrets', '-o', 'json'], withAnswers(cluster, secret));
    expect(verdictsOf(reportOf(ended))).toContain('image-pull-secret: problem (secret-host-mismatch)');
    expect(ended.stdout).toContain('other.example.com');
    expect(ended.printed).not.toContain(auth);
    expect(ended.printed).not.toContain('puller');
  });
});
