import { credentialsSent } from '../../../causes/credentials-sent.ts';
import type { CauseId } from '../../../causes/model.ts';
import { describeServiceAccount } from '../../commands/gcloud/iam.ts';
import { getWarnings } from '../../commands/kubectl/events.ts';
import type { PullSecretRegistries } from '../../commands/kubectl/secrets.ts';
import { getSecretRegistries, getSecretType } from '../../commands/kubectl/secrets.ts';
import { getServiceAccount } from '../../commands/kubectl/service-accounts.ts';
import { covers } from '../../facts/docker-config.ts';
import { fullAddress } from '../../facts/image-place.ts';
import type { Failure } from '../../model/answer.ts';
import { defineRule } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { sources } from '../../sources/index.ts';
import { namedSecretOutcomes } from './shared/named-pull-secret.ts';
import { unnamedSecretOutcomes } from './shared/no-pull-secret.ts';
import { secretContentOutcomes } from './shared/secret-content.ts';

type Entry = PullSecretRegistries['registries'][number];

/** A secret that the Pod names, as far as it could be read. */
type ReadSecret = { readonly name: string } & (
  | { readonly state: 'missing' | 'malformed' | 'encoded-twice' }
  | { readonly state: 'unread'; readonly failure: Failure }
  | { readonly state: 'unsupported'; readonly type: string }
  | { readonly state: 'read'; readonly entries: readonly Entry[]; readonly usesHelper: boolean }
);

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
    en: 'A registry that requires a password needs a pull secret in the namespace of the Pod, with credentials for the host of the image.',
    fr: 'Un registre protégé par un mot de passe exige un secret d’extraction dans l’espace de noms du pod, avec des identifiants pour l’hôte de l’image.',
  },
  causes: ['auth-pull-secret', 'auth-401', 'auth-insufficient-scope-or-anonymous', 'auth-403'],
  about: 'pull-secret',
  asks: [getWarnings, getServiceAccount, getSecretType, getSecretRegistries, describeServiceAccount],

  async check({ ask, about, universe, gke }) {
    const { namespace, names, image, notRetrieved, notRetrievedAt, serviceAccount } = about;
    const { host } = image;
    const facts = (secret: string) => ({ secret, namespace, host });
    const failure = about.failure && refusals.has(about.failure.cause) ? about.failure : null;
    const sent = failure && credentialsSent(failure);
    const secrets = [...new Set([...notRetrieved, ...names])];
    const secret = secrets.join(', ');
    // The kubelet tries what the Pod names, then the account of the node.
    const nodePulls = image.universe?.id === universe.id && gke !== false;
    return secrets.length === 0 ? ofPodWithoutSecret() : ofSecrets();

    async function ofPodWithoutSecret() {
      if (nodePulls) return { because: 'node-account-used', facts: { host } } as const;
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
      const found = await Promise.all(secrets.map(readSecret));
      // The kubelet pulls with none of them if it cannot parse one.
      const broken = found.find(({ state }) => state === 'malformed');
      if (broken) return { because: 'secret-malformed', facts: facts(broken.name) } as const;
      const twice = found.find(({ state }) => state === 'encoded-twice');
      if (twice) return { because: 'secret-auth-encoded-twice', facts: facts(twice.name) } as const;
      const entries = found.flatMap((each) => (each.state === 'read' ? each.entries : []));
      // A helper has the credential on another machine: such an entry sends nothing.
      const covering = entries.filter(
        ({ server, user }) => user !== 'helper' && covers(server, host, image.path),
      );
      if (covering.length > 0) return ofCovering(covering);
      const unread = found.find((each) => each.state === 'unread');
      if (unread) return fromMessage(unread.failure);
      const missing = found.find(({ state }) => state === 'missing');
      if (nodePulls && !(failure && missing))
        return { because: 'secret-not-for-host', facts: facts(secret) } as const;
      if (!failure) return { because: 'secret-need-unknown', facts: facts(secret) } as const;
      if (missing) return { because: 'secret-missing', facts: facts(missing.name) } as const;
      const unsupported = found.find((each) => each.state === 'unsupported');
      if (unsupported) {
        const typed = { ...facts(unsupported.name), type: unsupported.type };
        return { because: 'secret-type-unsupported', facts: typed } as const;
      }
      const helped = found.find((each) => each.state === 'read' && each.usesHelper);
      if (helped) return { because: 'secret-password-missing', facts: facts(helped.name) } as const;
      const servers = entries.map(({ server }) => server);
      return { because: 'secret-host-mismatch', facts: { ...facts(secret), servers } } as const;
    }

    async function readSecret(name: string): Promise<ReadSecret> {
      const params = { SECRET: name, NAMESPACE: namespace };
      const type = await ask.maybe(getSecretType, params);
      if (type.why === 'not-found') return { name, state: 'missing' };
      if (type.why) return { name, state: 'unread', failure: type };
      if (!supportedTypes.includes(type.answer.type))
        return { name, state: 'unsupported', type: type.answer.type };
      const content = await ask.maybe(getSecretRegistries, params);
      if (content.why) return { name, state: 'unread', failure: content };
      const { registries: entries, usesHelper } = content.answer;
      const has = (kind: Entry['user']) => entries.some(({ user }) => user === kind);
      if (has('malformed')) return { name, state: 'malformed' };
      if (has('encoded-twice')) return { name, state: 'encoded-twice' };
      return { name, state: 'read', entries, usesHelper };
    }

    /** What the message proves of a secret that may not be read. */
    function fromMessage(unread: Failure) {
      const [missing] = notRetrieved;
      if (missing) {
        // To the minute: Pods that fail together, seconds apart, are one finding.
        const at = Date.parse(notRetrievedAt ?? '');
        const time = Number.isNaN(at) ? '' : `${new Date(at).toISOString().slice(0, 16)}Z`;
        const then = { ...facts(notRetrieved.join(', ')), time };
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

    async function ofCovering(covering: readonly Entry[]) {
      // What was refused was sent: that a secret could not be read was not the reason, or was an earlier one.
      if (notRetrieved.length > 0 && sent !== 'refused')
        return { because: 'secret-created-since', facts: facts(secret) } as const;
      const hours = Math.min(...covering.map(({ user }) => tokenHours[user] ?? Number.POSITIVE_INFINITY));
      if (failure && covering.every(({ user }) => tokenHours[user]))
        return { because: 'secret-token-short-lived', facts: { ...facts(secret), hours } } as const;
      if (failure === null || sent === 'none')
        return { because: 'secret-host-match', facts: facts(secret) } as const;
      const [account, ...others] = [...new Set(covering.map((each) => each.account))];
      if (account && others.length === 0) {
        const conclusion = await ofKey(account);
        if (conclusion) return conclusion;
      }
      const because = nodePulls ? 'secret-or-account-rejected' : 'credentials-rejected';
      return { because, facts: facts(secret) } as const;
    }

    /** What is known of the service account whose key is sent; null where its key may be in order. */
    async function ofKey(account: string) {
      const own = { ...facts(secret), account };
      const { why, answer } = await ask.maybe(describeServiceAccount, { SERVICE_ACCOUNT: account });
      if (why === 'not-found') return { because: 'key-account-deleted', facts: own } as const;
      if (answer?.disabled) return { because: 'key-account-disabled', facts: own } as const;
      // A 403 is for an account that was recognised.
      if (failure?.cause !== 'auth-401') return null;
      const because = nodePulls ? 'key-or-node-account-rejected' : 'key-rejected';
      return { because, facts: own } as const;
    }
  },

  onFailure: [
    {
      command: getSecretType,
      failed: ['not-found'],
      concludes: ['secret-missing', 'secret-not-for-host'],
    },
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
    { command: describeServiceAccount, failed: ['not-found'], concludes: ['key-account-deleted'] },
    // The answer of the registry is the finding; the account of the key only adds to it.
    { command: describeServiceAccount, concludes: ['key-rejected', 'credentials-rejected'] },
    // The Pod alone shows that it references no Secret; the service account only explains why.
    { command: getServiceAccount, concludes: ['secret-not-referenced', 'image-missing-or-private'] },
  ],
  outcomes: { ...namedSecretOutcomes, ...secretContentOutcomes, ...unnamedSecretOutcomes },
  sources: [sources.pullSecrets, sources.privateRegistry, sources.ecrTokens, sources.serviceAccountPolicies],
});
