/** README.md and LISEZMOI.md show the output of a demo, under a comment with its command. */
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

/** The output of a playbook. Exit code 1 means that it found a problem. */
function run(words: readonly string[]): string {
  try {
    return execFileSync(process.execPath, ['node_modules/zx/build/cli.js', ...words], {
      cwd: root,
      encoding: 'utf8',
    });
  } catch (error) {
    const { status, stdout } = error as { status: number | null; stdout: string };
    // 1 is a problem that was found; anything above 2 is not a report.
    if (status !== 1 && status !== 2) throw error;
    return stdout;
  }
}
