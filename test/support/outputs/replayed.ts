/** What the rules conclude on the recorded clusters, by replaying the recordings: no tool, no server. */
import { sections } from '../../../src/catalogue/index.ts';
import type { Facts } from '../../../src/catalogue/model/rule.ts';
import { outcomeId } from '../../../src/catalogue/outputs.ts';
import { examine } from '../../../src/diagnose/examine.ts';
import { listScenarios, type Scenario } from '../../../src/playbook/recording/scenarios.ts';
import { fromBundle, shareAnswers } from '../../../src/playbook/tools/ask.ts';

/** An outcome that a rule concluded, with the name of the world. */
export interface Concluded {
  readonly world: string;
  readonly facts: Facts;
}

let reading: Promise<ReadonlyMap<string, Concluded>> | undefined;

/** For each outcome that a recorded cluster shows, the first cluster by name; one on S3NS only where no other does. */
export function replayed(): Promise<ReadonlyMap<string, Concluded>> {
  reading ??= replayAll();
  return reading;
}

async function replayAll(): Promise<ReadonlyMap<string, Concluded>> {
  const found = new Map<string, Concluded>();
  const all = await listScenarios();
  const isOnS3ns = ({ name }: Scenario) => name.startsWith('s3ns-');
  for (const { name, bundle } of all.toSorted((a, b) => Number(isOnS3ns(a)) - Number(isOnS3ns(b)))) {
    const now = Date.parse(bundle.recordedAt);
    const { ask } = shareAnswers(fromBundle(bundle));
    for (const section of [...sections, null]) {
      const { judgements, findings } = await examine(ask, { wanted: bundle.wanted, section, now });
      for (const { rule, because, facts } of [
        ...judgements,
        ...findings.flatMap((each) => each.judgements),
      ]) {
        const id = because === null ? null : outcomeId(rule.id, because);
        // The scenario of this name is recorded in a world of another.
        const world = name === 'several-causes' ? 'mixed' : name;
        if (id !== null && !found.has(id)) found.set(id, { world, facts });
      }
    }
  }
  return found;
}
