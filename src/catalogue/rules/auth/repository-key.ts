import type { Text } from '../../../base/text.ts';
import { artifactRegistryAgent, universes } from '../../../cloud/universes.ts';
import { getKeyPolicy, listKeyVersions } from '../../commands/gcloud/kms.ts';
import { describeProject } from '../../commands/gcloud/projects.ts';
import { describeRepositorySetup } from '../../commands/gcloud/repository-setup.ts';
import { repositoryName, repositoryParamsOf } from '../../facts/image-place.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import {
  isVirtual,
  refusedPull,
  unrefusedOutcomes,
  type Virtual,
  virtualExample,
  virtualOf,
} from './shared/refused-pull.ts';
import { few, namedRepositoryParams } from './shared/repository-pull.ts';

/** A key, with the versions that matter: `1: DISABLED`. */
type Key = {
  readonly of: string;
  readonly project: string;
  readonly location: string;
  readonly keyRing: string;
  readonly key: string;
  readonly versions: readonly string[];
};

const example: Key = {
  of: 'shop-images/europe-west9/app',
  project: 'shop-keys',
  location: 'europe-west9',
  keyRing: 'registry',
  key: 'images',
  versions: ['1: DISABLED'],
};

/** A key with the service agent that has to decrypt with it. */
type UsedKey = Key & { readonly account: string };

const used: UsedKey = {
  ...example,
  versions: [],
  account: artifactRegistryAgent(universes.google, '415104041262'),
};

const keyParams = (facts: Pick<Key, 'project' | 'location' | 'keyRing' | 'key'>) => ({
  KEY_PROJECT: facts.project,
  KEY_LOCATION: facts.location,
  KEY_RING: facts.keyRing,
  KEY: facts.key,
});

/** Roles that let their holder decrypt (IAM documentation, "Cloud KMS roles and permissions"). */
const decrypters: ReadonlySet<string> = new Set([
  'roles/cloudkms.cryptoKeyEncrypterDecrypter',
  'roles/cloudkms.cryptoKeyDecrypter',
]);

/** What lets Artifact Registry decrypt; follows "give" and « donnent ». */
const granting: Text = {
  en: 'give the Artifact Registry service agent of {IMAGE_PROJECT} `roles/cloudkms.cryptoKeyEncrypterDecrypter` or `roles/cloudkms.cryptoKeyDecrypter` without `condition`',
  fr: '`roles/cloudkms.cryptoKeyEncrypterDecrypter` ou `roles/cloudkms.cryptoKeyDecrypter` sans `condition` à l’agent de service Artifact Registry du projet {IMAGE_PROJECT}',
};

/** The states of the versions that matter, as the output has them. */
const statesOf = ({ versions }: Key) => [
  ...new Set(versions.map((version) => version.replace(/^.*: /, 'state: '))),
];

