/** Further worlds, grouped by the kind of failure. */

import type { World } from '../world/model.ts';
import { admissionPolicy } from './admission-policy.ts';
import { apiDisabled } from './api-disabled.ts';
import { certificateExpiredWorld } from './certificate-expired.ts';
import { chartAsImage } from './chart-as-image.ts';
import { connectionRefusedWorld } from './connection-refused.ts';
import { credentialsNotVerified } from './credentials-not-verified.ts';
import { denyPolicy } from './deny-policy.ts';
import { execFormatError } from './exec-format-error.ts';
import { layerGoneWorld } from './layer-gone.ts';
import { layersAltered } from './layers-altered.ts';
import { mirrorFails } from './mirror-fails.ts';
import { narrowScopes } from './narrow-scopes.ts';
import { nodeNeverJoins } from './node-never-joins.ts';
import { proxyUnreachableWorld } from './proxy-unreachable.ts';
import { pullQpsExceeded } from './pull-qps-exceeded.ts';
import { registryFault } from './registry-fault.ts';
import { registryPolicyWorld } from './registry-policy.ts';
import { resolverFaultWorld } from './resolver-fault.ts';
import { routeMissing } from './route-missing.ts';
import { runtimeDown } from './runtime-down.ts';
import { s3nsDockerHub } from './s3ns-docker-hub.ts';
import { s3nsForeignRegistry } from './s3ns-foreign-registry.ts';
import { s3nsForeignVip } from './s3ns-foreign-vip.ts';
import { s3nsTagNotFound } from './s3ns-tag-not-found.ts';
import { sandboxImageMissing } from './sandbox-image-missing.ts';
import { servicePerimeter } from './service-perimeter.ts';
import { signatureRefused } from './signature-refused.ts';
import { stalledPull } from './stalled-pull.ts';
import { windowsVersionWorld } from './windows-version.ts';

export const families: readonly World[] = [
  nodeNeverJoins,
  layerGoneWorld,
  registryFault,
  certificateExpiredWorld,
  resolverFaultWorld,
  connectionRefusedWorld,
  proxyUnreachableWorld,
  registryPolicyWorld,
  layersAltered,
  chartAsImage,
  signatureRefused,
  stalledPull,
  pullQpsExceeded,
  narrowScopes,
  apiDisabled,
  servicePerimeter,
  denyPolicy,
  windowsVersionWorld,
  execFormatError,
  runtimeDown,
  sandboxImageMissing,
  admissionPolicy,
  credentialsNotVerified,
  routeMissing,
  mirrorFails,
  s3nsForeignRegistry,
  s3nsDockerHub,
  s3nsTagNotFound,
  s3nsForeignVip,
];
