import type { Text } from '../../../base/text.ts';
import { universeServing } from '../../../cloud/universes.ts';
import { askedHost } from '../../facts/asked-host.ts';
import { hostName } from '../../facts/host-name.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';

type Answer = { readonly host: string; readonly status: string };

const retry: Text = {
  en: 'The kubelet tries again on its own, after at most five minutes: if it is a short fault, there is nothing to do.',
  fr: 'Le kubelet réessaie tout seul, au bout de cinq minutes au plus\u00a0: si la panne est brève, il n’y a rien à faire.',
};

export const registryOutage = defineRule({
  id: 'registry-outage',
  section: 'registry',
  title: { en: 'Registry outage', fr: 'Panne du registre' },
  summary: {
    en: 'A status from 500 upwards is the fault of whoever answered: the registry, or a proxy in front of it.',
    fr: 'Un statut à partir de 500 vient de celui qui a répondu\u00a0: le registre, ou un proxy placé devant.',
  },
  causes: ['registry-unavailable'],
  about: 'pull',
  asks: [],

  async check({ about, universe }) {
    const { failure } = about;
    if (failure?.cause !== 'registry-unavailable') return { because: 'not-applicable-cause', facts: {} };
    const host = askedHost(about);
    const { status: answered } = failure.details;
    // A web page instead of a registry is no outage, unless it comes with the status of one.
    const isPage =
      failure.signature === 'html-answer' ||
      (failure.signature === 'html-error-page' && !answered?.startsWith('5'));
    if (isPage) return { because: 'not-applicable-cause', facts: {} };
    if (failure.signature === 'kubelet-registry-unavailable' && !answered)
      return { because: 'registry-unavailable', facts: { host } };
    const status = answered?.startsWith('5') ? answered : '5xx';
    const own = universeServing(hostName(host))?.id === universe.id;
    return {
      because: own ? 'artifact-registry-unavailable' : 'other-registry-unavailable',
      facts: { host, status },
    };
  },

  outcomes: {
    'artifact-registry-unavailable': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains a status from 500 upwards, such as `503 Service Unavailable`, and the failing request went to a host of the cluster’s cloud, such as one of Artifact Registry',
        fr: 'Si le message contient un statut à partir de 500, comme `503 Service Unavailable`, et si la requête en échec est allée vers un hôte du cloud du cluster, par exemple un hôte Artifact Registry',
      },
      text: {
        en: (facts: Answer) => `${facts.host} answered ${facts.status}: Artifact Registry had a fault`,
        fr: (facts: Answer) =>
          `${facts.host} a répondu ${facts.status}\u00a0: Artifact Registry a eu une panne`,
      },
      remedies: [
        { advice: retry },
        {
          advice: {
            en: 'If it lasts, look at the status page of your cloud, then ask its support. Pods whose image is on the node already are not affected.',
            fr: 'Si elle dure, consultez la page d’état de votre cloud, puis son support. Les pods dont l’image est déjà sur le nœud ne sont pas touchés.',
          },
        },
      ],
      example: { host: 'europe-west9-docker.pkg.dev', status: '503 Service Unavailable' },
      output: noOutput.message,
    }),
    'other-registry-unavailable': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains a status from 500 upwards, such as `502 Bad Gateway`, and the failing request went to a host outside the cluster’s cloud',
        fr: 'Si le message contient un statut à partir de 500, comme `502 Bad Gateway`, et si la requête en échec est allée vers un hôte extérieur au cloud du cluster',
      },
      text: {
        en: (facts: Answer) =>
          `${facts.host} answered ${facts.status}: the fault is there, or in front of it`,
        fr: (facts: Answer) =>
          `${facts.host} a répondu ${facts.status}\u00a0: la panne est de son côté, ou juste devant lui`,
      },
      remedies: [
        { advice: retry },
        {
          advice: {
            en: 'If it lasts, ask whoever runs this registry: its own logs and those of its proxy say more than the node can. An image that must not depend on it belongs in a repository of your own.',
            fr: 'Si elle dure, adressez-vous à l’exploitant de ce registre\u00a0: ses journaux et ceux de son proxy en disent plus que le nœud. Une image qui ne doit pas en dépendre a sa place dans l’un de vos dépôts.',
          },
        },
      ],
      example: { host: 'registry.example.com', status: '502 Bad Gateway' },
      output: noOutput.message,
    }),
    'registry-unavailable': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `RegistryUnavailable` or `because the registry is unavailable`, and no HTTP status',
        fr: 'Si le message contient `RegistryUnavailable` ou `because the registry is unavailable`, sans statut HTTP',
      },
      text: {
        en: ({ host }) =>
          `the runtime reports ${host} as unavailable, and not whether it answered: CRI-O says so where the connection is refused`,
        fr: ({ host }) =>
          `le runtime signale ${host} comme indisponible, sans dire si une réponse est venue\u00a0: CRI-O le dit quand la connexion est refusée`,
      },
      remedies: [
        { advice: retry },
        {
          advice: {
            en: 'If it lasts, look first whether something listens at this address and port, then at the network in between. The log of the runtime on the node has the error in full.',
            fr: 'Si elle dure, vérifiez d’abord que quelque chose écoute à cette adresse et sur ce port, puis le réseau entre les deux. Le journal du runtime, sur le nœud, donne l’erreur en entier.',
          },
        },
      ],
      example: { host: 'registry.example.com:5000' },
      output: noOutput.message,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no message contains a status from 500 upwards or `RegistryUnavailable`, or if the answer was a web page',
        fr: 'Si aucun message ne contient de statut à partir de 500 ni `RegistryUnavailable`, ou si la réponse était une page web',
      },
      text: {
        en: () => 'no message speaks of a fault of the registry',
        fr: () => 'aucun message ne parle d’une panne du registre',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.imagePulls, sources.serviceHealth],
});
