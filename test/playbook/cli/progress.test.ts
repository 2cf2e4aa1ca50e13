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
