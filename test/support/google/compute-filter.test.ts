import { describe, expect, test } from 'vitest';
import { parseComputeFilter } from './compute-filter.ts';

const base = 'https://www.googleapis.com/compute/v1/projects/shop-prod/global/networks';
const rule = { network: `${base}/shop`, direction: 'EGRESS', logConfig: { enable: true } };

describe('a filter of Compute Engine', () => {
  // gcloud 528 sends the second one for `--filter=network~/shop$`, the fourth with ` AND direction=EGRESS` after it.
  test.each([
    ['', true],
    ['network eq ".*(/shop$).*"', true],
    ['network eq ".*(/shop-other$).*"', false],
    ['(network eq ".*(/shop$).*")(direction eq EGRESS)', true],
    ['(network eq ".*(/shop$).*")(direction eq INGRESS)', false],
    ['(network eq ".*(/shop$).*") (direction ne INGRESS)', true],
    ['direction eq EGR', false],
    ['logConfig.enable eq true', true],
    ['target eq all-apis', false],
  ])('%s', (filter, passes) => {
    expect(parseComputeFilter(filter)(rule)).toBe(passes);
  });

  test.each(['network', 'network = "shop"', '(network eq shop', 'network eq a OR network eq b'])(
    '%s is refused',
    (filter) => {
      expect(() => parseComputeFilter(filter)).toThrow(SyntaxError);
    },
  );
});
