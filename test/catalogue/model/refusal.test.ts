import { describe, expect, test } from 'vitest';
import { refusalOf } from '../../../src/catalogue/model/refusal.ts';
import { CANARY } from '../../support/canary.ts';
import { UNPRINTABLE } from '../../support/playbook/playbook.ts';
import { reasonOf } from '../../support/playbook/reasons.ts';
import { type RecordedOutput, recordedOutput, recordedOutputs } from '../../support/tool-output.ts';

function refusal({ tool, exitCode, stdout, stderr }: RecordedOutput) {
  return refusalOf(tool, { ended: exitCode === null ? 'timeout' : 'exit', code: exitCode, stdout, stderr });
}

const recorded = [...recordedOutputs('gcloud'), ...recordedOutputs('kubectl')];

describe('the reason of a failure is read from the error text of a tool', () => {
  test.each(recorded.map((output) => [`${output.tool} ${output.name}`, output] as const))(
    '%s',
    (_, output) => {
      expect(refusal(output)?.why ?? null).toBe(reasonOf(output.name));
    },
  );
});

describe('a connection that cannot be made is not a missing sign-in, and no crash', () => {
  test.each([
    "ERROR: gcloud crashed (ProxyError): HTTPSConnectionPool(host='compute.googleapis.com', port=443)",
    "ERROR: gcloud crashed (SSLError): HTTPSConnectionPool(host='compute.googleapis.com', port=443): Max retries exceeded",
    "ERROR: gcloud crashed (TransportError): HTTPSConnectionPool(host='oauth2.googleapis.com', port=443)",
    "ERROR: (gcloud.projects.describe) There was a problem refreshing your current auth tokens: HTTPSConnectionPool(host='oauth2.googleapis.com', port=443): Max retries exceeded with url: /token (Caused by NameResolutionError(\"Failed to resolve 'oauth2.googleapis.com'\"))",
  ])('%s', (stderr) => {
    expect(refusalOf('gcloud', { ended: 'exit', code: 1, stdout: '', stderr })?.why).toBe('unreachable');
  });

  test('and a token that was refused is one', () => {
    const stderr =
      "ERROR: (gcloud.projects.describe) There was a problem refreshing your current auth tokens: ('invalid_grant: Bad Request', {'error': 'invalid_grant'})";
    expect(refusalOf('gcloud', { ended: 'exit', code: 1, stdout: '', stderr })?.why).toBe('signed-out');
  });
});

describe('the error text in a report', () => {
  const said = recorded.map((output) => ({ name: output.name, said: refusal(output)?.said ?? '' }));

  test('is one printable line without a planted secret', () => {
    for (const each of said) {
      expect(each.said, each.name).not.toMatch(CANARY);
      expect(each.said, each.name).not.toMatch(UNPRINTABLE);
      expect(each.said, each.name).not.toContain('\n');
      expect(each.said.length, each.name).toBeLessThanOrEqual(300);
    }
  });

  test('contains no file name and no account of the caller', () => {
    expect(
      said.filter(({ said }) => said.includes('/home/dev') || /authenticated (?:with|as)/.test(said)),
    ).toEqual([]);
  });

  test('is a sentence, not the log of the tool or an HTTP response', () => {
    expect(said.filter(({ said }) => /^[EWI]\d{4} |content-type|Traceback/.test(said))).toEqual([]);
    expect(refusal(recordedOutput('kubectl', 'get-pods.unreachable'))?.said).toBe(
      'The connection to the server 127.0.0.1:6443 was refused - did you specify the right host or port?',
    );
    expect(refusal(recordedOutput('gcloud', 'artifacts-repositories-describe.unavailable'))?.said).toBe(
      'The service is currently unavailable.',
    );
  });

  test.each([
    ['gcloud', 'iam-service-accounts-describe.forbidden', 'iam.serviceAccounts.get'],
    ['gcloud', 'container-clusters-describe.forbidden', 'container.clusters.get'],
    ['gcloud', 'compute-instances-describe.forbidden', 'compute.instances.get'],
    [
      'gcloud',
      'artifacts-repositories-get-iam-policy.forbidden',
      'artifactregistry.repositories.getIamPolicy',
    ],
    ['gcloud', 'artifacts-tags-list.forbidden', 'artifactregistry.tags.list'],
    ['kubectl', 'get-pods.forbidden', 'container.pods.list'],
    ['kubectl', 'get-secret.forbidden', 'container.secrets.get'],
  ] as const)('%s %s names the permission', (tool, name, permission) => {
    expect(refusal(recordedOutput(tool, name))).toMatchObject({ why: 'forbidden', permission });
  });
});

describe('failures without an error text', () => {
  const nothing = { code: null, stdout: '', stderr: '' } as const;

  test.each([
    ['missing', 'tool-missing'],
    ['timeout', 'timeout'],
    ['too-large', 'too-large'],
    ['interrupted', 'not-run'],
  ] as const)('%s is %s', (ended, why) => {
    expect(refusalOf('kubectl', { ...nothing, ended })).toEqual({ why, tool: 'kubectl' });
  });

  test('a process killed by a signal is a failure', () => {
    expect(refusalOf('gcloud', { ...nothing, ended: 'exit' })).toMatchObject({ why: 'failed' });
  });

  test('a crash of gcloud is classified by its exception, not by the response that it quotes', () => {
    const stderr =
      'ERROR: gcloud crashed (InvalidDataFromServerError): Error decoding response "NOT_FOUND {"disabled": CANARY-quoted"\n';
    const found = refusalOf('gcloud', { ended: 'exit', code: 1, stdout: '', stderr });
    expect(found).toEqual({
      why: 'unreadable',
      tool: 'gcloud',
      said: 'gcloud crashed (InvalidDataFromServerError)',
    });
  });

  test('an error text in an unknown language is a failure, not an answer', () => {
    const found = refusalOf('gcloud', { ended: 'exit', code: 1, stdout: '[]', stderr: 'ERREUR : refusé\n' });
    expect(found).toEqual({ why: 'failed', tool: 'gcloud', said: 'ERREUR : refusé' });
  });
});
