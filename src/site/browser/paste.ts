/** The paste box: the reader's text, classified in the browser. Nothing is sent. */
import { gistIn } from '../../match/gist.ts';
import { type Answer, answerTo, classify } from '../../match/index.ts';
import { isManifest } from '../../match/manifest.ts';
import type { PasteData } from '../data/paste-data.ts';
import { element } from './elements.ts';
import { json, loader } from './load.ts';
import { card } from './paste-answer.ts';

const box = document.querySelector<HTMLElement>('[data-paste]');
const form = box?.querySelector<HTMLFormElement>('[data-paste-form]');
const text = box?.querySelector<HTMLTextAreaElement>('textarea');
const result = box?.querySelector<HTMLElement>('[data-paste-result]');
const clear = box?.querySelector<HTMLButtonElement>('[data-paste-clear]');
const data = loader(() => json<PasteData>(form?.dataset.pasteSource));
// The texts come with the matcher, so that both are there when the connection is gone.
void data().catch(() => {});

/** A real event of a node whose account may not read the repository. */
const exampleImage = 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1';
const example = `Events:
  Type     Reason   Age                From     Message
  ----     ------   ----               ----     -------
  Normal   Pulling  12s (x2 over 26s)  kubelet  Pulling image "${exampleImage}"
  Warning  Failed   11s (x2 over 25s)  kubelet  Failed to pull image "${exampleImage}": failed to pull and unpack image "${exampleImage}": failed to resolve reference "${exampleImage}": failed to authorize: failed to fetch oauth token: unexpected status from GET request to https://europe-west9-docker.pkg.dev/v2/token?scope=repository%3Ashop-images%2Fapp%2Fcart%3Apull&service=europe-west9-docker.pkg.dev: 403 Forbidden
  Warning  Failed   11s (x2 over 25s)  kubelet  Error: ErrImagePull`;

const copyButton = () =>
  box?.querySelector<HTMLTemplateElement>('[data-paste-copy]')?.content.cloneNode(true);

/** The text that was read last: search asks what it means, and the box then shows all of it. */
let last: { readonly text: string; readonly answers: readonly Answer[] } = { text: '', answers: [] };

async function answersTo(pasted: string): Promise<readonly Answer[]> {
  const known = await data();
  if (last.text !== pasted)
    last = {
      text: pasted,
      answers: classify(pasted).map((match) => {
        const answer = answerTo(match, known, gistIn(pasted, match.evidence));
        if (answer.verdict !== 'not-applicable' || !isManifest(pasted)) return answer;
        const { title, summary, line } = known.manifest;
        return { ...answer, title, summary, chapter: { ...answer.chapter, line } };
      }),
    };
  return last.answers;
}

async function meaningOf(pasted: string): Promise<Node[]> {
  const { words } = await data();
  return pasted.trim() === ''
    ? [element('p', {}, words.empty)]
    : card(pasted, await answersTo(pasted), words, copyButton);
}

/** Whether a text identifies a cause, and its title: search calls this for every long query. */
export async function causeIn(query: string): Promise<string | null> {
  const [first] = await answersTo(query);
  return first?.verdict === 'problem' ? first.title : null;
}

/** Puts a text into the box and shows its answer. */
export async function explain(pasted: string, focus: boolean): Promise<void> {
  if (text) text.value = pasted;
  await show(pasted, focus);
}

export const explainExample = () => explain(example, true);

async function show(pasted: string, focus: boolean): Promise<void> {
  const nodes = await meaningOf(pasted);
  if (!result || text?.value !== pasted) return;
  result.replaceChildren(...nodes);
  result.hidden = false;
  if (clear) clear.hidden = false;
  if (focus) result.focus();
}

/** `#e=…` carries a message in the fragment, which browsers never send. */
function fromAddress(): void {
  const message = new URLSearchParams(location.hash.slice(1)).get('e');
  if (message) void explain(message, true);
}

clear?.addEventListener('click', () => {
  if (text) text.value = '';
  if (result) result.hidden = true;
  clear.hidden = true;
  if (location.hash.startsWith('#e=')) history.replaceState(null, '', location.pathname + location.search);
  text?.focus();
});
addEventListener('hashchange', fromAddress);
fromAddress();
