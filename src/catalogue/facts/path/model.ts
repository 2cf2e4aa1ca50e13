/** What is known of the way to a registry: each leg open, broken or unknown, with what says so. */
import type { Failure } from '../../model/answer.ts';
import type { Gap } from '../../model/listing.ts';
import type { NodeNetwork } from '../cluster-network.ts';
import type { FirewallLeg } from './firewalls.ts';
import type { NameAnswer } from './names.ts';
import type { RouteLeg } from './routes.ts';
import type { Target } from './target.ts';
import type { WayOutLeg } from './way-out.ts';

/** The legs, in their order. */
export const legs = ['name', 'route', 'firewall', 'way-out'] as const;
export type LegName = (typeof legs)[number];

/** A leg that could not be judged, because a command failed. */
export interface FailedLeg {
  readonly state: 'failed';
  readonly failure: Failure;
}

/** What the name leads to. */
export type NameLeg =
  | {
      readonly state: 'open';
      readonly why: 'public' | 'vip' | 'endpoint' | 'private';
      /** null for some public address. */
      readonly address: string | null;
      /** null if the message says the address, so that nobody had to be asked. */
      readonly answer: NameAnswer | null;
    }
  /**
   * A public address of the universe's own registry, and it is not known whether the node reaches it: where a network is
   * made for a VIP, the name should lead there.
   */
  | {
      readonly state: 'open';
      readonly why: 'unconfirmed';
      readonly address: string | null;
      readonly answer: NameAnswer | null;
    }
  /** A lookup failed, and no zone or policy that was read answers for the name: public DNS does not know it, either. */
  | { readonly state: 'failed-lookup'; readonly answer: NameAnswer }
  /** What answers has no address, or that of another universe. */
  | { readonly state: 'broken'; readonly why: 'nothing'; readonly answer: NameAnswer }
  | {
      readonly state: 'broken';
      readonly why: 'other-universe';
      readonly address: string;
      readonly answer: NameAnswer | null;
    }
  /** A VIP or an endpoint, which serves the hosts of one universe only, to its own clusters, and not this host. */
  | {
      readonly state: 'broken';
      readonly why: 'not-served';
      readonly address: string;
      readonly answer: NameAnswer | null;
    }
  /** The node connects to a public address, which it cannot reach, and a VIP would be reached. */
  | {
      readonly state: 'broken';
      readonly why: 'vip-zone-missing';
      readonly address: string;
      readonly vip: string;
      readonly answer: NameAnswer;
    }
  /** The same, where no message says to which address the node connects: a zone of another project may answer. */
  | {
      readonly state: 'unknown';
      readonly why: 'vip-zone-not-found';
      readonly vip: string;
      readonly answer: NameAnswer;
    }
  /** An address of the universe's own registry that is neither a VIP nor an endpoint of the network. */
  | {
      readonly state: 'unknown';
      readonly why: 'not-a-vip';
      readonly address: string;
      readonly answer: NameAnswer;
    }
  /** The message says otherwise: another name server or zone answers, or it has changed since. */
  | {
      readonly state: 'unknown';
      readonly why: 'contradicted';
      readonly answer: NameAnswer;
    }
  /** Nothing that was read answers, and whether public DNS has the name is not known here. */
  | { readonly state: 'unknown'; readonly why: 'public-dns-not-asked'; readonly answer: NameAnswer }
  /** Not reached over IPv4; over IPv6 it would be, if the name has such an address. */
  | { readonly state: 'unknown'; readonly why: 'ipv6-only'; readonly answer: NameAnswer }
  | {
      readonly state: 'unknown';
      readonly why: 'gaps';
      readonly gaps: readonly [Gap, ...Gap[]];
      readonly answer: NameAnswer;
    };

/** The legs after the name, for one address. Those after one that is not open are null. */
export interface Attempt {
  readonly target: Target;
  readonly route:
    | RouteLeg
    | FailedLeg
    | { readonly state: 'broken'; readonly why: 'no-ipv6' }
    | EndpointRoute;
  readonly firewall: FirewallLeg | FailedLeg | null;
  readonly wayOut: WayOutLeg | FailedLeg | null;
}

/** The path of packets to an endpoint, which no route can take away. */
export interface EndpointRoute {
  readonly state: 'open';
  readonly via: 'endpoint';
  readonly route: string;
}

/** The way to a registry. */
export type Path =
  /** Nothing to judge: the host is the node itself, the registry answered, or the node pulls by a proxy. */
  | {
      readonly judged: false;
      readonly why: 'loopback-address' | 'registry-reachable' | 'pulls-by-proxy';
      readonly host: string;
    }
  | {
      readonly judged: true;
      readonly host: string;
      readonly at: NodeNetwork;
      /** The projects whose Cloud DNS is read. */
      readonly dnsProjects: readonly string[];
      readonly name: NameLeg;
      /** null if the name is not known to be right, so that no later leg is judged. */
      readonly attempt: Attempt | null;
    };
