import { expect, it } from 'vitest';
import {
  getPullEventsInAllNamespaces,
  getWarnings,
  readPullEvents,
} from '../../src/catalogue/commands/kubectl/events.ts';
import {
  getServiceAccount,
  getServiceAccountsInAllNamespaces,
} from '../../src/catalogue/commands/kubectl/service-accounts.ts';
import { sharingAnswers } from '../../src/diagnose/find/across.ts';
import { event } from '../support/diagnose/cluster.ts';
import { fakeAsk, given, refused } from '../support/rules/fake-ask.ts';

const account = { namespace: 'shop', name: 'cart', pullSecrets: [], workloadIdentity: true };
const other = { ...account, namespace: 'bank', workloadIdentity: false };
const ofCart = { KUBERNETES_SERVICE_ACCOUNT: 'cart', NAMESPACE: 'shop' };
const inShop = event('cart', 'Failed', 'Failed');

it('answers a question about one namespace from the answer about all namespaces', async () => {
  const pulled = { ...inShop, type: 'Normal', reason: 'Pulled' };
  const events = [inShop, pulled, { ...inShop, namespace: 'bank' }];
  const { ask } = fakeAsk([given(readPullEvents, {}, events)]);
  expect(await sharingAnswers(ask, true)(getWarnings, { NAMESPACE: 'shop' })).toEqual([inShop]);
});

it('answers from the usual list where the server does not print it', async () => {
  const { ask } = fakeAsk([
    refused(readPullEvents, {}, { why: 'not-found' }),
    given(getPullEventsInAllNamespaces, {}, [inShop]),
  ]);
  expect(await sharingAnswers(ask, true)(getWarnings, { NAMESPACE: 'shop' })).toEqual([inShop]);
});

it('finds one object by name, or fails with not-found', async () => {
  const { ask } = fakeAsk([given(getServiceAccountsInAllNamespaces, {}, [other, account])]);
  const wide = sharingAnswers(ask, true);
  expect(await wide(getServiceAccount, ofCart)).toMatchObject({ workloadIdentity: true });
  expect(await wide.maybe(getServiceAccount, { ...ofCart, NAMESPACE: 'gone' })).toMatchObject({
    why: 'not-found',
  });
  await expect(wide(getServiceAccount, { ...ofCart, NAMESPACE: 'gone' })).rejects.toThrow('not-found');
});

it('asks about the single namespace if all namespaces may not be read', async () => {
  const { ask } = fakeAsk([
    refused(getServiceAccountsInAllNamespaces, {}, { why: 'forbidden' }),
    given(getServiceAccount, ofCart, account),
  ]);
  expect(await sharingAnswers(ask, true)(getServiceAccount, ofCart)).toMatchObject({
    workloadIdentity: true,
  });
});
