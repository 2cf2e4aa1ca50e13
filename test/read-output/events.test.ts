/** Lists of events: their table is not read, their JSON is, and what another list holds is neither. */
import { describe, expect, it } from 'vitest';
import * as yaml from 'yaml';
import { locales } from '../../src/base/text.ts';
import { decodeEvents } from '../../src/catalogue/commands/kubectl/events.ts';
import { command } from '../../src/catalogue/index.ts';
import { readOutput, whyNotRead } from '../../src/read-output/index.ts';
import { ui } from '../../src/site/i18n/ui.ts';

const [warnings, pulls, nodeWarnings] = [
  'kubectl-get-warning-events',
  'kubectl-get-pull-events',
  'kubectl-get-node-warnings',
].map(command) as [ReturnType<typeof command>, ReturnType<typeof command>, ReturnType<typeof command>];

const event = {
  apiVersion: 'v1',
  kind: 'Event',
  metadata: { namespace: 'shop', name: 'cart-x.187d9be54b2f2702' },
  involvedObject: { kind: 'Pod', name: 'cart-x', uid: 'd29be354', fieldPath: 'spec.containers{cart}' },
  source: { host: 'node-1' },
  type: 'Warning',
  reason: 'Failed',
  message: 'Failed to pull image "a:1": not found',
  count: 5,
  firstTimestamp: '2026-11-03T08:35:00Z',
  lastTimestamp: '2026-11-03T08:59:00Z',
  eventTime: null,
};
const pulled = { ...event, type: 'Normal', reason: 'Pulled' };
const ofNode = { ...event, involvedObject: { kind: 'Node', name: 'node-1', uid: 'node-1' } };

const listOf = (...items: readonly unknown[]) =>
  JSON.stringify({ apiVersion: 'v1', items, kind: 'List', metadata: { resourceVersion: '' } }, null, 4);

const read = (of: typeof warnings, text: string, NAMESPACE = 'shop') =>
  readOutput(of, text, { NAMESPACE }, yaml);

const table =
  'LAST SEEN   TYPE      REASON   OBJECT       MESSAGE\n60s         Warning   Failed   pod/cart-x   Error: ErrImagePull';

describe('the JSON of events', () => {
  it('is read as the playbook reads it', () => {
    for (const [of, item] of [
      [warnings, event],
      [pulls, pulled],
      [nodeWarnings, ofNode],
    ] as const)
      expect(read(of, listOf(item))).toEqual({ reply: { answer: decodeEvents({ items: [item] }) } });
    expect(read(warnings, listOf())).toEqual({ reply: { answer: [] } });
  });

  it.for([
    ['Normal events under warnings', warnings, pulled],
    ['warnings under pulls', pulls, event],
    ['warnings about a Pod under those about nodes', nodeWarnings, event],
    ['a reason that the command leaves out', warnings, { ...event, reason: 'Unhealthy' }],
    ['events of another namespace', warnings, { ...event, metadata: { ...event.metadata, namespace: 'b' } }],
    ['other objects', warnings, { ...event, kind: 'ServiceAccount' }],
  ] as const)('cannot be read if it holds %s', ([, of, item]) => {
    for (const text of [listOf(item), listOf(event, pulled, ofNode, item), JSON.stringify(item)])
      expect(read(of, text).because?.en).toContain('not the output of this command');
  });
});

describe('the table of events', () => {
  it('is not read, and the sentence says what to do instead', () => {
    for (const of of [warnings, pulls, nodeWarnings]) {
      expect(of.output).toEqual(['--sort-by=.metadata.creationTimestamp']);
      expect(read(of, table).because).toEqual(whyNotRead(of));
      expect(whyNotRead(of)?.en).toContain('add --output=json');
    }
    // The paste box has the name of its button.
    for (const locale of locales) expect(whyNotRead(warnings)?.[locale]).toContain(ui.pasteOpen[locale]);
  });

  it('has nothing that is not read where there are no events', () => {
    expect(read(warnings, 'No resources found in shop namespace.')).toEqual({ reply: { answer: [] } });
    expect(read(nodeWarnings, 'No resources found in default namespace.')).toEqual({ reply: { answer: [] } });
    expect(read(warnings, 'No resources found in other namespace.').because).toBeDefined();
    expect(read(warnings, '').because).toBeDefined();
  });
});
