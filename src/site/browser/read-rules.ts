/** The rules of a chapter, loaded when the first output is read on one of its pages. */
import type { AnyRule, Section } from '../../catalogue/model/rule.ts';

const chapters = import.meta.glob<Readonly<Record<string, Section>>>('../../catalogue/rules/*/index.ts');

/** A rule of the catalogue. Rejects if its chapter cannot be loaded. */
export async function loadRule(section: string, id: string): Promise<AnyRule> {
  const load = chapters[`../../catalogue/rules/${section}/index.ts`];
  const exported = load ? Object.values(await load()) : [];
  const rule = exported.flatMap(({ rules }) => rules).find((each) => each.id === id);
  if (!rule) throw new Error(`No rule ${id} in ${section}.`);
  return rule;
}
