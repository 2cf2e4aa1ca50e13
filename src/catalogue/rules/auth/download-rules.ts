import type { Text } from '../../../base/text.ts';
import { describeRepositorySetup, listDownloadRules } from '../../commands/gcloud/repository-setup.ts';
import { repositoryName, repositoryParamsOf } from '../../facts/image-place.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';
import {
  isVirtual,
  refusedPull,
  unrefusedOutcomes,
  type Virtual,
  virtualExample,
  virtualOf,
} from './shared/refused-pull.ts';
import { few, repositoryParams, where } from './shared/repository-pull.ts';

/** An image, and the download rules that decide about it. */
type Decided = {
  readonly image: string;
  readonly repository: string;
  readonly location: string;
  readonly project: string;
  readonly rules: readonly string[];
};

const example: Decided = {
  image: 'cart',
  repository: 'app',
  location: 'europe-west9',
  project: 'shop-images',
  rules: ['deny-all'],
};
const without: Decided = { ...example, rules: [] };

/** The ends of the names of rules, as the output has them. */
const namesOf = (rules: readonly string[]) => rules.map((rule) => `/rules/${rule}`);

const deciding: Text = {
  en: 'every rule with {PACKAGE} as `packageId` (or, if there is none, every rule without `packageId`)',
  fr: 'chaque règle qui a {PACKAGE} comme `packageId` (ou, s’il n’y en a pas, chaque règle sans `packageId`)',
};

