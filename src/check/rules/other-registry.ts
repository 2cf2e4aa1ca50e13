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
      en: 'Only the Artifact Registry of the cloud of the cluster is asked; what another registry holds, only that registry knows.',
      fr: 'Seul l’Artifact Registry du cloud du cluster est interrogé\u00a0; ce que contient un autre registre, lui seul le sait.',
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
          en: ({ host, cloud }) => `${host} belongs to ${cloud}, like the cluster`,
          fr: ({ host, cloud }) => `${host} appartient à ${cloud}, comme le cluster`,
        },
        example: { host: 'europe-west9-docker.pkg.dev', cloud: 'Google Cloud' },
        output: noOutput.address,
      }),
      'registry-not-asked': outcome({
        verdict: 'unknown',
        when: conditions.otherRegistry,
        text: {
          en: ({ image, host }) =>
            `only ${host} knows whether it has ${image}, for which platforms, and who may pull it`,
          fr: ({ image, host }) =>
            `seul ${host} sait s’il contient ${image}, pour quelles plateformes, et qui a le droit de l’extraire`,
        },
        remedies: [
          {
            advice: {
              en: 'Ask it with docker manifest inspect and the address, from a machine that reaches the registry.',
              fr: 'Interrogez-le avec docker manifest inspect et l’adresse, depuis une machine qui atteint le registre.',
            },
          },
        ],
        example: { image: 'registry.example.com/shop/cart:2.4.1', host: 'registry.example.com' },
        output: noOutput.address,
      }),
      'cluster-cloud-unknown': outcome({
        verdict: 'unknown',
        when: {
          en: 'If nothing says in which cloud the cluster is',
          fr: 'Si rien n’indique dans quel cloud est le cluster',
        },
        text: {
          en: ({ host, cloud }) =>
            `${host} belongs to ${cloud}, and nothing says in which cloud the cluster is: name it with --universe`,
          fr: ({ host, cloud }) =>
            `${host} appartient à ${cloud}, et rien n’indique dans quel cloud est le cluster\u00a0: précisez-le avec --universe`,
        },
        example: { host: 'europe-west9-docker.pkg.dev', cloud: 'Google Cloud' },
        output: noOutput.address,
      }),
      'reference-unreadable': unreadableReference,
    },
    sources: [sources.universeDifferences, sources.imageNames],
  });
