import { expect, it } from 'vitest';
import { imageReference as rule } from '../../../../src/catalogue/rules/not-found/image-reference.ts';
import { universes } from '../../../../src/cloud/universes.ts';
import { fakeAsk } from '../../../support/rules/fake-ask.ts';
import { failed, pullOf } from '../../../support/rules/pulls.ts';
import { read } from '../../../support/rules/read.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';
import { cart } from '../../../support/rules/subjects.ts';

const s3ns = { universe: universes.s3ns };
const at = (about: ReturnType<typeof pullOf>, when?: string) => ({ about, world: [], ...(when && { when }) });

rehearse(rule, {
  'reference-valid': [
    at(pullOf()),
    at(pullOf('registry.example.com:5000/team/cart@sha256:'.concat('a'.repeat(64))), 'with port and digest'),
    at(pullOf('us-docker.pkg.dev/shop-images/app/gke/hello-app:1.0'), 'in a multi-region'),
    at(pullOf('US-docker.pkg.dev/shop-images/app/cart:1'), 'whose host has capitals'),
    at(pullOf('index.docker.io/shop/cart:1'), 'at the older name of Docker Hub'),
    at(pullOf('docker.europe-west9.rep.pkg.dev/shop-images/app/cart:1'), 'at a regional endpoint'),
    at(pullOf('eu.gcr.io/shop-images/cart:1'), 'in gcr.io'),
    { ...at(pullOf('docker.s3nsregistry.fr/s3ns/shop-images/app/cart:1'), 'at the only region'), ...s3ns },
    {
      ...at(pullOf('u-france-east1-docker.s3nsregistry.fr/s3ns/shop-images/app/cart:1'), 'of S3NS'),
      ...s3ns,
    },
  ],
  'docker-hub-default': [
    { ...at(pullOf('nginx')), facts: { whole: 'docker.io/library/nginx' } },
    { ...at(pullOf('shop/cart:2.4.1'), 'with a tag'), facts: { whole: 'docker.io/shop/cart:2.4.1' } },
  ],
  'registry-host-alone': [
    {
      ...at(pullOf('europe-west9-docker.pkg.dev')),
      facts: { whole: 'docker.io/library/europe-west9-docker.pkg.dev' },
    },
    at(pullOf('quay.io:latest'), 'with a tag'),
    { ...at(pullOf('docker.s3nsregistry.fr'), 'of S3NS'), ...s3ns },
  ],
  'host-or-image': at(pullOf('registry.example.com:1.4')),
  'port-out-of-range': [
    { ...at(pullOf('registry.example.com:99999/team/cart:1')), facts: { port: '99999' } },
    at(pullOf('host:0/x'), 'that is 0'),
    at(pullOf('host:123456789/x'), 'of nine digits'),
  ],
  'reference-empty': at(pullOf('')),
  'whitespace-in-reference': [at(pullOf(`${cart} `)), at(pullOf(`${cart}\n`), 'of a line break')],
  'scheme-in-reference': at(pullOf(`https://${cart}`)),
  'uppercase-in-reference': at(pullOf(cart.replace('cart', 'Cart'))),
  'unexpanded-variable': [at(pullOf(`registry.example.com/\${APP}:1`)), at(pullOf('{{ .Values.image }}:1'))],
  'colon-in-project': {
    ...at(pullOf('u-france-east1-docker.s3nsregistry.fr/s3ns:shop-images/app/cart:2.4.1')),
    ...s3ns,
  },
  'two-tags': at(pullOf(`${cart}:latest`)),
  'reference-invalid': [
    at(pullOf('registry.example.com/-cart')),
    at(pullOf(`${cart.replace(':2.4.1', '')}@sha256:${'a'.repeat(63)}`), 'whose digest was cut off'),
    at(pullOf('5'.repeat(64)), 'that is the id of an image'),
  ],
  'reference-incomplete': [
    {
      ...at(pullOf('europe-west9-docker.pkg.dev/shop-images/cart:2.4.1')),
      facts: { form: 'europe-west9-docker.pkg.dev/PROJECT/REPOSITORY/IMAGE' },
    },
    {
      ...at(pullOf('eu.gcr.io/cart:2.4.1'), 'without a project, in gcr.io'),
      facts: { form: 'eu.gcr.io/PROJECT/IMAGE' },
    },
    {
      ...at(pullOf('docker.s3nsregistry.fr/s3ns/shop-images/cart:1'), 'in S3NS'),
      ...s3ns,
      facts: { form: 'docker.s3nsregistry.fr/s3ns/PROJECT/REPOSITORY/IMAGE' },
    },
  ],
  'host-not-docker': [
    {
      ...at(pullOf('europe-west9.pkg.dev/shop-images/app/cart:1')),
      facts: { meant: 'europe-west9-docker' },
    },
    {
      ...at(pullOf('europe-west9-maven.pkg.dev/shop-images/app/cart:1'), 'of another format'),
      facts: { meant: 'europe-west9-docker' },
    },
    {
      ...at(pullOf('pkg.dev/shop-images/app/cart:1'), 'without anything'),
      facts: { meant: 'LOCATION-docker' },
    },
  ],
  'location-missing': at(pullOf('docker.pkg.dev/shop-images/app/cart:1')),
  'location-invalid': [
    {
      ...at(pullOf('europe-west9-a-docker.pkg.dev/shop-images/app/cart:1'), 'that is a zone'),
      facts: { location: 'europe-west9-a', meant: 'europe-west9' },
    },
    {
      ...at(pullOf('docker.europe-west9-a.rep.pkg.dev/shop-images/app/cart:1'), 'in a regional endpoint'),
      facts: { meant: 'europe-west9' },
    },
    { ...at(pullOf('eu-docker.pkg.dev/shop-images/app/cart:1'), 'of gcr.io'), facts: { meant: 'europe' } },
    { ...at(pullOf('paris-docker.pkg.dev/shop-images/app/cart:1'), 'of nowhere'), facts: { meant: '' } },
    {
      ...at(pullOf('europe-west9-docker.s3nsregistry.fr/s3ns/shop-images/app/cart:1'), 'of another cloud'),
      ...s3ns,
    },
  ],
  'project-number': at(pullOf('europe-west9-docker.pkg.dev/902318450077/app/cart:1')),
  'project-prefix-missing': {
    ...at(pullOf('u-france-east1-docker.s3nsregistry.fr/shop-images/app/cart:1')),
    ...s3ns,
  },
  'valid-reference-rejected': at(pullOf(cart, failed('invalid-name'))),
});

it('parses the reference without running a command', async () => {
  const { ask, asked } = fakeAsk([]);
  await rule.check({ ask, about: pullOf(), universe: universes.google, read, gke: true });
  expect(asked).toEqual([]);
});
