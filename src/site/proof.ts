/**
 * What the proofs found, each with the day and the commit of its run. `npm run proof` gathers it from the runs; nothing
 * here is typed by hand, and what has not been run is missing.
 */
import type { UniverseId } from '../catalogue/universes.ts';
import record from './proof.json' with { type: 'json' };

export interface Run {
  /** ISO 8601. */
  readonly date: string;
  /** A `+` behind it: with changes that were not committed yet. null where the run did not note it. */
  readonly commit: string | null;
}

/** What was found, by the name of the proof: `.cache/proof/<name>.json`. */
export interface Findings {
  readonly verify: {
    readonly commands: number;
    /** For each universe, how many commands reached which level, those that were run by the place. */
    readonly universes: Readonly<Record<UniverseId, Readonly<Record<string, number>>>>;
    readonly projected: number;
    readonly tools: Readonly<Record<string, string>>;
  };
  readonly google: {
    readonly playbooks: number;
    readonly worlds: number;
    readonly universes: number;
    readonly runs: number;
    readonly requests: number;
    readonly methods: Readonly<Record<string, number>>;
    readonly readingPosts: number;
    readonly changes: number;
  };
  readonly cluster: {
    readonly serverVersion: string;
    readonly playbooks: number;
    readonly podStates: number;
    readonly requests: number;
    readonly verbs: Readonly<Record<string, number>>;
    readonly changes: number;
  };
  readonly faults: {
    readonly commands: number;
    readonly faults: number;
    /** A command under a fault. */
    readonly cases: number;
    readonly rules: number;
    /** A rule in a world in which one of its commands fails. */
    readonly ruleCases: number;
  };
  readonly scale: {
    readonly serverVersion: string;
    readonly runs: readonly {
      readonly pods: number;
      readonly namespaces: number;
      readonly failing: number;
      readonly ways: number;
      readonly events: number;
      readonly calls: number | { readonly kubectl: number; readonly gcloud: number };
      readonly ratio: number;
      readonly peakMegabytes: number;
    }[];
  };
  readonly matcher: {
    readonly corpora: readonly { readonly name: string; readonly total: number; readonly right: number }[];
  };
  readonly tests: { readonly files: number; readonly passed: number; readonly skipped: number };
  readonly audit: { readonly runtime: number | null; readonly all: number | null };
}

export type ProofName = keyof Findings;
export type Proofs = { readonly [Name in ProofName]?: Run & Findings[Name] };

/** The fields without which a page could not say what was found. */
export const fieldsOf: { readonly [Name in ProofName]: readonly (keyof Findings[Name] & string)[] } = {
  verify: ['commands', 'universes', 'projected', 'tools'],
  google: ['playbooks', 'worlds', 'universes', 'runs', 'requests', 'methods', 'readingPosts', 'changes'],
  cluster: ['serverVersion', 'playbooks', 'podStates', 'requests', 'verbs', 'changes'],
  faults: ['commands', 'faults', 'cases', 'rules', 'ruleCases'],
  scale: ['serverVersion', 'runs'],
  matcher: ['corpora'],
  tests: ['files', 'passed', 'skipped'],
  audit: ['runtime', 'all'],
};

export const proofs = record as unknown as Proofs;
