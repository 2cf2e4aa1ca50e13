/**
 * What the roles of drawn worlds contain. Predefined ones by the documentation of Artifact Registry ("Access control
 * with IAM") and of IAM ("Basic and predefined roles reference").
 */
import type { CustomRole } from './world.ts';

export const downloadPermission = 'artifactregistry.repositories.downloadArtifacts';

/** Predefined roles, and whether they contain the permission to download. */
const predefined: Readonly<Record<string, boolean>> = {
  'roles/artifactregistry.reader': true,
  'roles/artifactregistry.writer': true,
  'roles/artifactregistry.repoAdmin': true,
  'roles/viewer': true,
  'roles/editor': true,
  'roles/iam.devOps': true,
  'roles/cloudbuild.builds.builder': true,
  'roles/container.nodeServiceAccount': false,
  'roles/container.defaultNodeServiceAccount': false,
  'roles/logging.logWriter': false,
  'roles/storage.objectViewer': false,
  'roles/browser': false,
  'roles/example.withoutDownload': false,
  'roles/example.withDownload': true,
};

/** Names of predefined roles that contain the permission, that do not, and of which no list speaks. */
export const rolesThat = {
  download: [
    'roles/artifactregistry.reader',
    'roles/artifactregistry.writer',
    'roles/artifactregistry.repoAdmin',
    'roles/viewer',
    'roles/editor',
    'roles/iam.devOps',
    'roles/cloudbuild.builds.builder',
  ],
  'do-not': [
    'roles/container.nodeServiceAccount',
    'roles/container.defaultNodeServiceAccount',
    'roles/logging.logWriter',
    'roles/storage.objectViewer',
    'roles/browser',
  ],
  'are-in-no-list': ['roles/example.withoutDownload', 'roles/example.withDownload'],
} as const;

/** Whether a role lets its holder download. A deleted custom role grants nothing. */
export function roleDownloads(role: string, customRoles: readonly CustomRole[]): boolean {
  const custom = customRoles.find(({ name }) => name === role);
  if (custom) return !custom.deleted && custom.permissions.includes(downloadPermission);
  const known = predefined[role];
  if (known === undefined) throw new Error(`a role that the model does not know: ${role}`);
  return known;
}
