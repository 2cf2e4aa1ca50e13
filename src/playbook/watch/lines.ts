/** States and changes as lines of text. Containers of which the same is to be said share one. */
import { type Group, groupBy } from '../../base/group-by.ts';
import { oneLine } from '../../base/printable.ts';
import { quoteWord } from '../../base/quote.ts';
import type { Locale } from '../../base/text.ts';
import type { Verdict } from '../../catalogue/model/rule.ts';
import { answerTo } from '../../match/index.ts';
import { answerWords } from '../cli/answer-words.ts';
import { deadline } from '../report/ages.ts';
import { named } from '../report/names.ts';
import { onCluster, type Pins } from '../report/pins.ts';
import { shortList } from '../report/short-list.ts';
import { words } from '../report/words/index.ts';
import type { Change, Reason, Watched } from './compare.ts';
import { watchWords } from './words.ts';

/** A line, and what it is about. */
export interface WatchLine {
  readonly text: string;
  readonly verdict?: Verdict;
  /** What to copy, after the text. */
  readonly command?: string;
  /** Whether it says what to do: a screen has it beside the state. */
  readonly isAdvice?: true;
}

/** How lines are written: for whom, when, and with which flags a printed kubectl command asks this cluster. */
export interface Writing {
  readonly locale: Locale;
  /** The current time in milliseconds. */
  readonly now: number;
  readonly pins: Pins;
}

/** A time as people read it, to the second: `08:04:10 UTC`. */
export function second(now: number): string {
  return `${new Date(now).toISOString().slice(11, 19)} UTC`;
}

/** What changed, a line for each kind of change. */
export function changeLines(changes: readonly Change[], writing: Writing): readonly WatchLine[] {
  const said = changes.map((change) => ({ change, says: sentence(change, writing) }));
  const lines = groupBy(said, ({ change, says }) => [change.of.state, says]).map(
    ([first, ...rest]): WatchLine => ({
      verdict: verdictOf(first.change.of),
      text: about(
        [first, ...rest].map(({ change }) => change.of),
        first.says,
        writing.locale,
      ),
    }),
  );
  // The advice names the Pod, which is another one now.
  const moved = changes.flatMap(({ is, of }) => (is === 'new' || is === 'replaced' ? [of] : []));
  return [...lines, ...adviceLines(moved, writing)];
}

/** What is watched, as it is now: what waits first. */
export function stateLines(watched: readonly Watched[], writing: Writing): readonly WatchLine[] {
  const order: readonly Watched['state'][] = ['failing', 'unclear', 'starting', 'gone', 'pulled'];
  const said = watched
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
    .map((of) => ({ of, says: stateOf(of, writing) }));
  return groupBy(said, ({ of, says }) => [of.state, says]).map(
    ([first, ...rest]): WatchLine => ({
      verdict: verdictOf(first.of),
      text: about(
        [first, ...rest].map(({ of }) => of),
        first.says,
        writing.locale,
      ),
    }),
  );
}

/** The kinds that make a Pod again once it is deleted, whatever it was. */
const makesAgain = new Set(['ReplicaSet', 'StatefulSet', 'DaemonSet', 'ReplicationController']);

/** How many Pods one printed command deletes. */
const podsInCommand = 3;

/**
 * How the next try comes sooner. The kubelet counts its back-off by the UID of the Pod and the image (Kubernetes v1.35.4,
 * pkg/kubelet/images/image_manager.go, PullImage), so that another Pod is tried at once; a Job counts a deleted Pod as one
 * that failed (pkg/controller/job/job_controller.go, isPodFailed).
 */
