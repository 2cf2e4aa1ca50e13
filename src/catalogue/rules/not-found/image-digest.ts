import { describeVersion } from '../../commands/gcloud/artifact-versions.ts';
import { describeRepository } from '../../commands/gcloud/artifacts.ts';
import {
  type ImageLocation,
  imageLocation,
  inapplicableOutcomes,
  repositoryParamsOf,
} from '../../facts/image-place.ts';
import { nextTry } from '../../facts/next-try.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';
import { repositoryMissing } from './shared/no-repository.ts';

type Version = ImageLocation & { readonly image: string; readonly digest: string };

const example: Version = {
  IMAGE_PROJECT: 'shop-images',
  REPOSITORY_LOCATION: 'europe-west9',
  REPOSITORY: 'app',
  PACKAGE: 'cart',
  image: 'app/cart',
  digest: 'sha256:56f0e0ffd21fd380e343ddd2bf344baf58abfa150fe67e17231057a0f046228c',
};
const params = ({ image: _, digest, ...place }: Version) => ({ ...place, DIGEST: digest });

/** Enough of a digest to recognise it. */
const short = (digest: string) => `${digest.slice(0, 19)}…`;

export const imageDigest = defineRule({
  id: 'image-digest',
  section: 'not-found',
  title: { en: 'Digest', fr: 'Digest' },
  summary: {
    en: 'An address with a digest means one version for ever: once that is deleted, no tag brings it back.',
    fr: 'Une adresse avec un digest désigne une seule version pour toujours\u00a0: une fois celle-ci supprimée, aucun tag ne la fait revenir.',
  },
  causes: ['not-found', 'not-found-blob'],
  about: 'pull',
  asks: [describeRepository, describeVersion],

  async check({ ask, about, universe }) {
    const { place, inapplicable: elsewhere } = imageLocation(about, universe);
    if (elsewhere) return elsewhere;
    const { image: reference, failure } = about;
    const digest = reference?.digest;
    if (!digest) return { because: 'digest-not-named', facts: {} };

    const image = `${place.REPOSITORY}/${place.PACKAGE.replaceAll('%2F', '/')}`;
    const facts = { ...place, image, digest };
    const version = await ask.maybe(describeVersion, { ...place, DIGEST: digest });
    if (version.answer)
      return { because: failure?.cause === 'not-found' ? 'digest-present-since' : 'digest-present', facts };
    if (version.why !== 'not-found') throw new CannotTell(version);
    const repository = await ask.maybe(describeRepository, repositoryParamsOf(place));
    if (repository.why === 'not-found')
      return { because: 'repository-missing', facts: { repository: place.REPOSITORY } };
    if (repository.why) throw new CannotTell(repository);
    const { mode } = repository.answer;
    const servesOtherSource = mode === 'REMOTE_REPOSITORY' || mode === 'VIRTUAL_REPOSITORY';
    return { because: servesOtherSource ? 'digest-not-cached' : 'digest-missing', facts };
  },

  onFailure: [
    { command: describeVersion, failed: ['not-found'], concludes: ['digest-missing', 'repository-missing'] },
    { command: describeRepository, failed: ['not-found'], concludes: ['repository-missing'] },
  ],
  outcomes: {
    'digest-present': outcome({
      verdict: 'ok',
      when: {
        en: 'If the command that describes {DIGEST} prints a `name` that ends with it, and no message says that the image was not found',
        fr: 'Si la commande qui décrit le digest {DIGEST} affiche un `name` qui se termine par ce digest et si aucun message ne dit que l’image est introuvable',
      },
      text: {
        en: (facts: Version) => `${facts.image} has the version ${short(facts.digest)}`,
        fr: (facts: Version) => `${facts.image} a bien la version ${short(facts.digest)}`,
      },
      example,
      output: { command: describeVersion, params, shows: ({ digest }) => [`versions/${digest}`] },
    }),
    'digest-present-since': outcome({
      verdict: 'ok',
      when: {
        en: 'If the command that describes {DIGEST} prints a `name` that ends with it, although the message of the last try says that the image was not found',
        fr: 'Si la commande qui décrit le digest {DIGEST} affiche un `name` qui se termine par ce digest, alors que le message de la dernière tentative dit que l’image est introuvable',
      },
      text: {
        en: (facts: Version) =>
          `${facts.image} has the version ${short(facts.digest)} now; if it was pushed after the last try, the next one finds it`,
        fr: (facts: Version) =>
          `${facts.image} a maintenant la version ${short(facts.digest)}\u00a0; si elle a été poussée après la dernière tentative, la prochaine la trouvera`,
      },
      remedies: [nextTry],
      answers: true,
      example,
      output: { command: describeVersion, params, shows: ({ digest }) => [`versions/${digest}`] },
    }),
    'digest-missing': outcome({
      verdict: 'problem',
      when: {
        en: 'If the command that describes {DIGEST} fails with `NOT_FOUND` although the repository {REPOSITORY} exists, and `mode` of the repository is neither `REMOTE_REPOSITORY` nor `VIRTUAL_REPOSITORY`',
        fr: 'Si la commande qui décrit le digest {DIGEST} échoue avec `NOT_FOUND` alors que le dépôt {REPOSITORY} existe, et si le `mode` du dépôt n’est ni `REMOTE_REPOSITORY` ni `VIRTUAL_REPOSITORY`',
      },
      text: {
        en: (facts: Version) => `${facts.image} has no version ${short(facts.digest)}`,
        fr: (facts: Version) => `${facts.image} n’a pas de version ${short(facts.digest)}`,
      },
      remedies: [
        {
          advice: {
            en: 'Deploy a digest that exists, or build and push again: a new build has a new digest, so the manifest changes too.',
            fr: 'Déployez un digest qui existe, ou reconstruisez l’image et poussez-la de nouveau\u00a0: un nouveau build a un nouveau digest, et le manifeste change donc aussi.',
          },
        },
      ],
      example,
      output: { command: describeVersion, params, shows: () => ['NOT_FOUND'] },
    }),
    'digest-not-cached': outcome({
      verdict: 'unknown',
      when: {
        en: 'If the command that describes {DIGEST} fails with `NOT_FOUND`, and `mode` of the repository {REPOSITORY} is `REMOTE_REPOSITORY` or `VIRTUAL_REPOSITORY`',
        fr: 'Si la commande qui décrit le digest {DIGEST} échoue avec `NOT_FOUND` et si le `mode` du dépôt {REPOSITORY} est `REMOTE_REPOSITORY` ou `VIRTUAL_REPOSITORY`',
      },
      text: {
        en: (facts: Version) =>
          `${facts.REPOSITORY} does not hold ${short(facts.digest)} yet; it fetches from elsewhere, and only that source knows whether it exists`,
        fr: (facts: Version) =>
          `${facts.REPOSITORY} ne contient pas encore ${short(facts.digest)}\u00a0; il s’approvisionne ailleurs, et seule cette source dit s’il existe`,
      },
      example,
      output: noOutput.combined,
    }),
    'repository-missing': repositoryMissing,
    'digest-not-named': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If {IMAGE} contains no digest (`@sha256:`)',
        fr: 'Si l’adresse {IMAGE} ne contient pas de digest (`@sha256:`)',
      },
      text: {
        en: () => 'the address has no digest',
        fr: () => 'l’adresse ne porte pas de digest',
      },
      example: {},
      output: noOutput.address,
    }),
    ...inapplicableOutcomes,
  },
  sources: [sources.artifactRegistryDocker, sources.gcloudReference],
});
