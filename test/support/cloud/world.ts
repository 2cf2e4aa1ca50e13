/**
 * A cloud as its network sees it: the node, and everything between it and a registry. Plain data; the simulator in this
 * folder says what it does, from the documentation of Google Cloud, and shares no code with the rules.
 */

/** `PROJECT/NETWORK`. */
export type NetworkName = string;

/** The node that pulls. A GKE node has one network interface. */
export interface NodeMachine {
  readonly name: string;
  readonly project: string;
  readonly zone: string;
  /** Its internal IPv4 address, the source of its packets. */
  readonly address: string;
  readonly tags: readonly string[];
  readonly account: string;
  readonly externalIpv4: boolean;
}

/** The subnet of the node. */
export interface Subnet {
  readonly name: string;
  readonly region: string;
  readonly range: string;
  readonly privateGoogleAccess: boolean;
  /** Which IPv6 addresses its machines get; null for an IPv4-only subnet. */
  readonly ipv6: 'INTERNAL' | 'EXTERNAL' | null;
}

/** A record set of a zone. Names in lower case, with their trailing dot. */
export interface DnsRecord {
  readonly name: string;
  readonly type: 'A' | 'AAAA' | 'CNAME' | 'TXT';
  readonly rrdatas: readonly string[];
}

/** Where a DNS resource is bound: networks, and GKE clusters by `projects/P/locations/L/clusters/C`. */
export interface DnsScope {
  readonly project: string;
  readonly name: string;
  readonly networks: readonly NetworkName[];
  readonly clusters: readonly string[];
}

/** A private zone. It answers from its records, or passes the query on. */
export interface PrivateZone extends DnsScope {
  /** `pkg.dev.` */
  readonly suffix: string;
  readonly records: readonly DnsRecord[];
  /** The address of the name server of a forwarding zone. */
  readonly forwardsTo: string | null;
  /** The producer network of a peering zone. */
  readonly peersWith: NetworkName | null;
}

export interface ResponsePolicy extends DnsScope {
  readonly rules: readonly ResponsePolicyRule[];
}

export interface ResponsePolicyRule {
  readonly name: string;
  /** A name, or `*.` and a suffix, with the trailing dot. */
  readonly dnsName: string;
  /** Local data; null for the behavior `bypassResponsePolicy`. */
  readonly localData: readonly DnsRecord[] | null;
}

/** An outbound server policy: all queries of its networks go to the alternative name servers. */
export interface ServerPolicy {
  readonly project: string;
  readonly name: string;
  readonly networks: readonly NetworkName[];
  readonly alternativeNameServers: readonly string[];
}

export interface Dns {
  readonly zones: readonly PrivateZone[];
  readonly responsePolicies: readonly ResponsePolicy[];
  readonly serverPolicies: readonly ServerPolicy[];
  /** What a name server outside Cloud DNS answers, by its address; null if it does not answer. */
  readonly nameServers: Readonly<Record<string, readonly DnsRecord[] | null>>;
  /** What the internet knows. */
  readonly publicRecords: readonly DnsRecord[];
}

/** Where a route sends packets. */
export type NextHop =
  | { readonly kind: 'internet-gateway' }
  /** A range of the network itself, or of a peered one. */
  | { readonly kind: 'network' }
  | { readonly kind: 'peering'; readonly name: string }
  | {
      readonly kind: 'instance' | 'internal-load-balancer' | 'vpn-tunnel' | 'interconnect' | 'ncc-hub';
      readonly name: string;
      /** Whether what stands there brings packets on to their destination. Nobody can read that. */
      readonly delivers: boolean;
    };

export interface Route {
  readonly name: string;
  readonly range: string;
  readonly priority: number;
  /** Network tags of the machines to which it applies; all machines if there are none. */
  readonly tags: readonly string[];
  readonly hop: NextHop;
  /**
   * Where it comes from: a dynamic route from the Cloud Router that it names, a `peering-custom` one from a peered
   * network whose custom routes are imported, an `ncc` one from a hub of Network Connectivity Center.
   */
  readonly origin: 'subnet' | 'static' | 'peering-subnet' | 'peering-custom' | 'dynamic' | 'ncc';
  readonly router?: string;
}

export interface PolicyBasedRoute {
  readonly name: string;
  readonly priority: number;
  readonly tags: readonly string[];
  readonly sourceRange: string;
  readonly destinationRange: string;
  /** Null for `nextHopOtherRoutes: DEFAULT_ROUTING`. */
  readonly hop: (NextHop & { readonly kind: 'internal-load-balancer' }) | null;
}

