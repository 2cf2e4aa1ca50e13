/** What the rule on pull secrets concludes, from events and messages, of a secret that may not be read. */
import { getWarnings } from '../../../commands/kubectl/events.ts';
import { outcome } from '../../../model/define.ts';
import { noOutput } from '../../../model/no-output.ts';
import { create, example, type Secret } from './pull-secret-remedies.ts';

/** The time is that at which the kubelet could not read it, as `2026-11-29 07:44 UTC`; empty if it is not known. */
type NotRetrieved = Secret & { readonly time: string };

const inspect = {
  advice: {
    en: 'Add --inspect-secrets: the playbook then compares type and hosts of the secret with the image. It prints no password.',
    fr: 'Ajoutez --inspect-secrets\u00a0: le playbook compare alors le type et les hôtes du secret à l’image. Il n’affiche aucun mot de passe.',
  },
};

export const unreadSecretOutcomes = {
  'secret-not-retrieved': outcome({
    verdict: 'problem',
    when: {
      en: 'If {SECRET} cannot be read, and an event says `Unable to retrieve some image pull secrets` with its name',
      fr: 'Si le secret {SECRET} n’est pas lisible, et qu’un événement dit `Unable to retrieve some image pull secrets` avec son nom',
    },
    text: {
      en: (facts: NotRetrieved) =>
        `the kubelet could not read the secret ${facts.secret} in namespace ${facts.namespace}${facts.time && ` at ${facts.time}`}; whether it exists now, --inspect-secrets tells`,
      fr: (facts: NotRetrieved) =>
        `le kubelet n’a pas pu lire le secret ${facts.secret} dans l’espace de noms ${facts.namespace}${facts.time && ` le ${facts.time}`}\u00a0; --inspect-secrets dira s’il existe maintenant`,
    },
    remedies: [inspect, create],
    example: { ...example, time: '2026-11-29 07:44 UTC' },
    output: {
      command: getWarnings,
      params: ({ namespace }) => ({ NAMESPACE: namespace }),
      shows: ({ secret }) => [`Unable to retrieve some image pull secrets (${secret})`],
    },
  }),
  'credentials-not-sent': outcome({
    verdict: 'problem',
    when: {
      en: 'If {SECRET} cannot be read, no event says that the kubelet could not retrieve it, and the message contains `anonymous token` or `no basic auth credentials`',
      fr: 'Si le secret {SECRET} n’est pas lisible, qu’aucun événement ne dit que le kubelet n’a pas pu le récupérer, et que le message contient `anonymous token` ou `no basic auth credentials`',
    },
    text: {
      en: (facts: Secret) =>
        `the Pod names ${facts.secret}, and nothing of it was sent to ${facts.host}: it has another type, or no entry for this host`,
      fr: (facts: Secret) =>
        `le pod indique ${facts.secret}, et rien n’en a été envoyé à ${facts.host}\u00a0: il est d’un autre type, ou n’a pas d’entrée pour cet hôte`,
    },
    remedies: [
      inspect,
      {
        advice: {
          en: 'The type must be kubernetes.io/dockerconfigjson, and an entry of auths must name the host exactly as the image does, with its port.',
          fr: 'Le type doit être kubernetes.io/dockerconfigjson, et une entrée d’auths doit désigner l’hôte exactement comme l’image, avec son port.',
        },
      },
    ],
    example,
    output: noOutput.message,
  }),
  'secret-mismatch-or-denied': outcome({
    verdict: 'problem',
    when: {
      en: 'If {SECRET} cannot be read, nodes have no credentials of their own for {REGISTRY_HOST}, and it answers 401 in a message that does not say whether credentials were sent',
      fr: 'Si le secret {SECRET} n’est pas lisible, que les nœuds n’ont pas leurs propres identifiants pour l’hôte {REGISTRY_HOST}, et que celui-ci répond 401 dans un message qui ne dit pas si des identifiants ont été envoyés',
    },
    text: {
      en: (facts: Secret) =>
        `${facts.host} does not accept what the Pod names with ${facts.secret}: its password is expired, revoked or mistyped, or it has another type or no entry for this host`,
      fr: (facts: Secret) =>
        `${facts.host} n’accepte pas ce que le pod indique avec ${facts.secret}\u00a0: mot de passe expiré, révoqué ou mal saisi, autre type de secret, ou aucune entrée pour cet hôte`,
    },
    remedies: [inspect],
    example,
    output: noOutput.message,
  }),
} as const;
