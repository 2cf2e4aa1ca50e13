/**
 * `npm run new -- rule|signature|command|scenario …`: writes a new entry of the catalogue in the right places. Each place
 * that needs a person says `FILL IN: …`, and test/repository/unfinished.test.ts lists them until they are written.
 */
import { newCommand } from './new/command.ts';
import { createPlan, type Plan, requireOneOf, UsageError } from './new/plan.ts';
import { newRule } from './new/rule.ts';
import { newScenario } from './new/scenario.ts';
import { newSignature } from './new/signature.ts';

const kinds: Readonly<Record<string, (plan: Plan, argv: readonly string[]) => void>> = {
  rule: newRule,
  signature: newSignature,
  command: newCommand,
  scenario: newScenario,
};

const usage = `npm run new -- rule <section> <id> [<cause>…]
npm run new -- signature <cause> <id>
npm run new -- command kubectl|gcloud <file> <id> <words…>
npm run new -- scenario <name>`;

const [kind, ...argv] = process.argv.slice(2);
try {
  const make = kinds[requireOneOf(Object.keys(kinds), kind, 'kind of thing to make')];
  if (!make) throw new Error(`no maker of ${kind}`);
  // npm starts a script in the root of the package.
  const plan = createPlan(process.cwd());
  make(plan, argv);
  process.stdout.write(plan.write());
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${usage}\n`);
  process.exitCode = 64;
}
