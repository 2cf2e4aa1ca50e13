import { describe, expect, it } from 'vitest';
import { parseTable } from '../../../src/catalogue/commands/table.ts';
import { Unreadable } from '../../../src/catalogue/model/failures.ts';

describe('a kubectl table', () => {
  it('may have spaces in its cells', () => {
    expect(
      parseTable(
        [
          'NAME    READY   STATUS             RESTARTS       AGE',
          'cart    0/1     ImagePullBackOff   0              25m',
          'search  1/1     Running            3 (5m ago)     2d',
          '',
        ].join('\n'),
      ),
    ).toEqual([
      { NAME: 'cart', READY: '0/1', STATUS: 'ImagePullBackOff', RESTARTS: '0', AGE: '25m' },
      { NAME: 'search', READY: '1/1', STATUS: 'Running', RESTARTS: '3 (5m ago)', AGE: '2d' },
    ]);
  });

  it('may have empty cells', () => {
    expect(
      parseTable(
        [
          'NAME    STATUS   ROLES    AGE   VERSION   GKE-NODEPOOL',
          'node-a  Ready    <none>   2d    v1.32.1   ',
          'node-b  Ready             2d    v1.32.1   pool-2',
          '',
        ].join('\n'),
      ).map((row) => [row['NAME'], row['ROLES'], row['GKE-NODEPOOL']]),
    ).toEqual([
      ['node-a', '<none>', ''],
      ['node-b', '', 'pool-2'],
    ]);
  });

  it('may have column names that contain one space', () => {
    const [row] = parseTable('NAME   NOMINATED NODE   READINESS GATES\ncart   <none>           <none>\n');
    expect(row).toEqual({ NAME: 'cart', 'NOMINATED NODE': '<none>', 'READINESS GATES': '<none>' });
  });

  it('may begin with the column NAMESPACE', () => {
    expect(parseTable('NAMESPACE  NAME\nshop       cart\n')).toEqual([{ NAMESPACE: 'shop', NAME: 'cart' }]);
  });

  it('may be empty', () => {
    expect(parseTable('')).toEqual([]);
    expect(parseTable('\n')).toEqual([]);
    expect(parseTable('NAME   READY\n')).toEqual([]);
  });

  it.each(['NAME   READY\ncart   1/', 'NAME   REA'])('that was truncated is refused: %j', (text) =>
    expect(() => parseTable(text)).toThrow(Unreadable),
  );

  it.each(['No resources found', 'error: something', '{"items":[]}', 'NAMED x\ny', 'cart 0/1'])(
    'cannot be read from %j',
    (text) => expect(() => parseTable(text)).toThrow(Unreadable),
  );

  it.each([null, undefined, 3, {}, []])('cannot be read from %j', (value) =>
    expect(() => parseTable(value)).toThrow(Unreadable),
  );

  it('of 50,000 rows is read whole', () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, index) => `pod-${String(index).padStart(6, '0')}   1/1     Running`,
    );
    expect(parseTable(['NAME         READY   STATUS', ...rows, ''].join('\n'))).toHaveLength(50_000);
  });
});
