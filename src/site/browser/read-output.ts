/**
 * "Read my output": what a command printed, pasted under it. The finding that fits is marked and opened, with its fix; or
 * the page says what is missing. Nothing is sent.
 */
import type { Text } from '../../base/text.ts';
import { universes } from '../../cloud/universes.ts';
import type { Judged, Known, Pasted } from '../../read-output/index.ts';
import { namesOfImage } from '../data/image-names.ts';
import { readWords } from '../i18n/read-output.ts';
import readStyles from '../styles/read-output.css?url';
import { announce } from './announce.ts';
import { clipboardText } from './clipboard.ts';
import { element } from './elements.ts';
import { loader, sayNotLoaded } from './load.ts';
import { keptMessage } from './message-kept.ts';
import { showJudged } from './read-result.ts';
import { loadRule } from './read-rules.ts';
import { said } from './said.ts';
import { style } from './style.ts';
import { values } from './values.ts';

void style(readStyles);

const engine = loader(async () => {
  const [{ judgePasted }, yaml] = await Promise.all([import('../../read-output/index.ts'), import('yaml')]);
  return { judgePasted, yaml };
});

/** What was pasted on this page, by rule. */
const pastes = new Map<string, readonly Pasted[]>();

/** The field under a command. Opened by its button, which reads the clipboard if the browser lets it. */
export async function openField(command: HTMLElement): Promise<void> {
  const field = fieldOf(command);
  const copied = await clipboardText();
  const line = command.querySelector('.code code')?.textContent?.trim();
  // Somebody who has only copied the command has its line on the clipboard.
  if (copied.trim() && copied.trim() !== line) {
    field.text.value = copied;
    await read(command, field, false);
  } else field.text.focus();
}

interface Field {
  readonly text: HTMLTextAreaElement;
  readonly result: HTMLElement;
}
const fields = new WeakMap<HTMLElement, Field>();

function fieldOf(command: HTMLElement): Field {
  const known = fields.get(command);
  if (known) return known;
  const text = element('textarea', { rows: 4, spellcheck: false, ariaLabel: said(readWords.label) });
  const result = element('div', { className: 'read-result' });
  result.setAttribute('role', 'status');
  const field = { text, result };
  const button = (words: Text, act: () => void) => {
    const made = element('button', { type: 'button' }, said(words));
    made.addEventListener('click', act);
    return made;
  };
  text.addEventListener('paste', () => setTimeout(() => void read(command, field, false)));
  command.querySelector('.code')?.after(
    element(
      'div',
      { className: 'read-output' },
      text,
      element(
        'p',
        {},
        button(readWords.read, () => void read(command, field, false)),
        ' ',
        button(readWords.nothing, () => void read(command, field, true)),
        ' ',
        element('span', { className: 'note' }, said(readWords.private)),
      ),
      result,
    ),
  );
  fields.set(command, field);
  return field;
}

async function read(command: HTMLElement, field: Field, printedNothing: boolean): Promise<void> {
  const card = cardOf(command);
  const { rule: id = '', section = '' } = card?.dataset ?? {};
  if (!card) return;
  const pasted: Pasted = {
    command: command.dataset.command ?? '',
    names: { ...values(), ...JSON.parse(command.dataset.names ?? '{}') },
    text: printedNothing ? '' : field.text.value,
    ...(printedNothing && { nothing: true as const }),
  };
  const others = (pastes.get(id) ?? []).filter(
    (each) => each.command !== pasted.command || JSON.stringify(each.names) !== JSON.stringify(pasted.names),
  );
  pastes.set(id, [...others, pasted]);
  try {
    const [{ judgePasted, yaml }, rule] = await Promise.all([engine(), loadRule(section, id)]);
    const judged: Judged = await judgePasted(rule, { ...known(), pasted: pastes.get(id) ?? [], yaml });
    showJudged(judged, { rule, card, command, result: field.result });
    if (field.result.textContent) announce(field.result.textContent);
  } catch {
    sayNotLoaded(field.result, () => void read(command, field, printedNothing));
  }
}

/** The card of the check that a command belongs to: around it, or on its page. */
function cardOf(command: HTMLElement): HTMLElement | null {
  return command.closest<HTMLElement>('.card') ?? document.querySelector<HTMLElement>('.check .card');
}

/** What the page knows beside the outputs. A cloud that nobody chose is that of the image, else Google Cloud. */
function known(): Omit<Known, 'pasted' | 'yaml'> {
  const names = values();
  const message = keptMessage();
  // A message about another image says nothing of this one.
  const isAbout = message !== null && (message.image === null || message.image === names['IMAGE']);
  const { universe, mode } = document.documentElement.dataset;
  const cloud = universe ?? namesOfImage(names['IMAGE'] ?? '')?.universe ?? 'google';
  return {
    names,
    universe: cloud === 's3ns' ? universes.s3ns : universes.google,
    ...(isAbout && { message: message.text }),
    ...((mode === 'autopilot' || mode === 'standard') && { mode }),
  };
}
