/** What ends a run early. */

/** Signals that end a run early. The tools are in process groups of their own, so that these do not reach them. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A signal for the tools of a run. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Says that the run is over. If a bug ended it, this ends the tools that still run. */
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

/** A signal for the tools that another one aborts: a process that runs several playbooks handles its own signals. */
export function endedBy(outside: AbortSignal): Interruption {
  const abort = new AbortController();
  const signal = AbortSignal.any([outside, abort.signal]);
  return { signal, end: () => abort.abort() };
}
