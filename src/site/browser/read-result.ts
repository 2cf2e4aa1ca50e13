/** Shows what the pasted outputs say: the finding that fits, or what is missing. */
import { commandLine } from '../../catalogue/commands/template.ts';
import type { Params } from '../../catalogue/model/command.ts';
import type { AnyRule, Facts } from '../../catalogue/model/rule.ts';
import type { Judged, MissingOutput } from '../../read-output/index.ts';
import { findingsOf } from '../data/findings.ts';
import { readWords } from '../i18n/read-output.ts';
import { addButtons } from './code-buttons.ts';
import { editGap } from './edit-gap.ts';
import { element } from './elements.ts';
import { openFolds } from './open-folds.ts';
import { said } from './said.ts';
import { setValues, values, wantNames } from './values.ts';

interface Places {
  readonly rule: AnyRule;
  readonly card: HTMLElement;
  /** The command under which the output was pasted. */
  readonly command: HTMLElement;
  readonly result: HTMLElement;
}

export function showJudged(judged: Judged, { rule, card, command, result }: Places): void {
  result.replaceChildren();
  const say = (...content: readonly (Node | string)[]) => result.append(element('p', {}, ...content));
  for (const finding of card.querySelectorAll('.finding')) finding.removeAttribute('data-found');

  if ('outcome' in judged) {
    say(element('strong', {}, said(judged.text)));
    if (judged.without.length > 0) say(said(readWords.without).replace('{names}', judged.without.join(', ')));
    if (judged.more) {
      say(said(readWords.more));
      ask(judged.more, command, result);
    }
    fillIn(Object.assign({}, ...paramsOfFixes(rule, judged.outcome, judged.facts)));
    mark(
      findingsOf(rule).findIndex(({ key }) => key === judged.outcome),
      card,
    );
  } else if ('next' in judged) {
    say(said(readWords.next));
    ask(judged.next, command, result);
  } else if ('missing' in judged) {
    say(said(readWords.missing).replace('{names}', judged.missing.join(', ')));
    wantNames(judged.missing);
    edit(judged.missing[0] ?? '');
  } else if ('unreadable' in judged) say(said(judged.because));
  else say(said(readWords.cannotTell), ' ', said(judged.cannotTell));
}

/** Fills in the names that the outputs told; those that are known stay. */
function fillIn(params: Params): void {
  const known = values();
  const told = Object.entries(params).flatMap(([name, value]) =>
    typeof value === 'string' && known[name] === undefined ? [[name, value] as const] : [],
  );
  setValues(Object.fromEntries(told), 'pasted');
}

/** The names in the fixes of an outcome. */
function paramsOfFixes(rule: AnyRule, outcome: string, facts: Facts): readonly Params[] {
  return (rule.outcomes[outcome]?.remedies ?? []).map((remedy) =>
    'params' in remedy ? remedy.params(facts) : {},
  );
}

/** Opens the finding that fits, with its fix, and closes the others. The page has them in the order of `findingsOf`. */
function mark(at: number, card: HTMLElement): void {
  const findings = [...card.querySelectorAll<HTMLDetailsElement>('.finding')];
  const found = findings[at];
  if (!found) return;
  for (const each of findings) each.open = each === found;
  found.dataset.found = said(readWords.found);
  openFolds(found);
  const summary = found.querySelector('summary');
  summary?.focus({ preventScroll: true });
  found.scrollIntoView({ block: 'start' });
}

/** Leads to the command that is missing: the one on this page, or its line, to be run and pasted like the others. */
function ask({ command, params }: MissingOutput, after: HTMLElement, result: HTMLElement): void {
  fillIn(params);
  const here = [...document.querySelectorAll<HTMLElement>(`[data-command="${command.id}"]`)].find(
    (each) => each !== after && !each.closest('.fix'),
  );
  if (here && !here.closest('.read-result')) {
    openFolds(here);
    const link = element('a', { href: '#' }, said(command.purpose));
    link.addEventListener('click', (event) => {
      event.preventDefault();
      here.scrollIntoView({ block: 'start' });
      here.querySelector<HTMLElement>('[data-copy]')?.focus({ preventScroll: true });
    });
    result.append(element('p', {}, link));
    return;
  }
  const code = element(
    'div',
    { className: 'code' },
    element('pre', {}, element('code', {}, commandLine(command, params))),
  );
  code.dataset.lang = 'sh';
  const card = element(
    'div',
    { className: 'command' },
    element('p', { className: 'command-purpose' }, said(command.purpose)),
    code,
  );
  card.dataset.command = command.id;
  card.dataset.read = '';
  card.dataset.names = JSON.stringify(params);
  result.append(card);
  addButtons(card);
}

/** Opens the field of a name: in a command of this page, else in the strip. */
function edit(name: string): void {
  const gaps = [...document.querySelectorAll<HTMLElement>(`.code .gap[data-placeholder="${name}"]`)];
  const gap = gaps.find((each) => each.checkVisibility());
  const fold = document.querySelector<HTMLDetailsElement>('[data-names-fold]');
  if (gap) editGap(gap);
  else if (fold) fold.open = true;
}
