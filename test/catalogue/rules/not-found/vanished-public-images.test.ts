import { vanishedPublicImages as rule } from '../../../../src/catalogue/rules/not-found/vanished-public-images.ts';
import { failed, pullOf } from '../../../support/rules/pulls.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';

const digest = `@sha256:${'1'.repeat(64)}`;
const notFound = failed('not-found');

rehearse(rule, {
  'image-archived': [
    {
      about: pullOf('docker.io/bitnami/redis:7.2.5', notFound),
      world: [],
      facts: { place: 'docker.io/bitnami', address: 'docker.io/bitnamilegacy/redis:7.2.5' },
    },
    {
      when: 'if the address names no registry',
      about: pullOf('bitnami/kafka', failed('auth-insufficient-scope-or-anonymous')),
      world: [],
      facts: { address: 'docker.io/bitnamilegacy/kafka:latest' },
    },
    {
      when: 'with a digest, which the copy keeps',
      about: pullOf(`docker.io/bitnami/redis:7.2.5${digest}`, notFound),
      world: [],
      facts: { address: `docker.io/bitnamilegacy/redis:7.2.5${digest}` },
    },
  ],
  'image-moved': [
    {
      about: pullOf('gcr.io/kubebuilder/kube-rbac-proxy:v0.16.0', notFound),
      world: [],
      facts: { address: 'quay.io/brancz/kube-rbac-proxy:v0.16.0' },
    },
    {
      when: 'to a place that built it separately, whose digest is another',
      about: pullOf(`gcr.io/kubebuilder/kube-rbac-proxy:v0.16.0${digest}`, notFound),
      world: [],
      facts: { address: 'quay.io/brancz/kube-rbac-proxy:v0.16.0' },
    },
    {
      when: 'from a project that refuses everybody',
      about: pullOf(
        'gcr.io/tekton-releases/github.com/tektoncd/pipeline/cmd/git-init:v0.29.0',
        failed('auth-403'),
      ),
      world: [],
      facts: { address: 'ghcr.io/tektoncd/github.com/tektoncd/pipeline/cmd/git-init:v0.29.0' },
    },
    {
      when: 'from Quay, which asks for credentials',
      about: pullOf('quay.io/bitnami/sealed-secrets-controller:v0.17.4', failed('auth-401')),
      world: [],
      facts: { address: 'docker.io/bitnami/sealed-secrets-controller:v0.17.4' },
    },
  ],
  'image-removed': [
    { about: pullOf('gcr.io/knative-samples/helloworld-go', failed('auth-403')), world: [] },
    {
      when: 'and was never one of the releases that were copied',
      about: pullOf('gcr.io/tekton-releases/dogfooding/tkn:1', failed('auth-403')),
      world: [],
      facts: { place: 'gcr.io/tekton-releases', successor: '' },
    },
    {
      when: 'if only a digest is named, and the images elsewhere have others',
      about: pullOf(`gcr.io/kubebuilder/kube-rbac-proxy${digest}`, notFound),
      world: [],
      facts: { successor: 'quay.io/brancz/kube-rbac-proxy' },
    },
  ],
  'registry-frozen': [
    {
      about: pullOf('k8s.gcr.io/metrics-server/metrics-server:v0.7.0', notFound),
      world: [],
      facts: { address: 'registry.k8s.io/metrics-server/metrics-server:v0.7.0' },
    },
    {
      when: 'for years',
      about: pullOf('gcr.io/google-containers/pause:3.9', notFound),
      world: [],
      facts: { address: 'registry.k8s.io/pause:3.9' },
    },
  ],
  'image-removal-announced': {
    about: pullOf('docker.io/bitnami/redis:latest'),
    world: [],
    facts: { successor: 'docker.io/bitnamilegacy' },
  },
  'registry-frozen-no-failing-pull': { about: pullOf('k8s.gcr.io/pause:3.9'), world: [] },
  'not-applicable-cause': [
    {
      when: 'while Docker Hub limits pulls',
      about: pullOf('docker.io/bitnami/redis:7.2.5', failed('rate-limit')),
      world: [],
    },
    {
      when: 'if Docker Hub does not accept a password',
      about: pullOf('docker.io/bitnami/redis:7.2.5', failed('auth-401')),
      world: [],
    },
    {
      when: 'while nothing reaches the frozen registry',
      about: pullOf('k8s.gcr.io/pause:3.9', failed('firewall-or-timeout')),
      world: [],
    },
  ],
  'removal-not-known': [
    { about: pullOf(), world: [] },
    {
      when: 'for what Bitnami goes on publishing there',
      about: pullOf('docker.io/bitnami/sealed-secrets-controller:0.36.0', notFound),
      world: [],
    },
    {
      when: 'for the copies themselves',
      about: pullOf('docker.io/bitnamilegacy/redis:7.2.5', notFound),
      world: [],
    },
    {
      when: 'for a namespace that only begins like it',
      about: pullOf('docker.io/bitnamicharts/redis:20.0.1', notFound),
      world: [],
    },
    {
      when: 'for an invalid reference',
      about: pullOf('https://docker.io/bitnami/redis', failed('invalid-name')),
      world: [],
    },
  ],
});
