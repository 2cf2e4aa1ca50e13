/** Pods that admission refused: they do not exist, and the events of their controller outlive the refusal. */
import { describe, expect, it } from 'vitest';
import { type Controller, getControllers } from '../../src/catalogue/commands/kubectl/controllers.ts';
import { event } from '../support/diagnose/cluster.ts';
import { denied } from '../support/diagnose/denied.ts';
import { surveyOf } from '../support/diagnose/survey.ts';
import { refused } from '../support/rules/fake-ask.ts';

const controller = (of: Partial<Controller> = {}): Controller => ({
  namespace: 'shop',
  kind: 'ReplicaSet',
  name: 'banner-7d',
  uid: 'uid-of-banner-7d',
  owner: 'Deployment banner',
  lacksPods: true,
  images: ['nginx:1.27'],
  ...of,
});

describe('Pods refused at admission', () => {
  it('are found by the newest event of their controller, once, with its owner', async () => {
    const warnings = [9, 2, 5].map((minutes) => denied('banner-7d', minutes));
    const { refused: found } = await surveyOf({ warnings, controllers: [controller()] });
    expect(found).toMatchObject([
      {
        controller: 'ReplicaSet banner-7d',
        owner: 'Deployment banner',
        images: ['docker.io/library/nginx'],
        namespace: 'shop',
        isCurrent: true,
        match: { cause: 'vpc-sc-or-policy' },
        tries: { count: 3 },
      },
    ]);
    expect(found[0]?.message).toMatch(/rule 2$/);
  });

  it.each([
    ['does not exist any more', []],
    ['has all its Pods', [controller({ lacksPods: false })]],
    ['is another one of the same name', [controller({ uid: 'uid-of-the-new-one' })]],
  ])('are over if the controller %s', async (_name, controllers) => {
    const { refused: found } = await surveyOf({ warnings: [denied('banner-7d')], controllers });
    expect(found).toEqual([]);
  });

  it('may be over if controllers cannot be read, which is a gap', async () => {
    const given = [refused(getControllers, { NAMESPACE: 'shop' }, { why: 'forbidden' })];
    const { refused: found, gaps } = await surveyOf({ warnings: [denied('banner-7d')], given });
    expect(found).toMatchObject([{ isCurrent: false, owner: null }]);
    expect(gaps).toMatchObject([{ what: { en: 'the controllers' }, failure: { why: 'forbidden' } }]);
  });

  it('may be over if the controller is of a kind of its own', async () => {
    const { refused: found } = await surveyOf({
      warnings: [{ ...denied('banner'), kind: 'CloneSet' }],
      controllers: [],
    });
    expect(found).toMatchObject([{ controller: 'CloneSet banner', isCurrent: false }]);
  });

  it('are not those that a quota refused', async () => {
    const message = 'Error creating: pods "x" is forbidden: exceeded quota';
    const quota = event('banner-7d', 'FailedCreate', message, { kind: 'ReplicaSet' });
    const { refused: found, asked } = await surveyOf({ warnings: [quota] });
    expect(found).toEqual([]);
    expect(asked).not.toContain('kubectl-get-controllers');
  });
});
