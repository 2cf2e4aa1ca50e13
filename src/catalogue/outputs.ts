/**
 * The lines in which outcomes show, as the real kubectl and gcloud printed them: the committed record of
 * `node scripts/record-outputs.ts`.
 */
import type { Facts } from './model/rule.ts';
import architecture from './outputs/architecture.json' with { type: 'json' };
import auth from './outputs/auth.json' with { type: 'json' };
import network from './outputs/network.json' with { type: 'json' };
import node from './outputs/node.json' with { type: 'json' };
import notFound from './outputs/not-found.json' with { type: 'json' };
import policy from './outputs/policy.json' with { type: 'json' };
import registry from './outputs/registry.json' with { type: 'json' };
import schema from './outputs/schema.json' with { type: 'json' };
import slow from './outputs/slow.json' with { type: 'json' };

/** What a command printed where a rule concluded an outcome. */
export interface OutputExcerpt {
  /** The tool with its version: `gcloud 528.0.0`. */
  readonly tool: string;
  /** The copied form of the command, with the names of the recorded cluster. */
  readonly command: string;
  /** What the rule concluded there, so that its sentence and these lines speak of the same names. */
  readonly facts: Facts;
  /** All lines of a short output, else those that decide; `…` where some are left out. Empty if nothing was printed. */
  readonly lines: readonly string[];
  /** The parts that decide. None where the outcome shows in what the output does not contain. */
  readonly marks: readonly {
    /** Counted from 0, as are its characters. */
    readonly line: number;
    readonly start: number;
    readonly end: number;
  }[];
}

/** The excerpts of a chapter, by rule and outcome: `node-service-account-active/account-disabled`. */
export type OutputRecord = Readonly<Record<string, OutputExcerpt>>;

const record = new Map<string, OutputExcerpt>(
  [architecture, auth, network, node, notFound, policy, registry, schema, slow].flatMap((chapter) =>
    Object.entries(chapter as OutputRecord),
  ),
);

/** The name of an outcome among all rules. */
export function outcomeId(rule: string, outcome: string): string {
  return `${rule}/${outcome}`;
}

/** The recorded lines of an outcome; undefined where no command shows it. */
export function excerptOf(rule: string, outcome: string): OutputExcerpt | undefined {
  return record.get(outcomeId(rule, outcome));
}

/** Every recorded excerpt, by the name of its outcome. */
export const excerpts: ReadonlyMap<string, OutputExcerpt> = record;
