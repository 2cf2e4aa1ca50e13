/** Commands, sentences and findings of a runbook as elements: text nodes only, with places for names. */
import type { Template } from '../../catalogue/commands/template.ts';
import type { Fix, PlaceLink, RunbookData, RunbookFinding, Sentence, Step } from '../data/runbook-parts.ts';
import { words } from '../text/words.ts';
import { element } from './elements.ts';
import { applies, type Place, type PlannedStep } from './runbook-plan.ts';
import { say } from './runbook-words.ts';

type Nodes = readonly (string | HTMLElement)[];

/** A template with its gaps, which the names of the reader fill. */
function pieces(template: Template, ofText: (text: string, at: number) => Nodes = (text) => [text]): Nodes {
  return template.flatMap((piece, at): Nodes => {
    if (typeof piece === 'string') return ofText(piece, at);
    const gap = element('span', { className: 'gap' }, piece.placeholder);
    gap.dataset.placeholder = piece.placeholder;
    if (piece.quoting !== 'plain') gap.dataset.quoting = piece.quoting;
    return [gap];
  });
}

/** The parts of a command that look like themselves: its tool and quoted words. */
function coloured(text: string, at: number): Nodes {
  const [, tool = '', rest = ''] = /^([a-z]+(?= ))?([\s\S]*)$/.exec(text) ?? [];
  const isFirst = at === 0 && tool !== '';
  const parts = (isFirst ? rest : text)
    .split(/('[^']*')/)
    .map((part, each) => (each % 2 === 0 ? part : quoted(part)));
  return isFirst ? [element('span', { className: 't-function' }, tool), ...parts] : parts;
}

const quoted = (text: string) => element('span', { className: 't-string-expression' }, text);

/** A line breaks between words only. */
const wholeWords = (nodes: Nodes): Nodes =>
  words<HTMLElement>(nodes, {
    textOf: (node) => node.textContent ?? '',
    childrenOf: (node) => [node.textContent ?? ''],
    like: ({ className }, child) => element('span', { className }, child),
  }).flatMap((part): Nodes => {
    if ('space' in part) return [part.space];
    return part.breaks ? [element('span', { className: 'word' }, ...part.word)] : part.word;
  });

const commandNodes = (template: Template): Nodes => wholeWords(pieces(template, coloured));

export function sentence({ parts }: Sentence): Nodes {
  return parts.flatMap(({ text, isCode }) =>
    isCode ? [element('code', {}, ...pieces(text))] : pieces(text),
  );
}

/** A link into this site, whatever address it is served at. */
export function link({ url, title }: PlaceLink): HTMLElement {
  const { pathname, hash } = new URL(url);
  return element('a', { href: pathname + hash }, title);
}

/** A command with its copy button, what it needs, and where the guide has it. */
export function code(step: Step, place: Place, isAlone = false): HTMLElement {
  const { title, code: template, lang, notes, places } = step;
  const pre = element(
    'pre',
    {},
    element('code', {}, ...(lang === 'shellscript' ? commandNodes(template) : pieces(template))),
  );
  const copy = element(
    'button',
    { type: 'button', className: 'copy', ariaLabel: say('copyOf', { name: title.replace(/\.$/, '') }) },
    element('span', {}, say('copy')),
  );
  copy.dataset.copy = '';
  const box = element('div', { className: 'code' }, lang === 'yaml' ? scrolling(pre, title) : pre, copy);
  box.dataset.lang = lang === 'shellscript' ? 'sh' : lang;
  const facts = notes
    .filter((note) => applies(note, place))
    .map((note) => element('li', {}, ...sentence(note)));
  const seen =
    isAlone && places.length > 0 ? [element('li', {}, say('see'), ' ', ...between(places.map(link)))] : [];
  return element(
    'div',
    { className: 'command' },
    box,
    element('ul', { className: 'command-facts' }, ...facts, ...seen),
  );
}

const between = (links: readonly HTMLElement[]): Nodes =>
  links.flatMap((each, at) => (at === 0 ? [each] : [' · ', each]));

/** Indentation matters in YAML, so it scrolls. */
function scrolling(pre: HTMLElement, name: string): HTMLElement {
  const box = element('div', { className: 'code-scroll', tabIndex: 0, role: 'group', ariaLabel: name }, pre);
  return box;
}

/** A command of an item; one that an earlier item shows is folded, and says where. */
export function stepNodes(
  { step, earlier }: PlannedStep,
  place: Place,
  isAlone: boolean,
): readonly HTMLElement[] {
  if (earlier === null) {
    const purpose = element('p', { className: 'command-purpose' }, step.title);
    return isAlone ? [code(step, place, true)] : [purpose, code(step, place)];
  }
  const summary = element('summary', {}, say('earlier', { n: earlier, title: step.title }));
  return [element('details', { className: 'runbook-earlier' }, summary, code(step, place, isAlone))];
}

/** What a check can find, folded: the runbook is worked through command by command. */
export function findingsNode(
  findings: readonly RunbookFinding[],
  data: RunbookData,
  place: Place,
): HTMLElement {
  const shown = new Set<string>();
  const each = findings.map(({ verdict, when, shows, fixes }) =>
    element(
      'div',
      { className: 'finding' },
      element('p', { className: 'when' }, element('strong', {}, verdict), ' ', ...sentence(when)),
      ...(shows ? [element('p', { className: 'evidence' }, ...sentence(shows))] : []),
      ...fixes.filter(({ why }) => applies(why, place)).map((fix) => fixNode(fix, data, place, shown)),
    ),
  );
  return element('details', { className: 'more' }, element('summary', {}, say('findings')), ...each);
}

function fixNode(
  { name, why, step: id }: Fix,
  data: RunbookData,
  place: Place,
  shown: Set<string>,
): HTMLElement {
  const step = id ? data.steps[id] : undefined;
  const again = id !== undefined && shown.has(id);
  if (id) shown.add(id);
  return element(
    'div',
    { className: 'fix' },
    element('p', { className: 'fix-name' }, name),
    element(
      'p',
      { className: 'command-purpose' },
      ...sentence(why),
      ...(again ? [` ${say('fixAgain')}`] : []),
    ),
    ...(step && !again ? [code(step, place)] : []),
  );
}
