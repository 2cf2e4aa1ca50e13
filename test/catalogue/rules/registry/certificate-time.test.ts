import { getPodCreation } from '../../../../src/catalogue/commands/kubectl/pod-creation.ts';
import { certificateTime as rule } from '../../../../src/catalogue/rules/registry/certificate-time.ts';
import { given } from '../../../support/rules/fake-ask.ts';
import { failed, pullOf } from '../../../support/rules/pulls.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { podNamed } from '../../../support/rules/subjects.ts';

const text = 'registry.example.com/team/cart:1';
const x509 = (rest: string) =>
  failed(
    'tls-x509',
    `tls: failed to verify certificate: x509: certificate has expired or is not yet valid${rest}`,
  );
const early = pullOf(text, x509(': current time 2026-10-01T00:00:12Z is before 2026-11-01T00:00:00Z'));
const made = (created: string) =>
  given(getPodCreation, { POD: 'cart-7c9d8b6f5-x2kqp', NAMESPACE: 'shop' }, { created });

rehearse(rule, {
  'certificate-expired': [
    {
      about: pullOf(text, x509(': current time 2026-11-20T09:05:00Z is after 2026-11-18T23:59:59Z')),
      world: [],
      facts: { host: 'registry.example.com', now: '2026-11-20T09:05:00Z', limit: '2026-11-18T23:59:59Z' },
    },
    {
      when: 'at a mirror',
      about: pullOf(
        text,
        failed(
          'tls-x509',
          'Head "https://mirror.example.com/v2/team/cart/manifests/1?ns=registry.example.com": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-11-20T09:05:00Z is after 2026-11-18T23:59:59Z',
        ),
      ),
      world: [],
      facts: { host: 'mirror.example.com' },
    },
  ],
  'certificate-not-yet-valid': [
    { about: early, world: [made('2026-10-01T00:00:00Z')], facts: { limit: '2026-11-01T00:00:00Z' } },
    { when: 'without a Pod', about: { ...early, pod: null }, world: [] },
    {
      when: 'for a Pod that can be an earlier one of the same name',
      about: { ...early, pod: podNamed('web-0', { uid: null }) },
      world: [],
    },
  ],
  'node-clock-behind': {
    about: early,
    world: [made('2026-11-20T09:05:00Z')],
    facts: { created: '2026-11-20T09:05:00Z', now: '2026-10-01T00:00:12Z' },
  },
  'certificate-dates-unknown': { about: pullOf(text, x509('')), world: [] },
  'not-applicable-cause': [
    { about: pullOf(), world: [] },
    {
      when: 'for an unknown authority',
      about: pullOf(text, failed('tls-x509', 'x509: certificate signed by unknown authority')),
      world: [],
    },
  ],
});
