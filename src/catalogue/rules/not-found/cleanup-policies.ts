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
  title: { en: 'Cleanup policies', fr: 'Stratégies de nettoyage' },
  summary: {
    en: 'A cleanup policy that deletes versions can explain why an image that existed yesterday no longer exists.',
    fr: 'Une stratégie de nettoyage qui supprime des versions peut expliquer qu’une image présente hier n’existe plus.',
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
        fr: 'Artifact Registry n’a pas de stratégies de nettoyage sur Cloud de Confiance',
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
        fr: 'Si aucune stratégie, sous `cleanupPolicies`, n’a `DELETE` pour `action`',
      },
      text: {
        en: ({ where }) => `no cleanup policy deletes images of the repository ${where}`,
        fr: ({ where }) => `aucune stratégie de nettoyage ne supprime d’images du dépôt ${where}`,
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
        fr: 'Si une stratégie, sous `cleanupPolicies`, a `DELETE` pour `action` et si `cleanupPolicyDryRun` vaut `true`',
      },
      text: {
        en: (facts: Policies) =>
          `the cleanup policies of the repository (${facts.policies.join(', ')}) only log what they would delete`,
        fr: (facts: Policies) =>
          `le nettoyage du dépôt (${facts.policies.join(', ')}) ne fait que journaliser ce qu’il supprimerait`,
      },
      example,
      output: { command: describeCleanup, params, shows: () => ['cleanupPolicyDryRun: true'] },
    }),
    'delete-policy-active': outcome({
      verdict: 'unknown',
      when: {
        en: 'If a policy under `cleanupPolicies` has `DELETE` as its `action`, `cleanupPolicyDryRun` is not `true`, and the message says that the image or a part of it was not found',
        fr: 'Si une stratégie, sous `cleanupPolicies`, a `DELETE` pour `action`, si `cleanupPolicyDryRun` ne vaut pas `true` et si le message indique que l’image, ou l’une de ses parties, est introuvable',
      },
      text: {
        en: (facts: Policies) =>
          `a cleanup policy (${facts.policies.join(', ')}) deletes images of the repository ${repositoryName(facts)}, perhaps this image`,
        fr: (facts: Policies) =>
          `une stratégie de nettoyage (${facts.policies.join(', ')}) supprime des images du dépôt ${repositoryName(facts)}, peut-être cette image`,
      },
      remedies: [
        {
          advice: {
            en: 'We know of no way to restore a deleted image, so build the image again, push it, and add a policy that keeps deployed images, for example by their release tags. A remote repository fetches the image again at the next pull if its source still has it.',
            fr: 'Nous ne connaissons pas de moyen de récupérer une image supprimée, donc reconstruisez l’image et poussez-la de nouveau. Ajoutez ensuite une stratégie qui conserve les images déployées, par exemple d’après leurs tags de version. Un dépôt distant va de nouveau chercher l’image à la prochaine extraction si sa source la contient encore.',
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
        fr: 'Si une stratégie, sous `cleanupPolicies`, a `DELETE` pour `action` et si `cleanupPolicyDryRun` ne vaut pas `true`, mais si aucun message n’indique que l’image, ou l’une de ses parties, est introuvable',
      },
      text: {
        en: (facts: Policies) =>
          `no message says that an image is missing; a cleanup policy deletes images of the repository ${repositoryName(facts)} (${facts.policies.join(', ')})`,
        fr: (facts: Policies) =>
          `aucun message n’indique qu’une image manque\u00a0; une stratégie de nettoyage (${facts.policies.join(', ')}) supprime des images du dépôt ${repositoryName(facts)}`,
      },
      example,
      output: noOutput.message,
    }),
    'repository-missing': outcome({
      verdict: 'not-applicable',
      when: repositoryNotFound,
      text: {
        en: ({ repository }) => `the repository ${repository} does not exist, and so has no cleanup policy`,
        fr: ({ repository }) =>
          `le dépôt ${repository} n’existe pas, et n’a donc pas de stratégie de nettoyage`,
      },
      example: { repository: 'app' },
      output: noOutput.unread,
    }),
    ...inapplicableOutcomes,
  },
  sources: [sources.artifactRegistryDocker, sources.artifactRegistryDifferences],
});
