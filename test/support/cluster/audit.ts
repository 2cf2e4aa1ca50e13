import { readFileSync } from 'node:fs';

/** Logs every request once, when it has been answered, with its user and resource; no bodies. */
export const auditPolicy = `apiVersion: audit.k8s.io/v1
kind: Policy
omitStages: [RequestReceived]
rules:
  - level: Metadata
`;

/** A line of the API server's audit log: audit.k8s.io/v1, Event. */
export interface AuditEntry {
  readonly verb: string;
  readonly requestURI: string;
  readonly user: { readonly username: string };
  readonly objectRef?: {
    readonly resource: string;
    readonly subresource?: string;
    readonly apiGroup?: string;
  };
  readonly responseStatus?: { readonly code: number };
  readonly annotations?: { readonly 'authorization.k8s.io/decision'?: 'allow' | 'forbid' };
}

export function readAudit(file: string): readonly AuditEntry[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as AuditEntry);
}

/** Whether a rule of a role allows a request. */
export function allowedBy(
  { verb, objectRef, annotations }: AuditEntry,
  rule: { readonly verb: string; readonly resource: string; readonly apiGroup?: string },
): boolean {
  const [resource, subresource] = rule.resource.split('/');
  return (
    annotations?.['authorization.k8s.io/decision'] === 'allow' &&
    verb === rule.verb &&
    objectRef?.resource === resource &&
    objectRef?.subresource === subresource &&
    (objectRef?.apiGroup ?? '') === (rule.apiGroup ?? '')
  );
}

/** The entries that are not reads: anything but get, list, discovery and reviews of the caller's own access. */
export function changing(entries: readonly AuditEntry[]): readonly AuditEntry[] {
  return entries.filter(({ verb, objectRef }) => {
    if (verb === 'get' || verb === 'list') return ![undefined, 'log'].includes(objectRef?.subresource);
    return !(verb === 'create' && objectRef?.resource === 'selfsubjectaccessreviews');
  });
}
