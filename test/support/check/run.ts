/** Runs `check` on manifests of a test, in its process. */
import { readFileSync } from 'node:fs';
import type { CheckedImage, CheckReport } from '../../../src/playbook/check/model.ts';
import { runPlaybook } from '../playbook/in-process.ts';
import type { Ended } from '../playbook/playbook.ts';
import { checkMisfits } from '../playbook/report-schema.ts';

/** What `check` says of a text on standard input, without any tool. */
export function checkText(text: string | Buffer, ...flags: readonly string[]): Promise<Ended> {
  return runPlaybook('check', ['-', '--offline', ...flags], { input: text });
}

/** The report about a text. Throws if it printed none, or one that does not fit its schema. */
export async function reportOn(text: string | Buffer, ...flags: readonly string[]): Promise<CheckReport> {
  return checkReport(await checkText(text, '-o', 'json', ...flags));
}

/** The report of a run with `-o json`. */
export function checkReport({ stdout, stderr }: Ended): CheckReport {
  if (stderr !== '' && stdout === '') throw new Error(stderr);
  const misfits = checkMisfits(stdout);
  if (misfits.length > 0) throw new Error(misfits.join('\n'));
  return JSON.parse(stdout) as CheckReport;
}

/** Each image with its lines, in the order of the manifest. */
export function linesOf({ images }: Pick<CheckReport, 'images'>): readonly string[] {
  return images
    .flatMap(({ image, places }) => places.map(({ line }) => ({ image, line })))
    .toSorted((a, b) => a.line - b.line)
    .map(({ image, line }) => `${line}: ${image}`);
}

/** The conclusions about an image, as `rule: verdict (outcome or failure)`. */
export function verdictsOn(report: CheckReport, image: string): readonly string[] {
  const found: CheckedImage | undefined = report.images.find((each) => each.image === image);
  if (!found) throw new Error(`no image ${image}`);
  return found.judgements.flatMap((index) => {
    const { rule, verdict, because, failure } = report.judgements[index] ?? {};
    return rule ? [`${rule}: ${verdict} (${because ?? failure?.why ?? 'exempt'})`] : [];
  });
}

/** A manifest of test/support/check/manifests. */
export function chart(name: string): string {
  return readFileSync(new URL(`manifests/${name}.yaml`, import.meta.url), 'utf8');
}

/** A Pod with one container. */
export function podOf(image: string, name = 'cart'): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  containers:\n    - name: app\n      image: ${image}\n`;
}
