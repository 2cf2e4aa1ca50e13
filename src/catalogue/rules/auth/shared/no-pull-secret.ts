import { outcome } from '../../../model/define.ts';
import { create, example, lifetime, name, type Secret } from './pull-secret-remedies.ts';

type MissingOrPrivate = Secret & {
  readonly image: string;
  /** The full address of an image that names no registry; empty for the others. */
  readonly whole: string;
};

/** What the rule on pull secrets concludes about a Pod that names none. */
export const unnamedSecretOutcomes = {
  'secret-not-referenced': outcome({
    verdict: 'problem',
    text: {
      en: (facts: Secret) =>
        `${facts.host} asks for credentials, and the Pod names no pull secret${lifetime.en(facts)}`,
      fr: (facts: Secret) =>
        `${facts.host} demande des identifiants, et le pod n’indique aucun secret d’extraction${lifetime.fr(facts)}`,
    },
    remedies: [create, name],
    example,
  }),
  'image-missing-or-private': outcome({
    verdict: 'problem',
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
  }),
  'node-credentials-rejected': outcome({
    verdict: 'unknown',
    text: {
      en: ({ host }: { readonly host: string }) =>
        `the Pod names no pull secret, and ${host} refuses credentials that the node itself has for it: whoever set up the nodes knows which`,
      fr: ({ host }: { readonly host: string }) =>
        `le pod n’indique aucun secret d’extraction, et ${host} refuse des identifiants que le nœud lui-même possède\u00a0: qui a configuré les nœuds sait lesquels`,
    },
    example: { host: 'registry.example.com' },
  }),
  'secret-added-after-pod': outcome({
    verdict: 'problem',
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
  }),
  'node-account-used': outcome({
    verdict: 'not-applicable',
    text: {
      en: ({ host }: { readonly host: string }) =>
        `no pull secret is named: the node account pulls from ${host}`,
      fr: ({ host }: { readonly host: string }) =>
        `aucun secret d’extraction n’est indiqué\u00a0: le compte du nœud extrait depuis ${host}`,
    },
    example: { host: 'europe-west9-docker.pkg.dev' },
  }),
  'anonymous-pull': outcome({
    verdict: 'not-applicable',
    text: {
      en: ({ host }: { readonly host: string }) =>
        `no pull secret is named, and nothing shows that ${host} asks for one`,
      fr: ({ host }: { readonly host: string }) =>
        `aucun secret d’extraction n’est indiqué, et rien n’indique que ${host} en demande un`,
    },
    example: { host: 'registry.example.com' },
  }),
} as const;
