/** Prints what anonymising changes and leaves over every recorded cluster, playbook, language and set of names. */
import { locales } from '../src/base/text.ts';
import { nameSets, prove } from '../test/support/anonymize/name-sets.ts';

for (const set of Object.keys(nameSets)) {
  const { pairs, differences, left } = await prove(set, locales);
  console.log(
    `names ${set}: ${pairs} reports compared, ${differences.length} differ, ${left.length} names left`,
  );
  for (const each of [...differences, ...left].slice(0, 10)) console.log(`  ${each}`);
  if (differences.length + left.length > 0) process.exitCode = 1;
}
