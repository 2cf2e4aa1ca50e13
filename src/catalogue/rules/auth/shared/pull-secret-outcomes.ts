import { getWarnings } from '../../../commands/kubectl/events.ts';
import { getSecretType } from '../../../commands/kubectl/secrets.ts';
import { createPullSecret } from '../../../commands/shown/iam.ts';
import { podWithPullSecret } from '../../../commands/shown/manifests.ts';
import { outcome } from '../../../model/define.ts';
import type { Remedy } from '../../../model/remedy.ts';

/** The secret of a Pod, and the registry of its image. */
export type Secret = { readonly secret: string; readonly namespace: string; readonly host: string };
/** The time is that at which the kubelet could not read it, ISO 8601; empty if it is not known. */
type NotRetrieved = Secret & { readonly time: string };
type ShortLived = Secret & { readonly hours: number };
type MissingOrPrivate = Secret & {
  readonly image: string;
  /** The full address of an image that names no registry; empty for the others. */
  readonly whole: string;
};

const example: Secret = { secret: 'registry-credentials', namespace: 'shop', host: 'registry.example.com' };

const create: Remedy<Secret> = {
  command: createPullSecret,
  params: ({ secret, namespace }: Secret) => ({ SECRET: secret, NAMESPACE: namespace }),
  why: {
    en: 'Creates the Secret in the namespace of the Pod. If a Secret of that name exists, other Pods may use it: add the host to it instead.',
    fr: 'Cette commande crée le Secret dans l’espace de noms du pod. Si un Secret du même nom existe, d’autres pods s’en servent peut-être\u00a0: ajoutez-y plutôt l’hôte.',
  },
};

const name: Remedy<Secret> = {
  manifest: podWithPullSecret,
  params: ({ secret }: Secret) => ({ SECRET: secret }),
  why: {
    en: 'Goes into the template of the Deployment, StatefulSet or Job. Pods take the list when they are created: recreate them afterwards.',
    fr: 'Se place dans le modèle du Deployment, du StatefulSet ou du Job. Les pods prennent cette liste à leur création\u00a0: recréez-les ensuite.',
  },
};

const inspect = {
  advice: {
    en: 'Add --inspect-secrets: the playbook then compares type and hosts of the secret with the image. It prints no password.',
    fr: 'Ajoutez --inspect-secrets\u00a0: le playbook compare alors le type et les hôtes du secret à l’image. Il n’affiche aucun mot de passe.',
  },
};

const ecrToken = {
  advice: {
    en: 'A password of Amazon ECR is a token that lives for 12 hours: a secret that holds it has to be renewed by something, before that.',
    fr: 'Un mot de passe d’Amazon ECR est un jeton valable 12\u00a0heures\u00a0: un secret qui le contient doit être renouvelé par un automate avant ce délai.',
  },
};

const notRetrieved = {
  command: getWarnings,
  params: ({ namespace }: Secret) => ({ NAMESPACE: namespace }),
  shows: ({ secret }: Secret) => `Unable to retrieve some image pull secrets (${secret})`,
};

