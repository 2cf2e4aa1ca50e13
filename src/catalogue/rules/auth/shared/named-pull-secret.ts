import type { Text } from '../../../../base/text.ts';
import { getSecretType } from '../../../commands/kubectl/secrets.ts';
import { nextTry } from '../../../facts/next-try.ts';
import { outcome } from '../../../model/define.ts';
import { noOutput } from '../../../model/no-output.ts';
import { conditionParts } from '../../../model/when.ts';
import {
  create,
  createOther,
  denied,
  example,
  lifetime,
  nameBeside,
  nameInstead,
  type Secret,
  secretParams,
} from './pull-secret-remedies.ts';
import { unreadSecretOutcomes } from './unread-pull-secret.ts';

type ShortLived = Secret & { readonly hours: number };

const covering: Text = {
  en: 'the decoded `.dockerconfigjson` of {SECRET} contains an entry for {REGISTRY_HOST} under `auths`',
  fr: 'le `.dockerconfigjson` décodé du secret {SECRET} contient, sous `auths`, une entrée pour l’hôte {REGISTRY_HOST}',
};

/** What the rule on pull secrets concludes about a Pod that names one. */
export const namedSecretOutcomes = {
  ...unreadSecretOutcomes,
  'secret-missing': outcome({
    verdict: 'problem',
    when: {
      en: `If {SECRET} is \`NotFound\` in {NAMESPACE}, no other pull secret of the Pod has an entry for {REGISTRY_HOST}, and ${denied.en}`,
      fr: `Si le secret {SECRET} est introuvable (\`NotFound\`) dans l’espace de noms {NAMESPACE}, qu’aucun autre secret d’extraction du pod n’a d’entrée pour l’hôte {REGISTRY_HOST}, et que ${denied.fr}`,
    },
    text: {
      en: (facts: Secret) => `the secret ${facts.secret} does not exist in namespace ${facts.namespace}`,
      fr: (facts: Secret) =>
        `le secret ${facts.secret} n’existe pas dans l’espace de noms ${facts.namespace}`,
    },
    remedies: [create],
    example,
    output: {
      command: getSecretType,
      params: secretParams,
      shows: ({ secret }) => [`Error from server (NotFound): secrets "${secret}" not found`],
    },
  }),

  'secret-created-since': outcome({
    verdict: 'ok',
    when: {
      en: `If an event contains \`Unable to retrieve some image pull secrets\`, but now ${covering.en}, and no message says that credentials were refused`,
      fr: `Si un événement contient \`Unable to retrieve some image pull secrets\`, que désormais ${covering.fr}, et qu’aucun message n’indique que des identifiants ont été refusés`,
    },
    text: {
      en: (facts: Secret) =>
        `the secret ${facts.secret}, which the kubelet could not read, exists now and contains credentials for ${facts.host}: the next pull attempt will use it`,
      fr: (facts: Secret) =>
        `le secret ${facts.secret}, que le kubelet n’avait pas pu lire, existe maintenant et contient des identifiants pour l’hôte ${facts.host}\u00a0: la prochaine tentative d’extraction l’utilisera`,
    },
    remedies: [nextTry],
    answers: true,
    example,
    output: noOutput.combined,
  }),
  'secret-malformed': outcome({
    verdict: 'problem',
    when: {
      en: 'If the kubelet reports that it cannot parse a pull secret (`unable to parse auth field`, for example), or if an `auth` in the decoded `.dockerconfigjson` of {SECRET}, decoded from base64 once or twice, does not give `user:password`',
      fr: 'Si le kubelet indique qu’il ne peut pas analyser un secret d’extraction (`unable to parse auth field`, par exemple), ou si un champ `auth` du `.dockerconfigjson` décodé du secret {SECRET} ne donne pas `user:password` après un ou deux décodages base64',
    },
    text: {
      en: (facts: Secret) =>
        `the kubelet cannot parse the content of the secret ${facts.secret}: it must be a Docker configuration in JSON, in which each auth is user:password, encoded once in base64`,
      fr: (facts: Secret) =>
        `le kubelet ne peut pas analyser le contenu du secret ${facts.secret}\u00a0: il faut une configuration Docker en JSON, où chaque champ auth contient user:password, encodé une seule fois en base64`,
    },
    remedies: [
      {
        advice: {
          en: 'Create a secret from the configuration file that Docker writes when you sign in to the registry. Do not encode the file yourself, because the command below encodes it.',
          fr: 'Créez un secret à partir du fichier de configuration que Docker écrit quand vous vous connectez au registre. N’encodez pas ce fichier vous-même, car la commande ci-dessous l’encode.',
        },
      },
      createOther,
      nameInstead,
    ],
    example,
    output: noOutput.inSecret,
  }),
  'secret-type-unsupported': outcome({
    verdict: 'problem',
    when: {
      en: `If \`TYPE\` of {SECRET} is neither \`kubernetes.io/dockerconfigjson\` nor \`kubernetes.io/dockercfg\`, no other pull secret of the Pod has an entry for {REGISTRY_HOST}, and ${denied.en}`,
      fr: `Si \`TYPE\` ne vaut ni \`kubernetes.io/dockerconfigjson\` ni \`kubernetes.io/dockercfg\` pour le secret {SECRET}, qu’aucun autre secret d’extraction du pod n’a d’entrée pour l’hôte {REGISTRY_HOST}, et que ${denied.fr}`,
    },
    text: {
      en: (facts: Secret & { readonly type: string }) =>
        `the secret ${facts.secret} has type ${facts.type}: the kubelet reads only kubernetes.io/dockerconfigjson and the older kubernetes.io/dockercfg`,
      fr: (facts: Secret & { readonly type: string }) =>
        `le secret ${facts.secret} est de type ${facts.type}\u00a0: le kubelet ne lit que kubernetes.io/dockerconfigjson et l’ancien kubernetes.io/dockercfg`,
    },
    remedies: [createOther, nameInstead],
    example: { ...example, type: 'Opaque' },
    output: { command: getSecretType, params: secretParams, shows: ({ type }) => [type] },
  }),
  'secret-host-mismatch': outcome({
    verdict: 'problem',
    when: {
      en: `If ${conditionParts.otherRegistry.en} and denies access (401, 403 or \`pull access denied\`), and the pull secrets of the Pod, such as {SECRET}, have a \`TYPE\` that the kubelet reads but no entry for this host under \`auths\``,
      fr: `Si ${conditionParts.otherRegistry.fr}, qu’il refuse l’accès (401, 403 ou \`pull access denied\`), et que les secrets d’extraction du pod, dont le secret {SECRET}, ont un \`TYPE\` que le kubelet sait lire mais aucune entrée \`auths\` pour cet hôte`,
    },
    text: {
      en: (facts: Secret & { readonly servers: readonly string[] }) =>
        `the secret ${facts.secret} contains credentials for ${facts.servers.join(', ') || 'no registry'}, but not for ${facts.host}`,
      fr: (facts: Secret & { readonly servers: readonly string[] }) =>
        `le secret ${facts.secret} contient des identifiants pour ${facts.servers.join(', ') || 'aucun registre'}, mais pas pour l’hôte ${facts.host}`,
    },
    remedies: [createOther, nameBeside],
    example: { ...example, servers: ['https://index.docker.io/v1/'] },
    output: noOutput.inSecret,
  }),
  'secret-token-short-lived': outcome({
    verdict: 'problem',
    when: {
      en: `If the user name in every entry of {SECRET} for {REGISTRY_HOST} is \`oauth2accesstoken\` or \`AWS\`, and ${denied.en}`,
      fr: `Si le nom d’utilisateur de chaque entrée du secret {SECRET} pour l’hôte {REGISTRY_HOST} est \`oauth2accesstoken\` ou \`AWS\`, et que ${denied.fr}`,
    },
    text: {
      en: (facts: ShortLived) =>
        `the secret ${facts.secret} contains a token that expires after about ${facts.hours === 1 ? 'an hour' : `${facts.hours} hours`}`,
      fr: (facts: ShortLived) =>
        `le secret ${facts.secret} contient un jeton qui expire au bout d’environ ${facts.hours === 1 ? 'une heure' : `${facts.hours}\u00a0heures`}`,
    },
    remedies: [
      {
        advice: {
          en: 'If the nodes have an account in the cloud of the registry, let that account pull, and remove the secret from the Pod template (do not delete it: other Pods may still use it). If the nodes have no such account, renew the secret now and before each expiry, or use credentials that do not expire if the registry has any.',
          fr: 'Si les nœuds ont un compte dans le cloud du registre, laissez ce compte extraire l’image, et retirez le secret du modèle de pod (sans supprimer ce secret, car d’autres pods l’utilisent peut-être). Si les nœuds n’ont pas de compte dans ce cloud, renouvelez le secret, et renouvelez-le ensuite avant chaque expiration, ou utilisez des identifiants qui n’expirent pas si le registre en a.',
        },
      },
    ],
    example: { ...example, hours: 1 },
    output: noOutput.inSecret,
  }),

  'credentials-rejected': outcome({
    verdict: 'problem',
    when: {
      en: `If ${conditionParts.otherRegistry.en}, and either the message says that credentials were refused (\`oauth token\`, for example), or access is denied (401, 403 or \`pull access denied\`) although {SECRET} has an entry for this host`,
      fr: `Si ${conditionParts.otherRegistry.fr}, et que soit le message indique que des identifiants ont été refusés (\`oauth token\`, par exemple), soit l’accès est refusé (401, 403 ou \`pull access denied\`) alors que le secret {SECRET} a une entrée pour cet hôte`,
    },
    text: {
      en: (facts: Secret) =>
        `${facts.host} refuses the credentials in the secret ${facts.secret}: they have expired, were revoked or mistyped, or belong to an account that is not allowed to read this image${lifetime.en(facts)}`,
      fr: (facts: Secret) =>
        `l’hôte ${facts.host} refuse les identifiants du secret ${facts.secret}, qui sont expirés, révoqués ou mal saisis, ou sont ceux d’un compte qui n’a pas le droit de lire cette image${lifetime.fr(facts)}`,
    },
    remedies: [
      {
        advice: {
          en: 'From another machine, sign in to the registry with the user name and password of the secret. For a key of a service account, the user name is _json_key; check that neither the key nor the account is disabled or deleted.',
          fr: 'Connectez-vous au registre depuis une autre machine, avec le nom d’utilisateur et le mot de passe du secret. Pour une clé de compte de service, le nom d’utilisateur est _json_key, et ni la clé ni le compte ne doivent être désactivés ou supprimés.',
        },
      },
      createOther,
      nameInstead,
    ],
    example,
    output: noOutput.message,
  }),
  'secret-or-account-rejected': outcome({
    verdict: 'unknown',
    when: {
      en: `If ${conditionParts.ownRegistry.en}, and denies access (401, 403 or \`pull access denied\`) although {SECRET} has an entry for this host`,
      fr: `Si ${conditionParts.ownRegistry.fr}, et qu’il refuse l’accès (401, 403 ou \`pull access denied\`) alors que le secret {SECRET} a une entrée pour cet hôte`,
    },
    text: {
      en: (facts: Secret) =>
        `${facts.host} refused access to both the secret ${facts.secret} and the node service account: the pull succeeds if either of them gets access`,
      fr: (facts: Secret) =>
        `l’hôte ${facts.host} a refusé l’accès au secret ${facts.secret} comme au compte de service des nœuds\u00a0: il suffit que l’un des deux obtienne l’accès`,
    },
    remedies: [
      {
        advice: {
          en: 'Decide whether the secret or the node service account is meant to pull. If the secret contains a key of a service account, that account needs a role on the repository; check that neither the key nor the account is disabled or deleted. For the node service account, see the checks of that account and of its access.',
          fr: 'Décidez si c’est le compte du secret ou le compte de service des nœuds qui doit extraire l’image. Si le secret contient une clé de compte de service, ce compte doit avoir un rôle sur le dépôt, et ni la clé ni le compte ne doivent être désactivés ou supprimés. Pour le compte de service des nœuds, consultez les vérifications de ce compte et de son accès.',
        },
      },
    ],
    example: { ...example, host: 'europe-west9-docker.pkg.dev' },
    output: noOutput.combined,
  }),
  'secret-not-for-host': outcome({
    verdict: 'not-applicable',
    when: {
      en: `If ${conditionParts.ownRegistry.en}, and the pull secrets of the Pod, such as {SECRET}, have no entry for this host under \`auths\``,
      fr: `Si ${conditionParts.ownRegistry.fr}, et que les secrets d’extraction du pod, dont le secret {SECRET}, n’ont pas d’entrée \`auths\` pour cet hôte`,
    },
    text: {
      en: (facts: Secret) =>
        `the pull secret (${facts.secret}) contains no credentials for ${facts.host}, so the node service account pulls`,
      fr: (facts: Secret) =>
        `le secret d’extraction (${facts.secret}) ne contient aucun identifiant pour l’hôte ${facts.host}, donc c’est le compte de service des nœuds qui extrait`,
    },
    example: { ...example, host: 'europe-west9-docker.pkg.dev' },
    output: noOutput.inSecret,
  }),
  'secret-need-unknown': outcome({
    verdict: 'unknown',
    when: {
      en: `If ${conditionParts.otherRegistry.en}, no message says that this host denies access, and the pull secrets of the Pod, such as {SECRET}, have no entry for this host under \`auths\``,
      fr: `Si ${conditionParts.otherRegistry.fr}, qu’aucun message n’indique que cet hôte refuse l’accès, et que les secrets d’extraction du pod, dont le secret {SECRET}, n’ont pas d’entrée \`auths\` pour cet hôte`,
    },
    text: {
      en: (facts: Secret) =>
        `the pull secret (${facts.secret}) contains no credentials for ${facts.host}, and no failing pull shows whether that registry requires any`,
      fr: (facts: Secret) =>
        `le secret d’extraction (${facts.secret}) ne contient aucun identifiant pour l’hôte ${facts.host}, et aucune extraction en échec ne montre si ce registre en exige`,
    },
    remedies: [
      {
        advice: {
          en: 'If this host denies a later pull, give the Pod a pull secret with an entry for this host.',
          fr: 'Si cet hôte refuse une extraction par la suite, donnez au pod un secret d’extraction qui contient une entrée pour cet hôte.',
        },
      },
    ],
    example,
    output: noOutput.inSecret,
  }),
  'secret-host-match': outcome({
    verdict: 'ok',
    when: {
      en: `If ${covering.en}, and no message says that the registry refuses the credentials that were sent`,
      fr: `Si ${covering.fr}, et qu’aucun message n’indique que le registre refuse les identifiants envoyés`,
    },
    text: {
      en: (facts: Secret) =>
        `the pull secret (${facts.secret}) contains credentials for ${facts.host}; only the registry can tell whether they are valid`,
      fr: (facts: Secret) =>
        `le secret d’extraction (${facts.secret}) contient des identifiants pour l’hôte ${facts.host}\u00a0; seul le registre peut déterminer s’ils sont valides`,
    },
    example,
    output: noOutput.inSecret,
  }),
} as const;
