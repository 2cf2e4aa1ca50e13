import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';

const example = { image: 'registry.example.com/team/billing:3.0.2', runtime: 'containerd://2.1.4' };

export const imageSignature = defineRule({
  id: 'image-signature',
  section: 'policy',
  title: { en: 'Signature verification', fr: 'Vérification de signature' },
  summary: {
    en: 'GKE does not verify signatures on its nodes. If a node refuses an image because of a signature, somebody added a verifier to the node, or the node is not a GKE node.',
    fr: 'GKE ne vérifie aucune signature sur ses nœuds. Si un nœud refuse une image à cause d’une signature, quelqu’un a ajouté un vérificateur à ce nœud, ou ce n’est pas un nœud GKE.',
  },
  causes: ['signature'],
  about: 'pull',
  asks: [],

  async check({ about: { text, node, failure } }) {
    if (failure?.cause !== 'signature') return { because: 'not-applicable-cause', facts: {} };
    const facts = { image: text, runtime: node.containerRuntime ?? '' };
    if (failure.signature !== 'verifier-blocked') return { because: 'signature-rejected', facts };
    return {
      because: 'image-verifier-blocked',
      facts: { ...facts, verifier: failure.details.verifier ?? '' },
    };
  },

  outcomes: {
    'image-verifier-blocked': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `blocked pull of`, after the name of an `image verifier`',
        fr: 'Si le message contient `blocked pull of`, après le nom d’un `image verifier`',
      },
      text: {
        en: ({ verifier, image }) =>
          `the image verifier ${verifier || 'of the node'} blocked the pull of ${image}`,
        fr: ({ verifier, image }) =>
          `le vérificateur d’images ${verifier || 'du nœud'} a bloqué l’extraction de l’image ${image}`,
      },
      remedies: [
        {
          advice: {
            en: 'Read the reason at the end of the message. If a signature is missing, sign the image as that verifier requires. A verifier is a program that somebody installed on the nodes and that containerd calls. Find the DaemonSet or the node image that installs it.',
            fr: 'Lisez la raison à la fin du message. S’il manque une signature, signez l’image comme l’exige ce vérificateur. Un vérificateur est un programme installé sur les nœuds et appelé par containerd. Cherchez le DaemonSet ou l’image de nœud qui l’installe.',
          },
        },
      ],
      example: { ...example, verifier: 'cosign-check' },
      output: noOutput.message,
    }),
    'signature-rejected': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message says that a signature is missing or not accepted, such as `Source image rejected` or `SignatureValidationFailed`',
        fr: 'Si le message indique qu’une signature manque ou n’est pas acceptée, comme `Source image rejected` ou `SignatureValidationFailed`',
      },
      text: {
        en: ({ image, runtime }) =>
          `the runtime of the node${runtime ? ` (${runtime})` : ''} requires a signature from a trusted key, and ${image} has no such signature`,
        fr: ({ image, runtime }) =>
          `le runtime du nœud${runtime ? ` (${runtime})` : ''} exige une signature faite avec une clé de confiance, et l’image ${image} n’en a pas`,
      },
      remedies: [
        {
          advice: {
            en: 'Sign this digest with a key that the policy of the node trusts, or change that policy (policy.json of CRI-O). containerd, which GKE uses, does not print such a message by itself.',
            fr: 'Signez le digest de l’image avec une clé à laquelle la stratégie du nœud fait confiance, ou changez cette stratégie (policy.json de CRI-O). containerd, qu’utilise GKE, n’affiche pas ce message de lui-même.',
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: { en: 'If no message mentions a signature', fr: 'Si aucun message ne mentionne de signature' },
      text: {
        en: () => 'no message mentions a signature',
        fr: () => 'aucun message ne mentionne de signature',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.imagePulls],
});
