import { serialPulls as rule } from '../../../../src/catalogue/rules/slow/serial-pulls.ts';
import { scope } from '../../../support/rules/node-fixtures.ts';
import { progress, pulled } from '../../../support/rules/progress.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { cart, failure } from '../../../support/rules/subjects.ts';

const about = scope();

rehearse(rule, {
  'pulls-queued': {
    about,
    world: [
      progress(
        pulled('nginx', '1s (31s including waiting). Image size: 9 bytes.'),
        pulled(cart, '3s (4m15s including waiting). Image size: 9 bytes.'),
        pulled('redis', '5m0s (5m0s including waiting). Image size: 9 bytes.'),
      ),
    ],
    facts: { image: cart, waited: '4\u00a0min 12\u00a0s', count: 2 },
  },
  'pulls-not-queued': [
    { about, world: [progress(pulled(cart, '3s (3s including waiting). Image size: 9 bytes.'))] },
    {
      when: 'of several',
      about,
      world: [progress(pulled(cart, '3s (8s including waiting)'), pulled('nginx', '9m0s'))],
      facts: { count: 2 },
    },
  ],
  'no-successful-pull': { about: scope({ failure: failure('timeout-slow') }), world: [progress()] },
  'no-recent-pull': { about, world: [progress()] },
});
