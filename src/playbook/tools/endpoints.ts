import type { Failure } from '../../catalogue/model/answer.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import type { Tool } from '../../catalogue/model/tool.ts';

/**
 * Remembers which tools, and which APIs behind them, do not need to be tried again. An offline run then ends within
 * seconds: gcloud retries for half a minute before it gives up, and would do so for each command of each rule.
 */
export class Endpoints {
  readonly #broken = new Map<string, Failure>();
  readonly #answering = new Set<string>();
  /** APIs of a tool that could not be reached, as long as none has answered. */
  readonly #silent = new Map<Tool, Set<string>>();

  /** The failure of an earlier command; undefined if it is worth running. */
  knownFailure(command: AnyCommand): Failure | undefined {
    return this.#broken.get(command.tool) ?? this.#broken.get(apiOf(command));
  }

  /** Whether the API behind a command has answered anything in this run. */
  hasAnswered(command: AnyCommand): boolean {
    return this.#answering.has(apiOf(command));
  }

  /** Records the result of a command: `failure` is null if it was answered. */
  recordResult(command: AnyCommand, failure: Failure | null): void {
    const { tool } = command;
    const api = apiOf(command);
    const why = failure?.why;
    if (!failure || why === 'forbidden' || why === 'not-found' || why === 'api-disabled') {
      this.#answering.add(tool).add(api);
    } else if (
      why === 'tool-missing' ||
      why === 'tool-unusable' ||
      (why === 'signed-out' && tool === 'gcloud')
    ) {
      this.#broken.set(tool, failure);
    } else if (
      why === 'unreachable' ||
      why === 'signed-out' ||
      why === 'plugin-missing' ||
      (why === 'timeout' && !this.#answering.has(api))
    ) {
      this.#broken.set(api, failure);
      const unreachable = (this.#silent.get(tool) ?? new Set()).add(api);
      this.#silent.set(tool, unreachable);
      // Two APIs are unreachable and none answers: the connection itself is down.
      if (unreachable.size > 1 && !this.#answering.has(tool)) this.#broken.set(tool, failure);
    }
  }
}

/** The API behind a command. The kubeconfig is a file: reading it shows nothing about the server. */
function apiOf({ tool, words }: AnyCommand): string {
  if (tool === 'kubectl') return words[0] === 'config' ? 'kubeconfig' : 'kubernetes';
  return `${tool} ${words[0] ?? ''}`;
}
