import { sandboxImage as rule } from '../../../../src/catalogue/rules/node/sandbox-image.ts';
import { failedWith, imagePull } from '../../../support/rules/node-fixtures.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';

const pause = 'gke.gcr.io/pause:3.8';
const message = `Failed to create pod sandbox: rpc error: code = Unknown desc = failed to get sandbox image "${pause}": failed to pull image "${pause}": failed to pull and unpack image "${pause}": failed to resolve image: failed to do request: Head "https://gke.gcr.io/v2/pause/manifests/3.8": dial tcp 142.250.1.82:443: i/o timeout`;

rehearse(rule, {
  'sandbox-image-missing': {
    about: imagePull({ text: pause, failure: failedWith('firewall-or-timeout', 'io-timeout', message) }),
    world: [],
    facts: { image: pause },
  },
  'not-applicable-cause': { about: imagePull(), world: [] },
  'no-failing-pull': { about: imagePull({ failure: null }), world: [] },
});