export const repositoryKey = defineRule({
  id: 'repository-key',
  section: 'auth',
  title: { en: 'Repository encryption key', fr: 'Clé de chiffrement' },
  summary: {
    en: 'A repository that is encrypted with your own Cloud KMS key serves nothing while the key is disabled, or once it is destroyed.',
    fr: 'Un dépôt chiffré avec votre propre clé Cloud KMS ne fournit plus aucune image tant que la clé est désactivée, ni après sa destruction.',
  },
  causes: ['auth-403'],
  about: 'image-on-node',
  asks: [describeRepositorySetup, listKeyVersions, describeProject, getKeyPolicy],

  async check({ ask, about: { image, failure }, universe }) {
    const { place, inapplicable } = refusedPull({ image, failure }, universe);
    if (inapplicable) return inapplicable;
    const params = repositoryParamsOf(place);
    const of = repositoryName(place);
    const setup = await ask(describeRepositorySetup, params);
    const virtual = virtualOf(of, setup);
    if (virtual) return { because: 'upstream-keys-unread', facts: virtual };
    const { encryptedBy } = setup;
    if (!encryptedBy) return { because: 'google-managed-key', facts: { of } };
    const all = await ask(listKeyVersions, keyParams(encryptedBy));
    const unusable = all.filter(({ state }) => state !== 'ENABLED');
    const versions = unusable.map(({ version, state }) => `${version}: ${state}`);
    const facts = { of, ...encryptedBy, versions };
    if (unusable.length === all.length) {
      const gone = unusable.length > 0 && unusable.every(({ state }) => state === 'DESTROYED');
      return { because: gone ? 'key-destroyed' : 'key-disabled', facts };
    }
    if (unusable.length > 0) return { because: 'key-version-disabled', facts };
    const { number } = await ask(describeProject, { PROJECT: params.IMAGE_PROJECT });
    const account = artifactRegistryAgent(universe, number);
    const bindings = await ask(getKeyPolicy, keyParams(encryptedBy));
    const bound = bindings.some(
      ({ role, members, conditional }) =>
        decrypters.has(role) && !conditional && members.includes(`serviceAccount:${account}`),
    );
    return { because: bound ? 'key-usable' : 'key-access-undetermined', facts: { ...facts, account } };
  },

  outcomes: {
    ...unrefusedOutcomes,
    'google-managed-key': outcome({
      verdict: 'ok',
      when: {
        en: 'If {REPOSITORY} has no `kmsKeyName` (`Google-managed key`), and its `mode` is not `VIRTUAL_REPOSITORY`',
        fr: 'Si le dépôt {REPOSITORY} n’a pas de `kmsKeyName` (`Google-managed key`), et que `mode` n’y vaut pas `VIRTUAL_REPOSITORY`',
      },
      text: {
        en: ({ of }) =>
          `${of} is encrypted with keys of the cloud provider: there is no key of yours to disable`,
        fr: ({ of }) =>
          `${of} est chiffré avec des clés du fournisseur du cloud\u00a0: aucune clé à vous ne peut y être désactivée`,
      },
      example: { of: example.of },
      output: {
        command: describeRepositorySetup,
        params: ({ of }) => namedRepositoryParams(of),
        // gcloud says it above the fields, in these words in every cloud (SDK, command_lib/artifacts/util.py).
        shows: () => ['Encryption: Google-managed key'],
      },
    }),
    'upstream-keys-unread': outcome({
      verdict: 'unknown',
      when: {
        en: 'If `mode` of {REPOSITORY} is `VIRTUAL_REPOSITORY`',
        fr: 'Si `mode` vaut `VIRTUAL_REPOSITORY` pour le dépôt {REPOSITORY}',
      },
      text: {
        en: (facts: Virtual) =>
          `${facts.of} is virtual: the keys of what stands behind it were not read (${few(facts.upstreams).en})`,
        fr: (facts: Virtual) =>
          `${facts.of} est un dépôt virtuel\u00a0: les clés de ceux qui se trouvent derrière n’ont pas été lues (${few(facts.upstreams).fr})`,
      },
      remedies: [
        {
          advice: {
            en: 'Run the same commands for the repository behind it that holds the image.',
            fr: 'Exécutez les mêmes commandes pour celui de ces dépôts qui contient l’image.',
          },
        },
      ],
      example: virtualExample,
      output: isVirtual,
    }),
    'key-usable': outcome({
      verdict: 'ok',
      when: {
        en: `If \`state\` of every version of {KEY} is \`ENABLED\`, and \`bindings\` of the key ${granting.en}`,
        fr: `Si \`state\` vaut \`ENABLED\` pour chaque version de la clé {KEY}, et que ses \`bindings\` donnent ${granting.fr}`,
      },
      text: {
        en: (facts: UsedKey) =>
          `every version of the key ${facts.key} of ${facts.of} is enabled, and ${facts.account} may decrypt with it`,
        fr: (facts: UsedKey) =>
          `toutes les versions de la clé ${facts.key} du dépôt ${facts.of} sont activées, et ${facts.account} peut déchiffrer avec elle`,
      },
      example: used,
      output: {
        command: getKeyPolicy,
        params: keyParams,
        shows: ({ account }) => [`serviceAccount:${account}`],
      },
    }),
    'key-disabled': outcome({
      verdict: 'problem',
      when: {
        en: 'If `state` of no version of {KEY} is `ENABLED`, and not all are `DESTROYED`',
        fr: 'Si `state` ne vaut `ENABLED` pour aucune version de la clé {KEY}, et que toutes ne sont pas `DESTROYED`',
      },
      text: {
        en: (facts: Key) =>
          `no version of the key ${facts.key} (${facts.project}) is enabled${listed(facts)}: nothing in ${facts.of} can be read`,
        fr: (facts: Key) =>
          `aucune version de la clé ${facts.key} (${facts.project}) n’est activée${listed(facts)}\u00a0: rien dans ${facts.of} n’est lisible`,
      },
      remedies: [
        {
          advice: {
            en: 'Whoever runs Cloud KMS in that project (roles/cloudkms.admin) decides: a key may be disabled on purpose. A disabled version can be enabled again, and one that is scheduled for destruction can be restored until its time has come. Whatever the key encrypts becomes readable again, not only this repository.',
            fr: 'C’est à qui gère Cloud KMS dans ce projet (roles/cloudkms.admin) d’en décider\u00a0: une clé peut avoir été désactivée exprès. Une version désactivée peut être réactivée, et une version dont la destruction est programmée peut être restaurée avant l’échéance. Tout ce que la clé chiffre redevient alors lisible, pas seulement ce dépôt.',
          },
        },
      ],
      example,
      output: { command: listKeyVersions, params: keyParams, shows: statesOf },
    }),
    'key-destroyed': outcome({
      verdict: 'problem',
      when: {
        en: 'If `state` of every version of {KEY} is `DESTROYED`',
        fr: 'Si `state` vaut `DESTROYED` pour chaque version de la clé {KEY}',
      },
      text: {
        en: (facts: Key) =>
          `every version of the key ${facts.key} (${facts.project}) is destroyed: what ${facts.of} holds is lost`,
        fr: (facts: Key) =>
          `toutes les versions de la clé ${facts.key} (${facts.project}) sont détruites\u00a0: le contenu de ${facts.of} est perdu`,
      },
      remedies: [
        {
          advice: {
            en: 'Nothing brings a destroyed version back, and a repository keeps the key with which it was created: push the images into another repository, and correct their addresses.',
            fr: 'Rien ne rétablit une version détruite, et un dépôt garde la clé de sa création\u00a0: poussez les images dans un autre dépôt, et corrigez leurs adresses.',
          },
        },
      ],
      example: { ...example, versions: ['1: DESTROYED'] },
      output: { command: listKeyVersions, params: keyParams, shows: () => ['state: DESTROYED'] },
    }),
    'key-version-disabled': outcome({
      verdict: 'unknown',
      when: {
        en: 'If `state` of some versions of {KEY} is `ENABLED`, and of others is not',
        fr: 'Si `state` vaut `ENABLED` pour certaines versions de la clé {KEY}, et autre chose pour d’autres',
      },
      text: {
        en: (facts: Key) =>
          `at least one version of the key ${facts.key} (${facts.project}) is not enabled${listed(facts)}: what it encrypted in ${facts.of} cannot be read, and whether that includes this image is unknown`,
        fr: (facts: Key) =>
          `au moins une version de la clé ${facts.key} (${facts.project}) n’est pas activée${listed(facts)}\u00a0: ce qu’elle a chiffré dans ${facts.of} est illisible, et on ne sait pas si cette image en fait partie`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask whoever runs Cloud KMS in that project when these versions were disabled or destroyed, and compare that with when the image was pushed and when its pulls began to fail.',
            fr: 'Demandez à qui gère Cloud KMS dans ce projet quand ces versions ont été désactivées ou détruites, et comparez avec la date à laquelle l’image a été poussée et celle des premiers échecs.',
          },
        },
      ],
      example,
      output: { command: listKeyVersions, params: keyParams, shows: statesOf },
    }),
    'key-access-undetermined': outcome({
      verdict: 'unknown',
      when: {
        en: `If \`state\` of every version of {KEY} is \`ENABLED\`, and \`bindings\` of the key do not ${granting.en}`,
        fr: `Si \`state\` vaut \`ENABLED\` pour chaque version de la clé {KEY}, et que ses \`bindings\` ne donnent pas ${granting.fr}`,
      },
      text: {
        en: (facts: UsedKey) =>
          `the policy of the key ${facts.key} (${facts.project}) does not let ${facts.account} decrypt; whether its key ring, its project or something above does was not read`,
        fr: (facts: UsedKey) =>
          `la stratégie de la clé ${facts.key} (${facts.project}) ne laisse pas ${facts.account} déchiffrer\u00a0; celles du trousseau, du projet et de plus haut n’ont pas été lues`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask whoever runs Cloud KMS in that project whether this account, the service agent of Artifact Registry, still holds roles/cloudkms.cryptoKeyEncrypterDecrypter there. On this one key is enough.',
            fr: 'Demandez à qui gère Cloud KMS dans ce projet si ce compte, l’agent de service d’Artifact Registry, y détient toujours roles/cloudkms.cryptoKeyEncrypterDecrypter. Sur cette seule clé, cela suffit.',
          },
        },
      ],
      example: used,
      output: {
        command: getKeyPolicy,
        params: keyParams,
        lacks: ({ account }) => `serviceAccount:${account}`,
      },
    }),
  },
  sources: [sources.repositoryKeys, sources.keyVersions],
});

/** The versions of a key in brackets; nothing if it has none. */
function listed({ versions }: Key): string {
  return versions.length > 0 ? ` (${versions.join(', ')})` : '';
}
