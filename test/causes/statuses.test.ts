import { expect, test } from 'vitest';
import { otherWaitingReasons, statuses } from '../../src/causes/statuses.ts';
import { classifyMessage } from '../../src/match/index.ts';

test('a waiting reason is about the image or about something else, never both', () => {
  expect(statuses.map(({ reason }) => reason).filter((reason) => otherWaitingReasons.has(reason))).toEqual(
    [],
  );
});

test('a reason that is about something else is no failed pull, and one about the image is', () => {
  for (const reason of otherWaitingReasons)
    expect(classifyMessage(reason).cause, reason).toBe('not-a-pull-failure');
  for (const { reason } of statuses)
    expect(classifyMessage(reason).cause, reason).not.toBe('not-a-pull-failure');
});
