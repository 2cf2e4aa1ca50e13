/** What an Artifact Registry repository adds to the roles on it: its key, what stands behind it, its download rules. */
import { dockerHub } from '../../../cloud/reference.ts';
import { defineCommand } from '../../model/define.ts';
import { Unreadable } from '../../model/failures.ts';
import { oneOf } from '../../model/names.ts';
import { sources } from '../../sources/index.ts';
import { array, child, lastPart, list, requiredText, text } from '../decode.ts';
import { fields } from '../projection.ts';
import { repositoryModes } from '../repository-names.ts';
import { repositoryWords } from '../shared-args.ts';
import { tagged, untested } from '../universe-support.ts';

/** A repository, by its place in Artifact Registry. */
export interface RepositoryPlace {
  readonly project: string;
  readonly location: string;
  readonly repository: string;
}

/** A key of Cloud KMS, by its place. */
export interface KeyPlace {
  readonly project: string;
  readonly location: string;
  readonly keyRing: string;
  readonly key: string;
}

/** The source of a remote repository. */
export interface RemoteSource {
  /** Where it gets its images: `docker.io`, `registry.example.com`; null if that is of a kind not known here. */
  readonly registry: string | null;
  /** Whether it signs in there, with a password in Secret Manager. */
  readonly signsIn: boolean;
}

/** How a repository is set up, beside its format. */
export interface RepositorySetup {
  /** `STANDARD_REPOSITORY`, `VIRTUAL_REPOSITORY`, `REMOTE_REPOSITORY`. */
  readonly mode: string | null;
  /** The key of the customer that encrypts it; null if the keys are those of Google. */
  readonly encryptedBy: KeyPlace | null;
  /** The repositories behind a virtual one. */
  readonly upstreams: readonly RepositoryPlace[];
  readonly remote: RemoteSource;
}

export const describeRepositorySetup = defineCommand({
  id: 'gcloud-artifacts-repositories-describe-setup',
  tool: 'gcloud',
  effect: 'reads',
  words: repositoryWords,
  ...fields(
    'name,mode,kmsKeyName,virtualRepositoryConfig.upstreamPolicies,remoteRepositoryConfig.dockerRepository,remoteRepositoryConfig.commonRepository,remoteRepositoryConfig.upstreamCredentials',
    decodeRepositorySetup,
    {
      mode: repositoryModes,
      encryptedBy: { project: 'project', location: 'location', keyRing: 'key-ring', key: 'key' },
      upstreams: { project: 'project', location: 'location', repository: 'repository' },
      remote: { registry: 'registry-address' },
    },
  ),
  purpose: {
    en: 'See which key encrypts a repository, and from where a virtual or remote repository gets its images.',
    fr: 'Voir quelle clé chiffre un dépôt, et d’où viennent les images d’un dépôt virtuel ou distant.',
  },
  needs: [{ iam: 'artifactregistry.repositories.get' }],
  on: '{IMAGE_PROJECT}',
  universes: untested,
  sources: [sources.repositoryKeys, sources.virtualRepositories, sources.remoteRepositories],
});

/** The fields of a repository, as the API names them (Artifact Registry REST reference, `Repository`). */
export function decodeRepositorySetup(answer: unknown): RepositorySetup {
  requiredText(answer, 'name');
  const key = text(answer, 'kmsKeyName');
  const upstreams = list(child(answer, 'virtualRepositoryConfig'), 'upstreamPolicies');
  return {
    mode: text(answer, 'mode'),
    encryptedBy: key === null ? null : keyPlace(key),
    upstreams: upstreams.map((policy) => repositoryPlace(requiredText(policy, 'repository'))),
    remote: remoteSource(child(answer, 'remoteRepositoryConfig')),
  };
}

function keyPlace(name: string): KeyPlace {
  const form = /^projects\/([^/]+)\/locations\/([^/]+)\/keyRings\/([^/]+)\/cryptoKeys\/([^/]+)$/;
  const [, project, location, keyRing, key] = form.exec(name) ?? [];
  if (!(project && location && keyRing && key)) throw new Unreadable('not the name of a key');
  return { project, location, keyRing, key };
}

