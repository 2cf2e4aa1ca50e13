import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A folder for PATH with wrappers of the real tools that run each command line once and then repeat its output: gcloud
 * takes a second to start, and the playbooks run mostly the same commands.
 */
export function cachingTools(dir: string): string {
  const folder = join(dir, 'cached-tools');
  mkdirSync(join(folder, 'answers'), { recursive: true });
  for (const tool of ['kubectl', 'gcloud']) {
    const real = spawnSync('which', [tool], { encoding: 'utf8' }).stdout.trim();
    const answers = join(folder, 'answers', tool);
    writeFileSync(
      join(folder, tool),
      `#!/bin/sh
kept='${answers}'-$(printf '%s\\n' "$@" | sha256sum | cut -c1-40)
if [ ! -d "$kept" ]; then
  mkdir "$kept.$$"
  '${real}' "$@" >"$kept.$$/out" 2>"$kept.$$/err"
  echo $? >"$kept.$$/code"
  mv "$kept.$$" "$kept"
fi
cat "$kept/out"
cat "$kept/err" >&2
exit "$(cat "$kept/code")"
`,
    );
    chmodSync(join(folder, tool), 0o755);
  }
  return folder;
}
