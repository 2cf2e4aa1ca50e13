/** A static server on loopback that compresses files and sends the headers of `_headers`, like static hosting. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.wasm': 'application/wasm',
};

interface Rule {
  readonly path: string;
  readonly headers: readonly (readonly [string, string])[];
}

/** The blocks of a `_headers` file: a path, followed by indented headers. */
export function headerRules(text: string): Rule[] {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n').filter((each) => !/^\s*(?:#|$)/.test(each))) {
    if (!line.startsWith(' ')) rules.push({ path: line.trim(), headers: [] });
    else
      rules
        .at(-1)
        ?.headers.push([line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]);
  }
  return rules;
}

/** The headers for a path, from every block whose path matches; a trailing `*` matches anything. */
export function headersFor(path: string, rules: readonly Rule[]): (readonly [string, string])[] {
  const fits = (pattern: string) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
  return rules.filter((rule) => fits(rule.path)).flatMap((rule) => rule.headers);
}

/** Serves `folder` under `base`, with the headers of its `_headers` unless the server is `plain`. The URL has no trailing slash. */
export async function serve(
  folder: string,
  base = '/',
  { plain = false } = {},
): Promise<{ origin: string; close(): Promise<void> }> {
  const list = join(folder, '_headers');
  const rules = !plain && existsSync(list) ? headerRules(readFileSync(list, 'utf8')) : [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://loopback').pathname);
    for (const [name, value] of headersFor(path, rules)) response.setHeader(name, value);
    const inside = path.startsWith(base) ? normalize(path.slice(base.length)) : '..';
    const file = inside.startsWith('..') ? null : await fileOf(join(folder, inside));
    const body = await readFile(file ?? join(folder, '404.html'));
    const type = types[extname(file ?? '404.html')] ?? 'application/octet-stream';
    const packed = /text|json|xml/.test(type) && /gzip/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(file ? 200 : 404, {
      'Content-Type': type,
      ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
    });
    response.end(packed ? gzipSync(body) : body);
  };
  /** A browser that is closed leaves requests behind, whose files must not be removed while they are read. */
  const open = new Set<Promise<void>>();
  const server: Server = createServer(async (request, response) => {
    const work = answer(request, response);
    open.add(work);
    await work.finally(() => open.delete(work));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      await Promise.allSettled(open);
      // A browser opens connections before it needs them, and Node counts one without a request as busy.
      server.closeAllConnections();
      await closed;
    },
  };
}

async function fileOf(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  if (!found) return null;
  return found.isDirectory() ? fileOf(join(path, 'index.html')) : path;
}