export const downloadRules = defineRule({
  id: 'download-rules',
  section: 'auth',
  title: { en: 'Download rules', fr: 'Règles de téléchargement' },
  summary: {
    en: 'A download rule of the repository can prevent everybody from downloading an image, or some of its versions.',
    fr: 'Une règle de téléchargement du dépôt peut interdire à tous les comptes de télécharger une image, ou certaines de ses versions.',
  },
  causes: ['auth-403'],
  about: 'image-on-node',
  asks: [listDownloadRules, describeRepositorySetup],

  async check({ ask, about: { image, failure }, universe }) {
    const { place, inapplicable } = refusedPull({ image, failure }, universe);
    if (inapplicable) return inapplicable;
    const params = repositoryParamsOf(place);
    const name = image.artifactRegistry?.package ?? '';
    const all = await ask(listDownloadRules, params);
    // A repository has one rule for itself and one for each package; that of the package comes first.
    const own = all.filter((each) => each.package === name);
    const deciding = own.length > 0 ? own : all.filter((each) => each.package === null);
    const facts = {
      image: name,
      repository: params.REPOSITORY,
      location: params.REPOSITORY_LOCATION,
      project: params.IMAGE_PROJECT,
      rules: deciding.map(({ downloadRule }) => downloadRule),
    };
    const always = (action: string) => deciding.every((each) => each.action === action && !each.conditional);
    if (deciding.length > 0 && always('DENY')) return { because: 'download-denied', facts };
    if (!always('ALLOW')) return { because: 'download-rule-undetermined', facts };
    const virtual = virtualOf(repositoryName(place), await ask(describeRepositorySetup, params));
    if (virtual) return { because: 'upstream-rules-unread', facts: virtual };
    return { because: deciding.length > 0 ? 'download-allowed' : 'no-download-rule', facts };
  },

  outcomes: {
    ...unrefusedOutcomes,
    'no-download-rule': outcome({
      verdict: 'ok',
      when: {
        en: 'If every download rule (if any) has a `packageId` other than {PACKAGE}, and `mode` of {REPOSITORY} is not `VIRTUAL_REPOSITORY`',
        fr: 'Si chaque règle de téléchargement éventuelle a un autre `packageId` que {PACKAGE}, et que `mode` ne vaut pas `VIRTUAL_REPOSITORY` pour le dépôt {REPOSITORY}',
      },
      text: {
        en: (facts: Decided) =>
          `no download rule of the repository ${where(facts)} applies to ${facts.image}`,
        fr: (facts: Decided) =>
          `aucune règle de téléchargement du dépôt ${where(facts)} ne concerne l’image ${facts.image}`,
      },
      example: without,
      output: noOutput.noEntry,
    }),
    'upstream-rules-unread': outcome({
      verdict: 'unknown',
      when: {
        en: 'If `mode` of {REPOSITORY} is `VIRTUAL_REPOSITORY`, and no rule of its own denies {PACKAGE}',
        fr: 'Si `mode` vaut `VIRTUAL_REPOSITORY` pour le dépôt {REPOSITORY}, et qu’aucune de ses propres règles n’interdit le package {PACKAGE}',
      },
      text: {
        en: (facts: Virtual) =>
          `${facts.of} is a virtual repository, and the download rules of its upstream repositories (${few(facts.upstreams).en}) were not read`,
        fr: (facts: Virtual) =>
          `le dépôt ${facts.of} est virtuel, et les règles de téléchargement de ses dépôts en amont (${few(facts.upstreams).fr}) n’ont pas été lues`,
      },
      remedies: [
        {
          advice: {
            en: 'The upstream repository that contains the image can have rules of its own: list them too (gcloud artifacts rules list).',
            fr: 'Le dépôt en amont qui contient l’image peut avoir ses propres règles\u00a0: listez-les aussi (gcloud artifacts rules list).',
          },
        },
      ],
      example: virtualExample,
      output: isVirtual,
    }),
    'download-allowed': outcome({
      verdict: 'ok',
      when: {
        en: `If ${deciding.en} has \`ALLOW\` as \`action\` and no \`condition\`, and \`mode\` of {REPOSITORY} is not \`VIRTUAL_REPOSITORY\``,
        fr: `Si ${deciding.fr} a \`ALLOW\` comme \`action\` et n’a pas de \`condition\`, et que \`mode\` ne vaut pas \`VIRTUAL_REPOSITORY\` pour le dépôt {REPOSITORY}`,
      },
      text: {
        en: (facts: Decided) =>
          `a download rule of the repository ${where(facts)} allows ${facts.image} (${facts.rules.join(', ')})`,
        fr: (facts: Decided) =>
          `une règle de téléchargement du dépôt ${where(facts)} autorise l’image ${facts.image} (${facts.rules.join(', ')})`,
      },
      example,
      output: {
        command: listDownloadRules,
        params: repositoryParams,
        shows: ({ rules }) => ['action: ALLOW', ...namesOf(rules)],
      },
    }),
    'download-denied': outcome({
      verdict: 'problem',
      when: {
        en: `If ${deciding.en} has \`DENY\` as \`action\` and no \`condition\``,
        fr: `Si ${deciding.fr} a \`DENY\` comme \`action\` et n’a pas de \`condition\``,
      },
      text: {
        en: (facts: Decided) =>
          `a download rule of the repository ${where(facts)} denies ${facts.image} to everybody (${facts.rules.join(', ')})`,
        fr: (facts: Decided) =>
          `une règle de téléchargement du dépôt ${where(facts)} interdit l’image ${facts.image} à tous les comptes (${facts.rules.join(', ')})`,
      },
      remedies: [
        {
          advice: {
            en: 'An administrator of the repository (roles/artifactregistry.repoAdmin) has to decide whether to allow the image, because an image is often denied for a vulnerability. If the administrator agrees, ask that the rule of this package (or a new rule, if the package has none) allow the download, without a change to the rule of the whole repository.',
            fr: 'Un administrateur du dépôt (roles/artifactregistry.repoAdmin) doit décider s’il faut autoriser l’image, car une image est souvent interdite à cause d’une faille. Si l’administrateur accepte que l’image soit extraite, demandez-lui que la règle du package de l’image (ou une nouvelle règle, si le package n’en a pas) autorise le téléchargement, sans modifier la règle qui s’applique à tout le dépôt.',
          },
        },
        {
          advice: {
            en: 'Another solution is to deploy an image that no rule denies.',
            fr: 'Une autre solution consiste à déployer une image qu’aucune règle n’interdit.',
          },
        },
      ],
      example,
      output: {
        command: listDownloadRules,
        params: repositoryParams,
        shows: ({ rules }) => ['action: DENY', ...namesOf(rules)],
      },
    }),
    'download-rule-undetermined': outcome({
      verdict: 'unknown',
      when: {
        en: 'If one of the rules with {PACKAGE} as `packageId` (or, if there is none, of those without `packageId`) has a `condition`, or if not all of them have the same `action`',
        fr: 'Si l’une des règles qui ont {PACKAGE} comme `packageId` (ou, s’il n’y en a pas, de celles sans `packageId`) a une `condition`, ou si elles n’ont pas toutes la même `action`',
      },
      text: {
        en: (facts: Decided) =>
          `whether the repository ${where(facts)} denies ${facts.image} is unknown: its download rules (${facts.rules.join(', ')}) have a condition, or contradict each other`,
        fr: (facts: Decided) =>
          `le dépôt ${where(facts)} interdit peut-être l’image ${facts.image}\u00a0: ses règles de téléchargement (${facts.rules.join(', ')}) ont une condition, ou se contredisent`,
      },
      remedies: [
        {
          advice: {
            en: 'The command of this check prints the rules. Compare each condition with the tag and the digest of the image. If the rules have different actions and no condition, ask the administrator of the repository which rule is meant to apply. Anybody with roles/artifactregistry.reader on the repository can run this command.',
            fr: 'La commande de cette vérification affiche les règles. Comparez chaque condition au tag et au digest de l’image. Si les règles n’ont pas la même action et n’ont pas de condition, demandez à l’administrateur du dépôt laquelle doit s’appliquer. Toute personne qui a roles/artifactregistry.reader sur le dépôt peut exécuter cette commande.',
          },
        },
      ],
      example,
      output: { command: listDownloadRules, params: repositoryParams, shows: ({ rules }) => namesOf(rules) },
    }),
  },
  sources: [sources.downloadRules],
});
