/** The paste box: what the reader pasted, classified here in the browser. Nothing is sent anywhere. */
import { classify } from '../../match/index.ts';
import type { PasteData } from '../paste-data.ts';
import { element } from './elements.ts';
import { answer } from './paste-answer.ts';

const box = document.querySelector<HTMLElement>('[data-paste]');
const form = box?.querySelector<HTMLFormElement>('[data-paste-form]');
const text = box?.querySelector<HTMLTextAreaElement>('textarea');
const result = box?.querySelector<HTMLElement>('[data-paste-result]');
const clear = box?.querySelector<HTMLButtonElement>('[data-paste-clear]');
const data: Promise<PasteData> = fetch(form?.dataset.pasteSource ?? '').then((reply) => reply.json());

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

/** What a text means, for whoever wants to show it. */
export async function meaningOf(pasted: string): Promise<Node[]> {
  const known = await data;
  return pasted.trim() === ''
    ? [element('p', {}, known.words.empty)]
    : answer(pasted, classify(pasted), known, copyButton);
}

/** Whether a text names a cause, and its title: search asks this of every long query. */
export async function causeIn(query: string): Promise<string | null> {
  const [first] = classify(query);
  if (!first || first.cause === 'not-a-pull-failure' || first.cause === 'bare-status') return null;
  return (await data).causes[first.cause]?.title ?? null;
}

/** Puts a text into the box and answers it. */
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

/** `#e=…` carries a message in the part of the address that browsers never send. */
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
