/** Stand-ins for IAM accounts, members and roles. They keep the forms that rules read, and their project. */
import { universes } from '../cloud/universes.ts';
import { standInForHost } from './hosts.ts';
import { numbered, standInForNumber } from './identifiers.ts';
import type { Names } from './names.ts';
import { standInForProject } from './projects.ts';
import { standInForResource, type Write } from './resources.ts';

/** Universes whose domains are longer first: that of S3NS ends with that of Google Cloud. */
const accountDomains = Object.values(universes)
  .map(({ serviceAccountDomain, projectPrefix }) => ({ suffix: `.${serviceAccountDomain}`, projectPrefix }))
  .toSorted((a, b) => b.suffix.length - a.suffix.length);

const agentDomains = Object.values(universes)
  .map(({ serviceAgentDomain }) => `.${serviceAgentDomain}`)
  .toSorted((a, b) => b.length - a.length);

/** Products that act through service agents (IAM documentation, "Service agents"). */
const agentProduct =
  /^(?:gcp-sa-[a-z0-9-]{1,40}|compute-system|container-engine-robot|containerregistry|container-analysis|cloud-filer|dataflow-service-producer-prod|gcf-admin-robot|serverless-robot-prod|service-networking|sourcerepo-service-accounts|cloudservices|cloudbuild|developer|appspot)$/;

/** The stand-in of an e-mail address, or of the word with which GKE names the default account. */
export function standInForAccount(account: string, names: Names): string {
  if (account === 'default') return account;
  const at = account.lastIndexOf('@');
  if (at < 0) return numbered('account', account, names);
  const local = account.slice(0, at).toLowerCase();
  const domain = account.slice(at + 1).toLowerCase();
  return agent(local, domain, names) ?? ofProject(local, domain, names) ?? person(local, domain, names);
}

/** An account that Google makes for a project, whose number stands in its address. */
function agent(local: string, domain: string, names: Names): string | null {
  const [, prefix = '', number, suffix = ''] =
    /^(service-|p|project-)?(\d{6,})(-compute)?$/.exec(local) ?? [];
  if (!number) return null;
  const isKnown =
    Object.values(universes).some(({ defaultComputeDomain }) => domain === defaultComputeDomain) ||
    agentDomains.some((each) => domain.endsWith(each) && agentProduct.test(domain.slice(0, -each.length))) ||
    (/^[a-z-]+\.gserviceaccount\.com$/.test(domain) && agentProduct.test(domain.split('.')[0] ?? ''));
  return isKnown ? `${prefix}${standInForNumber(number, names)}${suffix}@${domain}` : null;
}

function ofProject(local: string, domain: string, names: Names): string | null {
  const universe = accountDomains.find(({ suffix }) => domain.endsWith(suffix));
  if (universe) {
    // The address drops the prefix of the universe, and puts the domain of a project behind its name.
    const [name = '', ...scope] = domain.slice(0, -universe.suffix.length).split('.');
    const project = scope.length > 0 ? `${scope.join('.')}:${name}` : name;
    const [first = '', second] = standInForProject(project, names).split(':');
    const written = second === undefined ? first : `${second}.${first}`;
    return `${numbered('account', `${local}@${domain}`, names)}@${written}${universe.suffix}`;
  }
  if (/^appspot\.gserviceaccount\.com$/.test(domain)) return `${standInForProject(local, names)}@${domain}`;
  return null;
}

function person(local: string, domain: string, names: Names): string {
  return `${numbered('account', `${local}@${domain}`, names)}@${standInForHost(domain, names)}`;
}

const workloadPool = new RegExp(
  `^(.+)\\.(${Object.values(universes)
    .map(({ workloadPoolSuffix }) => workloadPoolSuffix.replaceAll('.', '\\.'))
    .toSorted((a, b) => b.length - a.length)
    .join('|')})\\[([^/\\]]+)/([^\\]]+)\\]$`,
);

/** The stand-in of a member of an allow policy (IAM documentation, "Principal identifiers"). */
export function standInForMember(member: string, names: Names, write: Write): string {
  if (member === 'allUsers' || member === 'allAuthenticatedUsers') return member;
  const [, kind = '', name = '', uid = ''] =
    /^((?:deleted:)?(?:serviceAccount|user|group|domain|projectOwner|projectEditor|projectViewer):)(.*?)((?:\?uid=\d+)?)$/.exec(
      member,
    ) ?? [];
  const unique = uid && `?uid=${standInForNumber(uid.slice('?uid='.length), names)}`;
  if (kind.startsWith('project')) return `${kind}${standInForProject(name, names)}`;
  if (kind.endsWith('domain:')) return `${kind}${standInForHost(name, names)}`;
  const [, project, suffix, namespace, account] = workloadPool.exec(name) ?? [];
  if (project && namespace && account) {
    const within = `${standInForNamespace(namespace, names)}/${standInForKubernetesAccount(account, names)}`;
    return `${kind}${standInForProject(project, names)}.${suffix}[${within}]`;
  }
  if (kind !== '') return `${kind}${standInForAccount(name, names)}${unique}`;
  const [, scheme, path] =
    /^(principal(?:Set)?:\/\/(?:iam\.googleapis\.com|goog|cloudresourcemanager\.googleapis\.com)\/)(.+)$/.exec(
      member,
    ) ?? [];
  if (!scheme || !path) return numbered('member', member, names);
  const [, pools, pool = '', what, whom = ''] = pooled.exec(path) ?? [];
  return pools
    ? `${scheme}${pools}${numbered('pool', pool, names)}${what}${whom === '*' ? whom : numbered('member', whom, names)}`
    : `${scheme}${standInForResource(path, write)}`;
}

/**
 * An identity of a workforce identity pool: the pool, the kind of identity, and which (IAM documentation, "Principal
 * identifiers"). What kind it is decides whether a service account can be one.
 */
const pooled =
  /^(locations\/global\/(?:workforcePools|workloadIdentityPools)\/)([^/]+)(\/(?:group|subject|attribute\.[\w-]{1,100})\/|\/)(.+)$/;

/** Namespaces that every cluster has. */
const commonNamespaces = new Set([
  'default',
  'kube-system',
  'kube-public',
  'kube-node-lease',
  'gke-managed-system',
  'gmp-system',
]);

/** A namespace; those of every cluster stay. */
export function standInForNamespace(namespace: string, names: Names): string {
  return commonNamespaces.has(namespace) ? namespace : numbered('namespace', namespace, names);
}

/** A Kubernetes service account; every namespace has `default`. */
export function standInForKubernetesAccount(account: string, names: Names): string {
  return account === 'default' ? account : numbered('service-account', account, names);
}

/** A role as a policy names it: a predefined one stays. */
export function standInForRole(role: string, names: Names, write: Write): string {
  if (/^roles\/[A-Za-z][A-Za-z.]{0,80}(?:\.v\d)?$/.test(role)) return role;
  return /^(?:projects|organizations)\/[^/]+\/roles\/[^/]+$/.test(role)
    ? standInForResource(role, write)
    : numbered('role', role, names);
}
