import type { Text } from '../../../base/text.ts';
import { universeServing } from '../../../cloud/universes.ts';
import { askedHost } from '../../facts/asked-host.ts';
import { hostName } from '../../facts/host-name.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';

type Answer = { readonly host: string; readonly status: string };

const retry: Text = {
  en: 'The kubelet tries again on its own, after at most five minutes: if the outage is short, no action is needed.',
  fr: 'Le kubelet réessaie tout seul, au bout de cinq minutes au plus\u00a0: si la panne est brève, il n’y a rien à faire.',
};

export const registryOutage = defineRule({
  id: 'registry-outage',
  section: 'registry',
  title: { en: 'Registry outage', fr: 'Panne du registre' },
  summary: {
    en: 'A status code of 500 or higher is an error of the server that answered: the registry, or a proxy in front of it.',
    fr: 'Un code de statut 500 ou supérieur est une erreur du serveur qui a répondu\u00a0: le registre, ou un proxy placé devant.',
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
        en: 'If the message contains a status code of 500 or higher, such as `503 Service Unavailable`, and the failing request went to a host of the cluster’s cloud, such as one of Artifact Registry',
        fr: 'Si le message contient un code de statut 500 ou supérieur, comme `503 Service Unavailable`, et si la requête en échec visait un hôte du cloud du cluster, par exemple un hôte Artifact Registry',
      },
      text: {
        en: (facts: Answer) => `${facts.host} answered ${facts.status}: an error of Artifact Registry`,
        fr: (facts: Answer) =>
          `l’hôte ${facts.host} a répondu ${facts.status}, une erreur d’Artifact Registry`,
      },
      remedies: [
        { advice: retry },
        {
          advice: {
            en: 'If the outage lasts, check the status page of your cloud, then contact its support. Unless imagePullPolicy is Always, Pods whose image is already on the node are not affected.',
            fr: 'Si la panne dure, consultez la page d’état de votre cloud, puis contactez son support. Sauf si imagePullPolicy vaut Always, les pods dont l’image est déjà sur le nœud ne sont pas touchés.',
          },
        },
      ],
      example: { host: 'europe-west9-docker.pkg.dev', status: '503 Service Unavailable' },
      output: noOutput.message,
    }),
    'other-registry-unavailable': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains a status code of 500 or higher, such as `502 Bad Gateway`, and the failing request went to a host outside the cluster’s cloud',
        fr: 'Si le message contient un code de statut 500 ou supérieur, comme `502 Bad Gateway`, et si la requête en échec visait un hôte extérieur au cloud du cluster',
      },
      text: {
        en: (facts: Answer) =>
          `${facts.host} answered ${facts.status}: an error of this host, or of a proxy in front of it`,
        fr: (facts: Answer) =>
          `l’hôte ${facts.host} a répondu ${facts.status}, une erreur de cet hôte ou d’un proxy placé devant`,
      },
      remedies: [
        { advice: retry },
        {
          advice: {
            en: 'If the outage lasts, contact the operator of this host, because its logs and those of its proxy show more than the node can. If an image must not depend on this host, keep a copy in one of your own repositories.',
            fr: 'Si la panne dure, adressez-vous à l’exploitant de cet hôte, car ses journaux et ceux de son proxy montrent plus de détails que le nœud. Si une image ne doit pas dépendre de cet hôte, gardez-en une copie dans l’un de vos dépôts.',
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
          `the runtime reports ${host} as unavailable, but not whether it answered: CRI-O reports this when the connection is refused`,
        fr: ({ host }) =>
          `le runtime signale l’hôte ${host} comme indisponible, sans indiquer si une réponse est arrivée\u00a0: CRI-O le fait quand la connexion est refusée`,
      },
      remedies: [
        { advice: retry },
        {
          advice: {
            en: 'If the outage lasts, check first whether something listens at the address and port of the registry, then the network between the node and that address. The log of the runtime on the node has the full error.',
            fr: 'Si la panne dure, vérifiez d’abord que quelque chose écoute à l’adresse et sur le port du registre, puis le réseau entre le nœud et cette adresse. Le journal du runtime, sur le nœud, contient l’erreur complète.',
          },
        },
      ],
      example: { host: 'registry.example.com:5000' },
      output: noOutput.message,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no message contains a status code of 500 or higher or `RegistryUnavailable`, or if the answer was a web page',
        fr: 'Si aucun message ne contient de code de statut 500 ou supérieur ni `RegistryUnavailable`, ou si la réponse était une page web',
      },
      text: {
        en: () => 'no message is about an outage of the registry',
        fr: () => 'aucun message ne concerne une panne du registre',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.imagePulls, sources.serviceHealth],
});
