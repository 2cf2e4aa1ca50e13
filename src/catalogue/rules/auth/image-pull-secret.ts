import { credentialsSent } from '../../../causes/credentials-sent.ts';
import type { CauseId } from '../../../causes/model.ts';
import { getWarnings } from '../../commands/kubectl/events.ts';
import type { PullSecretRegistries } from '../../commands/kubectl/secrets.ts';
import { getSecretRegistries, getSecretType } from '../../commands/kubectl/secrets.ts';
import { getServiceAccount } from '../../commands/kubectl/service-accounts.ts';
import { fullAddress } from '../../facts/image-place.ts';
import { formatUtc } from '../../facts/utc-time.ts';
import type { Failure } from '../../model/answer.ts';
import { defineRule } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { sources } from '../../sources/index.ts';
import { covers } from './shared/docker-config.ts';
import { namedSecretOutcomes } from './shared/named-pull-secret.ts';
import { unnamedSecretOutcomes } from './shared/no-pull-secret.ts';

type Entry = PullSecretRegistries['registries'][number];

/** The Secret type that the kubelet reads, and its older form. */
const supportedTypes = ['kubernetes.io/dockerconfigjson', 'kubernetes.io/dockercfg'];

/** How registries respond to missing or wrong credentials. */
const refusals: ReadonlySet<CauseId> = new Set([
  'auth-401',
  'auth-403',
  'auth-insufficient-scope-or-anonymous',
  'auth-pull-secret',
]);

/** Signatures with which a kubelet reports that it cannot parse a pull secret. See causes/auth-pull-secret.ts. */
const malformed: ReadonlySet<string | null> = new Set([
  'pull-secret-unreadable',
  'pull-secret-auth-malformed',
  'pull-secret-structure-malformed',
]);

/** Hosts for which nodes of their own cloud have credentials: what was sent need not be the pull secret. */
const cloudHosts = /\.(?:dkr\.ecr(?:-fips)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?|azurecr\.io)$/;

/** How long the token of a kind of user name lives, in hours; absent for a password that does not expire by itself. */
const tokenHours: Readonly<Partial<Record<Entry['user'], number>>> = { 'access-token': 1, 'ecr-token': 12 };

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

  async check({ ask, about, universe, gke }) {
    const { namespace, names, image, notRetrieved, notRetrievedAt, serviceAccount } = about;
    const { host } = image;
    const facts = (secret: string) => ({ secret, namespace, host });
    const failure = about.failure && refusals.has(about.failure.cause) ? about.failure : null;
    const sent = failure && credentialsSent(failure);
    const secrets = [...new Set([...notRetrieved, ...names])];
    const secret = secrets.join(', ');
    return secrets.length === 0 ? ofPodWithoutSecret() : ofSecrets();

    async function ofPodWithoutSecret() {
      if (image.universe?.id === universe.id && gke !== false)
        return { because: 'node-account-used', facts: { host } } as const;
      if (!failure) return { because: 'anonymous-pull', facts: { host } } as const;
      const params = { KUBERNETES_SERVICE_ACCOUNT: serviceAccount, NAMESPACE: namespace };
      const { answer } = await ask.maybe(getServiceAccount, params);
      const [inherited] = answer?.pullSecrets ?? [];
      if (inherited) {
        const lent = { ...facts(inherited), account: serviceAccount };
        return { because: 'secret-added-after-pod', facts: lent } as const;
      }
      if (sent === 'refused') return { because: 'node-credentials-rejected', facts: { host } } as const;
      const own = facts('registry-credentials');
      if (failure.cause === 'auth-401') return { because: 'secret-not-referenced', facts: own } as const;
      const whole = image.text.startsWith(`${host}/`) ? '' : fullAddress(image);
      return { because: 'image-missing-or-private', facts: { ...own, image: image.text, whole } } as const;
    }

    async function ofSecrets() {
      if (failure && malformed.has(failure.signature))
        return { because: 'secret-malformed', facts: facts(secret) } as const;
      const entries: Entry[] = [];
      for (const each of secrets) {
        const params = { SECRET: each, NAMESPACE: namespace };
        const type = await ask.maybe(getSecretType, params);
        if (type.why === 'not-found') return { because: 'secret-missing', facts: facts(each) } as const;
        if (type.why) return fromMessage(type);
        if (!supportedTypes.includes(type.answer.type)) {
          const unsupported = { ...facts(each), type: type.answer.type };
          return { because: 'secret-type-unsupported', facts: unsupported } as const;
        }
        const content = await ask.maybe(getSecretRegistries, params);
        if (content.why) return fromMessage(content);
        if (content.answer.registries.some(({ user }) => user === 'malformed'))
          return { because: 'secret-malformed', facts: facts(each) } as const;
        entries.push(...content.answer.registries);
      }
      return ofEntries(entries);
    }

    /** What the message proves of a secret that may not be read. */
    function fromMessage(unread: Failure) {
      const [missing] = notRetrieved;
      if (missing) {
        // To the minute: Pods that fail together, seconds apart, are one finding.
        const then = { ...facts(notRetrieved.join(', ')), time: formatUtc(notRetrievedAt ?? '') };
        return { because: 'secret-not-retrieved', facts: then } as const;
      }
      if (sent === 'none') return { because: 'credentials-not-sent', facts: facts(secret) } as const;
      // Elsewhere the node has no credentials of its own.
      if (failure && !image.universe && !cloudHosts.test(host)) {
        if (sent === 'refused') return { because: 'credentials-rejected', facts: facts(secret) } as const;
        if (failure.cause === 'auth-401')
          return { because: 'secret-mismatch-or-denied', facts: facts(secret) } as const;
      }
      throw new CannotTell(unread);
    }

    function ofEntries(entries: readonly Entry[]) {
      const covering = entries.filter(({ server }) => covers(server, host, image.path));
      if (covering.length === 0) {
        const servers = entries.map(({ server }) => server);
        return { because: 'secret-host-mismatch', facts: { ...facts(secret), servers } } as const;
      }
      // What was refused was sent: that a secret could not be read was not the reason, or was an earlier one.
      if (notRetrieved.length > 0 && sent !== 'refused')
        return { because: 'secret-created-since', facts: facts(secret) } as const;
      const hours = Math.min(...covering.map(({ user }) => tokenHours[user] ?? Number.POSITIVE_INFINITY));
      if (failure && covering.every(({ user }) => tokenHours[user]))
        return { because: 'secret-token-short-lived', facts: { ...facts(secret), hours } } as const;
      const refused = failure !== null && sent !== 'none';
      return {
        because: refused ? 'credentials-rejected' : 'secret-host-match',
        facts: facts(secret),
      } as const;
    }
  },

  onFailure: [
    { command: getSecretType, failed: ['not-found'], concludes: ['secret-missing'] },
    // What the kubelet or the registry said of the secret is enough to go on with.
    {
      command: getSecretType,
      concludes: [
        'secret-not-retrieved',
        'credentials-not-sent',
        'credentials-rejected',
        'secret-mismatch-or-denied',
      ],
    },
    {
      command: getSecretRegistries,
      concludes: [
        'secret-not-retrieved',
        'credentials-not-sent',
        'credentials-rejected',
        'secret-mismatch-or-denied',
      ],
    },
    // The Pod alone shows that it references no Secret; the service account only explains why.
    { command: getServiceAccount, concludes: ['secret-not-referenced', 'image-missing-or-private'] },
  ],
  outcomes: { ...namedSecretOutcomes, ...unnamedSecretOutcomes },
  sources: [sources.pullSecrets, sources.privateRegistry, sources.ecrTokens],
});
