/** A raw answer of every command that a playbook runs, with planted secrets, and what its decoder keeps of it. */

import { dnsAnswers } from './dns-answers.ts';
import { gcloudAnswers } from './gcloud-answers.ts';
import { healthAnswers } from './health-answers.ts';
import { imageAnswers } from './image-answers.ts';
import { networkAnswers } from './network-answers.ts';
import { nodeAnswers } from './node-answers.ts';
import { podAnswers } from './pod-answers.ts';
import { policyAnswers } from './policy-answers.ts';

export interface Sample {
  readonly raw: unknown;
  readonly kept: unknown;
}

export const answers: Readonly<Record<string, Sample>> = {
  ...podAnswers,
  ...nodeAnswers,
  ...gcloudAnswers,
  ...imageAnswers,
  ...networkAnswers,
  ...dnsAnswers,
  ...policyAnswers,
  ...healthAnswers,
};
