/** A runbook that a link or a text brings: a reader sees what is in it and whose it is, and chooses. */
import type { RunbookData } from '../data/runbook-parts.ts';
import { placeNames } from '../data/universe-values.ts';
import offerStyles from '../styles/runbook-offer.css?url';
import { announce } from './announce.ts';
import { element } from './elements.ts';
import { isKnown, planned } from './runbook-plan.ts';
import { type Accepted, type Carried, knownParts, type Received } from './runbook-portable.ts';
import { part, say } from './runbook-words.ts';
import { style } from './style.ts';

/** More entries than this are counted. */
const mostShown = 30;
const longestShown = 200;

export type Choice = 'replace' | 'add' | 'discard';

/** Shows the offer, or why there is none; `choose` is called when the reader has chosen, with what this build knows of it. */
export function offer(
  found: Received,
  data: RunbookData,
  from: 'offerLink' | 'offerText',
  choose: (choice: Choice, carried: Carried | null) => void,
): void {
  const place = part('offer');
  void style(offerStyles);
  const button = (name: Choice | 'close', carried: Carried | null) => {
    const made = element('button', { type: 'button' }, say(name));
    made.dataset.runbookChoice = name;
    made.addEventListener('click', () => {
      place?.replaceChildren();
      choose(name === 'close' ? 'discard' : name, carried);
    });
    return made;
  };
  if ('refused' in found) {
    const text = say(found.refused);
    place?.replaceChildren(box(element('p', {}, text), element('p', {}, button('close', null))));
    announce(text);
    return;
  }
  const names = new Set(data.names);
  const { carried, unknown } = knownParts(
    found.carried,
    (id) => isKnown(id, data),
    (name) => names.has(name),
  );
  // Of what is wholly unknown, nothing is left to take.
  const isEmpty = carried.runbook.items.length === 0 && carried.runbook.note === '';
  const choices = (isEmpty ? (['discard'] as const) : (['replace', 'add', 'discard'] as const)).map((name) =>
    button(name, carried),
  );
  place?.replaceChildren(
    box(
      element('p', {}, say(from)),
      ...contents(carried, unknown, found, data),
      ...(isEmpty ? [] : [element('p', { className: 'note' }, say('offerChoice'))]),
      element('p', { className: 'runbook-tools' }, ...choices),
    ),
  );
  place?.scrollIntoView({ block: 'nearest' });
  announce(say(from));
}

function box(...inside: readonly HTMLElement[]): HTMLElement {
  return element('div', { className: 'runbook-offer' }, ...inside);
}

function contents(
  { runbook, names, cloud, mode }: Carried,
  unknown: readonly string[],
  { unreadable }: Accepted,
  data: RunbookData,
): readonly HTMLElement[] {
  const { title, note, items } = runbook;
  const all = planned(items, data, { cloud, mode });
  const ticked = items.filter(({ done }) => done !== '').length;
  const places = [cloud, mode].flatMap((each) => (each && placeNames[each]) || []);
  const notes = [
    ...(note ? [note] : []),
    ...all.flatMap(({ item, number, title: of }) =>
      item.note ? [say('labelled', { label: `${number}. ${of}`, text: item.note })] : [],
    ),
  ];
  const counted = [
    say('offerItems', { n: items.length }),
    ...(ticked ? [say('offerTicked', { n: ticked })] : []),
  ];
  return [
    element(
      'p',
      {},
      say('labelled', { label: say('offerTitle'), text: '' }),
      element('bdi', {}, title || say('title')),
    ),
    entries(
      counted.join(', '),
      all.map(({ number, title: of }) => `${number}. ${of}`),
    ),
    entries(
      say('offerNames', { n: Object.keys(names).length }),
      Object.entries(names).map(([name, value]) => `${name} = ${value}`),
    ),
    ...(notes.length > 0 ? [entries(say('offerNotes', { n: notes.length }), notes)] : []),
    ...(places.length > 0
      ? [element('p', {}, say('labelled', { label: say('offerPlace'), text: places.join(', ') }))]
      : []),
    ...(unknown.length > 0 ? [entries(say('offerUnknown', { n: unknown.length }), unknown)] : []),
    ...(unreadable > 0 ? [element('p', {}, say('offerUnreadable', { n: unreadable }))] : []),
  ];
}

/** A count with its entries, each as text of its own direction. */
function entries(text: string, all: readonly string[]): HTMLElement {
  if (all.length === 0) return element('p', {}, text);
  const shown = all
    .slice(0, mostShown)
    .map((each) =>
      element(
        'li',
        {},
        element('bdi', {}, each.slice(0, longestShown), each.length > longestShown ? '…' : ''),
      ),
    );
  const more =
    all.length > mostShown ? [element('li', {}, say('offerMore', { n: all.length - mostShown }))] : [];
  return element('div', {}, element('p', {}, text), element('ul', {}, ...shown, ...more));
}
