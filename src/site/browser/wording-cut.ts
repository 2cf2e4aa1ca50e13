/** Cuts a text so that no word and no stand-in of it is left in part. */

/** What stands where a text was cut. */
export const mark = '[…]';

/** The beginning of a text, of at most so many characters, with a mark where more followed. */
export function cut(text: string, most: number, standIns: readonly string[] = []): string {
  if (text.length <= most) return text;
  const end = wholeUntil(text, Math.max(0, most - mark.length - 1), standIns);
  const kept = text.slice(0, end).replace(/[^\s"'`]+$/, '');
  // Where the cut is between words already, the last of them is whole.
  const whole = /[\s"'`]/.test(text[end] ?? '') ? text.slice(0, end) : kept;
  return [whole.trimEnd(), mark].filter(Boolean).join(' ');
}

/** The last place up to `end` that is in no stand-in. */
function wholeUntil(text: string, end: number, standIns: readonly string[]): number {
  const starts = standIns
    .filter((each) => each.length > 0)
    .map((each) => {
      const at = text.indexOf(each, Math.max(0, end - each.length + 1));
      return at >= 0 && at < end && at + each.length > end ? at : end;
    });
  const first = Math.min(end, ...starts);
  return first === end ? end : wholeUntil(text, first, standIns);
}

/** The longest beginning of a text that fits; the mark alone if none does. */
export function longestThat(
  text: string,
  standIns: readonly string[],
  fits: (part: string) => boolean,
): string {
  if (fits(text)) return text;
  let [low, high] = [0, text.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(cut(text, middle, standIns))) low = middle;
    else high = middle;
  }
  return cut(text, low, standIns);
}
