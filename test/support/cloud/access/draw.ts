/** The table from which worlds of access are drawn. */
import fc from 'fast-check';
import { dice, flagsOf, rowsOf } from '../dice.ts';

/** Choices of which every world makes exactly one. Shares are in percent and add up to 100. */
export const choices = {
  universe: { google: 85, s3ns: 15 },
  repository: { docker: 88, missing: 6, maven: 6 },
  /** Where the binding that matters is attached. */
  grantedOn: { repository: 34, project: 28, folder: 13, organization: 13, nowhere: 12 },
  member: {
    'the-account': 44,
    'group-of-the-account': 10,
    'group-of-others': 8,
    'all-users': 8,
    'all-authenticated': 8,
    'accounts-of-the-project': 8,
    domain: 6,
    'other-account': 8,
  },
  role: {
    reader: 42,
    'that-downloads': 14,
    'that-does-not': 10,
    'custom-with': 14,
    'custom-without': 10,
    'in-no-list': 10,
  },
  condition: { none: 80, holds: 10, 'does-not-hold': 10 },
  account: { own: 56, default: 16, disabled: 10, deleted: 9, none: 9 },
  madeFor: { pool: 64, 'class-with-account': 14, 'class-without-account': 11, 'changed-class': 11 },
  scopes: { 'cloud-platform': 62, 'storage-read': 25, narrow: 13 },
  secret: { none: 56, 'of-a-reader': 11, 'of-another': 11, 'of-another-host': 11, missing: 11 },
  perimeter: { none: 68, 'refuses-the-nodes': 12, 'dry-run': 10, 'refuses-others': 10 },
  organization: { none: 50, present: 50 },
  denial: {
    none: 70,
    'deny-policy': 4,
    'access-boundary': 3,
    'download-rule': 4,
    'conditional-download-rule': 4,
    'key-disabled': 3,
    'key-version-disabled': 4,
    'key-without-agent': 3,
    billing: 3,
    'virtual-repository': 2,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Features that a world has or has not, each by itself. */
const additions = {
  'other-bindings': 50,
  'deleted-custom-role': 12,
  'denials-hidden': 20,
  'ancestors-unreadable': 25,
  'permission-missing': 14,
  'secrets-unreadable': 25,
  'api-disabled': 6,
  autopilot: 14,
} as const;

type Choices = typeof choices;

/** A draw, from which one world is built. */
export type Draw = { readonly [Row in keyof Choices]: keyof Choices[Row] & string } & {
  readonly has: Readonly<Record<keyof typeof additions, boolean>>;
  readonly dice: number;
};

/** The features of a draw: `member:domain`, `autopilot`. */
export function featuresOf(draw: Draw): readonly string[] {
  return [
    ...Object.keys(choices).map((row) => `${row}:${draw[row as keyof Choices]}`),
    ...Object.entries(draw.has).flatMap(([id, has]) => (has ? [id] : [])),
  ];
}

/** A draw by the table. */
export const draws: fc.Arbitrary<Draw> = fc
  .record({ ...rowsOf(choices), has: flagsOf(additions), dice })
  .map((drawn) => drawn as unknown as Draw);
