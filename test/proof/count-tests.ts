/** Notes how many tests passed, for `npm run proof`. Only a run of all files says anything. */
import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { writeProof } from './evidence.ts';

export default class TestCount implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const all = await this.#vitest?.globTestSpecifications();
    const tests = modules.flatMap(({ children }) => [...children.allTests()]);
    const count = (state: string) => tests.filter((each) => each.result().state === state).length;
    if (!all || modules.length < all.length || count('failed') > 0) return;
    writeProof('tests', { files: modules.length, passed: count('passed'), skipped: count('skipped') });
  }
}
