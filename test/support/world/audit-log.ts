import { minutesAgo } from '../clock.ts';
import type { LogEntry } from './model.ts';
import type { Setting } from './setting.ts';

interface Violation {
  /** Who asked, and null where the log does not disclose the account. The account of the nodes by default. */
  readonly account?: string | null;
  readonly service?: string;
  readonly reason?: string;
  readonly id?: string;
  readonly dryRun?: true;
}

/** The entry that a service perimeter writes to the policy audit log of the project of the images. */
export function perimeterViolation(
  { imageProject, nodeAccount }: Setting,
  {
    account = nodeAccount,
    service = 'artifactregistry.googleapis.com',
    reason = 'NO_MATCHING_ACCESS_LEVEL',
    id = 'gkx8uT_AbC1dEf2',
    dryRun,
  }: Violation = {},
): LogEntry {
  return {
    logName: `projects/${imageProject}/logs/cloudaudit.googleapis.com%2Fpolicy`,
    timestamp: minutesAgo(4),
    severity: 'ERROR',
    resource: { type: 'audited_resource', labels: { project_id: imageProject, service } },
    protoPayload: {
      '@type': 'type.googleapis.com/google.cloud.audit.AuditLog',
      authenticationInfo: account ? { principalEmail: account } : {},
      serviceName: service,
      status: { code: 7, message: "Request is prohibited by organization's policy" },
      metadata: {
        '@type': 'type.googleapis.com/google.cloud.audit.VpcServiceControlAuditMetadata',
        ...(account ? { violationReason: reason } : {}),
        ...(dryRun ? { dryRun } : {}),
        vpcServiceControlsUniqueId: id,
      },
    },
  };
}
