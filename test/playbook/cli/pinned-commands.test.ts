/** A printed command asks the cluster that was looked at, whatever the shell has selected. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runPlaybook } from '../../support/playbook/in-process.ts';
import { withFolder } from '../../support/playbook/playbook.ts';
import { clusterAnswers, forbidden } from '../../support/playbook/shop.ts';
import { makeStubs } from '../../support/playbook/stubs.ts';

const linesOf = (stdout: string, tool: string) =>
  stdout
    .split('\n')
    .map((line) => line.trim().replace(/^(?:evidence|undo|fix) +/, ''))
    .filter((line) => line.startsWith(`${tool} `));

describe('--dry-run', () => {
  test('carries context and kubeconfig, and fills in what the flags tell', async () => {
    const { stdout, code } = await runPlaybook('not-found', [
      '--dry-run',
      '--context=gke_shop-prod_europe-west9_web',
      '--kubeconfig=./other config',
      '--image=europe-west9-docker.pkg.dev/shop-images/app/team/cart:2.4.1',
    ]);
    expect(code).toBe(0);
    const kubectl = linesOf(stdout, 'kubectl');
    expect(kubectl.length).toBeGreaterThan(0);
    for (const line of kubectl)
      expect(line).toMatch(/ --context=gke_shop-prod_europe-west9_web '--kubeconfig=\.\/other config'$/);
    expect(stdout).toContain(
      'gcloud artifacts repositories describe app --location=europe-west9 --project=shop-images',
    );
    expect(stdout).toContain('--package=team%2Fcart');
    expect(stdout).not.toMatch(/IMAGE_PROJECT|REPOSITORY_LOCATION|\bPACKAGE\b/);
  });

  test('names the universe of Cloud de Confiance before each gcloud command', async () => {
    const { stdout } = await runPlaybook('auth', ['--dry-run', '--universe=s3ns', '--project=s3ns:shop']);
    const gcloud = stdout.split('\n').filter((line) => /\bgcloud /.test(line));
    expect(gcloud.length).toBeGreaterThan(3);
    for (const line of gcloud) expect(line).toMatch(/^CLOUDSDK_CORE_UNIVERSE_DOMAIN=s3nsapis\.fr gcloud /);
  });
});

describe('a report', () => {
  test('carries the kubeconfig of the run, and not if it is anonymised', () =>
    withFolder(async (folder) => {
      const stubs = makeStubs(folder, clusterAnswers([{ message: forbidden }]), { without: ['gcloud'] });
      const kubeconfig = join(folder, 'other');
      writeFileSync(kubeconfig, '');
      const args = ['--kubeconfig', kubeconfig, '-o', 'json'];
      const plain = await runPlaybook('slow', args, { env: stubs.env });
      expect(plain.stdout).toMatch(new RegExp(`kubectl [^"]* --kubeconfig=${kubeconfig}`));
      const anonymous = await runPlaybook('slow', [...args, '--anonymize'], { env: stubs.env });
      expect(anonymous.stdout).not.toContain(kubeconfig);
    }));
});
