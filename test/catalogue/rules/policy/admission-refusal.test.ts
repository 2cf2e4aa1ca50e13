import { admissionRefusal as rule } from '../../../../src/catalogue/rules/policy/admission-refusal.ts';
import { scope } from '../../../support/rules/node-fixtures.ts';
import {
  byBinaryAuthorization,
  byKyverno,
  byPrivileges,
  refusal,
  warnings,
} from '../../../support/rules/refusals.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';

const about = scope();
const byApiServer =
  "Error creating: pods \"banner-\" is forbidden: ValidatingAdmissionPolicy 'registries' with binding 'all' denied request: image must come from the registry of the company";

rehearse(rule, {
  'admission-denied': [
    {
      about,
      world: [
        warnings(refusal('banner', byKyverno), refusal('cart', byKyverno), refusal('db', byPrivileges)),
      ],
      facts: {
        who: 'validate.kyverno.svc-fail',
        controllers: ['ReplicaSet banner', 'ReplicaSet cart'],
        reason:
          'resource Pod/shop/banner was blocked due to the following policies allowed-registries: image registry docker.io is not allowed',
      },
    },
    {
      when: 'by the API server itself',
      about,
      world: [warnings(refusal('banner', byApiServer))],
      facts: { who: '' },
    },
  ],
  'no-admission-denial': [
    { about, world: [warnings()] },
    {
      when: 'about images by another one',
      about,
      world: [
        warnings(
          refusal('db', byPrivileges),
          refusal('banner', byBinaryAuthorization('docker.io/library/nginx:1.27')),
          refusal(
            'quota',
            'Error creating: pods "x" is forbidden: exceeded quota: images, requested: pods=1',
          ),
        ),
      ],
    },
  ],
});
