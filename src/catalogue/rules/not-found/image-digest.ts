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
    en: 'An address with a digest always refers to the same version of the image. If that version is deleted, the address no longer works, whichever tags exist.',
    fr: 'Une adresse avec un digest désigne toujours la même version. Si cette version est supprimée, l’adresse ne fonctionne plus, quels que soient les tags.',
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
        en: 'If the command that describes {DIGEST} prints a `name` that ends with {DIGEST}, and no message says that the image was not found',
        fr: 'Si la commande qui décrit le digest {DIGEST} affiche un `name` qui se termine par ce digest et si aucun message n’indique que l’image est introuvable',
      },
      text: {
        en: (facts: Version) => `the digest ${short(facts.digest)} of ${facts.image} exists`,
        fr: (facts: Version) => `le digest ${short(facts.digest)} de l’image ${facts.image} existe`,
      },
      example,
      output: { command: describeVersion, params, shows: ({ digest }) => [`versions/${digest}`] },
    }),
    'digest-present-since': outcome({
      verdict: 'ok',
      when: {
        en: 'If the command that describes {DIGEST} prints a `name` that ends with it, although the message of the last attempt says that the image was not found',
        fr: 'Si la commande qui décrit le digest {DIGEST} affiche un `name` qui se termine par ce digest, alors que le message de la dernière tentative indique que l’image est introuvable',
      },
      text: {
        en: (facts: Version) =>
          `the digest ${short(facts.digest)} of ${facts.image} exists now; if it was pushed after the last pull attempt, the next attempt will find it`,
        fr: (facts: Version) =>
          `le digest ${short(facts.digest)} de l’image ${facts.image} existe maintenant\u00a0; si cette version a été poussée après la dernière tentative, la prochaine tentative la trouvera`,
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
        en: (facts: Version) => `the digest ${short(facts.digest)} of ${facts.image} does not exist`,
        fr: (facts: Version) => `le digest ${short(facts.digest)} de l’image ${facts.image} n’existe pas`,
      },
      remedies: [
        {
          advice: {
            en: 'Deploy a digest that exists, or build the image again and push it. A new build has a new digest, so update the Kubernetes manifest too.',
            fr: 'Déployez un digest qui existe, ou reconstruisez l’image et poussez-la de nouveau. Un nouveau build a un nouveau digest, donc modifiez aussi le manifeste Kubernetes.',
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
          `the repository ${facts.REPOSITORY}, which fetches images from another repository or registry, does not contain the digest ${short(facts.digest)}: only that source can show whether the digest exists`,
        fr: (facts: Version) =>
          `le dépôt ${facts.REPOSITORY}, dont les images viennent d’un autre dépôt ou registre, ne contient pas le digest ${short(facts.digest)}\u00a0: seule cette source peut montrer si le digest existe`,
      },
      remedies: [
        {
          advice: {
            en: 'Look for the digest in the upstream repository or registry.',
            fr: 'Cherchez le digest dans le dépôt ou le registre en amont.',
          },
        },
      ],
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
        en: () => 'the address contains no digest',
        fr: () => 'l’adresse ne contient pas de digest',
      },
      example: {},
      output: noOutput.address,
    }),
    ...inapplicableOutcomes,
  },
  sources: [sources.artifactRegistryDocker, sources.gcloudReference],
});
