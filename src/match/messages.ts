/** A part of the text that is read as one message: a line, or lines that a terminal or mail client has wrapped. */
export interface MessageRange {
  readonly start: number;
  readonly end: number;
}

/** Joined lines longer than this are not one wrapped message. */
const longestMessage = 6000;
/** A single line longer than that is read in parts. */
const longestLine = 16_000;
/** Overlap of these parts, so that no message is cut between two of them. */
const overlap = 1000;

/** Fields of `kubectl describe` and of YAML that start a new line. */
const fields =
  'name|namespace|priority|service account|node|start time|labels|annotations|status|ips?|controlled by|containers?|container id|image|image id|ports?|host port|command|args|state|last state|laststate|reason|message|exit code|exitcode|started|startedat|finished|ready|restart count|restartcount|limits|requests|environment|mounts|conditions|type|volumes|qos class|node-selectors|tolerations|events|containerstatuses|initcontainerstatuses|phase|firsttimestamp|lasttimestamp|involvedobject|metadata|kind|apiversion|source|count|reportingcomponent|eventtime|hostip|podip|imageid|waiting|terminated|init containers|spec|items';

/** How messages of kubelet, runtimes and kubectl begin. */
const openings =
  'failed to pull image|back-off |error: (?:errimage|imagepull|failed|cannot)|successfully pulled|pulling image|unable to retrieve some|container image "|created container|started container|successfully assigned|(?:readiness|liveness|startup) probe|mountvolume|admission webhook|failed to apply default|failed to inspect|last seen|name  |namespace  |type  ';

/** The start of a line that begins a message and does not continue the previous one. Tried on the trimmed line. */
const opening = new RegExp(
  [
    '[IWEF]\\d{4} ',
    '\\[?\\d{4}[-/]\\d\\d[-/]\\d\\d',
    '[A-Z][a-z]{2} {1,2}\\d{1,2} \\d\\d:',
    '\\d\\d:\\d\\d:\\d\\d',
    'time=|level=|ts=',
    '[-*•#$%] ',
    '#{1,6} ',
    '[{}\\[\\]]',
    '"[\\w.-]{1,60}"\\s?:',
    'at \\S',
    '(?:\\S{1,260}\\s+)?\\S{1,260}\\s+\\d{1,3}/\\d{1,3}\\s+\\S',
    `(?:- )?(?:${fields}):(?:\\s|$)`,
    openings,
  ].join('|'),
  'iy',
);

/** A row of an event table, wherever its columns are: the type, then a reason in CamelCase. */
const eventRow = /\b(?:Normal|Warning)\s+[A-Z][a-z]+[A-Za-z]*\s/;

/**
 * Where a new message begins inside a line: minified JSON, events without their line breaks, bracketed lists of
 * errors.
 */
const inside =
  /\\{0,8}"(?:message|reason|textPayload)\\{0,8}"\s?:|\s(?:Normal|Warning)\s+[A-Z][a-z]+[A-Z]?\w{0,40}\s+(?:\d|kubelet|<|\()|,\s(?=rpc error: code = |failed to pull and unpack image )/g;

/** A line break as an escape sequence in a JSON string, also in a string nested in a string. */
const escapedBreak = /(?:\\{1,8}r)?\\{1,8}n(?![a-z]:)/g;

/** JSON keys before "message" that belong to the same error: the code of a registry or API error. */
const errorCodeBefore = /"code\\{0,8}"\s?:\s?(?:\\{0,8}"[A-Z_]{1,40}\\{0,8}"|\d{3}),(?:\s|\\{1,8}n){0,40}$/;

/** The end of a line that was wrapped before a word that looks like a field: "unexpected status: 403". */
const expectsMore = /\b(?:unexpected|http|server|for|resolve)\s{0,4}$/i;

/** Whether the text up to here ends with the code of an error whose message follows. */
const namesCode = (text: string, from: number, at: number): boolean =>
  errorCodeBefore.test(text.slice(Math.max(from, at - 80), at));

function startsMessage(line: string): boolean {
  const head = line.slice(0, 600);
  const trimmed = head.length - head.trimStart().length;
  opening.lastIndex = trimmed;
  return opening.test(head) || eventRow.test(head.slice(0, 200));
}

/** Where new messages begin inside a part of the text: at the patterns above, and after escaped line breaks. */
function beginnings(part: string): number[] {
  const found = [...part.matchAll(inside)].map(({ index }) => index);
  const breaks = [...part.matchAll(escapedBreak)];
  let blank = false;
  for (const [nth, { 0: written, index }] of breaks.entries()) {
    const at = index + written.length;
    const line = part.slice(at, breaks[nth + 1]?.index);
    const afterBlank = blank;
    blank = line.trim() === '';
    if (
      blank
        ? !afterBlank
        : startsMessage(line) && !expectsMore.test(part.slice(Math.max(0, index - 20), index))
    )
      found.push(at);
  }
  return found.sort((one, other) => one - other);
}

/** Splits a part where another message begins inside it, and where it is too long. */
function* cut(text: string, start: number, end: number): Generator<MessageRange> {
  let from = start;
  if (end - start > 80) {
    for (const beginning of beginnings(text.slice(start, end))) {
      const at = start + beginning;
      if (at - from < 2 || namesCode(text, from, at)) continue;
      yield* parts(from, at);
      from = at;
    }
  }
  yield* parts(from, end);
}

function* parts(start: number, end: number): Generator<MessageRange> {
  let from = start;
  while (end - from > longestLine) {
    yield { start: from, end: from + longestLine };
    from += longestLine - overlap;
  }
  if (end > from) yield { start: from, end };
}

/** The messages of a text, in order. A blank line, a known opening, or the length limit ends a message. */
export function* messages(text: string): Generator<MessageRange> {
  let start = -1;
  let end = -1;
  let at = 0;
  while (at < text.length) {
    const breaks = text.indexOf('\n', at);
    const lineEnd = breaks === -1 ? text.length : breaks;
    const line = text.slice(at, lineEnd);
    const blank =
      line.length < 200 && (line.trim() === '' || /^\s*(?:(?:```|~~~)\w*|[-=.*_]{3,})\s*$/.test(line));
    const opens =
      blank ||
      start === -1 ||
      lineEnd - start > longestMessage ||
      (startsMessage(line) &&
        !expectsMore.test(text.slice(Math.max(start, end - 20), end)) &&
        !(/^\s*"message"/i.test(line.slice(0, 200)) && namesCode(text, start, at)));
    if (opens) {
      if (start !== -1) yield* cut(text, start, end);
      start = blank ? -1 : at;
    }
    if (!blank) end = lineEnd;
    at = lineEnd + 1;
  }
  if (start !== -1) yield* cut(text, start, end);
}