export interface FirewallRule {
  readonly name: string;
  readonly priority: number;
  readonly action: 'allow' | 'deny' | 'goto_next';
  /** Destination ranges; every destination if there are none. */
  readonly ranges: readonly string[];
  /** Destination FQDNs, in rules of policies. */
  readonly fqdns: readonly string[];
  readonly protocols: readonly { readonly protocol: string; readonly ports: readonly string[] }[];
  /** Network tags of VPC firewall rules. */
  readonly tags: readonly string[];
  readonly accounts: readonly string[];
  readonly disabled: boolean;
}

export interface FirewallPolicy {
  readonly name: string;
  readonly rules: readonly FirewallRule[];
}

/** A policy for the machines of one region. */
export interface RegionalPolicy extends FirewallPolicy {
  readonly region: string;
}

export interface Firewalls {
  /** Those of the organization and of the folders, from the top down. */
  readonly hierarchical: readonly FirewallPolicy[];
  readonly vpcRules: readonly FirewallRule[];
  /** Global network firewall policies. */
  readonly network: readonly FirewallPolicy[];
  /** Regional network firewall policies, of any region. */
  readonly regional: readonly RegionalPolicy[];
  readonly order: 'AFTER_CLASSIC_FIREWALL' | 'BEFORE_CLASSIC_FIREWALL';
}

export interface CloudRouter {
  readonly name: string;
  readonly region: string;
  /** Names of its BGP peers. */
  readonly bgpPeers: readonly string[];
  readonly nats: readonly Nat[];
}

export interface Nat {
  readonly name: string;
  readonly type: 'PUBLIC' | 'PRIVATE';
  readonly allSubnets: boolean;
  /** With the ranges served: `ALL_IP_RANGES`, `PRIMARY_IP_RANGE`, `LIST_OF_SECONDARY_IP_RANGES`. */
  readonly subnets: readonly { readonly name: string; readonly ranges: string }[];
  readonly minPortsPerVm: number;
  /** Connections of the node find no free port. */
  readonly portsExhausted: boolean;
  readonly logging: boolean;
}

/** A Private Service Connect endpoint for Google APIs. */
export interface ServiceEndpoint {
  readonly name: string;
  readonly address: string;
}

/** A proxy that something on the node has set for containerd. GKE knows nothing of it. */
export interface NodeProxy {
  readonly address: string;
  readonly port: number;
  readonly delivers: boolean;
}

/** A machine of the project, for the rule about nodes that never joined. */
export interface OtherMachine {
  readonly name: string;
  readonly zone: string;
  readonly cluster: { readonly name: string; readonly location: string };
  readonly joined: boolean;
  /** Why it did not join its cluster. */
  readonly fault: 'download' | 'other' | null;
  readonly serialPortOutput: string;
}

/** Who asks: what Google Cloud refuses, and what it hides. */
export interface Viewer {
  /** IAM permissions that are missing. */
  readonly missing: readonly string[];
  /** APIs that are not enabled: `networkconnectivity.googleapis.com`. */
  readonly disabledApis: readonly string[];
  /** Autopilot hides the instances of its nodes. */
  readonly instanceHidden: boolean;
}

export interface CloudWorld {
  readonly universe: 'google' | 's3ns';
  readonly network: {
    readonly project: string;
    readonly name: string;
    /** Its VPC Network Peerings; the routes that they bring are among `routes`. */
    readonly peerings: readonly { readonly name: string; readonly importCustomRoutes: boolean }[];
  };
  readonly cluster: { readonly project: string; readonly location: string; readonly name: string };
  readonly node: NodeMachine;
  readonly subnet: Subnet;
  readonly dns: Dns;
  readonly routes: readonly Route[];
  readonly policyBasedRoutes: readonly PolicyBasedRoute[];
  readonly firewalls: Firewalls;
  readonly routers: readonly CloudRouter[];
  readonly endpoints: readonly ServiceEndpoint[];
  /** Internal addresses at which a registry listens, in this network or beyond a hop. */
  readonly internalRegistries: readonly string[];
  readonly proxy: NodeProxy | null;
  readonly machines: readonly OtherMachine[];
  readonly viewer: Viewer;
}

/** The network of a world as `PROJECT/NETWORK`. */
export function networkOf({ network }: CloudWorld): NetworkName {
  return `${network.project}/${network.name}`;
}

/** The cluster of a world as Cloud DNS names it. */
export function clusterOf({ cluster }: CloudWorld): string {
  return `projects/${cluster.project}/locations/${cluster.location}/clusters/${cluster.name}`;
}
