import type { Permission } from '../model/command.ts';

/** `artifactregistry.repositories.get`, or for Kubernetes `list pods`. */
export function permissionText(permission: Permission): string {
  return 'iam' in permission
    ? permission.iam
    : `${permission.verb} ${permission.resource}${permission.apiGroup ? `.${permission.apiGroup}` : ''}`;
}
