/** `pullbook mcp`: a server of the Model Context Protocol on standard input and output. */
import { ProtocolError, ProtocolErrorCode, Server } from '@modelcontextprotocol/server';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { exitCode } from '../base/exit-codes.ts';
import { foreignText } from '../base/foreign-text.ts';
import type { Locale, Text } from '../base/text.ts';
import { localeOf } from '../playbook/cli/args.ts';
import { StatedError } from '../playbook/cli/stated-error.ts';
import { complain, print, type World } from '../playbook/cli/world.ts';
import { interruptible } from '../playbook/interruption.ts';
import { savedRun } from '../playbook/replay.ts';
import { shipped } from '../playbook/shipped/index.ts';
import { answer } from './answer.ts';
import { mcpHelp } from './help.ts';
import { inputSchema } from './inputs.ts';
import { messageLimit, wholeLines } from './lines.ts';
import { type McpOptions, mcpOptions } from './options.ts';
import { outputSchema } from './schemas.ts';
import { tools } from './tools.ts';
import { Turns } from './turns.ts';

const instructions: Text = {
  en: 'Pullbook says why a GKE cluster cannot pull a container image. Every tool only reads. A verdict is ok, problem, unknown or not-applicable; unknown means that something could not be read, and never means ok. A person must decide whether to apply a fix.',
  fr: 'Pullbook dit pourquoi un cluster GKE ne peut pas extraire une image de conteneur. Chaque outil ne fait que lire. Un verdict vaut ok, problem, unknown ou not-applicable\u00a0; unknown signifie qu’un élément n’a pas pu être lu, et ne veut jamais dire ok. C’est à une personne de décider d’appliquer un remède.',
};

/**
 * Serves until standard input ends, and resolves to the exit code. Never rejects.
 *
 * @param world its arguments are the words after `mcp`
 */
export async function serveMcp(world: World): Promise<number> {
  try {
    const options = mcpOptions(world.argv, world.env);
    if (options.action === 'help') {
      await print(world, mcpHelp(options.locale));
      return exitCode.ok;
    }
    // A recording that cannot be read is said now, and not to each call.
    await savedRun(options.examination);
    return await serve(options, world);
  } catch (error) {
    if (!(error instanceof StatedError)) throw error;
    complain(world, error.text, localeOf(world.argv, world.env));
    return error.exitCode;
  }
}

async function serve(options: McpOptions, world: World): Promise<number> {
  const { stdin, stdout, stderr } = world;
  const say = (text: string) => stderr.write(`pullbook mcp: ${foreignText(text).slice(0, 1000)}\n`);
  const interruption = interruptible();
  const turns = new Turns();
  const messages = wholeLines(() => {
    const message = `a message of more than ${messageLimit} bytes was not read`;
    say(message);
    // Its id is unknown: JSON-RPC 2.0, section 5.
    const error = { code: ProtocolErrorCode.InvalidRequest, message };
    stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id: null, error })}\n`);
  });
  const transport = new StdioServerTransport(messages, stdout, { maxBufferSize: 2 * messageLimit });
  const connection = serveStdio(() => serverOf(options, world, turns, interruption.signal), {
    transport,
    onerror: ({ message }) => say(message),
  });
  await new Promise<void>((resolve) => {
    for (const event of ['end', 'close', 'error']) messages.once(event, () => resolve());
    // Who reads the answers has gone.
    stdout.once('error', () => resolve());
    interruption.signal.addEventListener('abort', () => resolve(), { once: true });
    stdin.pipe(messages);
  });
  await connection.close();
  await turns.over();
  const interrupted = interruption.signal.aborted;
  interruption.end();
  (stdin as NodeJS.ReadStream).destroy();
  return interrupted ? exitCode.interrupted : exitCode.ok;
}

/** A server for one connection. */
function serverOf(options: McpOptions, world: World, turns: Turns, ended: AbortSignal): Server {
  const { locale } = options;
  const server = new Server(
    { name: 'pullbook', title: 'Pullbook', version: shipped.version, websiteUrl: shipped.homepage },
    { capabilities: { tools: {} }, instructions: instructions[locale] },
  );
  server.setRequestHandler('tools/list', () => ({ tools: tools.map((tool) => described(tool, locale)) }));
  server.setRequestHandler('tools/call', ({ params }, { mcpReq }) => {
    const token = mcpReq._meta?.progressToken;
    let progress = 0;
    const say = (text: string) => {
      world.stderr.write(text);
      if (token === undefined) return;
      progress += 1;
      const told = { progressToken: token, progress, message: text.trim() };
      // Who has gone needs no progress.
      void mcpReq.notify({ method: 'notifications/progress', params: told }).catch(() => {});
    };
    const tool = tools.find(({ name }) => name === params.name);
    if (!tool)
      throw new ProtocolError(
        ProtocolErrorCode.InvalidParams,
        `there is no tool of this name; there are: ${tools.map(({ name }) => name).join(', ')}`,
      );
    const signal = AbortSignal.any([mcpReq.signal, ended]);
    const surroundings = { env: world.env, platform: world.platform, say };
    return answer(tool, params.arguments ?? {}, signal, { options, surroundings, turns });
  });
  return server;
}

function described(tool: (typeof tools)[number], locale: Locale) {
  const { name, title, description, asks, output } = tool;
  return {
    name,
    title: title[locale],
    description: description[locale],
    inputSchema: inputSchema(tool, locale),
    outputSchema: outputSchema(output),
    annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: asks },
  };
}
