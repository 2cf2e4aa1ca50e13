import { pullProgress as rule } from '../../../../src/catalogue/rules/slow/pull-progress.ts';
import { failedWith, imagePull } from '../../../support/rules/node-fixtures.ts';
import { progress, progressHidden, pullEvent, pulled } from '../../../support/rules/progress.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure } from '../../../support/rules/subjects.ts';

const host = 'europe-west9-docker.pkg.dev';
const silent = imagePull({ failure: failure('timeout-slow') });
const because = (signature: string) => imagePull({ failure: failedWith('timeout-slow', signature) });
const other = pulled(
  `${host}/shop-images/app/front:1.0.0`,
  '1.2s (1.2s including waiting). Image size: 9 bytes.',
);
const elsewhere = pulled('nginx', '1.2s (1.2s including waiting). Image size: 9 bytes.');

rehearse(rule, {
  'pull-hanging': [
    { about: silent, world: [progress(elsewhere)], facts: { host, others: 0 } },
    {
      when: 'as the only hanging pull from its registry',
      about: silent,
      world: [progress(other, other)],
      facts: { others: 2 },
    },
    { when: 'if events cannot be read', about: silent, world: [progressHidden], facts: { others: -1 } },
    {
      when: 'although another node pulls from its registry',
      about: silent,
      world: [progress(pullEvent('Pulled', { node: 'node-b', message: other }))],
      facts: { others: 0 },
    },
    {
      when: 'on a node that is not known',
      about: { ...silent, pod: null },
      world: [progress(other)],
      facts: { others: -1 },
    },
    {
      when: 'although its reference is invalid',
      about: imagePull({ text: 'Cart', failure: failure('timeout-slow') }),
      world: [progress(other)],
      facts: { others: 0 },
    },
  ],
  'pull-cancelled': [
    { about: because('no-progress'), world: [progress()] },
    { when: 'or cancelled', about: because('context-canceled'), world: [progress()] },
  ],
  'pull-deadline-exceeded': { about: because('deadline-exceeded'), world: [progress()] },
  'earlier-pull-not-ended': {
    about: imagePull({
      failure: {
        ...failure('timeout-slow'),
        waitsBehind: { image: 'nginx', since: '2026-11-29T07:44:12Z' },
      },
    }),
    world: [],
  },
  'not-applicable-cause': { about: imagePull(), world: [] },
  'no-hanging-pull': { about: imagePull({ failure: null }), world: [] },
});
