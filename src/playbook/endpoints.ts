import type { AnyCommand, Failure, Tool } from '../catalogue/model.ts';

/**
 * Which tools, and which APIs behind them, have shown that asking them again is of no use. An offline run then ends in
 * seconds: gcloud tries for half a minute before it gives up, and a rule would make it try for each of its questions.
 */
export class Endpoints {
  readonly #broken = new Map<string, Failure>();
  readonly #answering = new Set<string>();
  /** APIs of a tool that gave no answer, while none has. */
  readonly #silent = new Map<Tool, Set<string>>();

  /** What an earlier question met with; undefined where asking is worth while. */
  brokenFor(command: AnyCommand): Failure | undefined {
    return this.#broken.get(command.tool) ?? this.#broken.get(apiOf(command));
  }

  /** Remembers how a question went: `failure` is null where it was answered. */
  learn(command: AnyCommand, failure: Failure | null): void {
    const { tool } = command;
    const api = apiOf(command);
    const why = failure?.why;
    if (!failure || why === 'forbidden' || why === 'not-found' || why === 'api-disabled') {
      this.#answering.add(tool).add(api);
    } else if (why === 'tool-missing' || (why === 'signed-out' && tool === 'gcloud')) {
      this.#broken.set(tool, failure);
    } else if (
      why === 'unreachable' ||
      why === 'signed-out' ||
      (why === 'timeout' && !this.#answering.has(api))
    ) {
      this.#broken.set(api, failure);
      const silent = (this.#silent.get(tool) ?? new Set()).add(api);
      this.#silent.set(tool, silent);
      // Two APIs out of reach and none within it: it is the way that is broken.
      if (silent.size > 1 && !this.#answering.has(tool)) this.#broken.set(tool, failure);
    }
  }
}

/** The API behind a command. The kubeconfig is a file, so that reading it says nothing of the server. */
function apiOf({ tool, words }: AnyCommand): string {
  if (tool === 'kubectl') return words[0] === 'config' ? 'kubeconfig' : 'kubernetes';
  return `${tool} ${words[0] ?? ''}`;
}
