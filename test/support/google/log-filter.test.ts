import { expect, test } from 'vitest';
import type { LogEntry } from '../world/model.ts';
import { parseFilter } from './log-filter.ts';

const entry: LogEntry = {
  logName: 'projects/shop-prod/logs/events',
  timestamp: '2026-11-03T09:00:00Z',
  severity: 'WARNING',
  resource: { type: 'k8s_pod', labels: { cluster_name: 'web' } },
  jsonPayload: { message: 'Failed to pull image "cart"', metadata: { '@type': 'x/Audit' } },
};

test.for([
  ['', true],
  ['severity=WARNING', true],
  ['severity>=ERROR', false],
  ['severity>=NOTICE', true],
  ['timestamp>="2026-11-02T09:00:00.000000Z" AND resource.type="k8s_pod"', true],
  ['timestamp>="2026-11-04T09:00:00Z"', false],
  ['log_id("events") resource.labels.cluster_name="web"', true],
  ['log_id("events") resource.labels.cluster_name="other"', false],
  ['jsonPayload.message=~"Failed to pull image"', true],
  ['jsonPayload.message!~"Failed"', false],
  ['jsonPayload.metadata."@type"="x/Audit"', true],
  ['NOT jsonPayload.absent="x"', true],
  ['jsonPayload.absent="x"', false],
  ['severity=("ERROR" OR "WARNING")', true],
  // In this language OR binds tighter than AND.
  ['severity=ERROR OR severity=WARNING AND resource.type="k8s_node"', false],
  ['(severity=ERROR OR severity=WARNING) AND resource.type="k8s_pod"', true],
  ['"pull image"', true],
] as const)('%s is %s', ([filter, matches]) => {
  expect(parseFilter(filter)(entry)).toBe(matches);
});

test('an unsupported filter is an error, not an empty answer', () => {
  expect(() => parseFilter('(severity=ERROR')).toThrow(SyntaxError);
});
