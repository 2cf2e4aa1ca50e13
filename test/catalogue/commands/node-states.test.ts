import { expect, it } from 'vitest';
import { decodeNodeStates } from '../../../src/catalogue/commands/kubectl/node-states.ts';

const table = (...rows: readonly (readonly string[])[]) =>
  [['NAME', 'POOL', 'READY', 'DISK-PRESSURE', 'RUNTIME', 'OS', 'ARCH'], ...rows]
    .map((cells) => `${cells.map((cell) => cell.padEnd(24)).join('')}\n`)
    .join('');
const row = (ready: string, diskPressure: string) => [
  'node-a',
  'default-pool',
  ready,
  diskPressure,
  'containerd://2.1.4',
  'linux',
  'amd64',
];

it.each([
  ['True', 'False', { ready: true, diskPressure: false }],
  ['True', 'True', { ready: true, diskPressure: true }],
  ['Unknown', 'Unknown', { ready: false, diskPressure: null }],
  ['<none>', '<none>', { ready: false, diskPressure: null }],
])('a node with Ready %s and DiskPressure %s', (ready, diskPressure, state) => {
  expect(decodeNodeStates(table(row(ready, diskPressure)))).toMatchObject([state]);
});
