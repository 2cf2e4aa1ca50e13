/** What a report of diagnose says of one Pod. The only file here that knows the shape of the report. */
import type { Ran } from './namespace.ts';
import { isOf, type PodCase } from './world/model.ts';

interface Container {
  readonly pod: string;
  readonly container: string | null;
  readonly volume: string | null;
}

/** A fix as it is printed. */
export type Remedy =
  | { readonly kind: 'command'; readonly command: string; readonly change: ReportedChange }
  | { readonly kind: 'manifest'; readonly yaml: string; readonly change: ReportedChange }
  | { readonly kind: 'advice' };

/** What a fix says that it does. */
export interface ReportedChange {
  readonly effects: readonly {
    readonly verb: string;
    readonly kind: string;
    readonly name: string;
    readonly fields: readonly string[];
  }[];
  readonly losses: readonly string[];
  readonly undo: { readonly command: string | null };
}

/** What one rule concludes. */
export interface Judgement {
  readonly rule: string;
  readonly verdict: string;
  readonly because: string | null;
  readonly remedies: readonly Remedy[];
}

/** The fields of public/report.schema.json that the tests read. */
interface Finding {
  readonly cause: string;
  readonly verdict: 'problem' | 'unknown';
  readonly images: readonly string[];
  /** `namespace/name`. */
  readonly pods: readonly string[];
  readonly containers: readonly Container[];
  /** A controller whose Pods are refused. */
  readonly controller: string | null;
  readonly headline: string | null;
  readonly lastTried: string | null;
  readonly retryBy: string | null;
  /** Pods whose pulls wait behind this one. */
  readonly behind: readonly string[];
  readonly judgements: readonly Judgement[];
}

export interface DiagnoseReport {
  readonly version: number;
  readonly exitCode: number;
  readonly pods: number | null;
  readonly findings: readonly Finding[];
  readonly unclear: readonly { readonly pod: string; readonly reason: string }[];
  /** How many Pods are being created, and not for long. */
  readonly young: number;
  /** What is wrong although no Pod waits for its image. */
  readonly judgements: readonly Judgement[];
}

/** Throws with what was printed if it is no report. */
export function reportIn({ code, stdout, stderr }: Ran): DiagnoseReport {
  try {
    return JSON.parse(stdout) as DiagnoseReport;
  } catch {
    throw new Error(`no report, exit ${code}: ${stderr || stdout}`);
  }
}

/**
 * What is said of the Pods of a case, each once: `not-found: app (open.example.com/app:2)`, with its volume if the image
 * is of one, `behind infra/hang` if its pull may wait behind another, `unclear`.
 */
export function saidOf(each: PodCase, { findings, unclear }: DiagnoseReport): readonly string[] {
  const expected = each.gives === 'unclear' ? [] : each.gives;
  const said = findings.flatMap(({ cause, images, containers, controller }) => [
    ...containers
      .filter(({ pod }) => isOf(each, pod))
      .map(({ container, volume }) => {
        // One finding may be of several tags of a repository.
        const of = expected.find(
          ({ image, container: name }) => name === container && images.includes(image),
        );
        const image = of?.image ?? images.join(', ');
        return line({ cause, container, image, ...(volume === null ? {} : { volume }) });
      }),
    ...(controller !== null && isController(each, controller) ? [`${cause}: ${each.name}`] : []),
  ]);
  const queued = findings
    .filter(({ behind }) => behind.some((pod) => isOf(each, pod)))
    .map(({ pods }) => `behind ${pods.join(', ')}`);
  const waiting = unclear.filter(({ pod }) => isOf(each, pod)).map(() => 'unclear');
  return [...new Set([...said, ...queued, ...waiting])].toSorted();
}

/** The same of what is expected. */
export function expectedOf({ gives, name, reaches }: PodCase): readonly string[] {
  if (gives === 'unclear') return ['unclear'];
  return gives
    .map((expected) => (reaches === 'refused' ? `${expected.cause}: ${name}` : line(expected)))
    .toSorted();
}

/** What is to be put right for each Pod of a finding, each once: one fault, unless different ones were merged. */
export function faultsIn({ containers }: Finding, cases: readonly PodCase[]): readonly string[] {
  const faults = containers.flatMap(({ pod, container }) =>
    cases
      .filter((each) => isOf(each, pod))
      .flatMap(({ namespace, name, gives }) =>
        (gives === 'unclear' ? [] : gives)
          .filter((expected) => expected.container === container)
          .map(({ fault }) => fault ?? `${namespace}/${name} ${container}`),
      ),
  );
  return [...new Set(faults)];
}

const line = ({
  cause,
  container,
  volume,
  image,
}: {
  readonly cause: string;
  readonly container: string | null;
  readonly volume?: string;
  readonly image: string;
}) => `${cause}: ${container}${volume === undefined ? '' : `, volume ${volume}`} (${image})`;

/** `edge/ReplicaSet evil-648b5cfc57`, as the report names a controller. */
function isController(each: PodCase, controller: string): boolean {
  const name = controller.replace(/\/\S+ /, '/');
  return name === `${each.namespace}/${each.name}` || isOf(each, `${name}-bbbbb`);
}
