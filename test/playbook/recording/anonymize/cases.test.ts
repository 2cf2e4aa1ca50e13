/** Faults that were found in what `--anonymize` printed. */
import { describe, expect, test } from 'vitest';
import { conclusionsOf } from '../../../support/anonymize/compared.ts';
import { runPlaybook } from '../../../support/playbook/in-process.ts';
import { reportOf } from '../../../support/playbook/playbook.ts';

const anonymous = (playbook: string, ...argv: string[]) => runPlaybook(playbook, [...argv, '--anonymize']);

describe('the diagnosis stays', () => {
  test.each([
    ['diagnose', 'wrong-architecture'],
    ['architecture', 'windows-version'],
    ['policy', 'credentials-not-verified'],
    ['diagnose', 'several-causes'],
    ['diagnose', 'connection-refused'],
    ['network', 'certificate-expired'],
    ['registry', 'http-registry'],
  ])('%s --demo %s', async (playbook, demo) => {
    const plain = await runPlaybook(playbook, ['--demo', demo, '-o', 'json']);
    const hidden = await anonymous(playbook, '--demo', demo, '-o', 'json');
    expect(hidden.code).toBe(plain.code);
    expect(conclusionsOf(reportOf(hidden))).toEqual(conclusionsOf(reportOf(plain)));
  });

  test('no registry of somebody is called docker.io, and its port stays', async () => {
    for (const demo of ['several-causes', 'certificate-expired', 'http-registry']) {
      const plain = await runPlaybook('diagnose', ['--demo', demo]);
      const hidden = await anonymous('diagnose', '--demo', demo);
      const hubs = (text: string) => text.split('docker.io').length;
      expect(hubs(hidden.stdout), demo).toBe(hubs(plain.stdout));
    }
    const { stdout } = await anonymous('diagnose', '--demo', 'connection-refused');
    expect(stdout).toMatch(/host-\d\.domain-\d\.example:5000/);
  });
});

describe('no name is left', () => {
  test.each([
    ['invalid-image-name', ['shop-images', 'Search', 'search']],
    ['mirror-fails', ['mirror.example.com', 'example.com']],
    ['private-google-access-off', ['shop-nodes', 'gke-web-node']],
    ['dns-zone-hides-registry', ['pkg-dev', 'shop-prod']],
    ['connection-refused', ['10.20.0.5', 'registry.example.com']],
    ['service-perimeter', ['gkx8uT_AbC1dEf2']],
    ['tag-not-found', ['delete-old', '2.4.1', 'sha256:56f0e0ff']],
    ['egress-denied', ['deny-all-egress', 'allow-egress-internal']],
    ['admission-policy', ['validate.kyverno.svc-fail', 'restrict-image-registries', 'banner']],
  ])('of %s', async (demo, names) => {
    for (const format of ['text', 'json']) {
      const { stdout } = await anonymous('diagnose', '--demo', demo, '-o', format);
      for (const name of names) expect(stdout).not.toContain(name);
    }
  });

  const corporate = [
    'User "system:serviceaccount:ci-prod:deployer" cannot get resource "pods" in the namespace "acme-prod"',
    'denied by projects/acme-security/attestors/prod-signer',
    'accessPolicies/5566778899/servicePerimeters/acme_perimeter',
    'organizations/123456789012 and folders/998877665544 of projects/acme-hidden',
    'Get "https://storage.googleapis.com/artifacts.acme-secret.appspot.com/containers/x": 403 Forbidden',
    'dial tcp 34.155.1.2:443: i/o timeout',
    'token of foo%40acme.iam.gserviceaccount.com, serviceAccount payroll-runner',
    'https://harbor.intra.acme.fr/v2/ and /home/dev/jean.dupont/cart',
  ];

  test.each(corporate)('of an event: %s', async (said) => {
    const event = `Failed to pull image "europe-west9-docker.pkg.dev/my-secret-project/app/cart:1": ${said}`;
    for (const format of ['text', 'json', 'markdown']) {
      const plain = await runPlaybook('diagnose', ['--event', event, '-o', format]);
      const { code, stdout } = await anonymous('diagnose', '--event', event, '-o', format);
      expect(code).toBe(plain.code);
      expect(stdout).not.toMatch(
        /acme|my-secret|cart|ci-prod|deployer|signer|5566778899|123456789012|998877665544|34\.155|foo|payroll|jean|dupont|intra/,
      );
    }
  });
});

test('a message that is not known says so where its words were replaced', async () => {
  const event = 'Failed to pull image "docker.io/acme/x:1": quux refuses';
  const { stdout, stderr } = await anonymous('diagnose', '--event', event);
  expect(stdout).not.toContain('quux');
  expect(stderr).toContain('does not recognize (1)');
  const french = await anonymous('diagnose', '--event', event, '--lang', 'fr');
  expect(french.stderr).toContain('ne reconnaît pas (1)');
});

test('a described Pod is explained as before, without its names', async () => {
  const image = 'registry.acme.fr/team/found:1.2.3';
  const text = `Name:             server
Namespace:        acme-prod
Service Account:  runner
Node:             gke-acme-pool-1f0c2a9b-7kzq/10.10.0.9
Labels:           app=found
Status:           Pending
IP:               10.8.1.7
Containers:
  i:
    Image:          ${image}
    State:          Waiting
      Reason:       ImagePullBackOff
Events:
  Type     Reason   Age   From     Message
  ----     ------   ----  ----     -------
  Warning  Failed   19s   kubelet  Failed to pull image "${image}": failed to do request: Head "https://registry.acme.fr/v2/team/found/manifests/1.2.3": dial tcp 10.20.0.5:443: i/o timeout
`;
  const options = { input: text };
  const plain = await runPlaybook('diagnose', ['--event', '-', '-o', 'json'], options);
  const hidden = await runPlaybook('diagnose', ['--event', '-', '-o', 'json', '--anonymize'], options);
  const [was, is] = [plain, hidden].map(
    ({ stdout }) =>
      (JSON.parse(stdout) as { findings: { cause: string; signature: string; pod: string; image: string }[] })
        .findings[0],
  );
  expect(was).toMatchObject({ cause: 'firewall-or-timeout', signature: 'io-timeout', pod: 'server' });
  expect(is).toMatchObject({
    cause: 'firewall-or-timeout',
    signature: 'io-timeout',
    pod: 'workload-1',
    image: expect.stringMatching(/^host-\d\.domain-\d\.example\/image-\d\/image-\d:v-1$/),
  });
  expect(hidden.stdout).not.toMatch(/acme|team|found|10\.20|10\.8\.|server"/);
});
