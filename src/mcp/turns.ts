/** One after the other: each examination starts processes, and fills their places with its own. */
import { usage } from '../playbook/cli/words.ts';

/** How many calls may wait behind the one that runs. */
const waitingLimit = 16;

/** Lets one piece of work run at a time, in the order of asking. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /**
   * Does the work in its turn. One that was cancelled while it waited is not begun.
   *
   * @throws UsageError if too many wait
   */
  async take<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    if (this.#waiting > waitingLimit)
      throw usage(
        `${waitingLimit} calls are already waiting: wait for their results`,
        `${waitingLimit} appels attendent déjà\u00a0: attendez leurs résultats`,
      );
    this.#waiting += 1;
    const turn = this.#last.then(() => {
      signal.throwIfAborted();
      return work();
    });
    this.#last = turn.catch(() => {});
    try {
      return await turn;
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Resolves when nothing runs and nothing waits. */
  async over(): Promise<void> {
    while (this.#waiting > 0) await this.#last;
  }
}
