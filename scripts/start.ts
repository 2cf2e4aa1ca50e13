/** `npm start`: builds the site, prints the diagnosis of a recorded cluster, then serves the site until Ctrl-C. */
import { spawnSync } from 'node:child_process';
import { preview } from 'astro';

for (const script of ['build', 'demo']) {
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 70);
}
const server = await preview({ logLevel: 'error' });
process.stdout.write(
  `\nPullbook is served on http://${server.host ?? 'localhost'}:${server.port}/ until Ctrl-C.\n`,
);
