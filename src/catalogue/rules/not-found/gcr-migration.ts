import { describeRedirection, describeRepository } from '../../commands/gcloud/artifacts.ts';
import { migrateContainerRegistry } from '../../commands/shown/registries.ts';
import { imageLocation, repositoryParamsOf } from '../../facts/image-place.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { noOutput } from '../../model/no-output.ts';
import type { Remedy } from '../../model/remedy.ts';
import { sources } from '../../sources/index.ts';

type Legacy = { readonly host: string; readonly project: string; readonly location: string };

type Redirection = Legacy & { readonly state: string };

const example: Legacy = { host: 'eu.gcr.io', project: 'shop-images', location: 'europe' };

const migrate: Remedy<Legacy> = {
  command: migrateContainerRegistry,
  params: ({ project }: Legacy) => ({ IMAGE_PROJECT: project }),
  why: {
    en: 'This command creates the repositories that are named after the old hosts, if they are missing, and turns the redirection on. Accounts that had access to the old registry can then read from or write to the repositories. Push again the images that nobody copied before Container Registry was shut down, then grant the node service account read access, if it had none to the old registry.',
    fr: 'Cette commande crée les dépôts qui manquent, nommés comme les anciens hôtes, et active la redirection. Les comptes de l’ancien registre ont alors accès à ces dépôts. Poussez de nouveau les images qui n’ont pas été copiées avant l’arrêt de Container Registry, puis donnez l’accès en lecture au compte de service des nœuds.',
  },
};

/** A redirection that is off can have been stopped, and a partial one is that of a migration under way. */
const askFirst: Remedy<Legacy> = {
  advice: {
    en: 'First ask an administrator of this project: the redirection may have been stopped on purpose, or a migration may be in progress.',
    fr: 'Interrogez d’abord un administrateur de ce projet\u00a0: la redirection a peut-être été arrêtée exprès, ou une migration est peut-être en cours.',
  },
};

/** Beside a migration from a state that could not be read, or that the migration skips. */
const skipped = {
  advice: {
    en: 'If the setting legacyRedirectionState is missing or REDIRECTION_FROM_GCR_IO_PARTIAL, the migration command skips the project: ask an administrator of the project about the state of its migration.',
    fr: 'Si le réglage legacyRedirectionState est absent ou vaut REDIRECTION_FROM_GCR_IO_PARTIAL, la commande de migration ignore le projet\u00a0: demandez à un administrateur du projet où en est sa migration.',
  },
};

const notFound = {
  command: describeRepository,
  params: ({ host, project, location }: Legacy) => ({
    REPOSITORY: host,
    REPOSITORY_LOCATION: location,
    IMAGE_PROJECT: project,
  }),
  shows: () => ['NOT_FOUND'],
};

/** The API leaves a state out that is not specified. */
const unspecified = 'REDIRECTION_STATE_UNSPECIFIED';

const redirection = {
  command: describeRedirection,
  params: ({ project }: Legacy) => ({ IMAGE_PROJECT: project }),
  shows: ({ state }: Redirection) => (state === unspecified ? [] : [`legacyRedirectionState: ${state}`]),
};

/**
 * Redirection states in which Artifact Registry serves gcr.io (Artifact Registry REST reference, `ProjectSettings`).
 */
const redirected = /^REDIRECTION_FROM_GCR_IO_(?:ENABLED|FINALIZED|ENABLED_AND_COPYING)$/;

/**
 * States from which the migration goes on; it skips a project in any other (Google Cloud SDK 528,
 * command_lib/artifacts/util.py, `MigrateToArtifactRegistry`).
 */
const migratable = /^REDIRECTION_FROM_GCR_IO_(?:DISABLED|PARTIAL_AND_COPYING)$/;

