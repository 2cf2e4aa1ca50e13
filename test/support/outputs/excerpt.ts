/**
 * What is kept of an output: all of it if it is short, else the lines that decide, with what a reader needs to find
 * their place.
 */
import type { OutputExcerpt } from '../../../src/catalogue/outputs.ts';
import { CANARY } from '../canary.ts';

type Excerpt = Pick<OutputExcerpt, 'lines' | 'marks'>;

/** An output of so many lines is kept as a whole. */
const shortOutput = 8;
const mostLines = 12;
/** Of a longer output so many lines are shown, if its deciding lines have that many around them. */
const enoughLines = 10;
const widestLine = 140;
/** A line with a mark is shown further, because what decides often stands after it. */
const widestMarkedLine = 240;
/** What stands for lines, or for a part of a line, that are left out. */
export const elision = '…';

/**
 * The lines of an output in which texts stand, each text marked.
 * @throws Error for a text that stands on no line, or if the deciding lines alone are too many
 */
export function excerptShowing(output: string, texts: readonly string[]): Excerpt {
  const lines = linesOf(output);
  const places = nearest(lines, texts);
  const deciding = [...new Set(places)].toSorted((a, b) => a - b);
  const kept = lines.length <= shortOutput ? lines.keys() : withContext(lines, deciding);
  const marked = texts.map((text, at) => ({ text, line: places[at] ?? 0 }));
  return assemble(lines, [...kept], marked);
}

/** The lines of an output where a text would stand if it were there. */
export function excerptLacking(output: string, text: string): Excerpt {
  const lines = linesOf(output);
  if (lines.length <= mostLines) return assemble(lines, [...lines.keys()], []);
  const alike = lines.map((line) => sharedStart(line, text));
  const most = Math.max(...alike);
  // A shared letter or two say nothing about the place.
  const neighbours = most < 4 ? [] : [...lines.keys()].filter((at) => alike[at] === most);
  for (let count = neighbours.length; count > 0; count -= 1) {
    const kept = withParents(lines, neighbours.slice(0, count));
    if (withGaps(kept, lines).length <= mostLines) return assemble(lines, kept, []);
  }
  return assemble(lines, [...lines.keys()].slice(0, mostLines - 1), []);
}

function linesOf(output: string): readonly string[] {
  const text = output.replace(/^\s*\n|\s+$/g, '');
  return text === '' ? [] : text.split('\n').map((line) => line.trimEnd());
}

/** For each text the number of a line that contains it, so that all of them are as near to each other as can be. */
function nearest(lines: readonly string[], texts: readonly string[]): readonly number[] {
  const found = texts.map((text) => {
    const where = [...lines.keys()].filter((at) => lines[at]?.includes(text));
    if (where.length === 0) throw new Error(`the output has no line with "${text}"`);
    return where;
  });
  const [first = []] = found;
  const choices = first.map((start) =>
    found.map((where) =>
      where.reduce((best, at) => (Math.abs(at - start) < Math.abs(best - start) ? at : best)),
    ),
  );
  const spread = (choice: readonly number[]) => Math.max(...choice) - Math.min(...choice);
  return choices.reduce((best, choice) => (spread(choice) < spread(best) ? choice : best));
}

/** The deciding lines with their parents and the names of these, as far as there is room. */
function withContext(lines: readonly string[], deciding: readonly number[]): readonly number[] {
  const parents = withParents(lines, deciding);
  const names = parents.flatMap((at) => nameBeside(lines, at) ?? []);
  const attempts = [inOrder([...parents, ...names]), parents, inOrder([...headers(lines), ...deciding])];
  const fitting = attempts.find((kept) => withGaps(kept, lines).length <= mostLines);
  if (fitting) return withNeighbours(lines, fitting, deciding);
  if (withGaps(deciding, lines).length <= mostLines) return deciding;
  throw new Error(`${deciding.length} lines decide: at most ${mostLines} are shown, with what is left out`);
}

/**
 * With the lines next to those that decide, as long as they belong to the same document and there is room. What a
 * cluster keeps secret is not needed around anything.
 */
function withNeighbours(
  lines: readonly string[],
  kept: readonly number[],
  deciding: readonly number[],
): readonly number[] {
  let shown = kept;
  if (headers(lines).length > 0) return shown;
  const sides = deciding.flatMap((at) => [
    { at, step: 1 },
    { at, step: -1 },
  ]);
  for (let distance = 1; distance <= enoughLines; distance += 1) {
    for (const { at, step } of sides) {
      const next = at + step * distance;
      const between = Array.from({ length: distance }, (_, index) => at + step * (index + 1));
      if (next < 0 || next >= lines.length || between.some((each) => lines[each] === '---')) continue;
      if (CANARY.test(lines[next] ?? '')) continue;
      const more = inOrder([...shown, next]);
      if (withGaps(more, lines).length <= enoughLines) shown = more;
    }
  }
  return shown;
}

