/** Whether a pattern runs in linear time, as every signature must; determined from its syntax tree. */
import { parseRegExpLiteral, visitRegExpAST } from '@eslint-community/regexpp';

/** The most repetitions that two nested quantifiers may have together. */
const limit = 5000;

/**
 * The unbounded quantifiers of a pattern, each with what to do about it; none if the pattern runs in linear time. The
 * bounds of nested quantifiers multiply, unless the outer one only makes its part optional.
 */
export function unboundedQuantifiers(pattern: RegExp): readonly string[] {
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