export const gcrMigration = defineRule({
  id: 'gcr-migration',
  section: 'not-found',
  title: { en: 'Migration from Container Registry', fr: 'Migration depuis Container Registry' },
  summary: {
    en: 'Container Registry is shut down. A gcr.io address works only if Artifact Registry serves it.',
    fr: 'Container Registry est arrêté. Une adresse gcr.io ne fonctionne que si Artifact Registry la sert.',
  },
  causes: ['not-found', 'quota-or-api-disabled', 'auth-403'],
  about: 'pull',
  hosts: 'container-registry',
  asks: [describeRepository, describeRedirection],
  exempt: [
    {
      universe: 's3ns',
      because: {
        en: 'Container Registry has never existed on Cloud de Confiance',
        fr: 'Container Registry n’a jamais existé sur Cloud de Confiance',
      },
    },
  ],

  async check({ ask, about, universe }) {
    const { place } = imageLocation(about, universe);
    const host = about.image?.host ?? '';
    if (!place || !Object.hasOwn(universe.containerRegistryHosts, host))
      return { because: 'not-gcr-host', facts: {} };
    const facts = { host, project: place.IMAGE_PROJECT, location: place.REPOSITORY_LOCATION };
    const [repository, redirection] = await Promise.all([
      ask.maybe(describeRepository, repositoryParamsOf(place)),
      ask.maybe(describeRedirection, { IMAGE_PROJECT: place.IMAGE_PROJECT }),
    ]);
    const state = redirection.answer?.state ?? unspecified;
    if (repository.why === 'not-found')
      return { because: redirected.test(state) ? 'repository-missing' : 'gcr-not-migrated', facts };
    if (repository.why) throw new CannotTell(repository);
    if (redirection.why) throw new CannotTell(redirection);
    if (redirected.test(state)) return { because: 'gcr-migrated', facts: { ...facts, state } };
    return {
      because: migratable.test(state) ? 'gcr-redirection-not-enabled' : 'gcr-redirection-undetermined',
      facts: { ...facts, state },
    };
  },

  onFailure: [
    {
      command: describeRepository,
      failed: ['not-found'],
      concludes: ['gcr-not-migrated', 'repository-missing'],
    },
    // A missing repository is proof enough.
    { command: describeRedirection, concludes: ['gcr-not-migrated'] },
  ],
  outcomes: {
    'gcr-migrated': outcome({
      verdict: 'ok',
      when: {
        en: 'If the repository {REPOSITORY}, named after the host, exists, and `legacyRedirectionState` is `REDIRECTION_FROM_GCR_IO_ENABLED`, `REDIRECTION_FROM_GCR_IO_FINALIZED` or `REDIRECTION_FROM_GCR_IO_ENABLED_AND_COPYING`',
        fr: 'Si le dépôt {REPOSITORY}, qui porte le nom de l’hôte, existe et si `legacyRedirectionState` vaut `REDIRECTION_FROM_GCR_IO_ENABLED`, `REDIRECTION_FROM_GCR_IO_FINALIZED` ou `REDIRECTION_FROM_GCR_IO_ENABLED_AND_COPYING`',
      },
      text: {
        en: (facts: Redirection) =>
          `Artifact Registry serves the host ${facts.host} for project ${facts.project}`,
        fr: (facts: Redirection) =>
          `Artifact Registry sert l’hôte ${facts.host} pour le projet ${facts.project}`,
      },
      example: { ...example, state: 'REDIRECTION_FROM_GCR_IO_ENABLED' },
      output: redirection,
    }),
    'gcr-not-migrated': outcome({
      verdict: 'problem',
      when: {
        en: 'If the command that describes the repository {REPOSITORY}, named after the host, fails with `NOT_FOUND`, and the project setting `legacyRedirectionState` is none of `REDIRECTION_FROM_GCR_IO_ENABLED`, `REDIRECTION_FROM_GCR_IO_FINALIZED` and `REDIRECTION_FROM_GCR_IO_ENABLED_AND_COPYING`, or could not be read',
        fr: 'Si la commande qui décrit le dépôt {REPOSITORY} échoue avec `NOT_FOUND` et si le réglage `legacyRedirectionState` du projet ne vaut ni `REDIRECTION_FROM_GCR_IO_ENABLED`, ni `REDIRECTION_FROM_GCR_IO_FINALIZED`, ni `REDIRECTION_FROM_GCR_IO_ENABLED_AND_COPYING`, ou n’a pas pu être lu',
      },
      text: {
        en: (facts: Legacy) =>
          `project ${facts.project} has no repository ${facts.host} in Artifact Registry, and Container Registry is shut down`,
        fr: (facts: Legacy) =>
          `le projet ${facts.project} n’a pas de dépôt ${facts.host} dans Artifact Registry, et Container Registry est arrêté`,
      },
      remedies: [migrate, skipped],
      example,
      output: notFound,
    }),
    'repository-missing': outcome({
      verdict: 'problem',
      when: {
        en: 'If the command that describes the repository {REPOSITORY}, named after the host, fails with `NOT_FOUND`, although `legacyRedirectionState` is `REDIRECTION_FROM_GCR_IO_ENABLED`, `REDIRECTION_FROM_GCR_IO_FINALIZED` or `REDIRECTION_FROM_GCR_IO_ENABLED_AND_COPYING`',
        fr: 'Si la commande qui décrit le dépôt {REPOSITORY} échoue avec `NOT_FOUND`, alors que `legacyRedirectionState` vaut `REDIRECTION_FROM_GCR_IO_ENABLED`, `REDIRECTION_FROM_GCR_IO_FINALIZED` ou `REDIRECTION_FROM_GCR_IO_ENABLED_AND_COPYING`',
      },
      text: {
        en: (facts: Legacy) =>
          `Artifact Registry serves the host ${facts.host} for project ${facts.project}, which has no repository ${facts.host} in ${facts.location}`,
        fr: (facts: Legacy) =>
          `Artifact Registry sert l’hôte ${facts.host} pour le projet ${facts.project}, qui n’a pas de dépôt ${facts.host} à l’emplacement ${facts.location}`,
      },
      remedies: [
        {
          advice: {
            en: 'The project has already been migrated, and migrating it again creates no repository. Create a repository that is named after the host, with the format Docker, in the location of the host. Then push the image again, and grant the node service account read access.',
            fr: 'Le projet a déjà été migré, et une nouvelle migration ne crée pas de dépôt. Créez un dépôt au format Docker qui porte le nom de l’hôte, à l’emplacement de cet hôte. Poussez ensuite de nouveau l’image, et donnez au compte de service des nœuds l’accès en lecture.',
          },
        },
      ],
      example,
      output: notFound,
    }),
    'gcr-redirection-not-enabled': outcome({
      verdict: 'unknown',
      when: {
        en: 'If the repository {REPOSITORY}, named after the host, exists, but `legacyRedirectionState` is `REDIRECTION_FROM_GCR_IO_DISABLED` or `REDIRECTION_FROM_GCR_IO_PARTIAL_AND_COPYING`',
        fr: 'Si le dépôt {REPOSITORY}, qui porte le nom de l’hôte, existe, mais si `legacyRedirectionState` vaut `REDIRECTION_FROM_GCR_IO_DISABLED` ou `REDIRECTION_FROM_GCR_IO_PARTIAL_AND_COPYING`',
      },
      text: {
        en: (facts: Redirection) =>
          `the repository ${facts.host} exists in project ${facts.project}, but the redirection setting of the project (${facts.state}) does not show that it serves the old address`,
        fr: (facts: Redirection) =>
          `le dépôt ${facts.host} existe dans le projet ${facts.project}, mais le réglage de redirection du projet (${facts.state}) n’indique pas que ce dépôt sert l’ancienne adresse`,
      },
      remedies: [askFirst, migrate],
      example: { ...example, state: 'REDIRECTION_FROM_GCR_IO_DISABLED' },
      output: redirection,
    }),
    'gcr-redirection-undetermined': outcome({
      verdict: 'unknown',
      when: {
        en: 'If the repository {REPOSITORY}, named after the host, exists, but `legacyRedirectionState` is missing, is `REDIRECTION_FROM_GCR_IO_PARTIAL`, or has a value that Pullbook does not know',
        fr: 'Si le dépôt {REPOSITORY}, qui porte le nom de l’hôte, existe, mais si `legacyRedirectionState` est absent, vaut `REDIRECTION_FROM_GCR_IO_PARTIAL` ou a une valeur inconnue de Pullbook',
      },
      text: {
        en: (facts: Redirection) =>
          `the repository ${facts.host} exists in project ${facts.project}, but the redirection setting of the project (${facts.state}) does not show whether it serves every request for the old address`,
        fr: (facts: Redirection) =>
          `le dépôt ${facts.host} existe dans le projet ${facts.project}, mais le réglage de redirection du projet (${facts.state}) n’indique pas si ce dépôt sert toutes les requêtes à l’ancienne adresse`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask an administrator of the project about the state of its migration, because the migration command skips a project in this state.',
            fr: 'Demandez à un administrateur du projet où en est sa migration, car la commande de migration ignore un projet dans cet état.',
          },
        },
      ],
      example: { ...example, state: 'REDIRECTION_FROM_GCR_IO_PARTIAL' },
      output: redirection,
    }),
    'not-gcr-host': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the host of {IMAGE} is not a Container Registry host (`gcr.io` or a host of that domain), or if the project or the image is missing after the host',
        fr: 'Si l’hôte de l’adresse {IMAGE} n’est pas un hôte de Container Registry (`gcr.io` ou un hôte de ce domaine), ou s’il manque, après cet hôte, le projet ou l’image',
      },
      text: {
        en: () =>
          'the address does not have the form of an address in Container Registry (host, project, image)',
        fr: () => 'l’adresse n’a pas la forme d’une adresse de Container Registry (hôte, projet, image)',
      },
      example: {},
      output: noOutput.address,
    }),
  },
  sources: [sources.containerRegistryTransition, sources.gcrRepositories],
});