function withParents(lines: readonly string[], of: readonly number[]): readonly number[] {
  return inOrder([...headers(lines), ...of, ...of.flatMap((at) => parentsOf(lines, at))]);
}

const inOrder = (numbers: readonly number[]) => [...new Set(numbers)].toSorted((a, b) => a - b);

/** The head of a table: `NAME  READY`. */
function headers(lines: readonly string[]): readonly number[] {
  return /^[A-Z][A-Z0-9_()/.-]*(?: +[A-Z][A-Z0-9_()/.-]*)*$/.test(lines[0] ?? '') ? [0] : [];
}

/** The lines above of which a line of YAML is a part, within its document. */
function parentsOf(lines: readonly string[], at: number): readonly number[] {
  if (headers(lines).length > 0) return [];
  const parents: number[] = [];
  let depth = depthOf(lines[at] ?? '');
  for (let above = at - 1; above >= 0 && depth > 0; above -= 1) {
    const line = lines[above] ?? '';
    if (line === '---') break;
    if (line.trim() === '' || depthOf(line) >= depth) continue;
    parents.push(above);
    depth = depthOf(line);
  }
  return parents;
}

/** How deep a line stands. An item of a list may stand as far to the left as the key that it belongs to. */
function depthOf(line: string): number {
  const indent = line.length - line.trimStart().length;
  return line.trimStart().startsWith('- ') ? indent + 0.5 : indent;
}

/** The line that names the object or the item to which a line belongs. */
function nameBeside(lines: readonly string[], at: number): number | undefined {
  const column = columnOf(lines[at] ?? '');
  const isName = (line: string) => columnOf(line) === column && /^\s*(?:- )?name: /.test(line);
  const ends = (line: string) => line === '---' || columnOf(line) < column;
  const starts = (line: string) => columnOf(line) === column && /^\s*- /.test(line);
  for (let above = at; above >= 0 && !ends(lines[above] ?? ''); above -= 1) {
    if (isName(lines[above] ?? '')) return above;
    if (starts(lines[above] ?? '')) break;
  }
  for (let below = at + 1; below < lines.length; below += 1) {
    const line = lines[below] ?? '';
    if (ends(line) || starts(line)) return undefined;
    if (isName(line)) return below;
  }
  return undefined;
}

/** Where the key of a line begins: `- name` and the `state` below it are in one column. */
function columnOf(line: string): number {
  return /^[\s-]*/.exec(line)?.[0].length ?? 0;
}

function sharedStart(line: string, text: string): number {
  const bare = line.trimStart().replace(/^- /, '');
  let length = 0;
  while (length < text.length && bare[length] === text[length]) length += 1;
  return length;
}

/**
 * The numbers of the kept lines, with `null` where others are left out. One line is not left out, because it is as
 * short, unless it is one that a cluster keeps secret.
 */
function withGaps(kept: readonly number[], lines: readonly string[]): readonly (number | null)[] {
  const shown: (number | null)[] = [];
  let next = 0;
  for (const at of [...kept, lines.length]) {
    if (at === next + 1 && !CANARY.test(lines[next] ?? '')) shown.push(next);
    else if (at > next) shown.push(null);
    if (at < lines.length) shown.push(at);
    next = at + 1;
  }
  return shown;
}

function assemble(
  lines: readonly string[],
  kept: readonly number[],
  marked: readonly { readonly text: string; readonly line: number }[],
): Excerpt {
  const shown = withGaps(kept, lines).map((at) => {
    if (at === null) return { line: elision, marks: [] };
    const whole = lines[at] ?? '';
    const places = marked
      .filter(({ line }) => line === at)
      .map(({ text }) => ({ start: whole.indexOf(text), end: whole.indexOf(text) + text.length }));
    return cut(whole, places);
  });
  return {
    lines: shown.map(({ line }) => line),
    marks: shown.flatMap(({ marks }, line) => marks.map((place) => ({ line, ...place }))),
  };
}

type Place = { readonly start: number; readonly end: number };

/** A line that is not too long, and shows its marks. */
function cut(
  line: string,
  places: readonly Place[],
): { readonly line: string; readonly marks: readonly Place[] } {
  const widest = places.length > 0 ? widestMarkedLine : widestLine;
  if (line.length <= widest) return { line, marks: places };
  const first = Math.min(line.length, ...places.map(({ start }) => start));
  const last = Math.max(0, ...places.map(({ end }) => end));
  const before = last > widest - 1 ? Math.max(0, first - 20) : 0;
  const after = Math.max(last, before + widest - 2);
  const start = before > 0 ? elision : '';
  const end = after < line.length ? elision : '';
  const moved = before - start.length;
  return {
    line: `${start}${line.slice(before, after)}${end}`,
    marks: places.map((place) => ({ start: place.start - moved, end: place.end - moved })),
  };
}
