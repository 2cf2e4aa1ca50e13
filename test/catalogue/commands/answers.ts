/** A raw answer of every command that a playbook runs, with planted secrets, and what its decoder keeps of it. */
import { gcloudAnswers } from './gcloud-answers.ts';
import { kubectlAnswers } from './kubectl-answers.ts';

export interface Sample {
  readonly raw: unknown;
  readonly kept: unknown;
}

export const answers: Readonly<Record<string, Sample>> = { ...kubectlAnswers, ...gcloudAnswers };
