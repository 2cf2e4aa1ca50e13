/**
 * The real gcloud × every fault of a Google API or of the connection to it, on the loopback APIs: one command of each
 * API, or of each verb with PULLBOOK_PROOF=all. The stubs of commands.slow.test.ts replay what happens here.
 */

import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';

import type { AnyCommand } from '../../src/catalogue/model/command.ts';
import { examplesIn } from '../../src/catalogue/verification.ts';
import { fromTools, toolLimits } from '../../src/playbook/tools/ask.ts';
import { allowed, execute } from '../../src/playbook/tools/exec.ts';
import { CANARY } from '../support/canary.ts';
import { faultsOf, recordedFaults, runnable } from '../support/faults/faults.ts';
import { changes, type Failure } from '../support/loopback.ts';
import { processesWith, UNPRINTABLE } from '../support/playbook/playbook.ts';
import { type Rig, skipWithout, withRig } from '../support/tools.ts';
import { verificationWorld } from '../support/verification-world.ts';

const params = examplesIn('google');
const asking = runnable.filter(({ tool, words }) => tool === 'gcloud' && words[0] !== 'config');
const groups = Map.groupBy(asking, ({ words }) =>
  process.env['PULLBOOK_PROOF'] === 'all'
    ? allowed.gcloud.find((verb) => `${words.join(' ')} `.startsWith(`${verb} `))
    : words[0],
);
const chosen = [...groups.values()].flatMap(([first]) => first ?? []);

/** How long to wait for a server that hangs. Everything else ends by itself within half a minute. */
const patience = { silence: 4000, others: 90_000 } as const;

const tried = chosen.flatMap((command) =>
  faultsOf(command)
    .filter(({ id }) => id in recordedFaults.gcloud || id === 'silence')
    .map(({ id, why }) => ({ command, id, why })),
);

/** Injects the fault, and returns the environment of a caller who is affected by it. */
async function meet(rig: Rig, id: string): Promise<Record<string, string>> {
  const failure = id === 'silence' ? 'slow' : recordedFaults.gcloud[id as keyof typeof recordedFaults.gcloud];
  if (failure === 'unreachable') await rig.google.close();
  else if (failure !== 'no-account') rig.google.fail('*', failure satisfies Failure);
  const { CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: token = '', ...env } = rig.env;
  return failure === 'no-account' ? env : { ...env, CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: token };
}

function ask(command: AnyCommand, env: Record<string, string>, timeout: number) {
  const given = { env, timeout, signal: new AbortController().signal };
  const execution = (tool: AnyCommand['tool'], argv: readonly string[]) => execute(tool, argv, given);
  return fromTools({ execute: execution, kubectlFlags: () => [], optedIn: [], limits: toolLimits(1) })(
    command,
    params,
  );
}

describe.skipIf(skipWithout('gcloud'))('the real gcloud', { concurrent: true }, () => {
  test.for(chosen)('answers $id without a fault', (command) =>
    withRig(verificationWorld('google'), async ({ env }) => {
      expect((await ask(command, env, patience.others)).why).toBeUndefined();
    }),
  );

  test.for(tried)('$command.id fails with $why after $id', ({ command, id, why }) =>
    withRig(verificationWorld('google'), async (rig) => {
      const run = randomUUID();
      const env = await meet(rig, id);
      const timeout = id === 'silence' ? patience.silence : patience.others;
      const reply = await ask(command, { ...env, PULLBOOK_TEST_RUN: run }, timeout);
      expect(reply.why, JSON.stringify(reply)).toBe(why);
      expect(JSON.stringify(reply)).not.toMatch(CANARY);
      expect(JSON.stringify(reply)).not.toMatch(UNPRINTABLE);
      expect(changes(rig.google.requests)).toEqual([]);
      expect(processesWith(run)).toEqual([]);
    }),
  );
});
