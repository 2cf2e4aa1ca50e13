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
import { noOutput } from '../../model/no-output.ts';
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
    en: 'The repository must contain an image with the name and the tag of the address.',
    fr: 'Le dépôt doit contenir une image avec le nom et le tag de l’adresse.',
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
      when: {
        en: 'If the list of tags has a `name` that ends with `tags/` followed by the tag of {IMAGE}, and no message says that the image was not found',
        fr: 'Si la liste des tags contient un `name` qui se termine par `tags/` suivi du tag de l’adresse {IMAGE} et si aucun message n’indique que l’image est introuvable',
      },
      text: {
        en: (facts: Tag) => `the tag ${facts.tag} of ${facts.image} exists`,
        fr: (facts: Tag) => `le tag ${facts.tag} de l’image ${facts.image} existe`,
      },
      example,
      output: { command: listTags, params, shows: ({ tag }) => [`tags/${tag}`] },
    }),
    'tag-present-since': outcome({
      verdict: 'ok',
      when: {
        en: 'If the list of tags has a `name` that ends with `tags/` followed by the tag of {IMAGE}, although the message of the last attempt says that the image was not found',
        fr: 'Si la liste des tags contient un `name` qui se termine par `tags/` suivi du tag de l’adresse {IMAGE}, alors que le message de la dernière tentative indique que l’image est introuvable',
      },
      text: {
        en: (facts: Tag) =>
          `the tag ${facts.tag} of ${facts.image} exists now; if it was pushed after the last pull attempt, the next attempt will find it`,
        fr: (facts: Tag) =>
          `le tag ${facts.tag} de l’image ${facts.image} existe maintenant\u00a0; si ce tag a été poussé après la dernière tentative, la prochaine tentative le trouvera`,
      },
      remedies: [nextTry],
      answers: true,
      example,
      output: { command: listTags, params, shows: ({ tag }) => [`tags/${tag}`] },
    }),
    'tag-missing': outcome({
      verdict: 'problem',
      when: {
        en: 'If the list of tags is not empty but has no `name` that ends with `tags/` followed by the tag of {IMAGE}, and `mode` of the repository is neither `REMOTE_REPOSITORY` nor `VIRTUAL_REPOSITORY`',
        fr: 'Si la liste des tags n’est pas vide, mais ne contient aucun `name` qui se termine par `tags/` suivi du tag de l’adresse {IMAGE}, et si le `mode` du dépôt n’est ni `REMOTE_REPOSITORY` ni `VIRTUAL_REPOSITORY`',
      },
      text: {
        en: (facts: Tag & { readonly near: readonly string[]; readonly count: number }) =>
          `the tag ${facts.tag} of ${facts.image} does not exist; ${facts.count === 1 ? 'one tag exists' : `${facts.count} tags exist, most similar first`}: ${facts.near.join(', ')}`,
        fr: (facts: Tag & { readonly near: readonly string[]; readonly count: number }) =>
          `le tag ${facts.tag} de l’image ${facts.image} n’existe pas\u00a0; ${facts.count === 1 ? 'un seul tag existe' : `${facts.count} tags existent, du plus proche au moins proche`}\u00a0: ${facts.near.join(', ')}`,
      },
      remedies: [
        {
          advice: {
            en: 'Deploy a tag that exists, or push the missing tag.',
            fr: 'Déployez un tag qui existe, ou poussez le tag manquant.',
          },
        },
        {
          using: 'cleanup-policies',
          advice: {
            en: 'If the tag existed before, check the cleanup policies before you push it again.',
            fr: 'Si le tag existait auparavant, vérifiez les stratégies de nettoyage avant de le pousser de nouveau.',
          },
        },
      ],
      example: { ...example, near: ['2.4.0', '2.4.2'], count: 12 },
      output: { command: listTags, params, lacks: ({ tag }) => `tags/${tag}` },
    }),
    'image-missing': outcome({
      verdict: 'problem',
      when: {
        en: 'If the command that lists the tags fails with `NOT_FOUND` although the repository {REPOSITORY} exists, and `mode` of the repository is neither `REMOTE_REPOSITORY` nor `VIRTUAL_REPOSITORY`',
        fr: 'Si la commande qui liste les tags échoue avec `NOT_FOUND` alors que le dépôt {REPOSITORY} existe, et si le `mode` du dépôt n’est ni `REMOTE_REPOSITORY` ni `VIRTUAL_REPOSITORY`',
      },
      text: {
        en: (facts: Tag) => `the repository contains no image named ${facts.PACKAGE.replaceAll('%2F', '/')}`,
        fr: (facts: Tag) =>
          `le dépôt ne contient aucune image nommée ${facts.PACKAGE.replaceAll('%2F', '/')}`,
      },
      remedies: [
        {
          advice: {
            en: 'Compare the name of the image with the name that your build pushes. One extra or missing part of the path is enough for this error.',
            fr: 'Comparez le nom de l’image à celui que votre pipeline pousse. Une partie du chemin en trop ou en moins suffit à provoquer cette erreur.',
          },
        },
      ],
      example,
      output: { command: listTags, params, shows: () => ['NOT_FOUND'] },
    }),
    'image-untagged': outcome({
      verdict: 'problem',
      when: {
        en: 'If the list of tags is empty, and `mode` of the repository is neither `REMOTE_REPOSITORY` nor `VIRTUAL_REPOSITORY`',
        fr: 'Si la liste des tags est vide et si le `mode` du dépôt n’est ni `REMOTE_REPOSITORY` ni `VIRTUAL_REPOSITORY`',
      },
      text: {
        en: (facts: Tag) => `${facts.image} has no tags at all, so the tag ${facts.tag} does not exist`,
        fr: (facts: Tag) => `l’image ${facts.image} n’a aucun tag, donc le tag ${facts.tag} n’existe pas`,
      },
      remedies: [
        {
          advice: {
            en: 'Check the name of the image, then check whether your build pushes tags or only digests.',
            fr: 'Vérifiez le nom de l’image, puis regardez si votre pipeline pousse des tags ou seulement des digests.',
          },
        },
      ],
      example,
      output: { command: listTags, params, lacks: () => '/tags/' },
    }),
    'tag-not-cached': outcome({
      verdict: 'unknown',
      when: {
        en: 'If the command that lists the tags fails with `NOT_FOUND` or prints no `name` that ends with `tags/` followed by the tag of {IMAGE}, and `mode` of the repository is `REMOTE_REPOSITORY` or `VIRTUAL_REPOSITORY`',
        fr: 'Si la commande qui liste les tags échoue avec `NOT_FOUND` ou n’affiche aucun `name` qui se termine par `tags/` suivi du tag de l’adresse {IMAGE}, et si le `mode` du dépôt est `REMOTE_REPOSITORY` ou `VIRTUAL_REPOSITORY`',
      },
      text: {
        en: (facts: Tag) =>
          `the repository ${facts.REPOSITORY}, which fetches images from another repository or registry, does not contain the tag ${facts.tag}: only that source can show whether the tag exists`,
        fr: (facts: Tag) =>
          `le dépôt ${facts.REPOSITORY}, dont les images viennent d’un autre dépôt ou registre, ne contient pas le tag ${facts.tag}\u00a0: seule cette source peut montrer si le tag existe`,
      },
      remedies: [
        {
          advice: {
            en: 'Look up the tag in the source from which this repository fetches images.',
            fr: 'Cherchez le tag à la source d’où viennent les images de ce dépôt.',
          },
        },
      ],
      example,
      output: noOutput.combined,
    }),
    'repository-missing': repositoryMissing,
    'digest-pinned': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If {IMAGE} contains a digest (`@sha256:`)',
        fr: 'Si l’adresse {IMAGE} contient un digest (`@sha256:`)',
      },
      text: {
        en: ({ image }) => `the address of ${image} contains a digest, so any tag is ignored`,
        fr: ({ image }) =>
          `l’adresse de l’image ${image} contient un digest, donc aucun tag n’est pris en compte`,
      },
      example: { image: 'app/cart' },
      output: noOutput.address,
    }),
    'other-registry-image-missing': outcome({
      verdict: 'unknown',
      when: {
        en: 'If the host of {IMAGE} is not an Artifact Registry host of the cloud of the cluster, and the message says that the image was not found',
        fr: 'Si l’hôte de l’adresse {IMAGE} n’est pas un hôte Artifact Registry du cloud du cluster et si le message indique que l’image est introuvable',
      },
      text: {
        en: ({ host, image }) =>
          `at the last pull attempt, ${host} answered that it does not have ${image}; only that registry can show which images and tags exist now`,
        fr: ({ host, image }) =>
          `à la dernière tentative, l’hôte ${host} a répondu que l’image ${image} était introuvable\u00a0; seul ce registre peut montrer quelles images et quels tags existent maintenant`,
      },
      remedies: [
        {
          advice: {
            en: 'Look up the image in the web interface of the registry. If the pull has no credentials, some registries answer “not found” for a private image too.',
            fr: 'Cherchez l’image dans l’interface web du registre. Certains registres répondent aussi qu’une image privée est introuvable si la requête ne contient pas d’identifiants.',
          },
        },
      ],
      example: { host: 'docker.io', image: 'docker.io/library/ngnix:1.27' },
      output: noOutput.message,
    }),
    ...inapplicableOutcomes,
    'other-registry': {
      ...inapplicableOutcomes['other-registry'],
      when: {
        en: 'If the host of {IMAGE} is not an Artifact Registry host of the cloud of the cluster, and no message says that the image was not found',
        fr: 'Si l’hôte de l’adresse {IMAGE} n’est pas un hôte Artifact Registry du cloud du cluster et si aucun message n’indique que l’image est introuvable',
      },
    },
  },
  sources: [sources.artifactRegistryDocker, sources.gcloudReference],
});
