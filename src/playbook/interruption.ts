/** What ends a run early: a signal, or the end of the process that started it. */

/** Signals that end a run early. The tools are in process groups of their own, so that these do not reach them. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How often a run looks whether the process that started it is still there. */
const orphanCheckMilliseconds = 1000;

/** Of a run that can be ended early. */
export interface Interruption {
  /** Aborted when the run is ended early. */
  readonly signal: AbortSignal;
  /** Ends what still runs, and listens no longer. */
  readonly end: () => void;
}

/**
 * A signal for the tools, aborted when the run is ended early: by a signal, or by the end of its parent.
 *
 * @param outer ends the run too
 */
export function interruptible(outer?: AbortSignal): Interruption {
  const abort = new AbortController();
  const interrupt = () => abort.abort();
  let signalled = false;
  const bySignal = () => {
    signalled = true;
    interrupt();
  };
  if (outer?.aborted) interrupt();
  outer?.addEventListener('abort', interrupt);
  const parent = process.ppid;
  const orphanCheck = setInterval(() => {
    if (process.ppid !== parent) interrupt();
  }, orphanCheckMilliseconds).unref();
  for (const signal of endings) process.on(signal, bySignal);
  return {
    signal: abort.signal,
    end: () => {
      clearInterval(orphanCheck);
      outer?.removeEventListener('abort', interrupt);
      // A second Ctrl-C must not interrupt the output after the first.
      if (!signalled) for (const signal of endings) process.off(signal, bySignal);
      // If a bug ended the run, tools may still be running.
      abort.abort();
    },
  };
}
