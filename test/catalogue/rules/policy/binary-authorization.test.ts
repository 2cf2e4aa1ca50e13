import { describeClusterAdmission } from '../../../../src/catalogue/commands/gcloud/admission.ts';
import { binaryAuthorization as rule } from '../../../../src/catalogue/rules/policy/binary-authorization.ts';
import { given } from '../../../support/rules/fake-ask.ts';
import { scope } from '../../../support/rules/node-fixtures.ts';
import { read } from '../../../support/rules/read.ts';
import { byBinaryAuthorization, byKyverno, refusal, warnings } from '../../../support/rules/refusals.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { clusterParams, failure, podNamed } from '../../../support/rules/subjects.ts';

const about = scope();
const nginx = 'docker.io/library/nginx:1.27';
const byAttestor = byBinaryAuthorization('docker.io/library/httpd:2').replace(
  /default admission rule.*/,
  'default admission rule. Image docker.io/library/httpd:2 denied by attestor projects/shop/attestors/built: No attestations found',
);
const mode = (evaluationMode: string | null, enforced: boolean) =>
  given(describeClusterAdmission, clusterParams, { enforced, mode: evaluationMode });

rehearse(rule, {
  'image-denied': [
    {
      about,
      world: [
        warnings(
          refusal('banner', byBinaryAuthorization(nginx)),
          refusal('banner', byBinaryAuthorization('docker.io/library/older:1'), {
            last: '2026-11-03T07:00:00Z',
          }),
          refusal('cart', byKyverno),
        ),
      ],
      facts: { images: [nginx], controllers: ['ReplicaSet banner'] },
    },
    {
      when: 'with the images that it refused for the same reason, and others',
      about,
      world: [
        warnings(
          refusal('banner', byBinaryAuthorization(nginx)),
          refusal('cart', byBinaryAuthorization('docker.io/library/redis:7')),
          refusal('web', byAttestor),
        ),
      ],
      facts: { images: [nginx, 'docker.io/library/redis:7'], others: ['docker.io/library/httpd:2'] },
    },
    {
      when: 'according to the message',
      about: {
        ...about,
        controller: 'ReplicaSet banner',
        failure: {
          ...read.message(byBinaryAuthorization(nginx)),
          cause: 'vpc-sc-or-policy',
          waitsBehind: null,
          message: byBinaryAuthorization(nginx),
        },
      },
      world: [],
      facts: { images: [nginx], controllers: ['ReplicaSet banner'] },
    },
  ],
  'no-image-denied': {
    about,
    world: [
      warnings(refusal('cart', byKyverno), refusal('x', byBinaryAuthorization(nginx), { reason: 'Failed' })),
      mode('PROJECT_SINGLETON_POLICY_ENFORCE', true),
    ],
    facts: { mode: 'PROJECT_SINGLETON_POLICY_ENFORCE' },
  },
  'pod-admitted': { about: { ...about, pod: podNamed('cart-1'), failure: failure('auth-403') }, world: [] },
  'not-applicable-cause': { about: { ...about, failure: failure('vpc-sc-or-policy', byKyverno) }, world: [] },
  'binary-authorization-disabled': { about, world: [warnings(), mode(null, false)] },
});
