import { privateGoogleAccess as rule } from '../../../../src/catalogue/rules/network/private-google-access.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import {
  elsewhere,
  standing,
  standingHidden,
  subnet,
  timedOut,
  way,
} from '../../../support/rules/networks.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure } from '../../../support/rules/subjects.ts';

rehearse(rule, {
  'private-google-access-enabled': [
    { about: way(timedOut()), world: [standing(), subnet(true)], facts: { project: 'shop-network' } },
    { when: 'on Autopilot', about: way(null), world: [...standingHidden, subnet(true)] },
  ],
  'private-google-access-disabled': [
    {
      about: way(timedOut()),
      world: [standing(), subnet(false)],
      facts: { subnetwork: 'shop-nodes', region: 'europe-west9', project: 'shop-network' },
    },
    { when: 'in an audit', about: way(null), world: [...standingHidden, subnet(false)] },
  ],
  'external-ip-address': { about: way(timedOut()), world: [standing({ external: true })] },
  'other-registry': [
    { about: way(timedOut(), { image: elsewhere }), world: [] },
    { when: 'of another universe', about: way(timedOut()), universe: universes.s3ns, world: [] },
  ],
  'registry-reachable': { about: way(failure('auth-401')), world: [] },
});
