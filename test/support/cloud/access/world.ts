/**
 * A cloud as its access control sees it: a node that pulls from one repository, and everything that lets it or does not.
 * Plain data; `truth.ts` says what it means, from the documentation of IAM, Artifact Registry and Kubernetes, and shares
 * no code with the rules.
 */

/** Where an allow policy is attached, from the repository upwards. */
export const policyLevels = ['repository', 'project', 'folder', 'organization'] as const;
export type PolicyLevel = (typeof policyLevels)[number];

/** A binding of an allow policy. */
export interface Binding {
  readonly role: string;
  readonly members: readonly string[];
  /** An IAM condition, and whether it holds for the pull. Nobody can evaluate it from the policy alone. */
  readonly condition: { readonly title: string; readonly holds: boolean } | null;
}

/** A role that a project or the organization made for itself: `projects/shop-images/roles/puller`. */
export interface CustomRole {
  readonly name: string;
  readonly permissions: readonly string[];
  readonly deleted: boolean;
}

/** The repository of the image. */
export interface Repository {
  readonly project: string;
  readonly projectNumber: string;
  readonly location: string;
  readonly name: string;
  readonly exists: boolean;
  readonly format: 'DOCKER' | 'MAVEN';
  readonly policies: Readonly<Record<PolicyLevel, readonly Binding[]>>;
  /** Whether the project belongs to an organization. */
  readonly inOrganization: boolean;
}

/** An IAM service account that can pull: that of the nodes, or one whose key a pull secret holds. */
export interface ServiceAccount {
  readonly email: string;
  readonly state: 'enabled' | 'disabled' | 'deleted';
}

export interface Node {
  readonly name: string;
  readonly zone: string;
  readonly project: string;
  readonly projectNumber: string;
  /** Null for a node without a service account. */
  readonly account: ServiceAccount | null;
  /** Access scopes, as URLs. */
  readonly scopes: readonly string[];
  /** The ComputeClass for which GKE made the node. */
  readonly madeFor: ComputeClass | null;
}

/** A ComputeClass, as it is now: nodes keep what they were made with. */
export interface ComputeClass {
  readonly name: string;
  /** The e-mail address of the account that it gives to its nodes; null for the default of the cluster. */
  readonly account: string | null;
  readonly isChanged: boolean;
}

/** A pull secret that the Pod names. */
export interface PullSecret {
  readonly name: string;
  readonly exists: boolean;
  /** The registry for which it holds a key. */
  readonly server: string;
  /** The account whose key it holds. */
  readonly account: ServiceAccount;
}

/** A request that a perimeter refused, or in dry-run mode would have refused. */
export interface PerimeterRefusal {
  /** Null where the log does not disclose it. */
  readonly principal: string | null;
  readonly dryRun: boolean;
}

/** A download rule of the repository. */
export interface DownloadRule {
  readonly name: string;
  readonly action: 'ALLOW' | 'DENY';
  /** Null for the whole repository. */
  readonly package: string | null;
  /** A CEL condition, and whether it holds for the version that is pulled. */
  readonly condition: { readonly holds: boolean } | null;
}

/** A Cloud KMS key with which the repository is encrypted. */
export interface Key {
  /** The states of its versions, the first one first. */
  readonly versions: readonly ('ENABLED' | 'DISABLED' | 'DESTROYED')[];
  /** The version that encrypted the image, counted from one. */
  readonly used: number;
  /** Whether the service agent of Artifact Registry may decrypt with it. */
  readonly agentDecrypts: boolean;
}

/** What refuses a pull in spite of every role. */
export interface Denials {
  /** Whether an IAM deny policy, or a principal access boundary policy, denies every account. */
  readonly denyPolicy: boolean;
  readonly accessBoundary: boolean;
  readonly downloadRules: readonly DownloadRule[];
  /** Null for keys of Google. */
  readonly key: Key | null;
  readonly billing: boolean;
  /** What stands behind a virtual repository: another one, which lets the service agent in or not. */
  readonly behind: null | { readonly virtual: { readonly letsIn: boolean } };
  /** Accounts whose requests a service perimeter refuses. */
  readonly perimeter: readonly string[];
  readonly perimeterLog: readonly PerimeterRefusal[];
  readonly api: 'enabled' | 'disabled';
}

/** Who asks: what Google Cloud and the cluster refuse. */
export interface Viewer {
  /** Permissions that are missing, of IAM or as verb and resource of Kubernetes RBAC. */
  readonly missing: readonly string[];
  /** Autopilot hides the instances of its nodes. */
  readonly instanceHidden: boolean;
  /** Policy Troubleshooter hides the deny and access boundary policies of the organization. */
  readonly denialsHidden: boolean;
}

export interface AccessWorld {
  readonly universe: 'google' | 's3ns';
  readonly cluster: {
    readonly project: string;
    readonly location: string;
    readonly name: string;
    /** The account of nodes for which nothing else names one. */
    readonly defaultAccount: string;
  };
  readonly repository: Repository;
  readonly customRoles: readonly CustomRole[];
  /** Members of Google groups, by e-mail address. Only whoever administers the groups can read them. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  readonly node: Node;
  readonly secrets: readonly PullSecret[];
  readonly denials: Denials;
  readonly viewer: Viewer;
}
