import { describeCleanup } from '../../commands/gcloud/artifacts.ts';
import {
  imageLocation,
  inapplicableOutcomes,
  repositoryName,
  repositoryParamsOf,
} from '../../facts/image-place.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { sources } from '../../sources/index.ts';

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
const params = ({ IMAGE_PROJECT, REPOSITORY_LOCATION, REPOSITORY }: Policies) => ({
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
      return { because: 'no-delete-policy', facts: { where: repositoryName(place) } };
    const facts = { ...repository, policies: deleting };
    if (dryRun) return { because: 'dry-run-only', facts };
    const missing = about.failure?.cause === 'not-found' || about.failure?.cause === 'not-found-blob';
    return { because: missing ? 'delete-policy-active' : 'not-applicable-cause', facts };
  },

  onFailure: [{ command: describeCleanup, failed: ['not-found'], concludes: ['repository-missing'] }],
  outcomes: {
    'no-delete-policy': outcome({
      verdict: 'ok',
      text: {
        en: ({ where }) => `no policy deletes images of ${where}`,
        fr: ({ where }) => `aucune règle ne supprime d’images du dépôt ${where}`,
      },
      example: { where: 'shop-images/europe-west9/app' },
    }),
    'dry-run-only': outcome({
      verdict: 'ok',
      text: {
        en: (facts: Policies) => `clean-up only logs what it would delete (${facts.policies.join(', ')})`,
        fr: (facts: Policies) =>
          `le nettoyage ne fait que journaliser ce qu’il supprimerait (${facts.policies.join(', ')})`,
      },
      example,
    }),
    'delete-policy-active': outcome({
      verdict: 'unknown',
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
      evidence: {
        command: describeCleanup,
        params,
        shows: ({ policies }) => `action: DELETE (${policies.join(', ')})`,
      },
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      text: {
        en: (facts: Policies) =>
          `no message says that an image is missing; clean-up deletes images from ${repositoryName(facts)} (${facts.policies.join(', ')})`,
        fr: (facts: Policies) =>
          `aucun message ne dit qu’une image manque\u00a0; le nettoyage du dépôt ${repositoryName(facts)} supprime des images (${facts.policies.join(', ')})`,
      },
      example,
    }),
    'repository-missing': outcome({
      verdict: 'not-applicable',
      text: {
        en: ({ repository }) => `there is no repository ${repository}, and so no policy of it`,
        fr: ({ repository }) => `il n’y a pas de dépôt ${repository}, donc pas de règle`,
      },
      example: { repository: 'app' },
    }),
    ...inapplicableOutcomes,
  },
  sources: [sources.artifactRegistryDocker, sources.artifactRegistryDifferences],
});
