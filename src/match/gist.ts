/**
 * The readable part of a message. It is not in the index, so that a browser loads it with the paste box only.
 */
import type { Evidence } from './match.ts';
import { messages } from './messages.ts';

/**
 * What may stand before the error, each in its place: kubernetes pkg/kubelet/images/image_manager.go, containerd
 * client/pull.go and internal/cri/server/images/image_pull.go; and before it all, in an event that stands for several,
 * client-go tools/record/events_cache.go.
 */
const wrapper =
  /\s*(?:\(combined from similar events\): |(?:back-off pulling image|failed to pull image|failed to pull and unpack image|failed to resolve reference) "([^"]{0,1000})": |(?:errimagepull|registryunavailable|signaturevalidationfailed|error|failed to resolve image): |rpc error: code = \w{1,30} desc = )/iy;

/** What stands before the pull of the image of a sandbox, which is not that of the Pod. */
const sandbox =
  /^\s*(?:\(combined from similar events\): )?Failed to create pod sandbox: (?:rpc error: code = \w{1,30} desc = )?(failed to get sandbox image "([^"]{0,1000})": )/i;

/** What stands before the message in a row of an event table, and in the lines of a container that waits. */
const columns =
  /^\s*(?:(?:normal|warning)\s+[a-z]{1,60}\s+\S.{0,60}?\skubelet(?:, \S{1,253})?|(?:reason|message):)\s+(?=\S)/i;

/** Where the error of an event begins in another line: a log, or JSON. */
const beginning =
  /\b(?:back-off pulling image|failed to pull image|failed to pull and unpack image|failed to create pod sandbox)\b/i;

/** Whether two spellings mean one image: the runtime writes the registry and the tag that the Pod leaves out. */
function areSame(first: string, second: string): boolean {
  const whole = (image: string) => (/[:@][^/]*$/.test(image) ? image : `${image}:latest`);
  return whole(first) === whole(second) || whole(second).endsWith(`/${whole(first)}`);
}

/**
 * A message without what is wrapped around its error, so that it reads the same in ErrImagePull, in ImagePullBackOff and
 * in the event. A wrapper that names another image than the first stays, and so does a message that is nothing but
 * wrappers. Linear in the length of the message.
 */
export function gistOf(message: string): string {
  const [before = '', kept = '', ofSandbox] = sandbox.exec(message) ?? [];
  let first = ofSandbox;
  wrapper.lastIndex = before.length;
  let at = before.length;
  for (let found = wrapper.exec(message); found; found = wrapper.exec(message)) {
    const [, image] = found;
    if (image !== undefined && first !== undefined && !areSame(first, image)) break;
    first ??= image;
    at = wrapper.lastIndex;
  }
  const rest = message.slice(at).trim();
  return rest === '' ? message.trim() : `${kept}${rest}`;
}

/** The same for a message inside a text: the one with this evidence, or the evidence where it has no known beginning. */
export function gistIn(text: string, { start, text: evidence }: Evidence): string {
  for (const range of messages(text)) {
    if (range.end <= start) continue;
    const line = text.slice(range.start, range.end);
    const from = columns.exec(line)?.[0].length ?? line.search(beginning);
    if (from < 0 || range.start > start) return evidence;
    const message = line.slice(from).replace(/\s+/g, ' ');
    return gistOf(line[from - 1] === '"' ? unquoted(message) : message);
  }
  return evidence;
}

/** The rest of a JSON string, as it was before it was quoted. */
function unquoted(rest: string): string {
  const end = /^(?:[^"\\]|\\.)*/.exec(rest)?.[0] ?? rest;
  return end.replace(/\\(["\\/])/g, '$1');
}
