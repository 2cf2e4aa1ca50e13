import { describe, expect, test } from 'vitest';
import { vanishedSources } from '../../src/catalogue/sources/vanished.ts';
import { parseReference } from '../../src/cloud/reference.ts';
import {
  placeName,
  vanishedPattern,
  vanishedPlaceOf,
  vanishedPlaces,
} from '../../src/cloud/vanished-images.ts';

const images = [
  'bitnami/redis:7.2',
  'docker.io/bitnami/minideb:bookworm',
  'docker.io/bitnami/minideb-extras:1',
  'docker.io/bitnami/sealed-secrets-controller:0.36.0',
  'docker.io/bitnamilegacy/redis:7.2',
  'gcr.io/kubebuilder/kube-rbac-proxy:v0.8.0',
  'gcr.io/kubebuilder/kube-rbac-proxy-extra:v0.8.0',
  'gcr.io/tekton-releases/dogfooding/tkn:1',
  'k8s.gcr.io/pause:3.9',
  'registry.k8s.io/pause:3.9',
  'gcr.io/google_containers/pause:3.1',
  'eu.gcr.io/google_containers/pause:3.1',
  'quay.io/bitnami/sealed-secrets-controller:v0.17.4',
];

describe('a place of images that are gone', () => {
  test.each(vanishedPlaces)('$host/$path has a date and a source of the catalogue', (place) => {
    expect(place.since).toMatch(/^20\d\d-[01]\d(?:-[0-3]\d)?$/);
    expect(Object.values(vanishedSources).map(({ url }) => url.google)).toContain(place.source);
    expect(place.successor === undefined).toBe(place.became === 'removed');
    expect(placeName(place)).not.toMatch(/\/$/);
  });

  test.each(images)('%s is matched by the pattern exactly if it is listed', (text) => {
    const parsed = parseReference(text);
    if (!('reference' in parsed)) throw new Error(text);
    const { host, path } = parsed.reference;
    const listed = vanishedPlaceOf(parsed.reference) !== null;
    for (const tag of ['', ':1', `@sha256:${'1'.repeat(64)}`])
      expect(new RegExp(vanishedPattern).test(`${host}/${path}${tag}`), tag).toBe(listed);
  });

  test('leaves out what is published there still', () => {
    const listed = images.filter((text) => {
      const parsed = parseReference(text);
      return 'reference' in parsed && vanishedPlaceOf(parsed.reference) !== null;
    });
    expect(listed).toEqual([
      'bitnami/redis:7.2',
      'docker.io/bitnami/minideb-extras:1',
      'gcr.io/kubebuilder/kube-rbac-proxy:v0.8.0',
      'gcr.io/tekton-releases/dogfooding/tkn:1',
      'k8s.gcr.io/pause:3.9',
      'gcr.io/google_containers/pause:3.1',
      'quay.io/bitnami/sealed-secrets-controller:v0.17.4',
    ]);
  });
});
