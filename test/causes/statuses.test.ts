import { expect, test } from 'vitest';
import { causeIds } from '../../src/causes/model.ts';
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

test('a status that has one cause is recognized as that cause, and one that has many says none', () => {
  for (const { reason, causes } of statuses) expect(classifyMessage(reason).cause, reason).toBe(causes[0]);
});

test('every cause of a failed pull has a status', () => {
  const shown = new Set(statuses.flatMap(({ causes }) => causes));
  expect(causeIds.filter((id) => !shown.has(id))).toEqual(['not-a-pull-failure']);
});
