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

const [encrypterDecrypter, decrypter] = [...decrypters].map((role) => `\`${role}\``);

/** Who has to have such a role to let Artifact Registry decrypt; follows the roles. */
const granted: Text = {
  en: 'without `condition` to the Artifact Registry service agent of {IMAGE_PROJECT}',
  fr: 'sans `condition` à l’agent de service Artifact Registry du projet {IMAGE_PROJECT}',
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
    en: 'A repository that is encrypted with your own Cloud KMS key serves no image while the key is disabled, or after the key is destroyed.',
    fr: 'Un dépôt chiffré avec votre propre clé Cloud KMS ne fournit plus aucune image si la clé est désactivée ou détruite.',
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
        en: 'If {REPOSITORY} has no `kmsKeyName` (gcloud prints `Google-managed key`), and its `mode` is not `VIRTUAL_REPOSITORY`',
        fr: 'Si le dépôt {REPOSITORY} n’a pas de `kmsKeyName` (gcloud affiche `Google-managed key`), et que son `mode` ne vaut pas `VIRTUAL_REPOSITORY`',
      },
      text: {
        en: ({ of }) =>
          `the repository ${of} is encrypted with keys of the cloud provider, so it does not depend on a key of your own`,
        fr: ({ of }) =>
          `le dépôt ${of} est chiffré avec des clés du fournisseur du cloud, et ne dépend donc d’aucune de vos clés`,
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
          `${facts.of} is a virtual repository, and the keys of its upstream repositories (${few(facts.upstreams).en}) were not read`,
        fr: (facts: Virtual) =>
          `le dépôt ${facts.of} est virtuel, et les clés de ses dépôts en amont (${few(facts.upstreams).fr}) n’ont pas été lues`,
      },
      remedies: [
        {
          advice: {
            en: 'The upstream repository that contains the image can have a key of its own (kmsKeyName): check that this key is enabled.',
            fr: 'Le dépôt en amont qui contient l’image peut avoir sa propre clé (kmsKeyName)\u00a0: vérifiez que cette clé est active.',
          },
        },
      ],
      example: virtualExample,
      output: isVirtual,
    }),
    'key-usable': outcome({
      verdict: 'ok',
      when: {
        en: `If \`state\` of every version of {KEY} is \`ENABLED\`, and \`bindings\` of the key give ${encrypterDecrypter} or ${decrypter} ${granted.en}`,
        fr: `Si \`state\` vaut \`ENABLED\` pour chaque version de la clé {KEY}, et que ses \`bindings\` donnent ${encrypterDecrypter} ou ${decrypter} ${granted.fr}`,
      },
      text: {
        en: (facts: UsedKey) =>
          `every version of the key named ${facts.key}, which encrypts the repository ${facts.of}, is enabled, and ${facts.account} may decrypt with this key`,
        fr: (facts: UsedKey) =>
          `toutes les versions de la clé ${facts.key} du dépôt ${facts.of} sont activées, et le compte ${facts.account} peut déchiffrer avec cette clé`,
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
        en: 'If no version of {KEY} has the `state` `ENABLED`, and not all versions are `DESTROYED`',
        fr: 'Si `state` ne vaut `ENABLED` pour aucune version de la clé {KEY}, et qu’au moins une version n’est pas `DESTROYED`',
      },
      text: {
        en: (facts: Key) =>
          `no version of the key named ${facts.key} (project ${facts.project}) is enabled${listed(facts).en}, so nothing in the repository ${facts.of} can be read`,
        fr: (facts: Key) =>
          `aucune version de la clé ${facts.key} (projet ${facts.project}) n’est activée${listed(facts).fr}, donc rien n’est lisible dans le dépôt ${facts.of}`,
      },
      remedies: [
        {
          advice: {
            en: 'An administrator of Cloud KMS in the project of the key (roles/cloudkms.admin) has to decide whether to enable a version of the key again, because a key may have been disabled on purpose. A disabled version can be enabled again, and a version that is scheduled for destruction can be restored and then enabled, as long as it is not destroyed. Everything that the key encrypts then becomes readable again, not only this repository.',
            fr: 'Un administrateur de Cloud KMS dans le projet de la clé (roles/cloudkms.admin) doit décider s’il faut réactiver la clé, car une clé peut avoir été désactivée exprès. Une version désactivée peut être réactivée, et une version dont la destruction est programmée peut être restaurée puis activée, tant qu’elle n’est pas détruite. Tout ce que la clé chiffre redevient alors lisible, pas seulement ce dépôt.',
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
          `every version of the key named ${facts.key} (project ${facts.project}) is destroyed, so the content of the repository ${facts.of} is lost`,
        fr: (facts: Key) =>
          `toutes les versions de la clé ${facts.key} (projet ${facts.project}) sont détruites, donc le contenu du dépôt ${facts.of} est perdu`,
      },
      remedies: [
        {
          advice: {
            en: 'A destroyed version cannot be restored, and the key of a repository cannot be changed. Push the images to another repository, and correct their addresses in the Kubernetes manifests.',
            fr: 'Une version détruite ne peut pas être restaurée, et la clé d’un dépôt ne peut pas être remplacée. Poussez les images dans un autre dépôt, et corrigez leurs adresses dans les manifestes Kubernetes.',
          },
        },
      ],
      example: { ...example, versions: ['1: DESTROYED'] },
      output: { command: listKeyVersions, params: keyParams, shows: () => ['state: DESTROYED'] },
    }),
    'key-version-disabled': outcome({
      verdict: 'unknown',
      when: {
        en: 'If some versions of {KEY} have the `state` `ENABLED`, and others do not',
        fr: 'Si `state` vaut `ENABLED` pour certaines versions de la clé {KEY}, et autre chose pour d’autres',
      },
      text: {
        en: (facts: Key) =>
          `at least one version of the key named ${facts.key} (project ${facts.project}) is not enabled${listed(facts).en}, so what it encrypted in the repository ${facts.of} cannot be read, and it is unknown whether this image is part of that`,
        fr: (facts: Key) =>
          `au moins une version de la clé ${facts.key} (projet ${facts.project}) n’est pas activée${listed(facts).fr}, donc ce qu’elle a chiffré dans le dépôt ${facts.of} est illisible, et on ne sait pas si cette image en fait partie`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask an administrator of Cloud KMS in the project of the key when these versions were disabled or destroyed. If a version was enabled when the image was pushed, and was disabled or destroyed when its pulls began to fail, it probably encrypts the image. Enable it again if it is disabled, and push the image again if it is destroyed.',
            fr: 'Demandez à un administrateur de Cloud KMS dans le projet de la clé quand ces versions ont été désactivées ou détruites. Si une version était active lors du push de l’image, puis désactivée ou détruite quand les extractions ont commencé à échouer, c’est sans doute elle qui chiffre l’image. Si elle est désactivée, faites-la réactiver. Si elle est détruite, poussez de nouveau l’image.',
          },
        },
      ],
      example,
      output: { command: listKeyVersions, params: keyParams, shows: statesOf },
    }),
    'key-access-undetermined': outcome({
      verdict: 'unknown',
      when: {
        en: `If \`state\` of every version of {KEY} is \`ENABLED\`, and \`bindings\` of the key do not give ${encrypterDecrypter} or ${decrypter} ${granted.en}`,
        fr: `Si \`state\` vaut \`ENABLED\` pour chaque version de la clé {KEY}, et que ses \`bindings\` ne donnent ni ${encrypterDecrypter} ni ${decrypter} ${granted.fr}`,
      },
      text: {
        en: (facts: UsedKey) =>
          `the policy of the key named ${facts.key} (project ${facts.project}) does not let ${facts.account} decrypt; the policies of its key ring, its project, the folders and the organization were not read`,
        fr: (facts: UsedKey) =>
          `la stratégie de la clé ${facts.key} (projet ${facts.project}) ne permet pas au compte ${facts.account} de déchiffrer\u00a0; les stratégies du trousseau, du projet, des dossiers et de l’organisation n’ont pas été lues`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask an administrator of Cloud KMS in the project of the key whether this account, the service agent of Artifact Registry, still has roles/cloudkms.cryptoKeyEncrypterDecrypter. It is enough to have the role on this one key.',
            fr: 'Demandez à un administrateur de Cloud KMS dans le projet de la clé si ce compte, l’agent de service Artifact Registry, a encore roles/cloudkms.cryptoKeyEncrypterDecrypter. Il suffit que le compte ait ce rôle sur cette seule clé.',
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
function listed({ versions }: Key): Text {
  const en = versions.length > 0 ? ` (version ${versions.join(', version ')})` : '';
  return { en, fr: en.replaceAll(': ', '\u00a0: ') };
}
