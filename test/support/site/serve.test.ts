/** The server that the browser tests stop while a browser is still connected. */
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { it } from 'vitest';
import { serve } from './serve.ts';

it('a connection that never asked for anything does not keep the server', async () => {
  const server = await serve(tmpdir());
  const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  const ended = new Promise((resolve) => socket.once('close', resolve));
  await server.close();
  await ended;
});
