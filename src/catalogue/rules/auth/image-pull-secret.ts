import { getWarnings } from '../../commands/kubectl/events.ts';
import type { PullSecretRegistries } from '../../commands/kubectl/secrets.ts';
import { getSecretRegistries, getSecretType } from '../../commands/kubectl/secrets.ts';
import { getServiceAccount } from '../../commands/kubectl/service-accounts.ts';
import { createPullSecret } from '../../commands/shown/iam.ts';
import { podWithPullSecret } from '../../commands/shown/manifests.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import type { Remedy } from '../../model/remedy.ts';
import { sources } from '../../sources/index.ts';

type Secret = { readonly secret: string; readonly namespace: string; readonly host: string };

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

/** The Secret type that the kubelet reads, and its older form. */
const supportedTypes = ['kubernetes.io/dockerconfigjson', 'kubernetes.io/dockercfg'];

/** How registries respond to missing or wrong credentials. */
const refusals = ['auth-401', 'auth-403', 'auth-insufficient-scope-or-anonymous', 'auth-pull-secret'];

export const imagePullSecret = defineRule({
  id: 'image-pull-secret',
  section: 'auth',
  title: { en: 'Pull secret', fr: 'Secret d’extraction' },
  summary: {
    en: 'A registry that asks for a password needs a pull secret: named by the Pod, in its namespace, of the right type, for the host of the image.',
    fr: 'Un registre à mot de passe exige un secret d’extraction\u00a0: indiqué dans le pod, dans le même espace de noms, du bon type, pour l’hôte de l’image.',
  },
  causes: ['auth-pull-secret', 'auth-401', 'auth-insufficient-scope-or-anonymous', 'auth-403'],
  about: 'pull-secret',
  asks: [getWarnings, getServiceAccount, getSecretType, getSecretRegistries],

  async check({ ask, about, universe }) {
    const { namespace, names, image, notRetrieved, failure, serviceAccount } = about;
    const [missing] = notRetrieved;
    const facts = (secret: string) => ({ secret, namespace, host: image.host });
    if (missing) return { because: 'secret-missing', facts: facts(notRetrieved.join(', ')) };

    if (names.length === 0) {
      if (image.universe?.id === universe.id)
        return { because: 'node-account-used', facts: { host: image.host } };
      if (!failure || !refusals.includes(failure.cause))
        return { because: 'anonymous-pull', facts: { host: image.host } };
      const params = { KUBERNETES_SERVICE_ACCOUNT: serviceAccount, NAMESPACE: namespace };
      const { answer } = await ask.maybe(getServiceAccount, params);
      const [inherited] = answer?.pullSecrets ?? [];
      return inherited
        ? { because: 'secret-added-after-pod', facts: { ...facts(inherited), account: serviceAccount } }
        : { because: 'secret-not-referenced', facts: facts('registry-credentials') };
    }

    const registries: PullSecretRegistries['registries'][number][] = [];
    for (const secret of names) {
      const params = { SECRET: secret, NAMESPACE: namespace };
      const reply = await ask.maybe(getSecretType, params);
      if (reply.why === 'not-found') return { because: 'secret-missing', facts: facts(secret) };
      if (reply.why) throw new CannotTell(reply);
      if (!supportedTypes.includes(reply.answer.type)) {
        return { because: 'secret-type-unsupported', facts: { ...facts(secret), type: reply.answer.type } };
      }
      registries.push(...(await ask(getSecretRegistries, params)).registries);
    }
    const covering = registries.filter(({ server }) => covers(server, image.host, image.path));
    const secret = names.join(', ');
    if (covering.length === 0) {
      return {
        because: 'secret-host-mismatch',
        facts: { ...facts(secret), servers: registries.map(({ server }) => server) },
      };
    }
    const expired = failure !== null && covering.every(({ user }) => user === 'access-token');
    if (expired) return { because: 'secret-token-short-lived', facts: facts(secret) };
    const sent =
      failure !== null &&
      refusals.includes(failure.cause) &&
      failure.details.token !== 'anonymous' &&
      failure.signature !== 'no-basic-auth-credentials';
    return { because: sent ? 'credentials-rejected' : 'secret-host-match', facts: facts(secret) };
  },

  onFailure: [
    { command: getSecretType, failed: ['not-found'], concludes: ['secret-missing'] },
    // The Pod alone shows that it references no Secret; the service account only explains why.
    { command: getServiceAccount, concludes: ['secret-not-referenced'] },
  ],
  outcomes: {
    'secret-missing': outcome({
      verdict: 'problem',
      text: {
        en: (facts: Secret) =>
          `the kubelet cannot read the secret ${facts.secret} in namespace ${facts.namespace}: it does not exist there`,
        fr: (facts: Secret) =>
          `le kubelet ne peut pas lire le secret ${facts.secret} dans l’espace de noms ${facts.namespace}, où il n’existe pas`,
      },
      remedies: [create],
      example,
      evidence: {
        command: getWarnings,
        params: ({ namespace }) => ({ NAMESPACE: namespace }),
        shows: ({ secret }) => `Unable to retrieve some image pull secrets (${secret})`,
      },
    }),
    'secret-not-referenced': outcome({
      verdict: 'problem',
      text: {
        en: (facts: Secret) => `${facts.host} refuses anonymous pulls, and the Pod names no pull secret`,
        fr: (facts: Secret) =>
          `${facts.host} refuse les extractions anonymes, et le pod n’indique aucun secret d’extraction`,
      },
      remedies: [create, name],
      example,
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
        params: ({ secret, namespace }) => ({ SECRET: secret, NAMESPACE: namespace }),
        shows: ({ type }) => `TYPE ${type}`,
      },
    }),
    'secret-host-mismatch': outcome({
      verdict: 'problem',
      text: {
        en: (facts) =>
          `what ${facts.secret} holds covers ${facts.servers.join(', ') || 'no registry'}, not ${facts.host}`,
        fr: (facts) =>
          `le contenu de ${facts.secret} couvre ${facts.servers.join(', ') || 'aucun registre'}, pas ${facts.host}`,
      },
      remedies: [create],
      example: { ...example, servers: ['https://index.docker.io/v1/'] },
    }),
    'secret-token-short-lived': outcome({
      verdict: 'problem',
      text: {
        en: (facts: Secret) =>
          `the secret ${facts.secret} holds an access token (oauth2accesstoken), which lives for about an hour`,
        fr: (facts: Secret) =>
          `le secret ${facts.secret} contient un jeton d’accès (oauth2accesstoken), valable environ une heure`,
      },
      remedies: [
        {
          advice: {
            en: 'On GKE, let the node account pull from Artifact Registry and drop the secret; elsewhere use a credential that does not expire.',
            fr: 'Sur GKE, laissez le compte du nœud extraire depuis Artifact Registry et retirez le secret\u00a0; ailleurs, utilisez un identifiant qui n’expire pas.',
          },
        },
      ],
      example,
    }),
    'credentials-rejected': outcome({
      verdict: 'problem',
      text: {
        en: (facts: Secret) =>
          `the secret ${facts.secret} covers ${facts.host}, and what it holds is refused: expired, revoked, mistyped, or of an account that may not read this image`,
        fr: (facts: Secret) =>
          `le secret ${facts.secret} couvre ${facts.host}, et son contenu est refusé\u00a0: expiré, révoqué, mal saisi, ou d’un compte qui n’a pas le droit de lire cette image`,
      },
      remedies: [
        {
          advice: {
            en: 'Sign in to the registry with the same user name and password from another machine. For a key of a service account, the user name is _json_key, and neither the key nor the account may be disabled or deleted.',
            fr: 'Connectez-vous au registre depuis une autre machine, avec le même nom d’utilisateur et le même mot de passe. Pour une clé de compte de service, le nom d’utilisateur est _json_key, et ni la clé ni le compte ne doivent être désactivés ou supprimés.',
          },
        },
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
    'node-account-used': outcome({
      verdict: 'not-applicable',
      text: {
        en: ({ host }) => `no pull secret is named: the node account pulls from ${host}`,
        fr: ({ host }) =>
          `aucun secret d’extraction n’est indiqué\u00a0: le compte du nœud extrait depuis ${host}`,
      },
      example: { host: 'europe-west9-docker.pkg.dev' },
    }),
    'anonymous-pull': outcome({
      verdict: 'not-applicable',
      text: {
        en: ({ host }) => `no pull secret is named, and nothing shows that ${host} asks for one`,
        fr: ({ host }) =>
          `aucun secret d’extraction n’est indiqué, et rien n’indique que ${host} en demande un`,
      },
      example: { host: 'registry.example.com' },
    }),
  },
  sources: [sources.pullSecrets, sources.privateRegistry],
});

/**
 * Whether an entry of a Docker configuration covers an image: the host must match, and the image must be below the
 * path of the entry, if it has one. Kubernetes documentation, "Interpretation of config.json"; `*` matches one part
 * of the host name.
 */
function covers(server: string, host: string, path: string): boolean {
  const [entryHost = '', ...entryPath] = server.replace(/^https?:\/\//, '').split('/');
  const isDockerHub = host === 'docker.io' && entryHost === 'index.docker.io';
  if (isDockerHub) return true;
  const prefix = entryPath.filter((part) => part !== '').join('/');
  return (
    sameHost(entryHost, host) &&
    (prefix === '' || /^v[12]$/.test(prefix) || `${path}/`.startsWith(`${prefix}/`))
  );
}

function sameHost(pattern: string, host: string): boolean {
  const wanted = pattern.split('.');
  const parts = host.split('.');
  return (
    wanted.length === parts.length && wanted.every((part, index) => part === '*' || part === parts[index])
  );
}
