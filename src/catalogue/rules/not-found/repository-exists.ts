import { describeRepository } from '../../commands/gcloud/artifacts.ts';
import {
  imageLocation,
  inapplicableOutcomes,
  repositoryName,
  repositoryParamsOf,
} from '../../facts/image-place.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';
import { repositoryNotFound } from './shared/no-repository.ts';

type Repository = { readonly project: string; readonly location: string; readonly repository: string };

const example: Repository = { project: 'shop-images', location: 'europe-west9', repository: 'app' };

const params = ({ project, location, repository }: Repository) => ({
  IMAGE_PROJECT: project,
  REPOSITORY_LOCATION: location,
  REPOSITORY: repository,
});
const where = (facts: Repository) => repositoryName(params(facts));

export const repositoryExists = defineRule({
  id: 'repository-exists',
  section: 'not-found',
  title: { en: 'Repository', fr: 'Dépôt' },
  summary: {
    en: 'The repository must exist in the project and location of the address, and its format must be Docker.',
    fr: 'Le dépôt indiqué dans l’adresse doit exister dans ce projet et à cet emplacement, et être au format Docker.',
  },
  causes: ['not-found'],
  about: 'pull',
  hosts: 'cloud',
  asks: [describeRepository],

  async check({ ask, about, universe }) {
    const { image, failure } = about;
    const { place, inapplicable: elsewhere } = imageLocation(about, universe);
    if (elsewhere) return elsewhere;
    if (image && Object.hasOwn(universe.containerRegistryHosts, image.host))
      return { because: 'gcr-host', facts: { host: image.host } };

    const facts = {
      project: place.IMAGE_PROJECT,
      location: place.REPOSITORY_LOCATION,
      repository: place.REPOSITORY,
    };
    const reply = await ask.maybe(describeRepository, repositoryParamsOf(place));
    if (reply.why === 'not-found') return { because: 'repository-missing', facts };
    if (reply.why) throw new CannotTell(reply);
    const { format, mode, registryUri: uri } = reply.answer;
    if (!format) throw new CannotTell({ why: 'unreadable', tool: 'gcloud' });
    if (format !== 'DOCKER') return { because: 'format-not-docker', facts: { ...facts, format } };
    const written = image ? `${image.host}/${image.path}` : '';
    if (uri && !`${written}/`.startsWith(`${uri}/`)) {
      // A registry can have several host names, and no answer lists them: only a pull that finds the image is proof.
      const prefix = written.slice(0, -(image?.artifactRegistry?.package.length ?? 0) - 1);
      return failure?.cause === 'not-found'
        ? { because: 'registry-uri-mismatch', facts: { ...facts, uri, written: prefix } }
        : { because: 'registry-uri-alias', facts: { ...facts, uri } };
    }
    if (mode === 'REMOTE_REPOSITORY' || mode === 'VIRTUAL_REPOSITORY')
      return { because: 'remote-or-virtual-repository', facts: { ...facts, mode } };
    return { because: 'repository-present', facts };
  },

  onFailure: [{ command: describeRepository, failed: ['not-found'], concludes: ['repository-missing'] }],
  outcomes: {
    'repository-present': outcome({
      verdict: 'ok',
      when: {
        en: 'If `format` is `DOCKER`, `mode` is neither `REMOTE_REPOSITORY` nor `VIRTUAL_REPOSITORY`, and {IMAGE} begins with the value of `registryUri`',
        fr: 'Si `format` vaut `DOCKER`, si `mode` ne vaut ni `REMOTE_REPOSITORY` ni `VIRTUAL_REPOSITORY` et si l’adresse {IMAGE} commence par la valeur de `registryUri`',
      },
      text: {
        en: (facts: Repository) => `the repository ${where(facts)} exists and has the Docker format`,
        fr: (facts: Repository) => `le dépôt ${where(facts)} existe et est au format Docker`,
      },
      example,
      output: { command: describeRepository, params, shows: () => ['format: DOCKER'] },
    }),
    'remote-or-virtual-repository': outcome({
      verdict: 'ok',
      when: {
        en: 'If `format` is `DOCKER`, `mode` is `REMOTE_REPOSITORY` or `VIRTUAL_REPOSITORY`, and {IMAGE} begins with the value of `registryUri`',
        fr: 'Si `format` vaut `DOCKER`, si `mode` vaut `REMOTE_REPOSITORY` ou `VIRTUAL_REPOSITORY` et si l’adresse {IMAGE} commence par la valeur de `registryUri`',
      },
      text: {
        en: (facts: Repository) =>
          `the repository ${where(facts)} exists and serves images of another repository or registry`,
        fr: (facts: Repository) =>
          `le dépôt ${where(facts)} existe et sert les images d’un autre dépôt ou registre`,
      },
      example: { ...example, mode: 'REMOTE_REPOSITORY' },
      output: { command: describeRepository, params, shows: ({ mode }) => [`mode: ${mode}`] },
    }),
    'repository-missing': outcome({
      verdict: 'problem',
      when: repositoryNotFound,
      text: {
        en: (facts: Repository) =>
          `project ${facts.project} has no repository ${facts.repository} in location ${facts.location}`,
        fr: (facts: Repository) =>
          `le projet ${facts.project} n’a pas de dépôt ${facts.repository} à l’emplacement ${facts.location}`,
      },
      remedies: [
        {
          advice: {
            en: 'Correct the project, the location or the repository in the Kubernetes manifest and in the build that pushes the image. If the repository was deleted, recreate it and push the image again.',
            fr: 'Corrigez le projet, l’emplacement ou le dépôt dans le manifeste Kubernetes et dans le pipeline qui pousse l’image. Si le dépôt a été supprimé, recréez-le et poussez de nouveau l’image.',
          },
        },
      ],
      example,
      output: { command: describeRepository, params, shows: () => ['NOT_FOUND'] },
    }),
    'format-not-docker': outcome({
      verdict: 'problem',
      when: { en: 'If `format` is not `DOCKER`', fr: 'Si `format` ne vaut pas `DOCKER`' },
      text: {
        en: (facts: Repository & { readonly format: string }) =>
          `the repository ${where(facts)} has the format ${facts.format}, so it contains no container images`,
        fr: (facts: Repository & { readonly format: string }) =>
          `le dépôt ${where(facts)} est au format ${facts.format}\u00a0: il ne contient donc pas d’images de conteneurs`,
      },
      remedies: [
        {
          advice: {
            en: 'Use the address of a repository whose format is Docker.',
            fr: 'Utilisez l’adresse d’un dépôt au format Docker.',
          },
        },
      ],
      example: { ...example, format: 'MAVEN' },
      output: { command: describeRepository, params, shows: ({ format }) => [`format: ${format}`] },
    }),
    'registry-uri-mismatch': outcome({
      verdict: 'unknown',
      when: {
        en: 'If `format` is `DOCKER`, but {IMAGE} does not begin with the value of `registryUri`, and the message says that the image was not found',
        fr: 'Si `format` vaut `DOCKER`, mais si l’adresse {IMAGE} ne commence pas par la valeur de `registryUri` et si le message indique que l’image est introuvable',
      },
      text: {
        en: (facts: Repository & { readonly uri: string; readonly written: string }) =>
          `the address of the repository ${where(facts)} is ${facts.uri}; it is unknown whether ${facts.written} leads to the same repository`,
        fr: (facts: Repository & { readonly uri: string; readonly written: string }) =>
          `l’adresse du dépôt ${where(facts)} est ${facts.uri}\u00a0; impossible de savoir si l’adresse ${facts.written} mène au même dépôt`,
      },
      remedies: [
        {
          advice: {
            en: 'To rule out the address as the cause, use the address of the repository itself (registryUri), followed by a slash and the image.',
            fr: 'Pour écarter l’adresse comme cause, utilisez l’adresse du dépôt lui-même (registryUri), suivie d’une barre oblique et de l’image.',
          },
        },
      ],
      example: {
        ...example,
        uri: 'docker.s3nsregistry.fr/s3ns/shop-images/app',
        written: 'u-france-east1-docker.s3nsregistry.fr/s3ns/shop-images/app',
      },
      output: { command: describeRepository, params, shows: ({ uri }) => [`registryUri: ${uri}`] },
    }),
    'registry-uri-alias': outcome({
      verdict: 'ok',
      when: {
        en: 'If `format` is `DOCKER`, and {IMAGE} does not begin with the value of `registryUri`, but no message says that the image was not found',
        fr: 'Si `format` vaut `DOCKER` et si l’adresse {IMAGE} ne commence pas par la valeur de `registryUri`, mais si aucun message n’indique que l’image est introuvable',
      },
      text: {
        en: (facts: Repository & { readonly uri: string }) =>
          `the repository ${where(facts)} exists, and its address is ${facts.uri}`,
        fr: (facts: Repository & { readonly uri: string }) =>
          `le dépôt ${where(facts)} existe, et son adresse est ${facts.uri}`,
      },
      example: { ...example, uri: 'docker.s3nsregistry.fr/s3ns/shop-images/app' },
      output: { command: describeRepository, params, shows: ({ uri }) => [`registryUri: ${uri}`] },
    }),
    'gcr-host': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the host of {IMAGE} is a Container Registry host (`gcr.io` or a host of that domain)',
        fr: 'Si l’hôte de l’adresse {IMAGE} est un hôte de Container Registry (`gcr.io` ou un hôte de ce domaine)',
      },
      text: {
        en: ({ host }) =>
          `an address on ${host} contains no repository: see the check Migration from Container Registry`,
        fr: ({ host }) =>
          `une adresse sur l’hôte ${host} ne contient pas de dépôt\u00a0: consultez la vérification de la migration depuis Container Registry`,
      },
      example: { host: 'eu.gcr.io' },
      output: noOutput.address,
    }),
    ...inapplicableOutcomes,
  },
  sources: [sources.artifactRegistryDocker, sources.artifactRegistryDifferences],
});
