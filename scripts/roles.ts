/**
 * `npm run roles`: writes public/roles, the least privileges that all playbooks need, and public/job, what runs Pullbook in
 * Kubernetes with them. Commit what changed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jobFiles } from '../test/support/job/manifests.ts';
import { roleFiles } from '../test/support/roles.ts';

for (const [place, files] of Object.entries({ roles: roleFiles(), job: jobFiles() })) {
  const folder = fileURLToPath(new URL(`../public/${place}/`, import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(`${folder}${name}`, content);
}
