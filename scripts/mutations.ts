/**
 * Puts each fault of `test/support/cloud/mutations` into the code, one at a time, and runs the tests that must notice
 * it: `node scripts/mutations.ts [TEXT]`, with a text only those of files whose path has it. Files are restored whatever
 * happens. Fails if a fault goes unnoticed.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mutations as all, type Mutation } from '../test/support/cloud/mutations/index.ts';

const [part = ''] = process.argv.slice(2);
const mutations = all.filter(({ file }) => file.includes(part));
if (mutations.length === 0) throw new Error(`no fault is in a file whose path has ${part}`);

/** Whether the tests fail with the fault. */
function isNoticed({ file, find, replace, tests }: Mutation): boolean {
  const before = readFileSync(file, 'utf8');
  const parts = before.split(find);
  if (parts.length !== 2)
    throw new Error(`${file}: this text must occur once, and occurs ${parts.length - 1} times: ${find}`);
  const restore = () => writeFileSync(file, before);
  const stop = () => {
    restore();
    process.exit(130);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    writeFileSync(file, parts.join(replace));
    return !pass(tests);
  } finally {
    restore();
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** Whether the tests pass. */
function pass(tests: readonly string[]): boolean {
  try {
    execFileSync('vitest', ['run', '--project', 'unit', '--bail', '1', ...tests], { stdio: 'ignore' });
    return true;
  } catch (error) {
    // Only a failed test is a no: a tool that does not start is not.
    if (error instanceof Error && 'status' in error && error.status === 1) return false;
    throw error;
  }
}

const tests = [...new Set(mutations.flatMap((mutation) => mutation.tests))];
if (!pass(tests)) throw new Error(`these fail without any fault: ${tests.join(' ')}`);
let unnoticed = 0;
for (const mutation of mutations) {
  const noticed = isNoticed(mutation);
  if (!noticed) unnoticed += 1;
  process.stdout.write(`${noticed ? 'noticed   ' : 'UNNOTICED '} ${mutation.fault} (${mutation.file})\n`);
}
process.stdout.write(`${mutations.length - unnoticed} of ${mutations.length} faults noticed\n`);
process.exitCode = unnoticed === 0 ? 0 : 1;
