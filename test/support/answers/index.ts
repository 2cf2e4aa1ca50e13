/** A raw answer of every command that a playbook runs, with planted secrets, and what its decoder keeps. */

import { controllerAnswers } from './controllers.ts';
import { dnsAnswers } from './dns.ts';
import { answersInFiles } from './files.ts';
import { firewallAnswers } from './firewalls.ts';
import { gcloudAnswers } from './gcloud.ts';
import { healthAnswers } from './health.ts';
import { imageAnswers } from './image.ts';
import { networkAnswers } from './network.ts';
import { nodeAnswers } from './node.ts';
import { podAnswers } from './pod.ts';
import { policyAnswers } from './policy.ts';
import { routeAnswers } from './routes.ts';
import type { Sample } from './sample.ts';

export const answers: Readonly<Record<string, Sample>> = {
  ...podAnswers,
  ...controllerAnswers,
  ...nodeAnswers,
  ...gcloudAnswers,
  ...imageAnswers,
  ...networkAnswers,
  ...routeAnswers,
  ...firewallAnswers,
  ...dnsAnswers,
  ...policyAnswers,
  ...healthAnswers,
  ...answersInFiles,
};
