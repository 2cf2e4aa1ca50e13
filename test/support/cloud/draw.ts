/** The table from which networks are drawn: each feature with its share of worlds. The shares are measured by a test. */
import fc from 'fast-check';
import { dice, flagsOf, rowsOf } from './dice.ts';

export { pick } from './dice.ts';

/**
 * Choices of which every world makes exactly one. Shares are in percent and add up to 100. Each is at least 12, so that
 * any two features of different rows are together in more than 1 % of worlds.
 */
const choices = {
  universe: { google: 85, s3ns: 15 },
  registry: { 'artifact-registry': 45, 'gcr-host': 15, 'docker-hub': 20, 'internal-registry': 20 },
  /** Where private DNS sends the registries of the universe. */
  target: { 'front-end': 26, 'private-vip': 24, 'restricted-vip': 24, 'psc-endpoint': 14, 'foreign-vip': 12 },
  /** What the records look like. `record-missing`: the zone hides the name. */
  records: {
    'wildcard-to-apex': 30,
    'address-records': 17,
    'alias-to-public-vip-name': 24,
    'alias-to-zone-of-vip-name': 14,
    'record-missing': 15,
  },
  /** Who answers with them. */
  answerer: {
    zone: 28,
    'response-policy': 12,
    'cluster-response-policy': 12,
    'cluster-zone': 12,
    'alternative-name-server': 12,
    'forwarding-zone': 12,
    'peering-zone': 12,
  },
  /** The route to 0.0.0.0/0 with the default priority. */
  defaultRoute: {
    'by-internet-gateway': 46,
    none: 16,
    'by-appliance': 13,
    'by-vpn-tunnel': 12,
    'by-bgp': 13,
  },
  nat: {
    'no-nat': 34,
    'nat-of-all-subnets': 28,
    'nat-of-the-subnet': 13,
    'nat-of-another-subnet': 12,
    'nat-without-free-ports': 13,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Features that a world has or has not, each by itself. */
const additions = {
  'zone-of-another-project': 14,
  'bypass-rule': 12,
  ipv6: 20,
  'vip-route': 30,
  'vip-route-by-appliance': 12,
  'tagged-route': 14,
  'second-default-route': 12,
  'dynamic-route': 14,
  'policy-based-route': 15,
  'imported-peering-route': 13,
  'ncc-hub-route': 12,
  'deny-all-egress': 26,
  'allow-rule': 32,
  'rule-by-tag-or-account': 14,
  'hierarchical-policy': 14,
  'network-policy': 14,
  'regional-policy': 12,
  'policies-before-rules': 14,
  'ipv6-rule': 12,
  'fqdn-rule': 12,
  'external-address': 18,
  'private-google-access-off': 30,
  'private-nat': 12,
  proxy: 12,
  'shared-vpc': 30,
  autopilot: 14,
  'permission-missing': 14,
  'api-disabled': 12,
  'cluster-of-the-same-name': 12,
  'failed-unit': 12,
} as const;

type Choices = typeof choices;
export type Addition = keyof typeof additions;
/** What was chosen in each row. */
export type Chosen = { readonly [Row in keyof Choices]: keyof Choices[Row] & string };

/** A draw, from which one world is built. */
export interface Draw extends Chosen {
  readonly has: Readonly<Record<Addition, boolean>>;
  /** Decides the details: which permission is missing, whether an appliance delivers. */
  readonly dice: number;
}

/** One feature: its id, its row if it excludes others, and its share in percent. */
export interface Feature {
  readonly id: string;
  readonly row: string | null;
  readonly share: number;
}

export const features: readonly Feature[] = [
  ...Object.entries(choices).flatMap(([row, values]) =>
    Object.entries(values).map(([id, share]) => ({ id: `${row}:${id}`, row, share })),
  ),
  ...Object.entries(additions).map(([id, share]) => ({ id, row: null, share })),
];

/**
 * The features of a draw, by the ids of `features`, without those that change nothing in its world: records that lead
 * nowhere, and the project of a zone where there is none.
 */
export function featuresOf(draw: Draw): readonly string[] {
  const ids = [
    ...Object.keys(choices).map((row) => `${row}:${draw[row as keyof Chosen]}`),
    ...Object.entries(draw.has).flatMap(([id, has]) => (has ? [id] : [])),
  ];
  return ids.filter(
    (id) =>
      !(draw.target === 'front-end' && id.startsWith('records:')) &&
      !(draw.answerer === 'alternative-name-server' && id === 'zone-of-another-project'),
  );
}

/** A draw by the table. */
export const draws: fc.Arbitrary<Draw> = fc
  .record({ ...rowsOf(choices), has: flagsOf(additions), dice })
  .map((drawn) => drawn as unknown as Draw);
