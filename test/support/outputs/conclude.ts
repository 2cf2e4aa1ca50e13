/** Runs one rule in a world, with the real tools. */

import { section as sectionOf } from '../../../src/catalogue/index.ts';
import type { AnyRule, Facts, Section } from '../../../src/catalogue/model/rule.ts';
import { optIns } from '../../../src/catalogue/model/tool.ts';
import { examine } from '../../../src/diagnose/examine.ts';
import { nothingWanted } from '../../../src/diagnose/find/target.ts';
import { fromTools, shareAnswers, toolLimits } from '../../../src/playbook/tools/ask.ts';
import { execute } from '../../../src/playbook/tools/exec.ts';
import { now } from '../clock.ts';
import type { Rig } from '../tools.ts';

/** What the rule concludes by the key of the outcome, with the facts of the first conclusion of this key. */
export async function concludedOn(rig: Rig, rule: AnyRule): Promise<ReadonlyMap<string, Facts>> {
  const alone: Section = { ...sectionOf(rule.section), rules: [rule] };
  const found = new Map<string, Facts>();
  // Some conclusions need what is read only by request, and others that it was not read.
  for (const optedIn of [optIns, []]) {
    const env = { ...rig.env, CLOUDSDK_CORE_DISABLE_PROMPTS: '1' };
    const exec = { env, timeout: 60_000, signal: new AbortController().signal };
    const { ask } = shareAnswers(
      fromTools({
        execute: (tool, argv) => execute(tool, argv, exec),
        kubectlFlags: () => [`--context=${rig.context}`],
        optedIn,
        limits: toolLimits(4),
      }),
    );
    const { judgements } = await examine(ask, {
      wanted: { ...nothingWanted, namespace: rig.world.namespace },
      section: alone,
      now: now.getTime(),
    });
    for (const { because, facts } of judgements)
      if (because !== null && !found.has(because)) found.set(because, facts);
    if (!rule.asks.some(({ machine }) => machine?.optIn)) break;
  }
  return found;
}
