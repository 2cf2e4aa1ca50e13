/** Worlds of causes that a message alone does not tell apart, each alone. */

import type { World } from '../world/model.ts';
import { alternativeNameServer } from './alternative-name-server.ts';
import { billingDisabled } from './billing-disabled.ts';
import { downloadRule } from './download-rule.ts';
import { ecrTokenExpired } from './ecr-token-expired.ts';
import { imageVolume } from './image-volume.ts';
import { largeImage } from './large-image.ts';
import { learnedDefaultRoute } from './learned-default-route.ts';
import { natPortsExhausted } from './nat-ports-exhausted.ts';
import { policyBasedRoute } from './policy-based-route.ts';
import { pullSecretWithoutPassword } from './pull-secret-without-password.ts';
import { remoteRepository } from './remote-repository.ts';
import { repositoryKeyDisabled } from './repository-key-disabled.ts';
import { streamingPerimeter } from './streaming-perimeter.ts';
import { vanishedImage } from './vanished-image.ts';
import { virtualRepository } from './virtual-repository.ts';

export const rarerCauses: readonly World[] = [
  vanishedImage,
  natPortsExhausted,
  pullSecretWithoutPassword,
  ecrTokenExpired,
  virtualRepository,
  remoteRepository,
  repositoryKeyDisabled,
  downloadRule,
  billingDisabled,
  policyBasedRoute,
  learnedDefaultRoute,
  alternativeNameServer,
  imageVolume,
  largeImage,
  streamingPerimeter,
];
