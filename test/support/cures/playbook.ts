/** One rule of a chapter, with the real tools on the servers of a world. */
import { PassThrough } from 'node:stream';
import { rule as ruleOf, section as sectionOf } from '../../../src/catalogue/index.ts';
import { readOptions } from '../../../src/playbook/cli/args.ts';
import { runLive } from '../../../src/playbook/live.ts';
import { buildReport, type Report } from '../../../src/playbook/report/index.ts';
import { changes } from '../loopback.ts';
import type { Rig } from '../tools.ts';
import { withSharedAnswers } from './shared-answers.ts';

/** The report of the chapter of a rule, in which that rule alone runs. Throws if the run changed anything. */
export async function reportOn(rig: Rig, ruleId: string, flags: readonly string[]): Promise<Report> {
  const { world, google, kubernetes } = rig;
  const rule = ruleOf(ruleId);
  const section = { ...sectionOf(rule.section), rules: [rule] };
  const argv = ['-n', world.namespace, '--timeout', '180', ...flags];
  const asked = [google.requests.length, kubernetes.requests.length] as const;
  const stream = () => new PassThrough() as unknown as NodeJS.WriteStream;
  const { examination } = await withSharedAnswers(rig, (shared) =>
    runLive(readOptions(rule.section, argv, shared), section, {
      argv,
      env: shared,
      platform: process.platform,
      stdin: new PassThrough(),
      stdout: stream(),
      stderr: stream(),
    }),
  );
  const requests = [...google.requests.slice(asked[0]), ...kubernetes.requests.slice(asked[1])];
  if (changes(requests).length > 0) throw new Error('the playbook changed something');
  return buildReport(examination, { playbook: rule.section, section, locale: 'en', recordedAt: null });
}
