/**
 * The decision tree: what to check first, what it can show, and which checks follow. Questions are written here;
 * causes and the order of their checks come from the catalogue, so that the diagram cannot contradict a playbook.
 */
import type { Text } from '../../base/text.ts';
import { type DescribedCause, describedCauses } from '../../causes/described.ts';
import type { CauseId } from '../../causes/model.ts';

export interface Branch {
  /** What the reader sees: a status as printed, or words. Null if the title of the cause is enough. */
  readonly symptom: Text | string | null;
  readonly cause: DescribedCause | null;
  /** Ids of the checks, most likely first. */
  readonly rules: readonly string[];
}

export interface Decision {
  readonly question: Text;
  readonly branches: readonly Branch[];
}

const byStatus: Readonly<Record<string, CauseId>> = {
  InvalidImageName: 'invalid-name',
  ErrImageNeverPull: 'never-pull',
  SignatureValidationFailed: 'signature',
};

/** A hanging pull has no message yet. */
const hanging: CauseId = 'timeout-slow';

function branchOf(id: CauseId, sees: Text | string | null): Branch {
  const cause = describedCauses.find((each) => each.id === id);
  if (!cause) throw new Error(`The decision order names the unknown cause "${id}".`);
  return { symptom: sees, cause, rules: cause.rules };
}

/** Where to begin without a message: from the most frequent cause on. */
export const withoutMessage: readonly string[] = [
  'node-identity',
  'image-access',
  'repository-exists',
  'dns-registry-zone',
  'egress-firewall',
];

const covered = new Set<CauseId>([...Object.values(byStatus), hanging]);

export const decisions: readonly Decision[] = [
  {
    question: { en: 'Does the Pod exist?', fr: 'Le pod existe-t-il\u00a0?' },
    branches: [
      {
        symptom: {
          en: 'No: an event of its controller has the reason FailedCreate',
          fr: 'Non\u00a0: un événement de son contrôleur a la raison FailedCreate',
        },
        cause: null,
        rules: ['admission-refusal', 'binary-authorization'],
      },
    ],
  },
  {
    question: { en: 'Which status does the Pod show?', fr: 'Quel état le pod affiche-t-il\u00a0?' },
    branches: [
      ...Object.entries(byStatus).map(([status, cause]) => branchOf(cause, status)),
      branchOf(hanging, {
        en: 'ContainerCreating for minutes, with an event Pulling and none Pulled',
        fr: 'ContainerCreating depuis des minutes, avec un événement Pulling et aucun Pulled',
      }),
    ],
  },
  {
    question: {
      en: 'ErrImagePull or ImagePullBackOff: what does the end of the message say?',
      fr: 'ErrImagePull ou ImagePullBackOff\u00a0: que dit la fin du message\u00a0?',
    },
    branches: describedCauses
      .filter(({ id, rules }) => rules.length > 0 && !covered.has(id))
      .map(({ id }) => branchOf(id, null)),
  },
  {
    question: { en: 'None of these?', fr: 'Rien de tout cela\u00a0?' },
    branches: [
      {
        symptom: {
          en: 'Start with the most frequent causes',
          fr: 'Partez de la cause la plus fréquente',
        },
        cause: null,
        rules: withoutMessage,
      },
    ],
  },
];

export const orderTitle: Text = {
  en: 'What to check, and in which order',
  fr: 'Que vérifier, et dans quel ordre',
};

/** The link to the messages of a cause, after its checks. */
export const messagesOf: Text = { en: 'Its messages', fr: 'Ses messages' };

export const orderNote: Text = {
  en: 'Go down to the answer that fits, then do its checks in the order shown. Playbooks rank causes in the same order.',
  fr: 'Descendez jusqu’à la réponse qui convient, puis faites les vérifications correspondantes dans l’ordre indiqué. Les playbooks classent les causes dans le même ordre.',
};
