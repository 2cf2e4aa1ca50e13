/** Pull secrets: their type and their registries, never a credential. */
import { defineCommand } from '../../model/define.ts';
import { Unreadable } from '../../model/failures.ts';
import { oneOf } from '../../model/names.ts';
import { sources } from '../../sources/index.ts';
import { child, object, text } from '../decode.ts';
import { parseTable, tableWith } from '../table.ts';
import { documented } from '../universe-support.ts';

/** Secrets are read by name, and only those that a Pod names. */
const noSecretsOfOthers = {
  none: 'a list of the secrets of all namespaces would bring every credential of the cluster to this machine',
};

const secretWords = ['get', 'secret', '{SECRET}', '--namespace={NAMESPACE}'] as const;

export const getSecretType = defineCommand({
  id: 'kubectl-get-secret',
  tool: 'kubectl',
  effect: 'reads',
  words: secretWords,
  output: [],
  machine: {
    output: [],
    format: 'text',
    decode: decodeSecretType,
    names: {
      // Kubernetes documentation, "Types of Secret".
      type: oneOf(
        'Opaque',
        'kubernetes.io/service-account-token',
        'kubernetes.io/dockercfg',
        'kubernetes.io/dockerconfigjson',
        'kubernetes.io/basic-auth',
        'kubernetes.io/ssh-auth',
        'kubernetes.io/tls',
        'bootstrap.kubernetes.io/token',
      ),
    },
    optIn: '--inspect-secrets',
    copied: { text: (table) => decodeSecretType(tableWith(['NAME', 'TYPE', 'DATA', 'AGE'], table)) },
  },
  purpose: {
    en: 'See whether a secret exists and which type it has; its content stays on the server.',
    fr: 'Voir si un secret existe et de quel type il est\u00a0; son contenu reste sur le serveur.',
  },
  needs: [{ verb: 'get', resource: 'secrets' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.pullSecrets],
  allNamespaces: noSecretsOfOthers,
});

/** The type of a Secret, from the server's table: the credential itself never leaves the server. */
export function decodeSecretType(answer: unknown): { readonly type: string } {
  const type = parseTable(answer)[0]?.['TYPE'];
  if (!type) throw new Unreadable('no type in the table');
  return { type };
}

/** What a pull secret covers. No credential is ever part of it. */
export interface PullSecretRegistries {
  readonly registries: readonly {
    readonly server: string;
    /**
     * The kind of credential that the user name indicates; `malformed` if `auth` is not `user:password` in base64, which
     * no kubelet can parse (Kubernetes, pkg/credentialprovider/config.go), `encoded-twice` if it is that once decoded;
     * `helper` if a program on the machine of the configuration has the credential instead.
     */
    readonly user:
      | 'access-token'
      | 'ecr-token'
      | 'json-key'
      | 'other'
      | 'none'
      | 'malformed'
      | 'encoded-twice'
      | 'helper';
    /** The e-mail address of the service account that the key belongs to. */
    readonly account: string | null;
  }[];
  /** Whether the configuration names a store or a helper for credentials (`credsStore`, `credHelpers`). */
  readonly usesHelper: boolean;
}

export const getSecretRegistries = defineCommand({
  id: 'kubectl-get-secret-registries',
  tool: 'kubectl',
  effect: 'reads',
  words: secretWords,
  output: ['--output=yaml'],
  machine: {
    output: ['--output=json'],
    format: 'json',
    decode: decodeSecretRegistries,
    names: {
      registries: {
        server: 'registry-address',
        user: oneOf(
          'access-token',
          'ecr-token',
          'json-key',
          'other',
          'helper',
          'none',
          'malformed',
          'encoded-twice',
        ),
        account: 'account',
      },
    },
    optIn: '--inspect-secrets',
    copied: {
      notReadable: {
        en: 'this output contains the password of the registry: keep it in your terminal, or run the playbook with --inspect-secrets, because the playbook does not keep the password',
        fr: 'cette sortie contient le mot de passe du registre\u00a0: gardez-la dans votre terminal, ou lancez plutôt le playbook avec --inspect-secrets, car le playbook ne garde pas le mot de passe',
      },
    },
  },
  purpose: {
    en: 'See for which registries a pull secret contains credentials.',
    fr: 'Voir pour quels registres un secret d’extraction contient des identifiants.',
  },
  needs: [{ verb: 'get', resource: 'secrets' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.privateRegistry],
  allNamespaces: noSecretsOfOthers,
});

/** The registries of a pull secret. Keeps the server names, the kind of user name, and the account of a key file. */
export function decodeSecretRegistries(answer: unknown): PullSecretRegistries {
  const data = child(answer, 'data');
  const current = text(data, '.dockerconfigjson');
  const legacy = text(data, '.dockercfg');
  const config = current ? object(fromBase64(current)) : {};
  const auths = current ? child(config, 'auths') : legacy ? object(fromBase64(legacy)) : {};
  const helpers = child(config, 'credHelpers');
  const store = text(config, 'credsStore') !== null;
  const hasHelper = (server: string) => store || Object.hasOwn(helpers, server);
  const entries = Object.entries(auths).map(([server, entry]) => ({ server, ...userOf(entry) }));
  const helped = Object.keys(helpers).filter((server) => !Object.hasOwn(auths, server));
  return {
    registries: [
      ...entries.map((each) =>
        each.user === 'none' && hasHelper(each.server) ? { ...each, user: 'helper' as const } : each,
      ),
      ...helped.map((server) => ({ server, user: 'helper', account: null }) as const),
    ],
    usesHelper: store || Object.keys(helpers).length > 0,
  };
}

const decode = (base64: string): string => Buffer.from(base64, 'base64').toString('utf8');

function userOf(entry: unknown) {
  const auth = text(entry, 'auth');
  const decoded = auth ? decode(auth) : null;
  if (decoded !== null && !decoded.includes(':')) {
    const twice = /^[A-Za-z\d+/]+={0,2}$/.test(decoded.trim()) && /^[\x20-\x7e]+:/.test(decode(decoded));
    return { user: twice ? 'encoded-twice' : 'malformed', account: null } as const;
  }
  const [user = '', ...rest] = decoded?.split(':') ?? [text(entry, 'username') ?? ''];
  const password = rest.join(':') || text(entry, 'password') || '';
  // The fixed user name of the tokens of Amazon ECR.
  if (user === 'AWS') return { user: 'ecr-token', account: null } as const;
  if (user === 'oauth2accesstoken') return { user: 'access-token', account: null } as const;
  if (user === '_json_key' || user === '_json_key_base64')
    return { user: 'json-key', account: accountOf(user, password) } as const;
  return { user: user === '' ? 'none' : 'other', account: null } as const;
}

function accountOf(user: string, password: string): string | null {
  try {
    const key = user === '_json_key_base64' ? decode(password) : password;
    return text(JSON.parse(key), 'client_email');
  } catch {
    return null;
  }
}

function fromBase64(value: string): unknown {
  try {
    return JSON.parse(decode(value));
  } catch {
    throw new Unreadable('the secret contains no registry configuration');
  }
}
