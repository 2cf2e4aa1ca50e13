import type { Text } from '../../../../base/text.ts';
import { getServiceAccount } from '../../../commands/kubectl/service-accounts.ts';
import { outcome } from '../../../model/define.ts';
import { noOutput } from '../../../model/no-output.ts';
import { conditionParts } from '../../../model/when.ts';
import { create, denied, example, lifetime, name, type Secret } from './pull-secret-remedies.ts';

type MissingOrPrivate = Secret & {
  readonly image: string;
  /** The full address of an image that names no registry; empty for the others. */
  readonly whole: string;
};

/** The Pod names no pull secret, and the node account is not the one that pulls. */
const noSecret: Text = {
  en: `neither the Pod nor its service account {KUBERNETES_SERVICE_ACCOUNT} names a pull secret, ${conditionParts.otherRegistry.en}`,
  fr: `ni le pod ni son compte de service {KUBERNETES_SERVICE_ACCOUNT} n’indiquent de secret d’extraction, que ${conditionParts.otherRegistry.fr}`,
};

/** What the rule on pull secrets concludes about a Pod that names none. */
export const unnamedSecretOutcomes = {
  'secret-not-referenced': outcome({
    verdict: 'problem',
    when: {
      en: `If ${noSecret.en}, and that registry asks for credentials (401) and refuses none`,
      fr: `Si ${noSecret.fr}, et que ce registre demande des identifiants (401) sans en avoir refusé`,
    },
    text: {
      en: (facts: Secret) =>
        `${facts.host} asks for credentials, and the Pod names no pull secret${lifetime.en(facts)}`,
      fr: (facts: Secret) =>
        `${facts.host} demande des identifiants, et le pod n’indique aucun secret d’extraction${lifetime.fr(facts)}`,
    },
    remedies: [create, name],
    example,
    output: noOutput.podSpecification,
  }),
  'image-missing-or-private': outcome({
    verdict: 'problem',
    when: {
      en: `If ${noSecret.en}, and that registry denies access without asking for credentials (403 or \`pull access denied\`)`,
      fr: `Si ${noSecret.fr}, et que ce registre refuse l’accès sans demander d’identifiants (403 ou \`pull access denied\`)`,
    },
    text: {
      en: ({ host, image, whole }: MissingOrPrivate) =>
        `${whole ? `${image} names no registry, so it means ${whole}; ` : ''}${host} answers so if the image does not exist there, and if it is private, and the Pod names no pull secret`,
      fr: ({ host, image, whole }: MissingOrPrivate) =>
        `${whole ? `${image} n’indique aucun registre et désigne donc ${whole}\u00a0; ` : ''}${host} répond ainsi quand l’image n’y existe pas, et quand elle est privée, et le pod n’indique aucun secret d’extraction`,
    },
    remedies: [
      {
        advice: {
          en: 'See first whether the image exists, signed in on the pages of that registry. If it is in another registry, put its host in front of the name; if it is private, the Pod needs a pull secret.',
          fr: 'Regardez d’abord si l’image existe, connecté sur les pages de ce registre. Si elle est dans un autre registre, mettez son hôte devant le nom\u00a0; si elle est privée, le pod a besoin d’un secret d’extraction.',
        },
      },
      create,
      name,
    ],
    example: {
      ...example,
      host: 'docker.io',
      image: 'shop-frontend:1.4',
      whole: 'docker.io/library/shop-frontend:1.4',
    },
    output: noOutput.message,
  }),
  'node-credentials-rejected': outcome({
    verdict: 'unknown',
    when: {
      en: `If ${noSecret.en}, and the message says that credentials were refused (\`oauth token\`, for example)`,
      fr: `Si ${noSecret.fr}, et que le message dit que des identifiants ont été refusés (\`oauth token\`, par exemple)`,
    },
    text: {
      en: ({ host }: { readonly host: string }) =>
        `the Pod names no pull secret, and ${host} refuses credentials that the node itself has for it: whoever set up the nodes knows which`,
      fr: ({ host }: { readonly host: string }) =>
        `le pod n’indique aucun secret d’extraction, et ${host} refuse des identifiants que le nœud lui-même possède\u00a0: qui a configuré les nœuds sait lesquels`,
    },
    example: { host: 'registry.example.com' },
    output: noOutput.message,
  }),
  'secret-added-after-pod': outcome({
    verdict: 'problem',
    when: {
      en: `If \`imagePullSecrets\` of {KUBERNETES_SERVICE_ACCOUNT} lists {SECRET}, the Pod names no pull secret, ${conditionParts.otherRegistry.en}, and ${denied.en}`,
      fr: `Si \`imagePullSecrets\` du compte de service {KUBERNETES_SERVICE_ACCOUNT} contient le secret {SECRET}, que le pod n’indique aucun secret d’extraction, que ${conditionParts.otherRegistry.fr}, et que ${denied.fr}`,
    },
    text: {
      en: (facts: Secret & { readonly account: string }) =>
        `the service account ${facts.account} lends ${facts.secret}, but this Pod was created before and does not name it`,
      fr: (facts: Secret & { readonly account: string }) =>
        `le compte de service ${facts.account} fournit ${facts.secret}, mais ce pod a été créé avant et ne l’indique pas`,
    },
    remedies: [
      {
        advice: {
          en: 'Delete the Pod: its controller makes a new one that names the secret.',
          fr: 'Supprimez le pod\u00a0: son contrôleur en recrée un qui indique le secret.',
        },
      },
    ],
    example: { ...example, account: 'default' },
    output: {
      command: getServiceAccount,
      params: ({ account, namespace }) => ({ KUBERNETES_SERVICE_ACCOUNT: account, NAMESPACE: namespace }),
      shows: ({ secret }) => [`- name: ${secret}`],
    },
  }),
  'node-account-used': outcome({
    verdict: 'not-applicable',
    when: {
      en: `If the Pod names no pull secret, and ${conditionParts.ownRegistry.en}`,
      fr: `Si le pod n’indique aucun secret d’extraction, et que ${conditionParts.ownRegistry.fr}`,
    },
    text: {
      en: ({ host }: { readonly host: string }) =>
        `no pull secret is named: the node account pulls from ${host}`,
      fr: ({ host }: { readonly host: string }) =>
        `aucun secret d’extraction n’est indiqué\u00a0: le compte du nœud extrait depuis ${host}`,
    },
    example: { host: 'europe-west9-docker.pkg.dev' },
    output: noOutput.podSpecification,
  }),
  'anonymous-pull': outcome({
    verdict: 'not-applicable',
    when: {
      en: `If the Pod names no pull secret, ${conditionParts.otherRegistry.en}, and no message says that it denies access`,
      fr: `Si le pod n’indique aucun secret d’extraction, que ${conditionParts.otherRegistry.fr}, et qu’aucun message ne dit que cet hôte refuse l’accès`,
    },
    text: {
      en: ({ host }: { readonly host: string }) =>
        `no pull secret is named, and nothing shows that ${host} asks for one`,
      fr: ({ host }: { readonly host: string }) =>
        `aucun secret d’extraction n’est indiqué, et rien n’indique que ${host} en demande un`,
    },
    example: { host: 'registry.example.com' },
    output: noOutput.nothingToCheck,
  }),
} as const;
