/** What a reader sees while a run waits. */
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { progressOn } from '../../../src/playbook/cli/progress.ts';

afterEach(() => void vi.useRealTimers());

function stream(isTTY: boolean) {
  const target = new PassThrough() as unknown as NodeJS.WriteStream;
  Object.assign(target, { isTTY, columns: 40 });
  return { target, written: () => String((target as unknown as PassThrough).read() ?? '') };
}

/** What a terminal shows: the lines before the last clearing, and those after it. */
function screenOf(written: string) {
  let lines = [''];
  let row = 0;
  let shown: readonly string[] = [];
  for (const [token] of written.matchAll(/\r|\n|\u001b\[\d*[AJK]|[^\r\n\u001b]+/g)) {
    if (token === '\n') {
      row += 1;
      lines[row] ??= '';
    } else if (token.endsWith('A')) row -= Number(token.slice(2, -1));
    else if (token.endsWith('J')) {
      shown = lines;
      lines = [...lines.slice(0, row), ''];
    } else if (token.endsWith('K')) lines[row] = '';
    else if (token !== '\r') lines[row] += token;
  }
  return { shown, left: lines };
}

describe('progress', () => {
  it('on a terminal is one line, replaced and cleared', () => {
    const { target, written } = stream(true);
    const progress = progressOn(target, { locale: 'en', plain: false });
    progress.show(`kubectl get pods ${'x'.repeat(100)}`, 2);
    progress.clear();
    const text = written();
    expect(text.replaceAll('\r\u001b[2K', '')).toMatch(/^kubectl get pods x{20,22}$/);
    expect(text).not.toContain('\n');
  });

  it('on a terminal keeps what is known above it, in one line each, and clears it all', () => {
    const { target, written } = stream(true);
    Object.assign(target, { rows: 5 });
    const progress = progressOn(target, { locale: 'en', plain: false });
    progress.keep(['✖ one', '✖ two', `✖ ${'x'.repeat(100)}`, '✖ four']);
    progress.show('kubectl get pods', 0);
    progress.show('kubectl get nodes', 0);
    progress.clear();
    expect(screenOf(written())).toEqual({
      shown: ['✖ one', '✖ two', `✖ ${'x'.repeat(37)}`, 'kubectl get nodes'],
      left: [''],
    });
  });

  it.each([
    ['elsewhere', false, false],
    ['on a dumb terminal', true, true],
  ])('%s is a line every few seconds, without control sequences', (_, isTTY, plain) => {
    vi.useFakeTimers();
    const { target, written } = stream(isTTY);
    const progress = progressOn(target, { locale: 'fr', plain });
    progress.show('gcloud projects describe shop', 3);
    vi.advanceTimersByTime(4000);
    expect(written()).toBe('');
    vi.advanceTimersByTime(7000);
    const line = 'pullbook: en attente de gcloud projects describe shop  (+3)\n';
    expect(written()).toBe(line + line);
    progress.clear();
    vi.advanceTimersByTime(60_000);
    expect(written()).toBe('');
  });
});
