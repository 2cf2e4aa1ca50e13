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
    en: 'The repository that the address names must exist, in that project and location, and hold container images.',
    fr: 'Le dépôt que l’adresse désigne doit exister, dans ce projet et à cet emplacement, et contenir des images de conteneurs.',
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
        en: (facts: Repository) =>
          `the repository ${where(facts)} exists, in the format for container images`,
        fr: (facts: Repository) => `le dépôt ${where(facts)} existe, au format des images de conteneurs`,
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
          `the repository ${where(facts)} exists; it passes on what another repository or registry has`,
        fr: (facts: Repository) =>
          `le dépôt ${where(facts)} existe\u00a0; il transmet ce qu’un autre dépôt ou un autre registre contient`,
      },
      example: { ...example, mode: 'REMOTE_REPOSITORY' },
      output: { command: describeRepository, params, shows: ({ mode }) => [`mode: ${mode}`] },
    }),
    'repository-missing': outcome({
      verdict: 'problem',
      when: repositoryNotFound,
      text: {
        en: (facts: Repository) =>
          `there is no repository ${facts.repository} in ${facts.location} of project ${facts.project}`,
        fr: (facts: Repository) =>
          `il n’y a pas de dépôt ${facts.repository} dans le projet ${facts.project}, à l’emplacement ${facts.location}`,
      },
      remedies: [
        {
          advice: {
            en: 'Correct project, location or repository in the address, in the manifest and where it is pushed. If the repository was deleted, recreate it and push the image again.',
            fr: 'Corrigez le projet, l’emplacement ou le dépôt dans l’adresse, dans le manifeste et à l’endroit où l’image est poussée. Si le dépôt a été supprimé, recréez-le et poussez-y de nouveau l’image.',
          },
        },
      ],
      example,
      output: { command: describeRepository, params, shows: () => ['NOT_FOUND'] },
    }),
    'format-not-docker': outcome({
      verdict: 'problem',
      when: { en: 'If `format` is another than `DOCKER`', fr: 'Si `format` vaut autre chose que `DOCKER`' },
      text: {
        en: (facts: Repository & { readonly format: string }) =>
          `${where(facts)} is a ${facts.format} repository: it holds no container images`,
        fr: (facts: Repository & { readonly format: string }) =>
          `${where(facts)} est un dépôt ${facts.format}\u00a0: il ne contient pas d’images de conteneurs`,
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
        fr: 'Si `format` vaut `DOCKER`, mais si l’adresse {IMAGE} ne commence pas par la valeur de `registryUri` et si le message dit que l’image est introuvable',
      },
      text: {
        en: (facts: Repository & { readonly uri: string; readonly written: string }) =>
          `the repository ${where(facts)} calls its own address ${facts.uri}; whether ${facts.written} leads there too, it does not say`,
        fr: (facts: Repository & { readonly uri: string; readonly written: string }) =>
          `le dépôt ${where(facts)} indique lui-même l’adresse ${facts.uri}\u00a0; il ne dit pas si ${facts.written} y mène aussi`,
      },
      remedies: [
        {
          advice: {
            en: 'To rule it out, begin the address with what the repository itself says, then a slash and the image.',
            fr: 'Pour écarter ce doute, commencez l’adresse par ce que le dépôt indique lui-même, puis une barre oblique et l’image.',
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
        fr: 'Si `format` vaut `DOCKER` et si l’adresse {IMAGE} ne commence pas par la valeur de `registryUri`, mais si aucun message ne dit que l’image est introuvable',
      },
      text: {
        en: (facts: Repository & { readonly uri: string }) =>
          `the repository ${where(facts)} exists; it calls its own address ${facts.uri}`,
        fr: (facts: Repository & { readonly uri: string }) =>
          `le dépôt ${where(facts)} existe\u00a0; il indique lui-même l’adresse ${facts.uri}`,
      },
      example: { ...example, uri: 'docker.s3nsregistry.fr/s3ns/shop-images/app' },
      output: { command: describeRepository, params, shows: ({ uri }) => [`registryUri: ${uri}`] },
    }),
    'gcr-host': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the host of {IMAGE} is one of Container Registry (`gcr.io` or a host of that domain)',
        fr: 'Si l’hôte de l’adresse {IMAGE} est un hôte de Container Registry (`gcr.io` ou un hôte de ce domaine)',
      },
      text: {
        en: ({ host }) => `${host} names no repository: the migration from Container Registry decides`,
        fr: ({ host }) =>
          `${host} ne désigne aucun dépôt\u00a0: tout dépend de la migration depuis Container Registry`,
      },
      example: { host: 'eu.gcr.io' },
      output: noOutput.address,
    }),
    ...inapplicableOutcomes,
  },
  sources: [sources.artifactRegistryDocker, sources.artifactRegistryDifferences],
});