function repositoryPlace(name: string): RepositoryPlace {
  const form = /^projects\/([^/]+)\/locations\/([^/]+)\/repositories\/([^/]+)$/;
  const [, project, location, repository] = form.exec(name) ?? [];
  if (!(project && location && repository)) throw new Unreadable('not the name of a repository');
  return { project, location, repository };
}

function remoteSource(config: unknown): RemoteSource {
  const docker = child(config, 'dockerRepository');
  const address =
    text(child(docker, 'customRepository'), 'uri') ?? text(child(config, 'commonRepository'), 'uri');
  const registry =
    text(docker, 'publicRepository') === 'DOCKER_HUB'
      ? dockerHub
      : (address?.replace(/^https?:\/\/(?:[^/]*@)?/, '').replace(/\/$/, '') ?? null);
  const credentials = child(child(config, 'upstreamCredentials'), 'usernamePasswordCredentials');
  return { registry, signsIn: text(credentials, 'passwordSecretVersion') !== null };
}

/** A download rule of a repository. */
export interface DownloadRule {
  readonly downloadRule: string;
  /** `ALLOW` or `DENY`. */
  readonly action: string | null;
  /** The package that it is about, as in an address; null for the whole repository. */
  readonly package: string | null;
  /** Whether a condition decides for which versions it holds. */
  readonly conditional: boolean;
}

export const listDownloadRules = defineCommand({
  id: 'gcloud-artifacts-rules-list',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'artifacts',
    'rules',
    'list',
    '--repository={REPOSITORY}',
    '--location={REPOSITORY_LOCATION}',
    '--project={IMAGE_PROJECT}',
  ],
  ...fields('name,action,operation,packageId,condition.expression', decodeDownloadRules, {
    downloadRule: 'policy',
    action: oneOf('ALLOW', 'DENY'),
    package: 'package',
  }),
  purpose: {
    en: 'List the download rules of a repository. A download rule can deny a download, whatever roles the account has.',
    fr: 'Lister les règles de téléchargement d’un dépôt. Une telle règle peut interdire un téléchargement, quels que soient les rôles du compte.',
  },
  needs: [{ iam: 'artifactregistry.rules.list' }],
  on: '{IMAGE_PROJECT}',
  universes: tagged,
  sources: [sources.downloadRules],
});

/** Rules about anything but downloads are left out: `TAG_MUTATION` is the other operation (REST reference, `Rule`). */
export function decodeDownloadRules(answer: unknown): readonly DownloadRule[] {
  return array(answer)
    .filter((rule) => text(rule, 'operation') !== 'TAG_MUTATION')
    .map((rule) => ({
      downloadRule: lastPart(requiredText(rule, 'name')),
      action: text(rule, 'action'),
      package: text(rule, 'packageId')?.replaceAll('%2F', '/') ?? null,
      conditional: Object.keys(child(rule, 'condition')).length > 0,
    }));
}

export const describePerimeterPolicy = defineCommand({
  id: 'gcloud-artifacts-vpcsc-config-describe',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'artifacts',
    'vpcsc-config',
    'describe',
    '--location={REPOSITORY_LOCATION}',
    '--project={IMAGE_PROJECT}',
  ],
  ...fields('name,vpcscPolicy', decodePerimeterPolicy, null),
  purpose: {
    en: 'See whether remote repositories inside a perimeter may send requests to their source.',
    fr: 'Voir si les dépôts distants d’un périmètre ont le droit d’interroger leur source.',
  },
  needs: [{ iam: 'artifactregistry.vpcscconfigs.get' }],
  on: '{IMAGE_PROJECT}',
  universes: tagged,
  sources: [sources.remoteRepositories],
});

/** Unspecified is DENY (REST reference, `VPCSCConfig`). */
export function decodePerimeterPolicy(answer: unknown): { readonly allows: boolean } {
  requiredText(answer, 'name');
  return { allows: text(answer, 'vpcscPolicy') === 'ALLOW' };
}
