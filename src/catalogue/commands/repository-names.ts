/** Public words of Artifact Registry, which name nobody (REST reference, `Repository`). */
import { oneOf } from '../model/names.ts';

export const repositoryFormats = oneOf(
  'FORMAT_UNSPECIFIED',
  'DOCKER',
  'MAVEN',
  'NPM',
  'APT',
  'YUM',
  'GOOGET',
  'PYTHON',
  'KFP',
  'GO',
  'GENERIC',
  'RUBY',
);

export const repositoryModes = oneOf(
  'MODE_UNSPECIFIED',
  'STANDARD_REPOSITORY',
  'VIRTUAL_REPOSITORY',
  'REMOTE_REPOSITORY',
  'AOSS_REPOSITORY',
  'ASSURED_OSS_REPOSITORY',
);