export function adviceLines(
  watched: readonly Watched[],
  { locale, pins }: Pick<Writing, 'locale' | 'pins'>,
): readonly WatchLine[] {
  const say = watchWords[locale];
  const waiting = watched.filter(({ state, pod }) => state === 'failing' && pod);
  return groupBy(waiting, ({ namespace, owner, pod }) => [namespace, owner ?? [pod?.name]]).map((group) => {
    const [{ namespace, owner }] = group;
    const kind = owner?.slice(0, owner.indexOf(' ')) ?? null;
    if (owner === null) return advice(group, say.bare, locale);
    if (kind === 'Job') return advice(group, say.ofJob(line(owner)), locale);
    if (kind === null || !makesAgain.has(kind)) return advice(group, say.ofOther(line(owner)), locale);
    const pods = [...new Set(group.flatMap(({ pod }) => pod?.name ?? []))].slice(0, podsInCommand);
    const command = ['kubectl', 'delete', 'pod', ...pods.map(line), `--namespace=${line(namespace)}`];
    const typed = onCluster(command.map(quoteWord).join(' '), pins);
    return { ...advice(group, say.hasten(line(owner)), locale), command: typed };
  });
}

function advice(group: Group<Watched>, says: string, locale: Locale): WatchLine {
  return { text: about(group, says, locale), isAdvice: true };
}

/** A reason in a word: the status that the message names, or the cause. */
export function shortReason({ status, cause }: Reason): string {
  return status ?? cause;
}

function sentence(change: Change, writing: Writing): string {
  const { of, is } = change;
  const { locale } = writing;
  const say = watchWords[locale];
  switch (is) {
    case 'became':
      return joined(became(change.from, of.reason, locale), of, writing);
    case 'new':
      return joined(say.isNew(shortReason(of.reason)), of, writing);
    case 'again':
      return joined(say.again(shortReason(of.reason)), of, writing);
    case 'replaced':
      return joined(say.replaced(line(change.gone), became(change.from, of.reason, locale)), of, writing);
    default:
      return settledAs(of, locale);
  }
}

/** With the time of the next try, and the page to read. */
function joined(first: string, of: Watched, writing: Writing): string {
  const { semicolon } = words[writing.locale];
  const say = watchWords[writing.locale];
  const page = answerTo(of.reason.match, answerWords(writing.locale)).read;
  const parts = [first, nextTry(of, writing), say.read(page)];
  return parts.filter((part) => part !== null).join(semicolon);
}

function became(from: Reason, to: Reason, locale: Locale): string {
  // That a pull failed is no reason which another could replace.
  if (from.cause === 'bare-status') return shortReason(to);
  const [was, now] = [shortReason(from), shortReason(to)];
  if (was !== now) return watchWords[locale].became(was, now);
  return from.cause === to.cause ? now : watchWords[locale].became(from.cause, to.cause);
}

function stateOf(of: Watched, writing: Writing): string {
  if (of.state !== 'failing') return settledAs(of, writing.locale);
  const { semicolon } = words[writing.locale];
  return [shortReason(of.reason), nextTry(of, writing)].filter((part) => part !== null).join(semicolon);
}

function settledAs(of: Watched, locale: Locale): string {
  const say = watchWords[locale];
  switch (of.state) {
    case 'starting':
      return of.place === null ? say.starting : say.leaving;
    case 'unclear':
      return say.unclear(line(of.unclear ?? ''));
    case 'pulled':
      return of.place === null ? say.pulled : say.pulledBy(of.workload && line(of.workload));
    case 'gone':
      return of.place === 'unread' ? say.goneUnread : say.gone;
    case 'failing':
      return shortReason(of.reason);
  }
}

/** For how long a try that is due may take until an event tells of it. */
const lateMilliseconds = 60_000;

function nextTry({ retryBy }: Watched, { locale, now }: Writing): string | null {
  if (retryBy === null) return null;
  const due = Date.parse(retryBy);
  if (due > now) return words[locale].retryBy(deadline(retryBy, now, locale));
  return now - due > lateMilliseconds
    ? watchWords[locale].overdue(deadline(retryBy, now, locale))
    : words[locale].retryDue;
}

function about(group: Group<Watched> | readonly Watched[], says: string, locale: Locale): string {
  const names = group.map(({ namespace, pod, owner, container }) =>
    named(line(`${namespace}/${pod?.name ?? owner}`), container && line(container)),
  );
  return words[locale].named(shortList(names, words[locale]), says);
}

function verdictOf({ state }: Watched): Verdict {
  return state === 'failing' ? 'problem' : state === 'pulled' ? 'ok' : 'unknown';
}

/** A name on one line, of a length that a line can hold. */
function line(name: string): string {
  return oneLine(name, 300);
}
