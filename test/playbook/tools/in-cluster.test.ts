import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { getContext, listContexts } from '../../../src/catalogue/commands/kubectl/config.ts';
import type { Failure, Reply } from '../../../src/catalogue/model/answer.ts';
import { nothingWanted } from '../../../src/diagnose/find/target.ts';
import { anonymize } from '../../../src/playbook/recording/anonymize/index.ts';
import { recordingVersion } from '../../../src/playbook/recording/bundle.ts';
import { type Source, shareAnswers } from '../../../src/playbook/tools/ask.ts';
import { inCluster, namespaceOfPod } from '../../../src/playbook/tools/in-cluster.ts';
import { withFolder } from '../../support/playbook/playbook.ts';

const inPod = { KUBERNETES_SERVICE_HOST: '10.96.0.1', KUBERNETES_SERVICE_PORT: '443' };

describe('the namespace of a Pod', () => {
  const of = (env: NodeJS.ProcessEnv, files: Readonly<Record<string, string>>) =>
    withFolder(async (folder) => {
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
      return namespaceOfPod(env, folder);
    });
  const account = { token: 'a token', namespace: 'pullbook\n' };

  it('is that of its service account', async () => expect(await of(inPod, account)).toBe('pullbook'));

  it('is what POD_NAMESPACE says, as kubectl reads it', async () =>
    expect(await of({ ...inPod, POD_NAMESPACE: 'other' }, account)).toBe('other'));

  it('is the default one where only the token is mounted', async () =>
    expect(await of(inPod, { token: 'a token' })).toBe('default'));

  it.each([
    ['outside a cluster', {}, account],
    ['without a port', { KUBERNETES_SERVICE_HOST: '10.96.0.1' }, account],
    ['without a token', inPod, { namespace: 'pullbook' }],
    ['where a kubeconfig is named', { ...inPod, KUBECONFIG: '/kubeconfig/config' }, account],
  ])('is not known %s', async (_, env, files) => expect(await of(env, files)).toBe(null));

  it('is not known where the token is a folder', () =>
    withFolder(async (folder) => {
      mkdirSync(join(folder, 'token'));
      expect(namespaceOfPod(inPod, folder)).toBe(null);
    }));
});

describe('kubectl in a Pod', () => {
  const noContext: Failure = {
    why: 'failed',
    tool: 'kubectl',
    said: 'error: current-context must exist in order to minify',
  };
  const source =
    (view: Reply<unknown>, contexts: Reply<unknown> = { answer: [] }): Source =>
    async ({ id }) =>
      new Map<string, Reply<unknown>>([
        [getContext.id, view],
        [listContexts.id, contexts],
      ]).get(id) ?? { answer: id };
  const viewed = (from: Source) => inCluster(from, 'pullbook')(getContext, {});

  it('is on the cluster of the Pod where there is no context', async () =>
    expect(await viewed(source(noContext))).toEqual({
      answer: { context: null, namespace: 'pullbook', inCluster: true },
    }));

  it.each<readonly [string, Reply<unknown>, Reply<unknown>]>([
    ['there is a context', { answer: { context: 'one', namespace: 'team' } }, { answer: ['one'] }],
    ['contexts exist and none is current', noContext, { answer: ['one', 'two'] }],
    ['nobody knows which contexts exist', noContext, { why: 'unreadable', tool: 'kubectl' }],
    [
      'the kubeconfig is broken',
      { ...noContext, said: 'error loading config file "config"' },
      { answer: [] },
    ],
    [
      'there is no kubectl',
      { why: 'tool-missing', tool: 'kubectl' },
      { why: 'tool-missing', tool: 'kubectl' },
    ],
  ])('answers by itself where %s', async (_, view, contexts) =>
    expect(await viewed(source(view, contexts))).toEqual(view),
  );

  it('answers every other question', async () => {
    const answered = inCluster(source(noContext), 'pullbook')(listContexts, {});
    expect(await answered).toEqual({ answer: [] });
  });

  it('is recorded with its cluster, and stays so without names', async () => {
    const { ask, answers } = shareAnswers(inCluster(source(noContext), 'pullbook'));
    await ask(getContext, {});
    const recordedAt = '2026-11-30T00:00:00Z';
    const recorded = {
      version: recordingVersion,
      recordedAt,
      wanted: nothingWanted,
      answers: answers(),
    } as const;
    const { bundle } = anonymize(recorded);
    expect(bundle.answers).toMatchObject([
      { command: getContext.id, answer: { context: null, inCluster: true } },
    ]);
    expect(JSON.stringify(bundle)).not.toContain('pullbook');
  });
});
