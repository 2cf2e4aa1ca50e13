/** `npm run demo`: the diagnosis of a recorded cluster. It exits with 0, because the problem that it finds is expected. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const zx = fileURLToPath(new URL('../node_modules/zx/build/cli.js', import.meta.url));
const playbook = fileURLToPath(new URL('../playbooks/auth.mjs', import.meta.url));
const { status } = spawnSync(process.execPath, [zx, playbook, '--demo', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status === 1 ? 0 : (status ?? 70);
