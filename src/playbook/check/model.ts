/**
 * The report of a check in one language, ready to be printed in any format. This is also the JSON output: its schema is
 * public/check.schema.json, and an incompatible change raises `version`.
 */
import type { Locale } from '../../base/text.ts';
import type { Verdict } from '../../catalogue/model/rule.ts';
import type { ImagePlace } from '../../check/manifest/images.ts';
import type { UniverseId } from '../../cloud/universes.ts';
import type { Report, ReportJudgement } from '../report/model.ts';

export const checkVersion = 1;

/** What an image can be, all checks together. */
export type ImageVerdict = Exclude<Verdict, 'not-applicable'>;

/** What a check found, in one language. */
export interface CheckReport {
  readonly version: typeof checkVersion;
  /** The version of Pullbook that made it. */
  readonly pullbook: string;
  readonly playbook: 'check';
  readonly lang: Locale;
  /** ISO 8601. */
  readonly checkedAt: string;
  /** null where nothing tells. */
  readonly target: {
    readonly universe: UniverseId | null;
    readonly context: string | null;
    readonly namespace: string | null;
    readonly project: string | null;
    readonly location: string | null;
    readonly cluster: string | null;
  };
  readonly exitCode: 0 | 1 | 2;
  readonly files: number;
  readonly objects: number;
  /** How many distinct images `--ignore-image` or `--ignore-file` have left out. */
  readonly leftOut: number;
  /** How many images have each verdict. */
  readonly counts: Readonly<Record<ImageVerdict, number>>;
  readonly images: readonly CheckedImage[];
  /** Every conclusion once, also where several images share it. */
  readonly judgements: readonly ReportJudgement[];
  readonly gaps: Report['gaps'];
  readonly rights: Report['rights'];
  readonly notes: readonly string[];
}

/** One image, with everything that was concluded about it. */
export interface CheckedImage {
  /** As written. */
  readonly image: string;
  readonly verdict: ImageVerdict;
  readonly places: readonly ImagePlace[];
  /** Indices of `judgements`, worst first. */
  readonly judgements: readonly number[];
}
