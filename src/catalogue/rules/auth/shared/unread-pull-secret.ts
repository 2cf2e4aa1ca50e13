/** What the rule on pull secrets concludes, from events and messages, of a secret that may not be read. */
import { timeText } from '../../../../base/dates.ts';
import { getWarnings } from '../../../commands/kubectl/events.ts';
import { outcome } from '../../../model/define.ts';
import { noOutput } from '../../../model/no-output.ts';
import { create, example, type Secret } from './pull-secret-remedies.ts';

/** The time is that at which the kubelet could not read it, as `2026-11-29T07:44Z`; empty if it is not known. */
type NotRetrieved = Secret & { readonly time: string };

const inspect = {
  advice: {
    en: 'Run the playbook with --inspect-secrets. The playbook then checks the type of the secret, and compares the hosts in the secret with the host of the image. It prints no password.',
    fr: 'Lancez le playbook avec --inspect-secrets. Le playbook vérifie alors le type du secret, et compare les hôtes du secret à celui de l’image. Il n’affiche aucun mot de passe.',
  },
};

export const unreadSecretOutcomes = {
  'secret-not-retrieved': outcome({
    verdict: 'problem',
    when: {
      en: 'If the content of {SECRET} was not read, and an event contains `Unable to retrieve some image pull secrets` with the name of this secret',
      fr: 'Si le contenu du secret {SECRET} n’a pas été lu, et qu’un événement contient `Unable to retrieve some image pull secrets` avec le nom de ce secret',
    },
    text: {
      en: (facts: NotRetrieved) =>
        `the kubelet could not read the secret ${facts.secret} in namespace ${facts.namespace}${facts.time && ` on ${timeText('en', facts.time)}`}; to find out whether the secret exists now, run the playbook with --inspect-secrets`,
      fr: (facts: NotRetrieved) =>
        `le kubelet n’a pas pu lire le secret ${facts.secret} dans l’espace de noms ${facts.namespace}${facts.time && ` le ${timeText('fr', facts.time)}`}\u00a0; pour savoir si ce secret existe maintenant, lancez le playbook avec --inspect-secrets`,
    },
    remedies: [inspect, create],
    example: { ...example, time: '2026-11-29T07:44Z' },
    output: {
      command: getWarnings,
      params: ({ namespace }) => ({ NAMESPACE: namespace }),
      shows: ({ secret }) => [`Unable to retrieve some image pull secrets (${secret})`],
    },
  }),
  'credentials-not-sent': outcome({
    verdict: 'problem',
    when: {
      en: 'If the content of {SECRET} was not read, no event says that the kubelet could not retrieve the secret, and the message contains `anonymous token` or `no basic auth credentials`',
      fr: 'Si le contenu du secret {SECRET} n’a pas été lu, qu’aucun événement n’indique que le kubelet n’a pas pu récupérer ce secret, et que le message contient `anonymous token` ou `no basic auth credentials`',
    },
    text: {
      en: (facts: Secret) =>
        `the Pod references a pull secret (${facts.secret}), but no credentials from it were sent to ${facts.host}: the secret has a type that the kubelet does not read, or no entry for this host`,
      fr: (facts: Secret) =>
        `le pod indique un secret d’extraction (${facts.secret}), mais aucun identifiant de ce secret n’a été envoyé à l’hôte ${facts.host}\u00a0: le secret est d’un type que le kubelet ne lit pas, ou n’a pas d’entrée pour cet hôte`,
    },
    remedies: [
      inspect,
      {
        advice: {
          en: 'The type must be one that the kubelet reads, such as kubernetes.io/dockerconfigjson. An entry of auths must contain the host of the image address (index.docker.io for Docker Hub), and its port if it has one.',
          fr: 'Le secret doit être d’un type que le kubelet sait lire, comme kubernetes.io/dockerconfigjson. Une entrée du champ auths doit contenir l’hôte de l’adresse de l’image, port compris (index.docker.io pour Docker Hub).',
        },
      },
    ],
    example,
    output: noOutput.message,
  }),
  'secret-mismatch-or-denied': outcome({
    verdict: 'problem',
    when: {
      en: 'If the content of {SECRET} was not read, nodes have no credentials of their own for {REGISTRY_HOST}, and this host answers 401 in a message that does not say whether credentials were sent',
      fr: 'Si le contenu du secret {SECRET} n’a pas été lu, que les nœuds n’ont pas leurs propres identifiants pour l’hôte {REGISTRY_HOST}, et que cet hôte répond 401 sans que le message indique si des identifiants ont été envoyés',
    },
    text: {
      en: (facts: Secret) =>
        `${facts.host} refuses access although the Pod references a pull secret (${facts.secret}): its password has expired, was revoked or mistyped, or the secret has a type that the kubelet does not read, or no entry for this host`,
      fr: (facts: Secret) =>
        `l’hôte ${facts.host} refuse l’accès malgré le secret d’extraction du pod (${facts.secret})\u00a0: mot de passe expiré, révoqué ou mal saisi, secret d’un type que le kubelet ne lit pas, ou aucune entrée pour cet hôte`,
    },
    remedies: [inspect],
    example,
    output: noOutput.message,
  }),
} as const;
