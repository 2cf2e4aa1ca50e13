/** Prints which problems were cured in the model of the cloud, and which were not carried out: `node scripts/cures.ts`. */
import { cures } from '../test/support/cures/table.ts';

const entries = Object.entries(cures);
const open = entries.filter(([, cure]) => 'notCarriedOut' in cure);
const rows = entries.map(([id, cure]) =>
  'cured' in cure
    ? `| ${id} | cured | ${cure.cured.map((way) => way.join(', then ')).join('; or ')} |`
    : `| ${id} | not carried out | ${cure.notCarriedOut} |`,
);

process.stdout.write(
  `${[
    `${entries.length} problems with a command or a manifest: ${entries.length - open.length} cured, ${open.length} not carried out`,
    '',
    '| Outcome | State | Steps, or the reason |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n')}\n`,
);
