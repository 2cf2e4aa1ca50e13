/** nginx on loopback with hosting/nginx.conf: port, folder and path of the 404 page are replaced, and nothing else. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../files.ts';

export const nginxConfiguration = readFileSync(join(root, 'hosting', 'nginx.conf'), 'utf8');

/** Serves a build under its path. Throws with the output of nginx if it does not start. */
export async function serveWithNginx(
  folder: string,
  base: string,
): Promise<{ origin: string; close(): Promise<void> }> {
  const work = mkdtempSync(join(tmpdir(), 'pullbook-nginx-'));
  const host = join(work, 'host');
  const at = join(host, base);
  mkdirSync(dirname(at), { recursive: true });
  symlinkSync(folder, at.replace(/\/$/, ''));
  const port = await freePort();
  const server = nginxConfiguration
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/pullbook;', `root ${host};`)
    .replace('error_page 404 /404.html;', `error_page 404 ${base}404.html;`);
  writeFileSync(join(work, 'pullbook.conf'), server);
  writeFileSync(join(work, 'nginx.conf'), around(work));
  const nginx = (...words: string[]) =>
    execFileSync('nginx', ['-e', join(work, 'error.log'), '-c', join(work, 'nginx.conf'), ...words], {
      stdio: 'pipe',
    });
  // It returns when its socket listens.
  nginx();
  return {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      nginx('-s', 'stop');
      rmSync(work, { recursive: true, force: true });
    },
  };
}

/** What a distribution has around a file of conf.d, in a folder of this test. */
function around(work: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${work}/${name};`,
  );
  return [
    // As root, workers would run as a user who cannot read the folder of the test.
    ...(userInfo().uid === 0 ? [`user ${userInfo().username};`] : []),
    'worker_processes 1;',
    `pid ${work}/nginx.pid;`,
    'events {}',
    'http {',
    '  access_log off;',
    ...temporary,
    `  include ${work}/pullbook.conf;`,
    '}',
    '',
  ].join('\n');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
