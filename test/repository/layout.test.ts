/** Who may import whom outside `src`: what tests, scripts and benchmarks share is `test/support`, and nothing else. */
import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesBelow, read } from '../support/files.ts';

/** The imports of a folder within the repository, as `[file, path]`. */
function importsOf(folder: string): readonly (readonly [from: string, to: string])[] {
  return filesBelow(folder)
    .filter((path) => path.endsWith('.ts') && !path.includes('/node_modules/'))
    .flatMap((from) =>
      ts
        .preProcessFile(read(from), true, true)
        .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
        .map(({ fileName }) => [from, new URL(fileName, `file:///${from}`).pathname.slice(1)] as const),
    )
    .filter((pair) => !pair.some((path) => /^test\/(?:proof|supply)\//.test(path)));
}

const shown = (imports: ReturnType<typeof importsOf>, fix: string) =>
  imports.map(([from, to]) => `${from} imports ${to}: ${fix}`);

test('tests import no script and no benchmark', () => {
  const wrong = importsOf('test').filter(([, to]) => /^(?:scripts|bench)\//.test(to));
  expect(shown(wrong, 'move what both need to test/support')).toEqual([]);
});

test('scripts and benchmarks import of the tests what is in test/support', () => {
  const imports = [...importsOf('scripts'), ...importsOf('bench')];
  const wrong = imports.filter(([, to]) => to.startsWith('test/') && !to.startsWith('test/support/'));
  expect(shown(wrong, 'move it to test/support')).toEqual([]);
});

test('test/support imports nothing of the tests, and the product nothing of either', () => {
  const support = importsOf('test/support').filter(
    ([, to]) => to.startsWith('test/') && !to.startsWith('test/support/'),
  );
  const product = importsOf('src').filter(([, to]) => /^(?:test|scripts|bench)\//.test(to));
  expect(
    shown([...support, ...product], 'the direction is src <- test/support <- test, scripts, bench'),
  ).toEqual([]);
});
