import { type ProofsOf, registryIn } from './proof.ts';
import type { quotaOrApiDisabled } from './quota-or-api-disabled.ts';

/** What the messages of a project prove that does not serve its images. */
export const quotaOrApiDisabledProof: ProofsOf<typeof quotaOrApiDisabled> = {
  'api-disabled': () => ({
    states: {
      en: 'the API of the registry is not enabled in the project that the message names',
      fr: 'l’API du registre n’est pas activée dans le projet que nomme le message',
    },
    next: {
      en: 'Ask an owner of that project to enable the API. If the API should already be enabled, the image address has the wrong project.',
      fr: 'Demandez à un propriétaire de ce projet d’activer l’API. Si l’API devrait déjà être activée, l’adresse de l’image contient un mauvais projet.',
    },
  }),
  'container-registry-shut-down': () => ({
    states: {
      en: 'the image is in Container Registry, which no longer serves images',
      fr: 'l’image est dans Container Registry, qui ne sert plus d’images',
    },
    next: {
      en: 'Move the image to Artifact Registry, and use its new address if the host changes.',
      fr: 'Déplacez l’image vers Artifact Registry, et utilisez sa nouvelle adresse si l’hôte change.',
    },
  }),
  'gcr-412': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `${registry.en} refuses every request for this project (412): Container Registry is shut down, and the project was not migrated to Artifact Registry`,
        fr: `${registry.fr} refuse toute requête pour ce projet (412)\u00a0: Container Registry est arrêté, et le projet n’a pas été migré vers Artifact Registry`,
      },
      next: {
        en: 'If the project is yours, migrate it to Artifact Registry, and push again the images that were not copied. If the project belongs to somebody else, ask its owner where the image is published now.',
        fr: 'Si le projet est à vous, migrez-le vers Artifact Registry, et poussez de nouveau les images qui n’ont pas été copiées. Si le projet appartient à quelqu’un d’autre, demandez à son propriétaire où l’image est désormais publiée.',
      },
    };
  },
  'quota-exceeded': () => ({
    states: {
      en: 'a quota of the registry is used up',
      fr: 'un quota du registre est épuisé',
    },
    next: {
      en: 'Find out which nodes or builds pull so much, and from where. A per-minute quota becomes available again on its own. If you need more, request a quota increase.',
      fr: 'Cherchez quels nœuds ou quels builds extraient autant, et d’où. Un quota par minute se libère de lui-même. Si le besoin est réel, demandez une augmentation du quota.',
    },
  }),
  'billing-disabled': () => ({
    states: {
      en: 'the project that contains the image has no active billing, or is suspended or deleted',
      fr: 'le projet qui contient l’image n’a pas de facturation active, ou est suspendu ou supprimé',
    },
    next: {
      en: 'Ask an owner of that project to restore billing. If the project no longer exists, push the image to another project and correct its address.',
      fr: 'Demandez à un propriétaire de ce projet de rétablir la facturation. Si le projet n’existe plus, poussez l’image vers un autre projet et corrigez son adresse.',
    },
  }),
};
