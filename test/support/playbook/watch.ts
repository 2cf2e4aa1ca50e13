/** `diagnose --watch` on stub tools whose answers change while it runs: one scene after the other. */
import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type InProcessOptions, runPlaybook } from './in-process.ts';
import { type Ended, withFolder } from './playbook.ts';
import { clusterAnswers, kubectl, node, unsettled } from './shop.ts';
import { type Answer, type Answers, answers, makeStubs, withAnswers } from './stubs.ts';

/** What a scene answers, and the words after which the next one begins. */
export interface Scene {
  readonly answers: Answers;
  /** Printed while the scene lasts. Only what was printed since it began counts. */
  readonly until: RegExp;
}

/** Runs it in the process of the test. The last scene lasts until the end. */
export function watchScenes(
  scenes: readonly Scene[],
  args: readonly string[],
  options: InProcessOptions = {},
): Promise<Ended & { readonly calls: readonly (readonly string[])[] }> {
  return withFolder(async (folder) => {
    const stubs = scenes.map((scene, index) => {
      const own = join(folder, String(index));
      mkdirSync(own);
      return makeStubs(own, scene.answers, { without: ['gcloud'] });
    });
    const bin = join(folder, 'bin');
    const show = (index: number) => {
      const next = `${bin}-${index}`;
      symlinkSync(stubs[index]?.env['PATH'] ?? '', next);
      renameSync(next, bin);
    };
    show(0);
    let [current, from] = [0, 0];
    const ended = await runPlaybook('diagnose', ['--watch', ...args], {
      lookEvery: 1,
      ...options,
      env: { PATH: bin, HOME: folder, LANG: 'C.UTF-8', NO_COLOR: '1', ...options.env },
      onPrinted: (stdout) => {
        options.onPrinted?.(stdout);
        if (!scenes[current]?.until.test(stdout.slice(from))) return;
        from = stdout.length;
        current += 1;
        if (current < scenes.length) show(current);
      },
    });
    expect(
      stubs.flatMap((each) => each.unexpected()),
      'command lines that no stub answers',
    ).toEqual([]);
    return { ...ended, calls: stubs.map((each) => each.calls()) };
  });
}

/** The lines that a watch printed below its report, without their times. */
export function watchLines({ stdout }: Pick<Ended, 'stdout'>): readonly string[] {
  const timed = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ (.*)$/gm;
  return [...stdout.matchAll(timed)].map(([, line = '']) => line);
}

/** A Pod of the namespace shop as the API has it. */
export interface StubPod {
  readonly name: string;
  readonly uid?: string;
  /** `ReplicaSet cart-7c9d8b6f5` */
  readonly owner?: string;
  /** Why it waits; absent: it runs. */
  readonly message?: string;
  /** `waiting.reason` where it is another. */
  readonly reason?: string;
  readonly deleting?: boolean;
}

const image = 'registry.example/app/cart:2.4.1';

export const refusedWith = (status: string) =>
  `Back-off pulling image "${image}": ErrImagePull: failed to pull and unpack image "${image}": failed to resolve reference "${image}": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://registry.example/v2/token: ${status}`;

function object({ name, uid = `uid-of-${name}`, owner, message, reason, deleting }: StubPod) {
  const waits = message !== undefined || reason !== undefined;
  const [kind, of] = owner?.split(' ') ?? [];
  const state = waits
    ? { waiting: { reason: reason ?? 'ImagePullBackOff', message } }
    : { running: { startedAt: '2026-11-03T09:00:00Z' } };
  return {
    metadata: {
      name,
      namespace: 'shop',
      uid,
      creationTimestamp: '2026-11-03T08:00:00Z',
      ...(deleting && { deletionTimestamp: '2026-11-03T09:00:00Z' }),
      ...(kind && { ownerReferences: [{ kind, name: of, controller: true }] }),
    },
    spec: { nodeName: node, containers: [{ name: 'app', image }] },
    status: {
      phase: waits ? 'Pending' : 'Running',
      containerStatuses: [{ name: 'app', imageID: waits ? '' : 'sha256:1', state }],
    },
  };
}

/** One row of the list of controllers. */
export interface StubController {
  readonly name: string;
  readonly owner?: string;
  readonly wanted?: number;
  readonly has?: number;
}

const columns =
  '--output=custom-columns=NAMESPACE:.metadata.namespace,KIND:.kind,NAME:.metadata.name,UID:.metadata.uid,OWNER-KIND:.metadata.ownerReferences[0].kind,OWNER:.metadata.ownerReferences[0].name,REPLICAS:.spec.replicas,PODS:.status.replicas,NODES:.status.desiredNumberScheduled,SCHEDULED:.status.currentNumberScheduled,PARALLELISM:.spec.parallelism,COMPLETIONS:.spec.completions,SUCCEEDED:.status.succeeded,ACTIVE:.status.active,SUSPEND:.spec.suspend,CONDITIONS:.status.conditions[?(@.status=="True")].type,INIT:.spec.template.spec.initContainers[*].image,IMAGES:.spec.template.spec.containers[*].image';

const heads = [...columns.matchAll(/([A-Z-]+):/g)].map(([, head = '']) => head);

function controllerTable(all: readonly StubController[]): string {
  if (all.length === 0) return '';
  const rows = all.map(({ name, owner, wanted = 1, has = wanted }) => {
    const [ownerKind = '<none>', ownerName = '<none>'] = owner?.split(' ') ?? [];
    const cells: Readonly<Record<string, string>> = {
      NAMESPACE: 'shop',
      KIND: 'ReplicaSet',
      NAME: name,
      'OWNER-KIND': ownerKind,
      OWNER: ownerName,
      REPLICAS: String(wanted),
      PODS: String(has),
    };
    return heads.map((head) => cells[head] ?? '<none>');
  });
  const widths = heads.map((head, index) =>
    Math.max(...[head, ...rows.map((row) => row[index] ?? '')].map((each) => each.length)),
  );
  return [heads, ...rows]
    .map(
      (row) =>
        `${row
          .map((cell, index) => cell.padEnd(widths[index] ?? 0))
          .join('   ')
          .trimEnd()}\n`,
    )
    .join('');
}

/**
 * The answers of a cluster whose namespace shop has these Pods.
 *
 * @param named the Pods of whom each look asks by name, in that order; those that are not there are left out
 */
export function cluster(
  pods: readonly StubPod[],
  {
    controllers = [],
    named = [],
  }: {
    readonly controllers?: readonly StubController[];
    readonly named?: readonly (readonly string[])[];
  } = {},
): Answers {
  const rows = pods.map(({ name, message, reason }) => ({
    name,
    ...((message ?? reason) !== undefined && { message: message ?? reason ?? '' }),
  }));
  const items = pods.filter(({ message, reason }) => (message ?? reason) !== undefined).map(object);
  const details = named.map((names): readonly [string, Answer] => {
    const found = pods.filter(({ name }) => names.includes(name)).map(object);
    const line = kubectl(`get pods ${names.join(' ')} --namespace=shop --ignore-not-found --output=json`);
    if (found.length === 0) return [line, ''];
    return [line, names.length === 1 ? (found[0] ?? '') : { items: found }];
  });
  return withAnswers(
    clusterAnswers(rows),
    answers(
      [kubectl(`get pods --namespace=shop ${unsettled} --output=json`), { items }],
      [
        kubectl(`get replicasets,statefulsets,daemonsets,jobs --namespace=shop ${columns}`),
        controllerTable(controllers),
      ],
      [kubectl(`get nodes ${node} --output=json`), { items: [] }],
      ...details,
    ),
  );
}
