import { describe, expect, it } from 'vitest';
import { excerptLacking, excerptShowing } from './excerpt.ts';

const yaml = `name: web
nodePools:
- config:
    diskSizeGb: 100
    diskType: pd-ssd
  name: fast
- config:
    diskSizeGb: 100
    diskType: pd-standard
    imageType: COS_CONTAINERD
  locations:
  - europe-west9-a
  name: batch
status: RUNNING
`;

/** What the marks stand on. */
function marked({ lines, marks }: ReturnType<typeof excerptShowing>): readonly string[] {
  return marks.map(({ line, start, end }) => (lines[line] ?? '').slice(start, end));
}

describe('an excerpt that shows', () => {
  it('is the whole output if it is short', () => {
    const excerpt = excerptShowing('disabled: true\nemail: a@b\n', ['disabled: true']);
    expect(excerpt).toEqual({
      lines: ['disabled: true', 'email: a@b'],
      marks: [{ line: 0, start: 0, end: 14 }],
    });
  });

  it('is the deciding line with its parents and the name of what it belongs to', () => {
    const excerpt = excerptShowing(yaml, ['diskType: pd-standard']);
    expect(excerpt.lines).toEqual([
      'name: web',
      'nodePools:',
      '…',
      '- config:',
      '    diskSizeGb: 100',
      '    diskType: pd-standard',
      '    imageType: COS_CONTAINERD',
      '…',
      '  name: batch',
      'status: RUNNING',
    ]);
    expect(marked(excerpt)).toEqual(['diskType: pd-standard']);
  });

  it('marks texts where they stand nearest to each other', () => {
    const excerpt = excerptShowing(yaml, ['diskSizeGb: 100', 'imageType: COS_CONTAINERD']);
    expect(marked(excerpt)).toEqual(['diskSizeGb: 100', 'imageType: COS_CONTAINERD']);
    const [first, second] = excerpt.marks;
    expect((second?.line ?? 0) - (first?.line ?? 0)).toBe(2);
  });

  it('keeps the head of a table, and no other document', () => {
    const rows = Array.from({ length: 20 }, (_, at) => `pod-${at}  Running  ${at}m`);
    expect(excerptShowing(['NAME  STATUS  AGE', ...rows].join('\n'), ['pod-7  Running']).lines).toEqual([
      'NAME  STATUS  AGE',
      '…',
      'pod-7  Running  7m',
      '…',
    ]);
    const documents = Array.from({ length: 9 }, (_, at) => `---\nname: rule-${at}\npriority: ${at}`);
    expect(excerptShowing(documents.join('\n'), ['priority: 5']).lines).toEqual([
      '…',
      'name: rule-5',
      'priority: 5',
      '…',
    ]);
  });

  it('cuts a long line on both sides of its mark', () => {
    const excerpt = excerptShowing(`${'a '.repeat(200)}DECIDES ${'b '.repeat(200)}`, ['DECIDES']);
    expect(marked(excerpt)).toEqual(['DECIDES']);
    expect(excerpt.lines[0]).toMatch(/…$/);
    expect(excerpt.lines[0]?.length).toBeLessThanOrEqual(240);
  });

  it('is refused for what is not printed, and for too much', () => {
    expect(() => excerptShowing(yaml, ['diskType: pd-extreme'])).toThrow('"diskType: pd-extreme"');
    const lines = Array.from({ length: 30 }, (_, at) => `line ${at} of it`);
    expect(() => excerptShowing(lines.join('\n'), lines)).toThrow('30 lines decide');
  });

  it('has at most 12 lines, whatever the output', () => {
    const deep = Array.from({ length: 40 }, (_, at) => `${' '.repeat(at * 2)}level${at}:`).join('\n');
    expect(excerptShowing(deep, ['level39:']).lines.length).toBeLessThanOrEqual(12);
  });
});

describe('an excerpt that lacks', () => {
  const policy = (count: number) =>
    [
      'bindings:',
      ...Array.from({ length: count }, (_, at) => [
        '- members:',
        `  - group:team-${at}@example.com`,
        `  - serviceAccount:ci-${at}@example.com`,
        '  role: roles/viewer',
      ]).flat(),
      'etag: BwX',
    ].join('\n');

  it('is the whole output if it is short, and empty where nothing was printed', () => {
    expect(excerptLacking('\n', 'x')).toEqual({ lines: [], marks: [] });
    expect(excerptLacking(policy(1), 'serviceAccount:nodes@b').lines).toHaveLength(6);
  });

  it('is where the text would stand', () => {
    const { lines, marks } = excerptLacking(policy(9), 'serviceAccount:nodes@b');
    expect(marks).toEqual([]);
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(lines.slice(0, 4)).toEqual([
      'bindings:',
      '- members:',
      '  - group:team-0@example.com',
      '  - serviceAccount:ci-0@example.com',
    ]);
  });

  it('is the beginning where nothing is like it', () => {
    const { lines } = excerptLacking(policy(9), 'zone');
    expect(lines).toHaveLength(12);
    expect(lines.at(-1)).toBe('…');
  });
});
