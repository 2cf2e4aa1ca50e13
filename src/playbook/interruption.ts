/** What ends a run early: a signal, or the end of the process that started it. */

/** Signals that end a run early. The tools are in process groups of their own, so that these do not reach them. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A signal that is aborted when the run is ended early, and what stops listening for that. */
export interface Interruption {
  readonly signal: AbortSignal;
  readonly end: () => void;
}

/** How often a run looks whether the process that started it is still there. */
const orphanCheckMilliseconds = 1000;

/** A signal for the tools, aborted when the run is ended early: by a signal, or by the end of its parent. */
export function interruptible(): Interruption {
  const abort = new AbortController();
  const interrupt = () => abort.abort();
  const parent = process.ppid;
  const orphanCheck = setInterval(() => {
    if (process.ppid !== parent) interrupt();
  }, orphanCheckMilliseconds).unref();
  for (const signal of endings) process.on(signal, interrupt);
  return {
    signal: abort.signal,
    end: () => {
      clearInterval(orphanCheck);
      // A second Ctrl-C must not interrupt the output after the first.
      if (!abort.signal.aborted) for (const signal of endings) process.off(signal, interrupt);
      // If a bug ended the run, tools may still be running.
      abort.abort();
    },
  };
}