/** What the rule on pull secrets concludes about a Pod that names one. */
export const namedSecretOutcomes = {
  'secret-missing': outcome({
    verdict: 'problem',
    text: {
      en: (facts: Secret) => `the secret ${facts.secret} does not exist in namespace ${facts.namespace}`,
      fr: (facts: Secret) =>
        `le secret ${facts.secret} n’existe pas dans l’espace de noms ${facts.namespace}`,
    },
    remedies: [create],
    example,
    evidence: {
      command: getSecretType,
      params: ({ secret, namespace }: Secret) => ({ SECRET: secret, NAMESPACE: namespace }),
      shows: () => 'NotFound',
    },
  }),
  'secret-not-retrieved': outcome({
    verdict: 'problem',
    text: {
      en: (facts: NotRetrieved) =>
        `the kubelet could not read the secret ${facts.secret} in namespace ${facts.namespace}${facts.time && ` at ${facts.time}`}; whether it exists now, --inspect-secrets tells`,
      fr: (facts: NotRetrieved) =>
        `le kubelet n’a pas pu lire le secret ${facts.secret} dans l’espace de noms ${facts.namespace}${facts.time && ` le ${facts.time}`}\u00a0; --inspect-secrets dira s’il existe maintenant`,
    },
    remedies: [inspect, create],
    example: { ...example, time: '2026-11-29T07:44:12Z' },
    evidence: notRetrieved,
  }),
  'secret-created-since': outcome({
    verdict: 'ok',
    text: {
      en: (facts: Secret) =>
        `the secret ${facts.secret}, which the kubelet could not read, exists now and covers ${facts.host}: the next try uses it`,
      fr: (facts: Secret) =>
        `le secret ${facts.secret}, que le kubelet n’avait pas pu lire, existe maintenant et couvre ${facts.host}\u00a0: la prochaine tentative s’en servira`,
    },
    example,
  }),
  'secret-malformed': outcome({
    verdict: 'problem',
    text: {
      en: (facts: Secret) =>
        `the kubelet cannot parse what ${facts.secret} holds: a Docker configuration in JSON, in which each auth is user:password in base64, encoded once`,
      fr: (facts: Secret) =>
        `le kubelet n’arrive pas à lire le contenu de ${facts.secret}\u00a0: il faut une configuration Docker en JSON, où chaque auth est utilisateur:mot de passe en base64, encodé une seule fois`,
    },
    remedies: [
      {
        advice: {
          en: 'Make the secret again, from the configuration file that Docker writes when you sign in to the registry. Do not encode it yourself: kubectl does. Under a new name, the template has to name it too.',
          fr: 'Refaites le secret, depuis le fichier de configuration que Docker écrit quand vous vous connectez au registre. Ne l’encodez pas vous-même\u00a0: kubectl s’en charge. Si son nom est nouveau, indiquez-le aussi dans le modèle.',
        },
      },
      create,
    ],
    example,
  }),
  'secret-type-unsupported': outcome({
    verdict: 'problem',
    text: {
      en: (facts: Secret & { readonly type: string }) =>
        `the secret ${facts.secret} has type ${facts.type}: the kubelet reads only kubernetes.io/dockerconfigjson`,
      fr: (facts: Secret & { readonly type: string }) =>
        `le secret ${facts.secret} est de type ${facts.type}\u00a0: le kubelet ne lit que kubernetes.io/dockerconfigjson`,
    },
    remedies: [create],
    example: { ...example, type: 'Opaque' },
    evidence: {
      command: getSecretType,
      params: ({ secret, namespace }: Secret) => ({ SECRET: secret, NAMESPACE: namespace }),
      shows: ({ type }) => `TYPE ${type}`,
    },
  }),
  'secret-host-mismatch': outcome({
    verdict: 'problem',
    text: {
      en: (facts: Secret & { readonly servers: readonly string[] }) =>
        `what ${facts.secret} holds covers ${facts.servers.join(', ') || 'no registry'}, not ${facts.host}`,
      fr: (facts: Secret & { readonly servers: readonly string[] }) =>
        `le contenu de ${facts.secret} couvre ${facts.servers.join(', ') || 'aucun registre'}, pas ${facts.host}`,
    },
    remedies: [create],
    example: { ...example, servers: ['https://index.docker.io/v1/'] },
  }),
  'secret-token-short-lived': outcome({
    verdict: 'problem',
    text: {
      en: (facts: ShortLived) =>
        `the secret ${facts.secret} holds a token that lives for about ${facts.hours === 1 ? 'an hour' : `${facts.hours} hours`}`,
      fr: (facts: ShortLived) =>
        `le secret ${facts.secret} contient un jeton valable environ ${facts.hours === 1 ? 'une heure' : `${facts.hours}\u00a0heures`}`,
    },
    remedies: [
      {
        advice: {
          en: 'Where the nodes have an account of the cloud of the registry, let it pull and drop the secret; elsewhere use a credential that does not expire, or renew the secret in time.',
          fr: 'Si les nœuds ont un compte dans le cloud du registre, laissez ce compte extraire et retirez le secret\u00a0; sinon, utilisez un identifiant qui n’expire pas, ou renouvelez le secret à temps.',
        },
      },
    ],
    example: { ...example, hours: 1 },
  }),
  'credentials-not-sent': outcome({
    verdict: 'problem',
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
  }),
  'credentials-rejected': outcome({
    verdict: 'problem',
    text: {
      en: (facts: Secret) =>
        `${facts.host} refuses what ${facts.secret} holds: expired, revoked, mistyped, or of an account that may not read this image`,
      fr: (facts: Secret) =>
        `${facts.host} refuse le contenu de ${facts.secret}\u00a0: expiré, révoqué, mal saisi, ou d’un compte qui n’a pas le droit de lire cette image`,
    },
    remedies: [
      {
        advice: {
          en: 'Sign in to the registry with the same user name and password from another machine. For a key of a service account, the user name is _json_key, and neither the key nor the account may be disabled or deleted.',
          fr: 'Connectez-vous au registre depuis une autre machine, avec le même nom d’utilisateur et le même mot de passe. Pour une clé de compte de service, le nom d’utilisateur est _json_key, et ni la clé ni le compte ne doivent être désactivés ou supprimés.',
        },
      },
      ecrToken,
      create,
    ],
    example,
  }),
  'secret-host-match': outcome({
    verdict: 'ok',
    text: {
      en: (facts: Secret) =>
        `the secret ${facts.secret} covers ${facts.host}; whether its password is valid, only the registry knows`,
      fr: (facts: Secret) =>
        `le secret ${facts.secret} couvre ${facts.host}\u00a0; seul le registre sait si son mot de passe est valide`,
    },
    example,
  }),
} as const;

/** What it concludes about a Pod that names none. */
export const unnamedSecretOutcomes = {
  'secret-not-referenced': outcome({
    verdict: 'problem',
    text: {
      en: (facts: Secret) => `${facts.host} asks for credentials, and the Pod names no pull secret`,
      fr: (facts: Secret) =>
        `${facts.host} demande des identifiants, et le pod n’indique aucun secret d’extraction`,
    },
    remedies: [create, name, ecrToken],
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
      ecrToken,
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
