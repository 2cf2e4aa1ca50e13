/** What a demo prints stands in README.md and LISEZMOI.md, under the comment that names its command. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const capture = /<!-- capture: (npx zx (.+?)) -->\n```console\n[\s\S]*?```/g;

/** The text with every capture renewed. */
export function withCaptures(text: string): string {
  return text.replace(capture, (_, line: string, words: string) => {
    const output = run(words.split(' '));
    return `<!-- capture: ${line} -->\n\`\`\`console\n$ ${line}\n${output}\`\`\``;
  });
}

/** What a playbook prints; that it ends with 1 is its finding. */
function run(words: readonly string[]): string {
  try {
    return execFileSync(process.execPath, ['node_modules/zx/build/cli.js', ...words], {
      cwd: root,
      encoding: 'utf8',
    });
  } catch (error) {
    const { status, stdout } = error as { status: number | null; stdout: string };
    // 1 is a problem that was found; anything past 2 is no report.
    if (status !== 1 && status !== 2) throw error;
    return stdout;
  }
}
