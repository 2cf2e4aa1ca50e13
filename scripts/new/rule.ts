/** `npm run new -- rule <section> <id> [<cause>…]`: one investigation that a reader can do. */
import { locales } from '../../src/base/text.ts';
import { causeIds, sectionIds } from '../../src/causes/model.ts';
import { withImportLine, withItem } from './edit.ts';
import { camelCase, type Plan, requireKebabCase, requireNewId, requireOneOf, UsageError } from './plan.ts';
import { ruleFile, ruleProse, ruleTest } from './rule-templates.ts';

export function newRule(plan: Plan, [sectionName, ruleId, ...causeNames]: readonly string[]): void {
  const section = requireOneOf(sectionIds, sectionName, 'section');
  const id = requireKebabCase(ruleId, 'id of a rule');
  // Read alone in an address, and never a word of the language.
  if (!id.includes('-'))
    throw new UsageError(`"${id}" is too short for a rule: use two words or more, as disk-pressure.`);
  const causes = [...new Set(causeNames)].map((name) => requireOneOf(causeIds, name, 'cause'));
  requireNewId(plan, 'rules', id);

  const folder = `src/catalogue/rules/${section}`;
  const test = `test/catalogue/rules/${section}/${id}.test.ts`;
  plan.create(`${folder}/${id}.ts`, ruleFile(section, id, causes));
  plan.edit(`${folder}/index.ts`, (text) =>
    withItem(
      withImportLine(text, `import { ${camelCase(id)} } from './${id}.ts';`),
      '\n  rules: [',
      camelCase(id),
    ),
  );
  for (const cause of causes)
    plan.edit(`src/causes/${cause}.ts`, (text) => withItem(text, '\n  rules: [', `'${id}'`));
  plan.create(test, ruleTest(section, id));
  for (const locale of locales) plan.create(`content/${locale}/${section}/${id}.mdx`, ruleProse[locale]);

  if (causes.length === 0)
    plan.next(
      `Add '${id}' to \`rules\` of the causes that it explains (src/causes), and them to its \`causes\`.`,
    );
  plan.next('Fill in what this lists: npm test -- test/repository/unfinished.test.ts');
  plan.next(`Try the rule: npm test -- ${test}`);
  plan.next('npm run fix, then npm test');
}
