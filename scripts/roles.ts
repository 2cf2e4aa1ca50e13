/** `npm run roles`: writes public/roles, the least privileges that all playbooks need. Commit what changed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { roleFiles } from '../test/support/roles.ts';

const folder = fileURLToPath(new URL('../public/roles/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, content] of Object.entries(roleFiles())) writeFileSync(`${folder}${name}`, content);
