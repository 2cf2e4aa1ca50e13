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
      en: `If ${noSecret.en}, and that registry asks for credentials (401) without having refused any`,
      fr: `Si ${noSecret.fr}, et que cet hôte demande des identifiants (401) sans en avoir refusé`,
    },
    text: {
      en: (facts: Secret) =>
        `${facts.host} requires credentials, but the Pod references no pull secret${lifetime.en(facts)}`,
      fr: (facts: Secret) =>
        `l’hôte ${facts.host} exige des identifiants, mais le pod n’indique aucun secret d’extraction${lifetime.fr(facts)}`,
    },
    remedies: [create, name],
    example,
    output: noOutput.podSpecification,
  }),
  'image-missing-or-private': outcome({
    verdict: 'problem',
    when: {
      en: `If ${noSecret.en}, and that registry denies access without asking for credentials (403 or \`pull access denied\`)`,
      fr: `Si ${noSecret.fr}, et que cet hôte refuse l’accès sans demander d’identifiants (403 ou \`pull access denied\`)`,
    },
    text: {
      en: ({ host, image, whole }: MissingOrPrivate) =>
        `${whole ? `${image} contains no registry host, so it means ${whole}; ` : ''}the Pod references no pull secret, and ${host} gives the same answer for an image that does not exist and for a private image`,
      fr: ({ host, image, whole }: MissingOrPrivate) =>
        `${whole ? `l’adresse ${image} ne contient pas d’hôte de registre et désigne donc ${whole}\u00a0; ` : ''}le pod n’indique aucun secret d’extraction, et l’hôte ${host} répond la même chose pour une image inexistante et pour une image privée`,
    },
    remedies: [
      {
        advice: {
          en: 'First sign in to the web interface of that registry, and check whether the image exists. If the image is in another registry, the address must start with the host of that other registry. If the image is private, the Pod needs a pull secret.',
          fr: 'Connectez-vous d’abord à l’interface web de ce registre, et vérifiez si l’image existe. Si l’image est dans un autre registre, l’adresse doit commencer par l’hôte de cet autre registre. Si l’image est privée, le pod a besoin d’un secret d’extraction.',
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
      fr: `Si ${noSecret.fr}, et que le message indique que des identifiants ont été refusés (\`oauth token\`, par exemple)`,
    },
    text: {
      en: ({ host }: { readonly host: string }) =>
        `the Pod references no pull secret, and ${host} refuses credentials that the node itself has for this registry`,
      fr: ({ host }: { readonly host: string }) =>
        `le pod n’indique aucun secret d’extraction, et l’hôte ${host} refuse des identifiants que le nœud lui-même possède pour ce registre`,
    },
    remedies: [
      {
        advice: {
          en: 'Ask the administrators of the nodes which credentials the nodes have for this host.',
          fr: 'Demandez aux administrateurs des nœuds quels identifiants les nœuds ont pour cet hôte.',
        },
      },
    ],
    example: { host: 'registry.example.com' },
    output: noOutput.message,
  }),
  'secret-added-after-pod': outcome({
    verdict: 'problem',
    when: {
      en: `If \`imagePullSecrets\` of {KUBERNETES_SERVICE_ACCOUNT} lists {SECRET}, the Pod names no pull secret, ${conditionParts.otherRegistry.en}, and ${denied.en}`,
      fr: `Si le champ \`imagePullSecrets\` du compte de service {KUBERNETES_SERVICE_ACCOUNT} contient le secret {SECRET}, que le pod n’indique aucun secret d’extraction, que ${conditionParts.otherRegistry.fr}, et que ${denied.fr}`,
    },
    text: {
      en: (facts: Secret & { readonly account: string }) =>
        `the Kubernetes service account ${facts.account} now adds the pull secret ${facts.secret} to new Pods, but this Pod was created before and does not reference it`,
      fr: (facts: Secret & { readonly account: string }) =>
        `le compte de service Kubernetes ${facts.account} ajoute désormais le secret d’extraction ${facts.secret} aux nouveaux pods, mais ce pod a été créé avant et n’indique pas ce secret`,
    },
    remedies: [
      {
        advice: {
          en: 'If the Pod has a controller, delete the Pod: the controller creates a new Pod that references the secret.',
          fr: 'Si le pod a un contrôleur, supprimez le pod\u00a0: le contrôleur crée un nouveau pod qui indique le secret.',
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
        `no pull secret is specified, so the node service account pulls from ${host}`,
      fr: ({ host }: { readonly host: string }) =>
        `aucun secret d’extraction n’est indiqué, donc le compte de service des nœuds extrait l’image depuis l’hôte ${host}`,
    },
    example: { host: 'europe-west9-docker.pkg.dev' },
    output: noOutput.podSpecification,
  }),
  'anonymous-pull': outcome({
    verdict: 'not-applicable',
    when: {
      en: `If the Pod names no pull secret, ${conditionParts.otherRegistry.en}, and no message says that this host denies access`,
      fr: `Si le pod n’indique aucun secret d’extraction, que ${conditionParts.otherRegistry.fr}, et qu’aucun message n’indique que cet hôte refuse l’accès`,
    },
    text: {
      en: ({ host }: { readonly host: string }) =>
        `the Pod references no pull secret, and nothing shows that ${host} requires one`,
      fr: ({ host }: { readonly host: string }) =>
        `le pod n’indique aucun secret d’extraction, et rien n’indique que l’hôte ${host} en exige un`,
    },
    example: { host: 'registry.example.com' },
    output: noOutput.nothingToCheck,
  }),
} as const;
