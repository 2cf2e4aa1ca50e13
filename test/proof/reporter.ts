/**
 * Counts what the tests proved, for the page that shows it: tests leave parts of a count in `task.meta.proof`, and
 * this writes the sum of each topic to `.cache/proof/<topic>.json`. Lists are united and counted, numbers are added.
 */
import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { writeProof } from './evidence.ts';

/** A part of a topic's counts. */
export interface Proof {
  readonly topic: string;
  readonly [count: string]: string | number | readonly string[];
}

declare module 'vitest' {
  interface TaskMeta {
    proof?: Proof;
  }
}

export default class ProofReporter implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    // A part of the tests says nothing of the whole.
    const all = (await this.#vitest?.globTestSpecifications()) ?? [];
    if (modules.length < all.length || this.#vitest?.config.testNamePattern) return;
    const parts = modules.flatMap((module) =>
      [...module.children.allTests()].flatMap((test) => {
        const { proof } = test.meta();
        return proof ? [{ proof, failed: test.result().state === 'failed' }] : [];
      }),
    );
    for (const [topic, of] of Map.groupBy(parts, ({ proof }) => proof.topic)) {
      const failures = of.filter(({ failed }) => failed).length;
      writeProof(topic, { ...sum(of.map(({ proof }) => proof)), failures });
    }
  }
}

export function sum(proofs: readonly Proof[]): Readonly<Record<string, number>> {
  const names = [...new Set(proofs.flatMap((proof) => Object.keys(proof)))].filter(
    (name) => name !== 'topic',
  );
  return Object.fromEntries(
    names.map((name) => {
      const values = proofs.flatMap((proof) => (name in proof ? [proof[name]] : []));
      const numbers = values.filter((value) => typeof value === 'number');
      const lists = values.filter((value) => Array.isArray(value));
      return [name, numbers.reduce((total, each) => total + each, 0) + new Set(lists.flat()).size];
    }),
  );
}
