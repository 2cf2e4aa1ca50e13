/** The report of a wording as a form: the reader sees and edits all that leaves, and nothing is sent from here. */
import type { Answer } from '../../match/index.ts';
import type { WordingData } from '../data/wording-data.ts';
import wordingStyles from '../styles/wording.css?url';
import { isShortEnough, issueForm } from '../text/forge.ts';
import { announce, word } from './announce.ts';
import { element } from './elements.ts';
import { loader } from './load.ts';
import { json } from './load-json.ts';
import { style } from './style.ts';
import { type WordingReport, wordingReport } from './wording-report.ts';

const data = loader(() => json<WordingData>(`${word('dialogs')}../wording.json`));
const styles = loader(() => style(wordingStyles));

/** More names than this are not listed: the text shows what became of them. */
const mostListed = 60;

/** Shows the report in a place of the page. Rejects where the words of the form cannot be loaded. */
export async function showReport(
  place: HTMLElement,
  pasted: string,
  answer: Answer,
  isUnknown: boolean,
): Promise<void> {
  const [{ bugs, version, words }] = await Promise.all([data(), styles()]);
  const title = isUnknown ? words.titleUnknown : words.titleMisfit;
  const form = (of: string, text: string) => bugs && issueForm(bugs, of, text);
  const report = wordingReport(pasted, answer, { ...words, title, version }, (of, text) => {
    const address = form(of, text);
    return address === null || isShortEnough(address);
  });
  const heading = element('h4', { tabIndex: -1 }, words.report);
  place.replaceChildren(heading, ...fields(report, bugs, form, words));
  heading.focus();
}

type Words = WordingData['words'];

function fields(
  report: WordingReport,
  bugs: string | null,
  form: (title: string, text: string) => string | null,
  words: Words,
): readonly Node[] {
  const title = element('input', { id: 'wording-title', value: report.title, autocomplete: 'off' });
  const text = element('textarea', { id: 'wording-text', rows: 12, value: report.text, spellcheck: false });
  const copy = element('button', { type: 'button' });
  const link = element('a', { target: '_blank', rel: 'noopener noreferrer' });
  const note = element('p', { className: 'note' });
  const say = (said: string) => {
    copy.textContent = said;
    announce(said);
  };
  const copied = async () => {
    try {
      await navigator.clipboard.writeText(`${title.value}\n\n${text.value}`);
      say(word('copied'));
    } catch {
      // Also where the page is not in a secure context, which has no clipboard.
      say(word('copyFailed'));
    }
  };
  copy.addEventListener('click', () => void copied());
  let isFilled = false;
  const update = () => {
    copy.textContent = words.copy;
    if (!bugs) return;
    const whole = form(title.value, text.value);
    isFilled = whole !== null && isShortEnough(whole);
    const host = new URL(bugs).host;
    link.href = isFilled && whole ? whole : (form(title.value.slice(0, 200), '') ?? bugs);
    link.textContent = (isFilled ? words.open : words.copyAndOpen).replace('{host}', host);
    const said = isFilled ? words.sends : whole ? words.tooLong : words.elsewhere;
    if (note.textContent !== said) {
      note.textContent = said;
      if (!isFilled) announce(said);
    }
  };
  for (const field of [title, text]) field.addEventListener('input', update);
  link.addEventListener('click', () => void (isFilled || copied()));
  if (!bugs) note.textContent = words.noPlace;
  update();
  return [
    element('p', {}, words.leaves),
    ...replacedNodes(report, words),
    element('label', { htmlFor: title.id }, words.titleLabel),
    title,
    element('label', { htmlFor: text.id }, words.textLabel),
    text,
    element('div', { className: 'paste-actions' }, ...(bugs ? [link] : []), copy, note),
  ];
}

/** How many names and secrets were replaced, with each name and its stand-in. */
function replacedNodes({ replaced, secrets }: WordingReport, words: Words): readonly Node[] {
  const said = [
    words.names.replace('{n}', String(replaced.length)),
    words.secrets.replace('{n}', String(secrets)),
  ].join(' · ');
  if (replaced.length === 0) return [element('p', { className: 'note' }, said)];
  const items = replaced
    .slice(0, mostListed)
    .map(({ name, by }) =>
      element('li', {}, element('code', {}, shortened(name)), ' → ', element('code', {}, shortened(by))),
    );
  const more = replaced.length > mostListed ? [element('li', {}, '…')] : [];
  return [element('details', {}, element('summary', {}, said), element('ul', {}, ...items, ...more))];
}

const shortened = (name: string) => (name.length > 120 ? `${name.slice(0, 120)}…` : name);
