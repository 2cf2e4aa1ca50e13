/** The rights that were missing, by place: what to forward to whoever can grant them. */
import { groupBy } from '../../base/group-by.ts';
import {
  bindClusterRole,
  bindNamespaceRole,
  bindOrganizationRole,
  bindProjectRole,
  createClusterRole,
  createNamespaceRole,
  createOrganizationRole,
  createProjectRole,
} from '../../catalogue/commands/shown/rights.ts';
import type { Failure } from '../../catalogue/model/answer.ts';
import type { AnyCommand, Params } from '../../catalogue/model/command.ts';
import type { Examination } from '../../diagnose/examination.ts';

/** What is missing in one place, with the commands with which an administrator grants exactly that. */
export interface MissingRights {
  readonly level: 'project' | 'organization' | 'namespace' | 'cluster';
  /** The project or the namespace; null for the organization and the cluster. */
  readonly of: string | null;
  /** `logging.logEntries.list`, `get secrets`; in order, each once. */
  readonly permissions: readonly string[];
  readonly commands: readonly { readonly command: AnyCommand; readonly params: Params }[];
}

type Place = Pick<MissingRights, 'level' | 'of'>;

/** Permissions on what stands above projects: a role of a project cannot hold them. */
const above =
  /^(?:resourcemanager\.(?:folders|organizations)|iam\.(?:denypolicies|principalaccessboundarypolicies))\./;

/** As Kubernetes RBAC has it: `list pods`, `get computeclasses.cloud.google.com`. */
const ofKubernetes = /^(get|list) ([a-z./-]+)$/;

/** Every right for want of which something could not be read. */
export function missingRights({
  findings,
  judgements,
  gaps,
  target,
}: Pick<Examination, 'findings' | 'judgements' | 'gaps' | 'target'>): readonly MissingRights[] {
  const unread = [...findings.flatMap((finding) => finding.judgements), ...judgements, ...gaps];
  const missing = unread
    .flatMap(({ failure }) => (failure?.why === 'forbidden' ? failure : []))
    .flatMap((failure) =>
      (failure.permission?.split(/,\s*/) ?? []).flatMap((permission) => {
        const place = placeOf(permission, failure, target.cluster.project);
        return place ? [{ place, permission }] : [];
      }),
    );
  return groupBy(missing, ({ place }) => place).map((group) => {
    const [{ place }] = group;
    const permissions = [...new Set(group.map(({ permission }) => permission))].toSorted();
    return { ...place, permissions, commands: commandsFor(place, permissions) };
  });
}

/** Where a permission is missing; null if that is not known, or if it is no right that a role can hold. */
function placeOf(permission: string, { tool, on }: Failure, clusterProject: string | null): Place | null {
  if (ofKubernetes.test(permission))
    return on ? { level: 'namespace', of: on } : { level: 'cluster', of: null };
  if (!/^[a-z]+\.[A-Za-z]+\.[A-Za-z]+$/.test(permission)) return null;
  if (above.test(permission)) return { level: 'organization', of: null };
  // GKE names the IAM permission of what kubectl was refused, which counts in the project of the cluster.
  const project = tool === 'kubectl' ? clusterProject : on;
  return project && !project.includes('@') ? { level: 'project', of: project } : null;
}

function commandsFor({ level, of }: Place, permissions: readonly string[]): MissingRights['commands'] {
  if (level === 'project') {
    const params = { GRANT_PROJECT: of ?? '', PERMISSIONS: permissions.join(',') };
    return [
      { command: createProjectRole, params },
      { command: bindProjectRole, params },
    ];
  }
  if (level === 'organization') {
    const params = { PERMISSIONS: permissions.join(',') };
    return [
      { command: createOrganizationRole, params },
      { command: bindOrganizationRole, params },
    ];
  }
  const rights = permissions.map((permission) => ofKubernetes.exec(permission) ?? []);
  return ['get', 'list'].flatMap((verb) => {
    const resources = rights.flatMap(([, own, resource]) => (own === verb && resource ? [resource] : []));
    if (resources.length === 0) return [];
    const params = { VERB: verb, RESOURCES: resources.join(','), ...(of ? { NAMESPACE: of } : {}) };
    const [create, bind] =
      level === 'namespace' ? [createNamespaceRole, bindNamespaceRole] : [createClusterRole, bindClusterRole];
    return [
      { command: create, params },
      { command: bind, params },
    ];
  });
}
