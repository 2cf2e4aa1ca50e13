/**
 * What the texts of a decoded answer name: a Pod, a host, a project. It is declared beside the decoder, so that
 * anonymising is by construction: a text of a known kind gets a stand-in of that kind, and one that nothing declares is
 * replaced whole.
 */

/** What a text names. */
export type NameKind =
  // Kubernetes
  | 'namespace'
  /** A Pod, or what creates Pods: the name of a Pod begins with that of its controller. */
  | 'workload'
  /** `ReplicaSet cart-7c9d8b6f5`: the kind of a controller and its name. */
  | 'owner'
  | 'container'
  | 'volume'
  | 'node'
  | 'pool'
  | 'secret'
  | 'kubernetes-account'
  | 'compute-class'
  | 'uid'
  | 'context'
  /** A kind of Kubernetes objects. */
  | 'object-kind'
  /** A reason or a status: one that the kubelet is known to set, or else any text. */
  | 'reason'
  // Images and registries
  | 'image'
  | 'repository'
  /** The path of an image below its repository, with `%2F` or slashes. */
  | 'package'
  | 'tag'
  | 'digest'
  | 'host'
  /** A host with or without a scheme, a port and a path: `https://index.docker.io/v1/`. */
  | 'registry-address'
  | 'media-type'
  // Google Cloud
  | 'project'
  | 'project-number'
  | 'organization'
  | 'cluster'
  /** `PROJECT/LOCATION/CLUSTER`. */
  | 'cluster-path'
  /** A region, a zone or a multi-region. */
  | 'location'
  | 'account'
  /** A member of an allow policy: `serviceAccount:…`, `group:…`, `allUsers`. */
  | 'member'
  /** A role as a policy names it: `roles/viewer`, `projects/…/roles/…`. */
  | 'role'
  /** The id of a custom role, without its project or organization. */
  | 'role-id'
  | 'scope'
  | 'policy'
  | 'key-ring'
  | 'key'
  /** An API or a permission: public words, such as `artifactregistry.googleapis.com`. */
  | 'api'
  /** Where Secret Manager keeps something: `projects/…/secrets/…/versions/…`. */
  | 'resource'
  // Networks
  | 'network'
  /** `PROJECT/NETWORK`. */
  | 'network-path'
  | 'subnet'
  | 'network-tag'
  | 'route'
  | 'router'
  | 'peering'
  | 'firewall-rule'
  /** A rule as the firewall log names it: `network:shop/firewall:deny-egress`. */
  | 'firewall-reference'
  | 'dns-zone'
  | 'response-policy'
  /** A name in the DNS with its trailing dot, and with `*.` in front of a wildcard; or an address. */
  | 'dns-name'
  | 'address'
  | 'range'
  /** Any name of a resource, an address, or a range. */
  | 'hop'
  // Texts that name nobody
  | 'time'
  /** The version of a program: `containerd://2.1.4`, `v1.34.1-gke.1829001`. */
  | 'version'
  | 'number'
  /** A number or a port, or a range of them: `443`, `8000-9000`. */
  | 'ports'
  // Texts that are read as sentences
  | 'message'
  /** Anything else: replaced whole. */
  | 'text';

/** The public values of a text, from its documentation; any other is replaced. */
export interface OneOf<Value extends string = string> {
  readonly oneOf: readonly Value[];
}

/** A kind that depends on another field of the same object. */
export interface NamedBy {
  readonly namedBy: string;
  readonly of: Readonly<Record<string, NameKind>>;
  readonly otherwise: NameKind;
}

/** What a text names. */
export type TextNames = NameKind | OneOf | NamedBy;

/** An object whose keys are names too. */
export interface Dictionary<Values = unknown> {
  readonly keys: NameKind;
  readonly each: Values;
}

/** What the texts of a value name, for values of any type. */
export type AnyNames = TextNames | Dictionary | null | { readonly [Field: string]: AnyNames };

type Primitive = number | boolean | null | undefined;

/** The fields of an object that hold text somewhere. */
type FieldsWithText<Value> = {
  [Field in keyof Value]-?: [NamesOf<Value[Field]>] extends [null] ? never : Field;
}[keyof Value];

/**
 * What the texts of a value name: a kind for a text, that of its items for a list, and for an object those of the fields
 * that hold text. null for a value without any text. A text that can only be one of a few words needs their list.
 */
export type NamesOf<Value> = [Value] extends [Primitive]
  ? null
  : [Exclude<Value, Primitive>] extends [string]
    ? string extends Value
      ? TextNames
      : OneOf
    : [Exclude<Value, Primitive>] extends [readonly (infer Item)[]]
      ? NamesOf<Item>
      : string extends keyof Exclude<Value, Primitive>
        ? Dictionary<NamesOf<Exclude<Value, Primitive>[keyof Exclude<Value, Primitive>]>>
        : [FieldsWithText<Exclude<Value, Primitive>>] extends [never]
          ? null
          : {
              readonly [Field in FieldsWithText<Exclude<Value, Primitive>>]: NamesOf<
                Exclude<Value, Primitive>[Field]
              >;
            };

/** Only these words are kept. */
export function oneOf<const Value extends string>(...values: readonly Value[]): OneOf<Value> {
  return { oneOf: values };
}
