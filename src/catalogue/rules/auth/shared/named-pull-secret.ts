import { getWarnings } from '../../../commands/kubectl/events.ts';
import { getSecretType } from '../../../commands/kubectl/secrets.ts';
import { nextTry } from '../../../facts/next-try.ts';
import { outcome } from '../../../model/define.ts';
import {
  create,
  createAnother,
  example,
  lifetime,
  nameBeside,
  nameInstead,
  type Secret,
} from './pull-secret-remedies.ts';

/** The time is that at which the kubelet could not read it, as `2026-11-29 07:44 UTC`; empty if it is not known. */
type NotRetrieved = Secret & { readonly time: string };
type ShortLived = Secret & { readonly hours: number };

const inspect = {
  advice: {
    en: 'Add --inspect-secrets: the playbook then compares type and hosts of the secret with the image. It prints no password.',
    fr: 'Ajoutez --inspect-secrets\u00a0: le playbook compare alors le type et les hôtes du secret à l’image. Il n’affiche aucun mot de passe.',
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
    example: { ...example, time: '2026-11-29 07:44 UTC' },
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
    remedies: [nextTry],
    answers: true,
    example,
  }),
  'secret-malformed': outcome({
    verdict: 'problem',
    text: {
      en: (facts: Secret) =>
        `the kubelet cannot parse what ${facts.secret} holds: a Docker configuration in JSON, in which each auth is user:password in base64, encoded once`,
      fr: (facts: Secret) =>
        `le kubelet n’arrive pas à lire le contenu du secret ${facts.secret}\u00a0: il faut une configuration Docker en JSON, où chaque auth est utilisateur:mot de passe en base64, encodé une seule fois`,
    },
    remedies: [
      {
        advice: {
          en: 'Make a new secret from the configuration file that Docker writes when you sign in to the registry. Do not encode it yourself: kubectl does.',
          fr: 'Créez un nouveau secret depuis le fichier de configuration que Docker écrit quand vous vous connectez au registre. Ne l’encodez pas vous-même\u00a0: kubectl s’en charge.',
        },
      },
      createAnother,
      nameInstead,
    ],
    example,
  }),
  'secret-type-unsupported': outcome({
    verdict: 'problem',
    text: {
      en: (facts: Secret & { readonly type: string }) =>
        `the secret ${facts.secret} has type ${facts.type}: the kubelet reads only kubernetes.io/dockerconfigjson and the older kubernetes.io/dockercfg`,
      fr: (facts: Secret & { readonly type: string }) =>
        `le secret ${facts.secret} est de type ${facts.type}\u00a0: le kubelet ne lit que kubernetes.io/dockerconfigjson et l’ancien kubernetes.io/dockercfg`,
    },
    remedies: [createAnother, nameInstead],
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
        `le contenu du secret ${facts.secret} couvre ${facts.servers.join(', ') || 'aucun registre'}, pas ${facts.host}`,
    },
    remedies: [createAnother, nameBeside],
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
  'secret-mismatch-or-denied': outcome({
    verdict: 'problem',
    text: {
      en: (facts: Secret) =>
        `${facts.host} does not accept what the Pod names with ${facts.secret}: its password is expired, revoked or mistyped, or it has another type or no entry for this host`,
      fr: (facts: Secret) =>
        `${facts.host} n’accepte pas ce que le pod indique avec ${facts.secret}\u00a0: mot de passe expiré, révoqué ou mal saisi, autre type de secret, ou aucune entrée pour cet hôte`,
    },
    remedies: [inspect],
    example,
  }),
  'credentials-rejected': outcome({
    verdict: 'problem',
    text: {
      en: (facts: Secret) =>
        `${facts.host} refuses what ${facts.secret} holds: expired, revoked, mistyped, or of an account that may not read this image${lifetime.en(facts)}`,
      fr: (facts: Secret) =>
        `${facts.host} refuse le contenu du secret ${facts.secret}\u00a0: expiré, révoqué, mal saisi, ou d’un compte qui n’a pas le droit de lire cette image${lifetime.fr(facts)}`,
    },
    remedies: [
      {
        advice: {
          en: 'Sign in to the registry with the same user name and password from another machine. For a key of a service account, the user name is _json_key, and neither the key nor the account may be disabled or deleted.',
          fr: 'Connectez-vous au registre depuis une autre machine, avec le même nom d’utilisateur et le même mot de passe. Pour une clé de compte de service, le nom d’utilisateur est _json_key, et ni la clé ni le compte ne doivent être désactivés ou supprimés.',
        },
      },
      createAnother,
      nameInstead,
    ],
    example,
  }),
  'secret-or-account-rejected': outcome({
    verdict: 'unknown',
    text: {
      en: (facts: Secret) =>
        `${facts.host} refuses, and the kubelet tried both what the Pod names (${facts.secret}) and the account of the node: the message does not say which of them it is about`,
      fr: (facts: Secret) =>
        `${facts.host} refuse, et le kubelet a essayé à la fois ce que le pod indique (${facts.secret}) et le compte du nœud\u00a0: le message ne dit pas duquel il parle`,
    },
    remedies: [
      {
        advice: {
          en: 'Decide which of the two is meant to pull. For the key of a service account, that account needs a role on the repository, and neither the key nor the account may be disabled or deleted; for the node, see the checks on its account and its access.',
          fr: 'Décidez lequel des deux doit extraire. Pour la clé d’un compte de service, ce compte doit avoir un rôle sur le dépôt, et ni la clé ni le compte ne doivent être désactivés ou supprimés\u00a0; pour le nœud, voyez les vérifications de son compte et de son accès.',
        },
      },
    ],
    example: { ...example, host: 'europe-west9-docker.pkg.dev' },
  }),
  'secret-not-for-host': outcome({
    verdict: 'not-applicable',
    text: {
      en: (facts: Secret) => `${facts.secret}: no credentials for ${facts.host}, so the node account pulls`,
      fr: (facts: Secret) =>
        `${facts.secret}\u00a0: aucun identifiant pour ${facts.host}, c’est donc le compte du nœud qui extrait`,
    },
    example: { ...example, host: 'europe-west9-docker.pkg.dev' },
  }),
  'secret-need-unknown': outcome({
    verdict: 'unknown',
    text: {
      en: (facts: Secret) =>
        `${facts.secret}: no credentials for ${facts.host}, and no failing pull shows whether it asks for any`,
      fr: (facts: Secret) =>
        `${facts.secret}\u00a0: aucun identifiant pour ${facts.host}, et aucune extraction en échec ne montre si ce registre en demande`,
    },
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
