import {
  type DownloadRule,
  listDownloadRules,
} from '../../../../src/catalogue/commands/gcloud/repository-setup.ts';
import { downloadRules as rule } from '../../../../src/catalogue/rules/auth/download-rules.ts';
import { given } from '../../../support/rules/fake-ask.ts';
import { repository } from '../../../support/rules/registry-policies.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { setUp } from '../../../support/rules/repository-setup.ts';
import { pull } from '../../../support/rules/subjects.ts';
import { unrefused } from '../../../support/rules/unrefused.ts';

const listed = (...rules: readonly DownloadRule[]) => given(listDownloadRules, repository, rules);
const denyAll: DownloadRule = { downloadRule: 'deny-all', action: 'DENY', package: null, conditional: false };
const allowCart: DownloadRule = {
  downloadRule: 'allow-cart',
  action: 'ALLOW',
  package: 'cart',
  conditional: false,
};

const standard = setUp(repository);
const virtual = setUp(repository, {
  mode: 'VIRTUAL_REPOSITORY',
  upstreams: [{ project: 'shop-base', location: 'europe-west9', repository: 'base' }],
});

rehearse(rule, {
  ...unrefused,
  'no-download-rule': [
    { about: pull(), world: [standard, listed()], facts: { image: 'cart', rules: [] } },
    {
      when: 'if those that exist are about other images',
      about: pull(),
      world: [standard, listed({ ...denyAll, package: 'checkout' }, { ...denyAll, package: 'cart/debug' })],
    },
  ],
  'download-denied': [
    { about: pull(), world: [listed(denyAll)], facts: { image: 'cart', rules: ['deny-all'] } },
    {
      when: 'by the rule of the package, whatever that of the repository allows',
      about: pull(),
      world: [listed({ ...denyAll, action: 'ALLOW' }, { ...allowCart, action: 'DENY' })],
      facts: { rules: ['allow-cart'] },
    },
    {
      when: 'with a name in several parts',
      about: pull('europe-west9-docker.pkg.dev/shop-images/app/team/cart:2.4.1'),
      world: [listed({ ...denyAll, package: 'team/cart' })],
      facts: { image: 'team/cart' },
    },
  ],
  'upstream-rules-unread': [
    { about: pull(), world: [virtual, listed()], facts: { upstreams: ['shop-base/europe-west9/base'] } },
    { when: 'although the virtual one allows it', about: pull(), world: [virtual, listed(allowCart)] },
  ],
  'download-allowed': [
    { about: pull(), world: [standard, listed(allowCart)] },
    {
      when: 'by the rule of the package, although that of the repository denies the rest',
      about: pull(),
      world: [standard, listed(denyAll, allowCart)],
      facts: { rules: ['allow-cart'] },
    },
  ],
  'download-rule-undetermined': [
    { about: pull(), world: [listed({ ...denyAll, conditional: true })], facts: { rules: ['deny-all'] } },
    {
      when: 'if a condition decides what is allowed, in a repository that denies the rest',
      about: pull(),
      world: [listed(denyAll, { ...allowCart, conditional: true })],
      facts: { rules: ['allow-cart'] },
    },
    {
      when: 'if the action is none that is known',
      about: pull(),
      world: [listed({ ...denyAll, action: null })],
    },
    {
      when: 'if two rules of one package disagree',
      about: pull(),
      world: [listed(allowCart, { ...allowCart, downloadRule: 'deny-cart', action: 'DENY' })],
    },
  ],
});
