/** The files of a new rule. Its check comes first and its outcomes after it, as a reader asks. */
import type { Locale } from '../../src/base/text.ts';
import { camelCase } from './plan.ts';

export function ruleFile(section: string, id: string, causes: readonly string[]): string {
  return `import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { conditions } from '../../model/when.ts';
import { sources } from '../../sources/index.ts';

export const ${camelCase(id)} = defineRule({
  id: '${id}',
  section: '${section}',
  title: { en: 'FILL IN: what is checked, in two to four words', fr: 'FILL IN: the same in French' },
  summary: {
    en: 'FILL IN: how this keeps an image from being pulled, in one or two sentences.',
    fr: 'FILL IN: the same in French.',
  },
  causes: [${causes.map((cause) => `'${cause}'`).join(', ')}],
  // FILL IN: keep 'pull', or take the narrowest subject that has what the check needs (src/catalogue/model/subjects.ts).
  about: 'pull',
  // FILL IN: the commands that the check asks, such as getNodeStates of ../../commands/kubectl/node-states.ts.
  asks: [],

  async check({ about: { node, failure } }) {
    // FILL IN: take \`ask\` from the argument, \`await ask(command, params)\`, and conclude from the answer. What it throws
    // becomes \`unknown\` with the reason, so do not catch it. Never conclude \`ok\` because something was not found.
    if (!failure) return { because: 'no-failing-pull', facts: {} };
    return { because: 'fill-in-problem', facts: { node: node.name ?? '' } };
  },

  outcomes: {
    // FILL IN: rename the key to what was found, such as 'node-not-ready' (CONTRIBUTING.md, "Outcome keys").
    'fill-in-problem': outcome({
      verdict: 'problem',
      // FILL IN: what a reader sees, with placeholders for names and fields in backquotes; no full stop at the end.
      when: { en: 'If FILL IN', fr: 'Si FILL IN: the same in French' },
      text: {
        en: ({ node }) => \`FILL IN: what is wrong with \${node}\`,
        fr: ({ node }) => \`FILL IN: the same in French, \${node}\`,
      },
      // FILL IN: the narrowest fix first, with what it changes and for whom; \`{ command, params, why }\` where there is one.
      remedies: [{ advice: { en: 'FILL IN: what to do, and why.', fr: 'FILL IN: the same in French.' } }],
      example: { node: 'gke-web-default-pool-1a2b3c4d-x5y6' },
      // FILL IN: \`{ command, params, shows }\` with the words of the output that decide, or \`lacks\`, what it does not contain.
      output: noOutput.message,
    }),
    'no-failing-pull': outcome({
      verdict: 'not-applicable',
      when: conditions.noFailingPull,
      text: { en: () => 'no pull fails', fr: () => 'aucune extraction n’échoue' },
      example: {},
      output: noOutput.nothingToCheck,
    }),
  },
  // FILL IN: the official pages that say so (src/catalogue/sources/index.ts).
  sources: [sources.imagePulls],
});
`;
}

export function ruleTest(section: string, id: string): string {
  return `import { ${camelCase(id)} as rule } from '../../../../src/catalogue/rules/${section}/${id}.ts';
import { imagePull } from '../../../support/rules/node-fixtures.ts';
import { rehearse } from '../../../support/rules/rehearse.ts';

// FILL IN: for each outcome, \`world\` holds the answers that lead to it: \`given(command, params, answer)\` or
// \`refused(command, params, failure)\` of test/support/rules/fake-ask.ts, one for each question that the check asks.
rehearse(rule, {
  'fill-in-problem': { about: imagePull(), world: [] },
  'no-failing-pull': { about: imagePull({ failure: null }), world: [] },
});
`;
}

/** The prose of the page of the check, in each language. */
export const ruleProse: Readonly<Record<Locale, string>> = {
  en: `**What it means.** FILL IN: what the reader sees, in the words of the message or of the status.

**Why it happens.** FILL IN: the reasons, the most likely first.

**How to check.** FILL IN: what to look at, and what it decides.
`,
  fr: `**Ce que cela signifie.** FILL IN: the same in French.

**Pourquoi cela arrive.** FILL IN: the same in French.

**Comment vérifier.** FILL IN: the same in French.
`,
};
