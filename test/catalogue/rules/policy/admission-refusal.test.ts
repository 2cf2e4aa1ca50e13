import { admissionRefusal as rule } from '../../../../src/catalogue/rules/policy/admission-refusal.ts';
import { scope } from '../../../support/rules/node-fixtures.ts';
import { read } from '../../../support/rules/read.ts';
import {
  byBinaryAuthorization,
  byKyverno,
  byPrivileges,
  refusal,
  warnings,
} from '../../../support/rules/refusals.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { failure, podNamed } from '../../../support/rules/subjects.ts';

const about = scope();
const refusedController = scope({ controller: 'ReplicaSet banner' });
const denied = { ...read.message(byKyverno), message: byKyverno, waitsBehind: null };
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
      when: 'according to the message, and whatever else is refused',
      about: { ...refusedController, failure: denied },
      world: [],
      facts: { who: 'validate.kyverno.svc-fail', controllers: ['ReplicaSet banner'], time: '' },
    },
    {
      when: 'according to the message alone',
      about: scope({ failure: denied }),
      world: [],
      facts: { controllers: [] },
    },
    {
      when: 'by the API server itself',
      about,
      world: [warnings(refusal('banner', byApiServer))],
      facts: { who: '', reason: byApiServer },
    },
    {
      when: 'by two policies of the API server, which need not have the same reason',
      about,
      world: [
        warnings(refusal('banner', byApiServer), refusal('cart', byApiServer), refusal('web', byKyverno)),
      ],
      facts: {
        controllers: ['ReplicaSet banner'],
        others: ['ReplicaSet cart', 'ReplicaSet web'],
      },
    },
    {
      when: 'according to an event that stands for several',
      about,
      world: [warnings(refusal('banner', `(combined from similar events): ${byApiServer}`))],
      facts: { reason: byApiServer },
    },
  ],
  'pod-admitted': { about: scope({ pod: podNamed('cart-1'), failure: failure('bare-status') }), world: [] },
  'not-applicable-cause': {
    about: { ...refusedController, failure: failure('vpc-sc-or-policy', byPrivileges) },
    world: [],
  },
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
