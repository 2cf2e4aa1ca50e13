/** Writes public/roles: the least rights with which every playbook can look at everything. Commit what changed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { roleFiles } from '../test/support/roles.ts';

const folder = fileURLToPath(new URL('../public/roles/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, content] of Object.entries(roleFiles())) writeFileSync(`${folder}${name}`, content);
