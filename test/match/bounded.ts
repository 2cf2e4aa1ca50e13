/** Whether a pattern runs in linear time: what the signatures promise, read from the syntax tree of the pattern. */
import { parseRegExpLiteral, visitRegExpAST } from '@eslint-community/regexpp';

/** How often the inner part of two nested repetitions may be tried. */
const limit = 5000;

/**
 * The gaps of a pattern that are not bounded, with what to do about each; none where it runs in linear time. A gap is a
 * quantifier. One inside another multiplies with it, unless the outer one only makes its part optional.
 */
export function unboundedGaps(pattern: RegExp): readonly string[] {
  const found: string[] = [];
  const around: number[] = [];
  visitRegExpAST(parseRegExpLiteral(pattern), {
    onQuantifierEnter({ max, raw }) {
      const tries = around.reduce((product, each) => product * each, max);
      if (max === Number.POSITIVE_INFINITY) found.push(`${raw}: give it an upper limit, as in {0,200}`);
      else if (around.some((each) => each > 1) && max > 1 && tries > limit)
        found.push(`${raw}: up to ${tries} tries inside another repetition: lower one of the two limits`);
      around.push(max);
    },
    onQuantifierLeave() {
      around.pop();
    },
  });
  return found;
}
