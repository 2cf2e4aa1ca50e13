/** Decoders for gcloud output. Google APIs omit fields that are empty or false. */
import { array, child, flag, list, object, requiredText, text, texts } from '../decode.ts';

export interface NodePool {
  readonly name: string;
  /** As the API returns it: an e-mail address, or `default`. */
  readonly serviceAccount: string | null;
  readonly scopes: readonly string[];
}

export interface Cluster {
  readonly autopilot: boolean;
  readonly nodePools: readonly NodePool[];
  /** Account and scopes of nodes that GKE creates itself: defaults of Autopilot and of node auto-provisioning. */
  readonly autoprovisioned: NodePool | null;
}

export interface Instance {
  readonly account: string | null;
  readonly scopes: readonly string[];
}

export interface IamServiceAccount {
  readonly email: string;
  readonly disabled: boolean;
}

export interface Binding {
  readonly role: string;
  readonly members: readonly string[];
  /** True if the binding has an IAM condition. */
  readonly conditional: boolean;
}

export interface Repository {
  readonly format: string | null;
  readonly mode: string | null;
  /** Address prefix of images in the repository: `europe-west9-docker.pkg.dev/shop-images/app`. */
  readonly registryUri: string | null;
}

/** A VPC Service Controls violation, from the audit log. */
export interface PerimeterDenial {
  readonly time: string | null;
  readonly principal: string | null;
  readonly reason: string | null;
  readonly uniqueId: string | null;
}

export interface GcloudConfiguration {
  readonly project: string | null;
  readonly universeDomain: string | null;
}

export function decodeCluster(answer: unknown): Cluster {
  const defaults = child(child(answer, 'autoscaling'), 'autoprovisioningNodePoolDefaults');
  return {
    autopilot: flag(child(answer, 'autopilot'), 'enabled'),
    nodePools: list(answer, 'nodePools').map((pool) =>
      nodePool(requiredText(pool, 'name'), child(pool, 'config')),
    ),
    autoprovisioned: Object.keys(defaults).length > 0 ? nodePool('', defaults) : null,
  };
}

function nodePool(name: string, config: unknown): NodePool {
  return { name, serviceAccount: text(config, 'serviceAccount'), scopes: texts(config, 'oauthScopes') };
}

export function decodeInstance(answer: unknown): Instance {
  const [account] = list(answer, 'serviceAccounts');
  return account
    ? { account: text(account, 'email'), scopes: texts(account, 'scopes') }
    : { account: null, scopes: [] };
}

export function decodeServiceAccountState(answer: unknown): IamServiceAccount {
  return { email: requiredText(answer, 'email'), disabled: flag(answer, 'disabled') };
}

export function decodeProjectNumber(answer: unknown): { readonly number: string } {
  return { number: requiredText(answer, 'projectNumber') };
}

export function decodePolicy(answer: unknown): readonly Binding[] {
  return list(answer, 'bindings').map((binding) => ({
    role: requiredText(binding, 'role'),
    members: texts(binding, 'members'),
    conditional: Object.keys(child(binding, 'condition')).length > 0,
  }));
}

/** Bindings of the folders and the organization above a project; the project's own come from another command. */
export function decodeAncestorPolicies(answer: unknown): readonly Binding[] {
  return array(answer)
    .filter((ancestor) => text(ancestor, 'type') !== 'project')
    .flatMap((ancestor) => decodePolicy(child(ancestor, 'policy')));
}

export function decodeRepository(answer: unknown): Repository {
  return {
    format: text(answer, 'format'),
    mode: text(answer, 'mode'),
    registryUri: text(answer, 'registryUri'),
  };
}

export function decodeServices(answer: unknown): readonly string[] {
  return array(answer).map((service) => requiredText(child(service, 'config'), 'name'));
}

export function decodePerimeterDenials(answer: unknown): readonly PerimeterDenial[] {
  return array(answer).map((entry) => {
    const payload = child(entry, 'protoPayload');
    const metadata = child(payload, 'metadata');
    return {
      time: text(entry, 'timestamp'),
      principal: text(child(payload, 'authenticationInfo'), 'principalEmail'),
      reason: text(metadata, 'violationReason'),
      uniqueId: text(metadata, 'vpcServiceControlsUniqueId'),
    };
  });
}

export function decodeConfiguration(answer: unknown): GcloudConfiguration {
  const core = child(object(answer), 'core');
  return { project: text(core, 'project'), universeDomain: text(core, 'universe_domain') };
}
