/** Lists as the server prints them, read item by item. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf, ofEachItem, rawPaths } from '../../../src/catalogue/commands/kubectl/raw.ts';
import { Unreadable } from '../../../src/catalogue/model/failures.ts';

const printed = (items: readonly unknown[], metadata: object = { resourceVersion: '7' }) =>
  `${JSON.stringify({ kind: 'PodList', apiVersion: 'v1', metadata, items })}\n`;
const whole = (text: string) => ofEachItem(text, 'PodList', (item) => item);

describe('a list that the server prints', () => {
  it('has the items that a JSON parser finds, whatever they hold', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('},{"metadata":{', '"items":[', ']}', '\\"', '},{\\"metadata\\":{'),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        text,
        fc.integer(),
        fc.array(fc.record({ metadata: tie('tree') }), { maxLength: 3 }),
        fc.dictionary(text, tie('tree'), { maxKeys: 3 }),
      ),
    }));
    const item = fc.oneof(fc.record({ metadata: tree, spec: tree }), tree);
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), (items) => {
        const text = printed(items);
        expect(whole(text)).toEqual((JSON.parse(text) as { items: unknown }).items);
      }),
    );
  });

  it('is read where it is written over several lines', () => {
    const items = [{ metadata: { name: 'a' } }, { metadata: { name: 'b' } }];
    expect(whole(JSON.stringify({ kind: 'PodList', metadata: {}, items }, null, 4))).toEqual(items);
  });

  it.each([
    ['a part of a list', printed([], { continue: 'x' })],
    ['of another kind', '{"kind":"EventList","items":[]}'],
    ['an error', '{"kind":"Status","status":"Failure"}'],
    ['half a list', printed([{ metadata: {} }, { metadata: {} }]).slice(0, -9)],
    ['no JSON', 'Error from server'],
    ['no text', 42],
  ])('is unreadable if it is %s', (_, text) => {
    expect(() => whole(text as string)).toThrow(Unreadable);
  });

  it('may be a part of a list where only its number is asked for', () => {
    expect(listOf(printed([{ metadata: {} }], { continue: 'x' }), 'PodList').items()).toHaveLength(1);
  });
});

it('paths that are read are constants of the API', () => {
  for (const path of Object.values(rawPaths))
    expect(path).toMatch(/^\/api\/v1\/(?:pods|events|nodes)(?:\?|$)/);
});
