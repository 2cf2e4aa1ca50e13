/** The rights that were missing, to forward to whoever can grant them. */
import { describe, expect, it } from 'vitest';
import { rule } from '../../../src/catalogue/index.ts';
import type { Failure } from '../../../src/catalogue/model/answer.ts';
import type { Examination } from '../../../src/diagnose/examination.ts';
import type { Judgement } from '../../../src/diagnose/judge/judge.ts';
import { buildReport } from '../../../src/playbook/report/build.ts';
import { renderReport } from '../../../src/playbook/report/index.ts';
import { now } from '../../support/diagnose/cluster.ts';
import { target } from '../../support/diagnose/target.ts';

const unknown = (failure: Failure): Judgement => ({
  rule: rule('image-access'),
  verdict: 'unknown',
  text: { en: 'not established', fr: 'non établi' },
  about: [],
  because: null,
  outcome: null,
  facts: {},
  failure,
  pulls: [],
});

const forbidden = (permission: string, of: Partial<Failure> = {}): Failure => ({
  why: 'forbidden',
  tool: 'gcloud',
  permission,
  ...of,
});

function reportOn(failures: readonly Failure[], locale: 'en' | 'fr' = 'en') {
  const examination: Examination = {
    target,
    now,
    pods: 1,
    young: 0,
    notLookedAt: 0,
    listedBecause: null,
    restarting: [],
    leftOut: 0,
    pulled: [],
    findings: [],
    unclear: [],
    judgements: failures.map(unknown),
    gaps: [],
    similarPods: [],
    imagesLeftOut: 0,
  };
  return buildReport(examination, { playbook: 'auth', section: null, locale, recordedAt: null });
}

const rightsOf = (...failures: readonly Failure[]) =>
  reportOn(failures).rights.map(({ level, of, permissions }) => ({ level, of, permissions }));

describe('the rights that were missing', () => {
  it('are listed once for each project, in order', () => {
    const policy = forbidden('artifactregistry.repositories.getIamPolicy', { on: 'shop-images' });
    const rights = rightsOf(
      policy,
      forbidden('logging.logEntries.list', { on: 'shop-images' }),
      policy,
      forbidden('compute.routes.list', { on: 'shop-net' }),
    );
    expect(rights).toEqual([
      {
        level: 'project',
        of: 'shop-images',
        permissions: ['artifactregistry.repositories.getIamPolicy', 'logging.logEntries.list'],
      },
      { level: 'project', of: 'shop-net', permissions: ['compute.routes.list'] },
    ]);
  });

  it('of the organization are no rights of the project below it', () => {
    const all = 'resourcemanager.folders.getIamPolicy, resourcemanager.organizations.getIamPolicy';
    expect(rightsOf(forbidden(all, { on: 'shop-images' }))).toEqual([
      { level: 'organization', of: null, permissions: all.split(', ') },
    ]);
  });

  it('that GKE names for kubectl count in the project of the cluster, those of RBAC in the namespace', () => {
    const tool = 'kubectl';
    expect(
      rightsOf(
        forbidden('container.pods.list', { tool, on: 'shop' }),
        forbidden('get secrets', { tool, on: 'shop' }),
        forbidden('list nodes', { tool }),
      ),
    ).toEqual([
      { level: 'project', of: target.cluster.project, permissions: ['container.pods.list'] },
      { level: 'namespace', of: 'shop', permissions: ['get secrets'] },
      { level: 'cluster', of: null, permissions: ['list nodes'] },
    ]);
  });

  it.each([
    [
      'on a service account, which may be of any project',
      forbidden('iam.serviceAccounts.get', { on: 'nodes@shop-prod.iam.gserviceaccount.com' }),
    ],
    ['that nobody names', { why: 'forbidden' } as const],
    ['where another reason kept it from being read', { why: 'api-disabled', on: 'shop-images' } as const],
    ['with characters that no permission has', forbidden('a.b.c; rm -rf /', { on: 'shop-images' })],
  ])('%s, are none that a role could be made of', (_name, failure) => {
    expect(rightsOf(failure)).toEqual([]);
  });
});

describe('the block to forward', () => {
  const missing = [
    forbidden('logging.logEntries.list', { on: 'shop-images' }),
    forbidden('get secrets', { tool: 'kubectl', on: 'shop' }),
  ];
  const text = (locale: 'en' | 'fr', format: 'text' | 'markdown') =>
    renderReport(reportOn(missing, locale), format, (_style, piece) => piece).replaceAll('\u00a0', ' ');

  it('has the permissions and the commands that grant exactly those, marked as changes', () => {
    const printed = text('en', 'text');
    expect(printed).toContain(
      'for complete results, forward this to an administrator of project shop-images: logging.logEntries.list',
    );
    expect(printed).toContain(
      "gcloud iam roles create pullbookReader --project=shop-images '--title=Pullbook reader' --permissions=logging.logEntries.list\n",
    );
    expect(printed).toMatch(/needs iam\.roles\.create on shop-images; nothing was run\n/);
    expect(printed).toContain(
      'gcloud projects add-iam-policy-binding shop-images --member=PRINCIPAL --role=projects/shop-images/roles/pullbookReader --condition=None',
    );
    expect(printed).toMatch(
      /kubectl create role pullbook-get --verb=get --resource=secrets --namespace=shop/,
    );
    expect(printed).toMatch(
      /kubectl create rolebinding pullbook-get --role=pullbook-get --user=USER --namespace=shop/,
    );
  });

  it('is a section of a ticket, in French too', () => {
    const printed = text('fr', 'markdown');
    expect(printed).toContain(
      '## pour un résultat complet, à transmettre à un administrateur du projet shop-images',
    );
    expect(printed).toContain(
      'crée le rôle IAM pullbookReader (logging.logEntries.list) ; ne concerne aucun compte tant que ce rôle n’est pas attribué',
    );
  });

  it('is not there where nothing was refused', () => {
    expect(renderReport(reportOn([]), 'text', (_style, piece) => piece)).not.toContain('to forward');
  });
});
