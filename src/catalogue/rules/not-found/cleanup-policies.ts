import { describeCleanup } from '../../commands/gcloud/artifacts.ts';
import {
  imageLocation,
  inapplicableOutcomes,
  repositoryName,
  repositoryParamsOf,
} from '../../facts/image-place.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';
import { repositoryNotFound } from './shared/no-repository.ts';

type Policies = {
  readonly IMAGE_PROJECT: string;
  readonly REPOSITORY_LOCATION: string;
  readonly REPOSITORY: string;
  readonly policies: readonly string[];
};

const example: Policies = {
  IMAGE_PROJECT: 'shop-images',
  REPOSITORY_LOCATION: 'europe-west9',
  REPOSITORY: 'app',
  policies: ['delete-old'],
};
const params = ({ IMAGE_PROJECT, REPOSITORY_LOCATION, REPOSITORY }: Omit<Policies, 'policies'>) => ({
  IMAGE_PROJECT,
  REPOSITORY_LOCATION,
  REPOSITORY,
});

export const cleanupPolicies = defineRule({
  id: 'cleanup-policies',
  section: 'not-found',
  title: { en: 'Cleanup policies', fr: 'Règles de nettoyage' },
  summary: {
    en: 'A clean-up policy that deletes can explain why an image that was there yesterday is gone.',
    fr: 'Une règle de nettoyage qui supprime peut expliquer qu’une image présente hier ait disparu.',
  },
  causes: ['not-found', 'not-found-blob'],
  about: 'pull',
  hosts: 'cloud',
  asks: [describeCleanup],
  exempt: [
    {
      universe: 's3ns',
      because: {
        en: 'Artifact Registry has no cleanup policies on Cloud de Confiance',
        fr: 'Artifact Registry n’a pas de règles de nettoyage sur Cloud de Confiance',
      },
    },
  ],

  async check({ ask, about, universe }) {
    const { place, inapplicable: elsewhere } = imageLocation(about, universe);
    if (elsewhere) return elsewhere;
    const repository = repositoryParamsOf(place);
    const reply = await ask.maybe(describeCleanup, repository);
    if (reply.why === 'not-found')
      return { because: 'repository-missing', facts: { repository: place.REPOSITORY } };
    if (reply.why) throw new CannotTell(reply);
    const { deleting, dryRun } = reply.answer;
    if (deleting.length === 0)
      return { because: 'no-delete-policy', facts: { ...repository, where: repositoryName(place) } };
    const facts = { ...repository, policies: deleting };
    if (dryRun) return { because: 'dry-run-only', facts };
    const missing = about.failure?.cause === 'not-found' || about.failure?.cause === 'not-found-blob';
    return { because: missing ? 'delete-policy-active' : 'not-applicable-cause', facts };
  },

  onFailure: [{ command: describeCleanup, failed: ['not-found'], concludes: ['repository-missing'] }],
  outcomes: {
    'no-delete-policy': outcome({
      verdict: 'ok',
      when: {
        en: 'If no policy under `cleanupPolicies` has `DELETE` as its `action`',
        fr: 'Si aucune règle, sous `cleanupPolicies`, n’a `DELETE` pour `action`',
      },
      text: {
        en: ({ where }) => `no policy deletes images of ${where}`,
        fr: ({ where }) => `aucune règle ne supprime d’images du dépôt ${where}`,
      },
      example: {
        IMAGE_PROJECT: 'shop-images',
        REPOSITORY_LOCATION: 'europe-west9',
        REPOSITORY: 'app',
        where: 'shop-images/europe-west9/app',
      },
      output: { command: describeCleanup, params, lacks: () => 'action: DELETE' },
    }),
    'dry-run-only': outcome({
      verdict: 'ok',
      when: {
        en: 'If a policy under `cleanupPolicies` has `DELETE` as its `action`, and `cleanupPolicyDryRun` is `true`',
        fr: 'Si une règle, sous `cleanupPolicies`, a `DELETE` pour `action` et si `cleanupPolicyDryRun` vaut `true`',
      },
      text: {
        en: (facts: Policies) => `clean-up only logs what it would delete (${facts.policies.join(', ')})`,
        fr: (facts: Policies) =>
          `le nettoyage ne fait que journaliser ce qu’il supprimerait (${facts.policies.join(', ')})`,
      },
      example,
      output: { command: describeCleanup, params, shows: () => ['cleanupPolicyDryRun: true'] },
    }),
    'delete-policy-active': outcome({
      verdict: 'unknown',
      when: {
        en: 'If a policy under `cleanupPolicies` has `DELETE` as its `action`, `cleanupPolicyDryRun` is not `true`, and the message says that the image or a part of it was not found',
        fr: 'Si une règle, sous `cleanupPolicies`, a `DELETE` pour `action`, si `cleanupPolicyDryRun` ne vaut pas `true` et si le message dit que l’image, ou l’une de ses parties, est introuvable',
      },
      text: {
        en: (facts: Policies) =>
          `clean-up deletes images from ${repositoryName(facts)}, perhaps this one too (${facts.policies.join(', ')})`,
        fr: (facts: Policies) =>
          `le nettoyage du dépôt ${repositoryName(facts)} supprime des images, dont peut-être celle-ci (${facts.policies.join(', ')})`,
      },
      remedies: [
        {
          advice: {
            en: 'We know of no way to bring back what is deleted: build and push again. A remote repository fetches what its source still has at the next pull. Then add a policy that keeps what is deployed, such as the tags of releases.',
            fr: 'Nous ne connaissons pas de moyen de récupérer ce qui est supprimé\u00a0: reconstruisez l’image et poussez-la de nouveau. Un dépôt distant, lui, va rechercher à la prochaine extraction ce que sa source contient encore. Ajoutez ensuite une règle qui conserve ce qui est déployé, par exemple les tags de version.',
          },
        },
      ],
      example,
      output: { command: describeCleanup, params, shows: () => ['action: DELETE'] },
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If a policy under `cleanupPolicies` has `DELETE` as its `action` and `cleanupPolicyDryRun` is not `true`, but no message says that the image or a part of it was not found',
        fr: 'Si une règle, sous `cleanupPolicies`, a `DELETE` pour `action` et si `cleanupPolicyDryRun` ne vaut pas `true`, mais si aucun message ne dit que l’image, ou l’une de ses parties, est introuvable',
      },
      text: {
        en: (facts: Policies) =>
          `no message says that an image is missing; clean-up deletes images from ${repositoryName(facts)} (${facts.policies.join(', ')})`,
        fr: (facts: Policies) =>
          `aucun message ne dit qu’une image manque\u00a0; le nettoyage du dépôt ${repositoryName(facts)} supprime des images (${facts.policies.join(', ')})`,
      },
      example,
      output: noOutput.message,
    }),
    'repository-missing': outcome({
      verdict: 'not-applicable',
      when: repositoryNotFound,
      text: {
        en: ({ repository }) => `there is no repository ${repository}, and so no policy of it`,
        fr: ({ repository }) => `il n’y a pas de dépôt ${repository}, donc pas de règle`,
      },
      example: { repository: 'app' },
      output: noOutput.unread,
    }),
    ...inapplicableOutcomes,
  },
  sources: [sources.artifactRegistryDocker, sources.artifactRegistryDifferences],
});
