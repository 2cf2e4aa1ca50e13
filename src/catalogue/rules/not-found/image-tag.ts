import { listTags } from '../../commands/gcloud/artifact-versions.ts';
import { describeRepository } from '../../commands/gcloud/artifacts.ts';
import {
  fullAddress,
  type ImageLocation,
  imageLocation,
  inapplicableOutcomes,
  repositoryParamsOf,
} from '../../facts/image-place.ts';
import { nextTry } from '../../facts/next-try.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { sources } from '../../sources/index.ts';
import { mostSimilar } from './shared/nearest.ts';
import { repositoryMissing } from './shared/no-repository.ts';

type Tag = ImageLocation & { readonly image: string; readonly tag: string };

const example: Tag = {
  IMAGE_PROJECT: 'shop-images',
  REPOSITORY_LOCATION: 'europe-west9',
  REPOSITORY: 'app',
  PACKAGE: 'cart',
  image: 'app/cart',
  tag: '2.4.1',
};
const params = ({ IMAGE_PROJECT, REPOSITORY_LOCATION, REPOSITORY, PACKAGE }: Tag) => ({
  IMAGE_PROJECT,
  REPOSITORY_LOCATION,
  REPOSITORY,
  PACKAGE,
});

export const imageTag = defineRule({
  id: 'image-tag',
  section: 'not-found',
  title: { en: 'Tag', fr: 'Tag' },
  summary: {
    en: 'The repository must hold an image of that name with that tag.',
    fr: 'Le dépôt doit contenir une image de ce nom avec ce tag.',
  },
  causes: ['not-found'],
  about: 'pull',
  asks: [describeRepository, listTags],

  async check({ ask, about, universe }) {
    const { image, text, failure } = about;
    const { place, inapplicable: elsewhere } = imageLocation(about, universe);
    if (elsewhere) {
      if (elsewhere.because === 'other-registry' && failure?.cause === 'not-found') {
        return {
          because: 'other-registry-image-missing',
          facts: { host: elsewhere.facts.host, image: image ? fullAddress(image) : text },
        };
      }
      return elsewhere;
    }
    const name = `${place.REPOSITORY}/${place.PACKAGE.replaceAll('%2F', '/')}`;
    const tag = image?.tag;
    if (image?.digest || !tag) return { because: 'digest-pinned', facts: { image: name } };

    const facts = { ...place, image: name, tag };
    const tags = await ask.maybe(listTags, place);
    if (tags.answer?.includes(tag))
      return { because: failure?.cause === 'not-found' ? 'tag-present-since' : 'tag-present', facts };
    if (tags.why && tags.why !== 'not-found') throw new CannotTell(tags);

    // A missing repository gives the same error, and a remote repository can fetch a tag that it does not list.
    const repository = await ask.maybe(describeRepository, repositoryParamsOf(place));
    if (repository.why === 'not-found')
      return { because: 'repository-missing', facts: { repository: place.REPOSITORY } };
    if (repository.why) throw new CannotTell(repository);
    if (repository.answer.mode === 'REMOTE_REPOSITORY' || repository.answer.mode === 'VIRTUAL_REPOSITORY')
      return { because: 'tag-not-cached', facts };
    if (tags.why) return { because: 'image-missing', facts };
    if (tags.answer.length === 0) return { because: 'image-untagged', facts };
    return {
      because: 'tag-missing',
      facts: { ...facts, near: [...mostSimilar(tag, tags.answer)], count: tags.answer.length },
    };
  },

  onFailure: [
    { command: listTags, failed: ['not-found'], concludes: ['image-missing', 'repository-missing'] },
    { command: describeRepository, failed: ['not-found'], concludes: ['repository-missing'] },
  ],
  outcomes: {
    'tag-present': outcome({
      verdict: 'ok',
      text: {
        en: (facts: Tag) => `${facts.image} has the tag ${facts.tag}`,
        fr: (facts: Tag) => `${facts.image} a bien le tag ${facts.tag}`,
      },
      example,
    }),
    'tag-present-since': outcome({
      verdict: 'ok',
      text: {
        en: (facts: Tag) =>
          `${facts.image} has the tag ${facts.tag} now; if it was pushed after the last try, the next one finds it`,
        fr: (facts: Tag) =>
          `${facts.image} a maintenant le tag ${facts.tag}\u00a0; s’il a été poussé après la dernière tentative, la prochaine le trouvera`,
      },
      remedies: [nextTry],
      answers: true,
      example,
    }),
    'tag-missing': outcome({
      verdict: 'problem',
      text: {
        en: (facts: Tag & { readonly near: readonly string[]; readonly count: number }) =>
          `${facts.image} has no tag ${facts.tag}; tags that exist (${facts.count}), nearest first: ${facts.near.join(', ')}`,
        fr: (facts: Tag & { readonly near: readonly string[]; readonly count: number }) =>
          `${facts.image} n’a pas de tag ${facts.tag}\u00a0; tags existants (${facts.count}), le plus ressemblant d’abord\u00a0: ${facts.near.join(', ')}`,
      },
      remedies: [
        {
          advice: {
            en: 'Deploy a tag that exists, or push this one.',
            fr: 'Déployez un tag qui existe, ou poussez celui-ci.',
          },
        },
        {
          using: 'cleanup-policies',
          advice: {
            en: 'If it was there yesterday, look at the clean-up policies before you push it again.',
            fr: 'S’il existait hier, regardez les règles de nettoyage avant de le pousser de nouveau.',
          },
        },
      ],
      example: { ...example, near: ['2.4.0', '2.4.2'], count: 12 },
      evidence: { command: listTags, params, shows: ({ tag }) => `0 × tags/${tag}` },
    }),
    'image-missing': outcome({
      verdict: 'problem',
      text: {
        en: (facts: Tag) => `the repository holds no image called ${facts.PACKAGE.replaceAll('%2F', '/')}`,
        fr: (facts: Tag) =>
          `le dépôt ne contient aucune image nommée ${facts.PACKAGE.replaceAll('%2F', '/')}`,
      },
      remedies: [
        {
          advice: {
            en: 'Compare the name with what your build pushes: a part of the path too many or too few is enough.',
            fr: 'Comparez ce nom à ce que votre chaîne de build pousse\u00a0: une partie du chemin en trop ou en moins suffit.',
          },
        },
      ],
      example,
      evidence: { command: listTags, params, shows: () => 'NOT_FOUND' },
    }),
    'image-untagged': outcome({
      verdict: 'problem',
      text: {
        en: (facts: Tag) => `${facts.image} has no tags at all, so ${facts.tag} does not exist`,
        fr: (facts: Tag) => `${facts.image} n’a aucun tag\u00a0: ${facts.tag} n’existe donc pas`,
      },
      remedies: [
        {
          advice: {
            en: 'Check the name of the image, then whether your build pushes tags or digests only.',
            fr: 'Vérifiez le nom de l’image, puis si votre chaîne de build pousse des tags ou seulement des digests.',
          },
        },
      ],
      example,
      evidence: { command: listTags, params, shows: () => '[]' },
    }),
    'tag-not-cached': outcome({
      verdict: 'unknown',
      text: {
        en: (facts: Tag) =>
          `${facts.REPOSITORY} does not hold ${facts.tag} yet; it fetches from elsewhere, and only that source knows whether the tag exists`,
        fr: (facts: Tag) =>
          `${facts.REPOSITORY} ne contient pas encore ${facts.tag}\u00a0; il s’approvisionne ailleurs, et seule cette source dit si le tag existe`,
      },
      remedies: [
        {
          advice: {
            en: 'Look the tag up in the registry from which this repository fetches.',
            fr: 'Cherchez le tag dans le registre auprès duquel ce dépôt s’approvisionne.',
          },
        },
      ],
      example,
    }),
    'repository-missing': repositoryMissing,
    'digest-pinned': outcome({
      verdict: 'not-applicable',
      text: {
        en: ({ image }) => `the address of ${image} has a digest, which decides alone`,
        fr: ({ image }) => `l’adresse de l’image ${image} porte un digest, qui décide seul`,
      },
      example: { image: 'app/cart' },
    }),
    'other-registry-image-missing': outcome({
      verdict: 'unknown',
      text: {
        en: ({ host, image }) =>
          `at the last try ${host} said that it does not have ${image}; only it knows which images and tags exist now`,
        fr: ({ host, image }) =>
          `à la dernière tentative, ${host} a dit ne pas avoir ${image}\u00a0; lui seul peut dire quelles images et quels tags existent maintenant`,
      },
      remedies: [
        {
          advice: {
            en: 'Look the image up in the web interface of the registry. Some registries say so too of private images for which no credentials came.',
            fr: 'Cherchez l’image dans l’interface web du registre. Certains disent la même chose d’une image privée quand aucun identifiant n’est présenté.',
          },
        },
      ],
      example: { host: 'docker.io', image: 'docker.io/library/ngnix:1.27' },
    }),
    ...inapplicableOutcomes,
  },
  sources: [sources.artifactRegistryDocker, sources.gcloudReference],
});
