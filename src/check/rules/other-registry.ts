import { fullAddress } from '../../catalogue/facts/image-place.ts';
import { defineRule, outcome } from '../../catalogue/model/define.ts';
import { noOutput } from '../../catalogue/model/no-output.ts';
import { conditionParts, conditions } from '../../catalogue/model/when.ts';
import { sources } from '../../catalogue/sources/index.ts';
import { unreadableReference } from './unreadable-reference.ts';

/**
 * Whether anything here can ask the registry of an image. What was not asked is never fine.
 * @param cloudKnown whether it is known in which cloud the cluster is
 */
export const otherRegistry = (cloudKnown: boolean) =>
  defineRule({
    id: 'other-registry',
    section: 'not-found',
    title: { en: 'Registry', fr: 'Registre' },
    summary: {
      en: 'Pullbook asks only the Artifact Registry of the cloud of the cluster; what another registry contains is unknown.',
      fr: 'Pullbook n’interroge que l’Artifact Registry du cloud du cluster\u00a0; ce que contient un autre registre est inconnu.',
    },
    causes: [],
    about: 'pull',
    asks: [],

    async check({ about: { image }, universe }) {
      if (!image) return { because: 'reference-unreadable', facts: {} };
      const { host } = image;
      if (image.universe && !cloudKnown)
        return { because: 'cluster-cloud-unknown', facts: { host, cloud: image.universe.name } };
      return image.universe?.id === universe.id
        ? { because: 'own-registry', facts: { host, cloud: universe.name } }
        : { because: 'registry-not-asked', facts: { host, image: fullAddress(image) } };
    },

    outcomes: {
      'own-registry': outcome({
        verdict: 'ok',
        when: { en: `If ${conditionParts.ownRegistry.en}`, fr: `Si ${conditionParts.ownRegistry.fr}` },
        text: {
          en: ({ host, cloud }) => `the registry ${host} belongs to ${cloud}, like the cluster`,
          fr: ({ host, cloud }) => `le registre ${host} appartient à ${cloud}, comme le cluster`,
        },
        example: { host: 'europe-west9-docker.pkg.dev', cloud: 'Google Cloud' },
        output: noOutput.address,
      }),
      'registry-not-asked': outcome({
        verdict: 'unknown',
        when: conditions.otherRegistry,
        text: {
          en: ({ image, host }) =>
            `only a request to ${host} can show whether ${image} exists, for which platforms, and who may pull it`,
          fr: ({ image, host }) =>
            `seule une requête au registre ${host} peut montrer si l’image ${image} existe, pour quelles plateformes, et qui a le droit de l’extraire`,
        },
        remedies: [
          {
            advice: {
              en: 'Run docker manifest inspect with the address of the image, on a machine that can reach the registry.',
              fr: 'Lancez docker manifest inspect avec l’adresse de l’image, sur une machine qui atteint le registre.',
            },
          },
        ],
        example: { image: 'registry.example.com/shop/cart:2.4.1', host: 'registry.example.com' },
        output: noOutput.address,
      }),
      'cluster-cloud-unknown': outcome({
        verdict: 'unknown',
        when: {
          en: 'If the cloud of the cluster is not known',
          fr: 'Si le cloud du cluster n’est pas connu',
        },
        text: {
          en: ({ host, cloud }) =>
            `the registry ${host} belongs to ${cloud}, and the cloud of the cluster is not known: set it with --universe`,
          fr: ({ host, cloud }) =>
            `le registre ${host} appartient à ${cloud}, et le cloud du cluster n’est pas connu\u00a0: indiquez ce cloud avec --universe`,
        },
        example: { host: 'europe-west9-docker.pkg.dev', cloud: 'Google Cloud' },
        output: noOutput.address,
      }),
      'reference-unreadable': unreadableReference,
    },
    sources: [sources.universeDifferences, sources.imageNames],
  });
