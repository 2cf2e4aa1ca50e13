/** What the file of the MCP server starts with. The file of the package loads it when it is asked for. */
import { serveMcp } from '../mcp/serve.ts';
import type { World } from '../playbook/cli/world.ts';
import { setLineOf } from './shipped.ts';

/**
 * Serves until standard input ends, and resolves to the exit code.
 *
 * @param lineOf what a person types to run a playbook, by its name
 */
export function start(world: World, lineOf: (playbook: string) => string): Promise<number> {
  setLineOf(lineOf);
  return serveMcp(world);
}
