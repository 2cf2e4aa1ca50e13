import { timeText } from '../../../base/dates.ts';
import type { Locale } from '../../../base/text.ts';
import { getPodCreation } from '../../commands/kubectl/pod-creation.ts';
import { askedHost } from '../../facts/asked-host.ts';
import type { Params } from '../../model/command.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';

type Times = { readonly host: string; readonly now: string; readonly limit: string };

const example: Times = {
  host: 'registry.example.com',
  now: '2026-11-20T09:05:00Z',
  limit: '2026-11-18T23:59:59Z',
};

/** To the second, because the two times that are compared can be close to each other. */
const exactly = (locale: Locale, time: string) => timeText(locale, time, 'second') || time;

/** The clock difference from which one of the two clocks is considered wrong. */
const tolerance = 5 * 60 * 1000;

export const certificateTime = defineRule({
  id: 'certificate-time',
  section: 'registry',
  title: { en: 'Certificate and clock', fr: 'Certificat et horloge' },
  summary: {
    en: 'The node compares the dates of the certificate with its own clock. If the time on this clock is not between them, either the certificate or the clock is wrong.',
    fr: 'Le nœud compare les dates du certificat à sa propre horloge. Si l’heure de cette horloge n’est pas entre les deux, l’erreur vient du certificat ou de l’horloge.',
  },
  causes: ['tls-x509'],
  about: 'pull',
  asks: [getPodCreation],

  async check({ ask, about }) {
    const { pod, namespace, failure } = about;
    if (failure?.signature !== 'certificate-expired') return { because: 'not-applicable-cause', facts: {} };
    const host = askedHost(about);
    const { clock: now, notAfter, notBefore } = failure.details;
    if (now && notAfter) return { because: 'certificate-expired', facts: { host, now, limit: notAfter } };
    if (!now || !notBefore) return { because: 'certificate-dates-unknown', facts: { host } };
    const facts = { host, now, limit: notBefore };
    // Without its UID, the Pod of that name can be a later one.
    if (pod?.uid) {
      const { answer } = await ask.maybe(getPodCreation, { POD: pod.name, NAMESPACE: namespace });
      if (answer && Date.parse(now) + tolerance < Date.parse(answer.created))
        return {
          because: 'node-clock-behind',
          facts: { ...facts, created: answer.created, pod: pod.name, namespace },
        };
    }
    return { because: 'certificate-not-yet-valid', facts };
  },

  onFailure: [
    // The message proves that the times do not match; the Pod only shows which clock is wrong.
    { command: getPodCreation, concludes: ['certificate-not-yet-valid'] },
  ],
  outcomes: {
    'certificate-expired': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `certificate has expired or is not yet valid` and, after the `current time`, the words `is after`',
        fr: 'Si le message contient `certificate has expired or is not yet valid` et, après `current time`, les mots `is after`',
      },
      text: {
        en: (facts: Times) =>
          `the certificate of ${facts.host} expired on ${exactly('en', facts.limit)}; when the node printed the message, its clock showed ${exactly('en', facts.now)}`,
        fr: (facts: Times) =>
          `le certificat de l’hôte ${facts.host} a expiré le ${exactly('fr', facts.limit)}\u00a0; quand le nœud a affiché le message, son horloge indiquait le ${exactly('fr', facts.now)}`,
      },
      remedies: [
        {
          advice: {
            en: 'If the clock of the node showed the right time, have the certificate renewed: no setting of the cluster helps. If the clock is ahead, check that the node reaches its time server.',
            fr: 'Si l’horloge du nœud indiquait la bonne heure, faites renouveler le certificat, car aucun réglage du cluster ne peut corriger cela. Si l’horloge avance, vérifiez que le nœud joint son serveur de temps.',
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'certificate-not-yet-valid': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `certificate has expired or is not yet valid` and, after the `current time`, the words `is before`, and nothing shows that {POD} was created more than five minutes after the `current time`',
        fr: 'Si le message contient `certificate has expired or is not yet valid` et, après `current time`, les mots `is before`, et si rien ne montre que le pod {POD} a été créé plus de cinq minutes après l’heure `current time`',
      },
      text: {
        en: (facts: Times) =>
          `the certificate of ${facts.host} is valid only from ${exactly('en', facts.limit)}; when the node printed the message, its clock showed ${exactly('en', facts.now)}`,
        fr: (facts: Times) =>
          `le certificat de l’hôte ${facts.host} n’est valable qu’à partir du ${exactly('fr', facts.limit)}\u00a0; quand le nœud a affiché le message, son horloge indiquait le ${exactly('fr', facts.now)}`,
      },
      remedies: [
        {
          advice: {
            en: 'Compare both times in the message with the real time. If the validity of the certificate starts in the future, have the certificate issued again. If the clock is behind, find out why the node does not reach its time server.',
            fr: 'Comparez à l’heure réelle les deux dates du message. Si la validité du certificat commence dans le futur, faites émettre un autre certificat. Si l’horloge retarde, cherchez pourquoi le nœud ne joint pas son serveur de temps.',
          },
        },
      ],
      example: { ...example, limit: '2026-11-20T10:00:00Z' },
      output: noOutput.message,
    }),
    'node-clock-behind': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `certificate has expired or is not yet valid` and, after the `current time`, the words `is before`, and {POD} was created more than five minutes after the `current time`',
        fr: 'Si le message contient `certificate has expired or is not yet valid` et, après `current time`, les mots `is before`, et si le pod {POD} a été créé plus de cinq minutes après l’heure `current time`',
      },
      text: {
        en: (facts: Times & { readonly created: string }) =>
          `the clock of the node is behind: it showed ${exactly('en', facts.now)} during a pull for a Pod that was created on ${exactly('en', facts.created)}`,
        fr: (facts: Times & { readonly created: string }) =>
          `l’horloge du nœud retarde\u00a0: elle indiquait le ${exactly('fr', facts.now)} pendant une extraction pour un pod créé le ${exactly('fr', facts.created)}`,
      },
      remedies: [
        {
          advice: {
            en: 'Find out why the node does not reach its time server: GKE nodes use the metadata server, 169.254.169.254. If this cannot be fixed, replace the node: controllers recreate the Pods on other nodes, and the data in their emptyDir volumes is lost.',
            fr: 'Cherchez pourquoi le nœud ne joint pas son serveur de temps\u00a0: les nœuds GKE interrogent le serveur de métadonnées, 169.254.169.254. Si vous ne trouvez pas de solution, remplacez le nœud\u00a0: les contrôleurs recréent ses pods ailleurs, et le contenu des volumes emptyDir est perdu.',
          },
        },
      ],
      example: {
        ...example,
        now: '2026-10-01T00:00:12Z',
        created: '2026-11-20T09:05:00Z',
        pod: 'cart-7c9d8b6f5-x2kqp',
        namespace: 'shop',
      },
      output: {
        command: getPodCreation,
        params: ({ pod, namespace }): Params => ({ POD: pod, NAMESPACE: namespace }),
        shows: ({ created }) => [created],
      },
    }),
    'certificate-dates-unknown': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message says that the certificate has expired or is not yet valid, but gives neither the `current time` nor the date with which that time is compared',
        fr: 'Si le message indique que le certificat a expiré ou n’est pas encore valable, sans donner ni `current time` ni la date à laquelle cette heure est comparée',
      },
      text: {
        en: ({ host }) =>
          `the certificate of ${host} is not valid at this time according to the clock of the node; the message does not give the times`,
        fr: ({ host }) =>
          `le certificat de l’hôte ${host} n’est pas valable en ce moment, d’après l’horloge du nœud\u00a0; le message ne donne pas les heures`,
      },
      remedies: [
        {
          advice: {
            en: 'Check the dates of the certificate, then the clock of the node.',
            fr: 'Vérifiez les dates du certificat, puis l’horloge du nœud.',
          },
        },
      ],
      example: { host: 'registry.example.com' },
      output: noOutput.message,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no message is about the dates of a certificate',
        fr: 'Si aucun message ne concerne les dates d’un certificat',
      },
      text: {
        en: () => 'no message for this image is about the dates of a certificate',
        fr: () => 'aucun message pour cette image ne concerne les dates d’un certificat',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.privateCertificates],
});
