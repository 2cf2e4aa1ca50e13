/** What a runbook shows, in order: each command once, and nothing that does not apply in the chosen cloud. Pure. */
import type { Template, Values } from '../../catalogue/commands/template.ts';
import type { Check, RunbookData, RunbookFinding, Sentence, Step } from '../data/runbook-parts.ts';
import type { Item } from './runbook-model.ts';

/** The cloud and the mode that were chosen; empty for none. */
export interface Place {
  readonly cloud: string;
  readonly mode: string;
}

/** A command in its place. `earlier` is the number of the item that shows it already. */
export interface PlannedStep {
  readonly id: string;
  readonly step: Step;
  readonly earlier: number | null;
}

/** An item with what stands under it. One that this build does not know has neither a check nor a step. */
export interface Planned {
  readonly item: Item;
  /** Counted from 1. */
  readonly number: number;
  readonly title: string;
  readonly check: Check | null;
  readonly steps: readonly PlannedStep[];
  /** Why it does not apply in the chosen cloud; null if it does, or if none is chosen. */
  readonly exempt: string | null;
}

/** Whether this build has something of that id. */
export function isKnown(id: string, { steps, checks }: RunbookData): boolean {
  return Object.hasOwn(steps, id) || Object.hasOwn(checks, id);
}

export function planned(items: readonly Item[], data: RunbookData, place: Place): readonly Planned[] {
  const seen = new Map<string, number>();
  return items.map((item, at) => {
    const number = at + 1;
    const check = (Object.hasOwn(data.checks, item.id) && data.checks[item.id]) || null;
    const exempt = check?.exempt.find((each) => each.place === place.cloud)?.text ?? null;
    const ids = exempt !== null ? [] : check ? check.steps : [item.id];
    const steps = ids.flatMap((id): PlannedStep[] => {
      const step = Object.hasOwn(data.steps, id) && data.steps[id];
      if (!step) return [];
      const earlier = seen.get(id) ?? null;
      if (earlier === null) seen.set(id, number);
      return [{ id, step, earlier }];
    });
    const title = check?.title ?? steps[0]?.step.title.replace(/\.$/, '') ?? item.id;
    return { item, number, title, check, steps, exempt };
  });
}

/** Whether a sentence is about that place, or about every place. */
export function applies({ only }: Sentence, { cloud, mode }: Place): boolean {
  return only === undefined || only.split(' ').some((each) => fits(each, cloud, mode));
}

const modes = ['autopilot', 'standard'];

function fits(each: string, cloud: string, mode: string): boolean {
  const chosen = modes.includes(each) ? mode : cloud;
  return chosen === '' || chosen === each;
}

/** The names that the commands, findings and fixes of items need. */
export function neededNames(items: readonly Item[], data: RunbookData, place: Place): ReadonlySet<string> {
  const all = planned(items, data, place).flatMap(({ check, steps, exempt }) => [
    ...steps.flatMap(({ step }) => namesOfStep(step)),
    ...(check && exempt === null ? check.findings.flatMap((finding) => namesOfFinding(finding, data)) : []),
  ]);
  return new Set(all);
}

const namesOf = (template: Template) =>
  template.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.placeholder]));
const namesOfSentence = ({ parts }: Sentence) => parts.flatMap(({ text }) => namesOf(text));
const namesOfStep = ({ code, notes }: Step) => [...namesOf(code), ...notes.flatMap(namesOfSentence)];

function namesOfFinding({ when, shows, fixes }: RunbookFinding, { steps }: RunbookData): readonly string[] {
  return [
    ...namesOfSentence(when),
    ...(shows ? namesOfSentence(shows) : []),
    ...fixes.flatMap(({ why, step }) => {
      const shown = step ? steps[step] : undefined;
      return [...namesOfSentence(why), ...(shown ? namesOfStep(shown) : [])];
    }),
  ];
}

/**
 * The names to carry with items: of those that they need, what the reader brought; and the image, where its address
 * tells one of them.
 *
 * @param own the names that the reader brought
 * @param isTold whether the address of the image tells a name
 */
export function carriedNames(
  needed: ReadonlySet<string>,
  own: Values,
  isTold: (name: string) => boolean,
): Values {
  const isImageNeeded = [...needed].some(isTold);
  return Object.fromEntries(
    Object.entries(own).filter(([name]) => needed.has(name) || (name === 'IMAGE' && isImageNeeded)),
  );
}
