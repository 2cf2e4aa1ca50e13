import { askedHost } from '../../facts/asked-host.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';

const example = { host: 'harbor.example.com', status: '412 Precondition Failed' };

export const registryPolicy = defineRule({
  id: 'registry-policy',
  section: 'policy',
  title: { en: 'Registry policies', fr: 'Règles du registre' },
  summary: {
    en: 'A registry can refuse by rules of its own: addresses that may not ask, vulnerable or unsigned images, closed projects.',
    fr: 'Un registre peut refuser selon ses propres règles\u00a0: adresses non admises, images vulnérables ou non signées, projets fermés.',
  },
  causes: ['vpc-sc-or-policy'],
  about: 'registry-path',
  asks: [],

  async check({ about: { image, failure } }) {
    // A mirror refuses by rules of its own, not by those of the registry that it stands for.
    const facts = {
      host: askedHost({ image, failure }),
      status: failure?.details.status ?? '412 Precondition Failed',
    };
    switch (failure?.signature) {
      case 'client-network-refused':
        return { because: 'source-network-denied', facts };
      case 'registry-rule':
        return { because: 'image-denied', facts };
      case 'status-412':
        return { because: 'precondition-failed', facts };
      default:
        return { because: 'not-applicable-cause', facts };
    }
  },

  outcomes: {
    'source-network-denied': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message says that an address is not allowed, such as `Your client does not have permission to get URL`',
        fr: 'Si le message dit qu’une adresse n’est pas autorisée, comme `Your client does not have permission to get URL`',
      },
      text: {
        en: ({ host }) => `${host} does not let the network of the nodes in, whoever asks`,
        fr: ({ host }) => `${host} n’admet pas le réseau des nœuds, quel que soit le demandeur`,
      },
      remedies: [
        {
          advice: {
            en: 'Find the address by which the nodes leave (that of Cloud NAT, for private nodes) and have it put on the list of the registry. “Your client does not have permission to get URL” is said by Google, before registry.k8s.io or any other host behind it is asked: only whoever provides your addresses can have them unblocked. Until then, copy the image into a registry of your own.',
            fr: 'Trouvez l’adresse par laquelle les nœuds sortent (celle de Cloud NAT pour des nœuds privés) et faites-la ajouter à la liste du registre. «\u00a0Your client does not have permission to get URL\u00a0» vient de Google, avant même registry.k8s.io ou un autre hôte placé derrière\u00a0: seul votre fournisseur d’adresses peut les faire débloquer. En attendant, copiez l’image dans votre propre registre.',
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'image-denied': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message names a rule against the image, such as `cannot be pulled due to configured policy`',
        fr: 'Si le message cite une règle contre l’image, comme `cannot be pulled due to configured policy`',
      },
      text: {
        en: ({ host }) =>
          `${host} has a rule against this image: vulnerabilities, a missing signature, or a project that forbids it`,
        fr: ({ host }) =>
          `${host} a une règle contre cette image\u00a0: vulnérabilités, signature absente, ou projet qui l’interdit`,
      },
      remedies: [
        {
          advice: {
            en: 'Rebuild on a patched base image or sign it, as the message asks; or have the project administrator of the registry relax the rule. Other credentials change nothing.',
            fr: 'Reconstruisez sur une image de base corrigée ou signez-la, selon le message\u00a0; ou demandez à l’administrateur du projet, dans le registre, d’assouplir la règle. D’autres identifiants n’y changent rien.',
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'precondition-failed': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `412 Precondition Failed` or `451 Unavailable For Legal Reasons`, and names no rule',
        fr: 'Si le message contient `412 Precondition Failed` ou `451 Unavailable For Legal Reasons`, sans citer de règle',
      },
      text: {
        en: ({ host, status }) =>
          `${host} answers ${status}: a rule of the registry or of the image’s project rejects this pull, whoever asks`,
        fr: ({ host, status }) =>
          `${host} répond ${status}\u00a0: une règle du registre ou du projet de l’image rejette cette extraction, quel que soit le demandeur`,
      },
      remedies: [
        {
          advice: {
            en: 'Pull the image with a client outside of the cluster: it prints the sentence that events leave out. An old public project under gcr.io can simply be closed: look for where its owner publishes now.',
            fr: 'Extrayez l’image avec un client hors du cluster\u00a0: il affiche la phrase que les événements omettent. Un ancien projet public sous gcr.io peut être tout simplement fermé\u00a0: cherchez où son propriétaire publie désormais.',
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no message says that {REGISTRY_HOST} refuses by a rule of its own',
        fr: 'Si aucun message ne dit que l’hôte {REGISTRY_HOST} refuse selon ses propres règles',
      },
      text: {
        en: ({ host }) => `no message says that ${host} refuses by a rule of its own`,
        fr: ({ host }) => `aucun message ne dit que ${host} refuse selon ses propres règles`,
      },
      example,
      output: noOutput.message,
    }),
  },
  sources: [sources.registryDebugging, sources.containerRegistryTransition],
});
