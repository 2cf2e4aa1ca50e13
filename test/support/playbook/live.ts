/** Playbooks with the real kubectl and gcloud, on the loopback servers. */
import { randomUUID } from 'node:crypto';
import { changes, type LoggedRequest } from '../loopback.ts';
import { type Rig, withRig } from '../tools.ts';
import type { World } from '../world/model.ts';
import { findWorld } from '../worlds/index.ts';
import { runPlaybook } from './in-process.ts';
import { type Ended, type PlaybookOptions, processesWith, runPlaybook as runProcess } from './playbook.ts';

export interface LiveRun extends Ended {
  /** Requests that would have changed something. */
  readonly changes: readonly LoggedRequest[];
  readonly requests: number;
  /** Processes that the run left behind. */
  readonly left: readonly string[];
}

export interface LiveOptions extends Omit<PlaybookOptions, 'env'> {
  /** Prepares a fault before the run; the result replaces environment variables, and `undefined` removes one. */
  readonly arrange?: (rig: Rig) => Promise<Environment | undefined> | Environment | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs a playbook on a world, in the namespace of the world. */
export function runLive(
  playbook: string,
  args: readonly string[],
  world: World | string,
  { arrange, ...options }: LiveOptions = {},
): Promise<LiveRun> {
  return withRig(typeof world === 'string' ? findWorld(world) : world, async (rig) => {
    const marker = `PULLBOOK_TEST_RUN=${randomUUID()}`;
    const arranged = { ...rig.env, ...(await arrange?.(rig)) };
    const env = Object.fromEntries(
      Object.entries(arranged).flatMap(([key, value]) => (value ? [[key, value]] : [])),
    );
    const [name = '', value = ''] = marker.split('=');
    // Only a process can be interrupted.
    const run = options.onStart ? runProcess : runPlaybook;
    const ended = await run(playbook, ['-n', rig.world.namespace, ...args], {
      ...options,
      env: { ...env, [name]: value },
    });
    const requests = [...rig.google.requests, ...rig.kubernetes.requests];
    return { ...ended, changes: changes(requests), requests: requests.length, left: processesWith(marker) };
  });
}

/** A world without some Google resources. */
export function worldWithout(name: string, ...patterns: readonly RegExp[]): World {
  const world = findWorld(name);
  const kept = Object.entries(world.google.resources).filter(
    ([resource]) => !patterns.some((pattern) => pattern.test(resource)),
  );
  return { ...world, google: { ...world.google, resources: Object.fromEntries(kept) } };
}

/** Lines of a stack trace, which mean a bug. */
export const STACK_TRACE = /^\s+at .+[:(]|Error: .+\n\s+at |Traceback/m;
