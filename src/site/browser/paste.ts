/** The paste box: the reader's text, classified in the browser. Nothing is sent. */
import { gistIn } from '../../match/gist.ts';
import { type Answer, answerTo as answerOf, classify, isUnknown } from '../../match/index.ts';
import { isManifest } from '../../match/manifest.ts';
import type { PasteData } from '../data/paste-data.ts';
import answerStyles from '../styles/paste-answer.css?url';
import { word } from './announce.ts';
import { showCard } from './check-card.ts';
import { element } from './elements.ts';
import { loader } from './load.ts';
import { json } from './load-json.ts';
import { type KeptMessage, keepMessage } from './message-kept.ts';
import { answerNodes } from './paste-answer.ts';
import { keepLeg } from './paste-kept.ts';
import { fillIn, namesOf } from './paste-names.ts';
import { parts } from './paste-parts.ts';
import { markFailingLeg } from './pull-path.ts';
import { style } from './style.ts';
import { reportOffer } from './wording-offer.ts';

export { pasteExample } from '../data/paste-example.ts';
export { markFailingLeg } from './pull-path.ts';
export { forgetPasted as forget } from './values.ts';

const data = loader(() => json<PasteData>(`${word('dialogs')}../paste.json`));
// The texts come with the matcher, so that both are there when the connection is gone.
void data().catch(() => {});
void style(answerStyles);

const copyButton = () =>
  parts().box?.querySelector<HTMLTemplateElement>('[data-paste-copy]')?.content.cloneNode(true);

/** The text that was read last: search asks what it means, and the box then shows all of it. */
let last: { readonly text: string; readonly answers: readonly Answer[] } = { text: '', answers: [] };

async function answersTo(pasted: string): Promise<readonly Answer[]> {
  const known = await data();
  if (last.text !== pasted)
    last = {
      text: pasted,
      answers: classify(pasted).map((match) => {
        const answer = answerOf(match, known, gistIn(pasted, match.evidence));
        if (answer.verdict !== 'not-applicable' || !isManifest(pasted)) return answer;
        const { title, summary, line } = known.manifest;
        return { ...answer, title, summary, chapter: { ...answer.chapter, line } };
      }),
    };
  return last.answers;
}

/** The line of the evidence, which the rules of a check read: another line may be about another Pod. */
function messageOf(pasted: string, { evidence: { start, end }, image }: Answer): KeptMessage {
  const after = pasted.indexOf('\n', end);
  return {
    text: pasted.slice(pasted.lastIndexOf('\n', start) + 1, after < 0 ? pasted.length : after),
    image,
  };
}

/** The cause that a text identifies, if any: search calls this for every long query. */
export async function causeIn(query: string): Promise<Answer | null> {
  const [first] = await answersTo(query);
  return first?.verdict === 'problem' ? first : null;
}

/** Shows the answer to a text in the box, and fills in the names that it tells. */
export async function answerTo(pasted: string, isFocused: boolean, at = 0): Promise<void> {
  const { words, legs } = await data();
  const answers = pasted.trim() === '' ? [] : await answersTo(pasted);
  const { text, result, path } = parts();
  if (!result || text?.value !== pasted) return;
  const answer = answers[at];
  result.hidden = false;
  const leg = answer ? legs[answer.cause] : null;
  if (path) path.hidden = leg === null;
  markFailingLeg(leg);
  keepLeg(leg);
  keepMessage(answer && answer.verdict !== 'not-applicable' ? messageOf(pasted, answer) : null);
  if (!answer) result.replaceChildren(element('p', {}, words.empty));
  else {
    const told = answer.verdict === 'not-applicable' ? {} : namesOf(pasted, answer);
    fillIn(told);
    const choose = (other: number) => void answerTo(pasted, true, other);
    const report = isManifest(pasted)
      ? null
      : reportOffer(pasted, answer, isUnknown(answer, gistIn(pasted, answer.evidence)), words);
    const { nodes, place } = answerNodes(
      { text: pasted, answers, at, told, choose, copyButton, report },
      words,
    );
    result.replaceChildren(...nodes);
    const [check] = answer.checks;
    if (place && check) void showCard(check, place, words);
  }
  if (!isFocused) return;
  // A browser centres what it focuses: of a long answer, the cause would be above the screen.
  result.focus({ preventScroll: true });
  result.scrollIntoView({ block: 'start' });
}
