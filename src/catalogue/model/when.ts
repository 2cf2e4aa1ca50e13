/** Conditions that outcomes of several rules share: clauses for `Outcome.when`, with placeholders. */
import type { Text } from '../../base/text.ts';

/** Parts of conditions: what follows "If" or "and", « Si » or « que ». */
export const conditionParts = {
  ownRegistry: {
    en: '{REGISTRY_HOST} is an Artifact Registry host of the cloud of the cluster',
    fr: 'l’hôte {REGISTRY_HOST} est un hôte Artifact Registry du cloud du cluster',
  },
  otherRegistry: {
    en: '{REGISTRY_HOST} is not an Artifact Registry host of the cloud of the cluster',
    fr: 'l’hôte {REGISTRY_HOST} n’est pas un hôte Artifact Registry du cloud du cluster',
  },
  /** The instance of a node without an account. */
  noAccount: {
    en: 'the instance {NODE} has no `serviceAccounts`',
    fr: 'l’instance {NODE} n’a pas de `serviceAccounts`',
  },
  madeByGke: {
    en: 'GKE creates the node pools itself (`enabled: true` under `autopilot`, or `autoprovisioned: true` in the pool)',
    fr: 'GKE crée lui-même les pools de nœuds (`enabled: true` sous `autopilot`, ou `autoprovisioned: true` pour le pool)',
  },
  notMadeByGke: {
    en: 'GKE does not create the node pools itself (no `enabled: true` under `autopilot`, no `autoprovisioned: true` in the pool)',
    fr: 'GKE ne crée pas lui-même les pools de nœuds (ni `enabled: true` sous `autopilot`, ni `autoprovisioned: true` pour le pool)',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Whole conditions. */
export const conditions = {
  noFailingPull: {
    en: 'If no Pod fails to pull an image',
    fr: 'Si aucune extraction d’image n’échoue',
  },
  otherRegistry: {
    en: `If ${conditionParts.otherRegistry.en}`,
    fr: `Si ${conditionParts.otherRegistry.fr}`,
  },
  repositoryNotNamed: {
    en: 'If the address {IMAGE} does not name a project, a repository and its location',
    fr: 'Si l’adresse {IMAGE} n’indique pas à la fois un projet, un dépôt et son emplacement',
  },
  otherUniverseProject: {
    en: 'If the project {IMAGE_PROJECT} does not belong to the cloud of the cluster',
    fr: 'Si le projet {IMAGE_PROJECT} n’appartient pas au cloud du cluster',
  },
} as const satisfies Readonly<Record<string, Text>>;
