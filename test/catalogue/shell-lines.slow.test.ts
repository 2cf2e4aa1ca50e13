/** The lines that no playbook runs are put to the parser of gcloud as well, with the examples of each universe. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillTemplate, shellTemplate } from '../../src/catalogue/commands/template.ts';
import { shellLines } from '../../src/catalogue/index.ts';
import { examplesIn } from '../../src/catalogue/verification.ts';
import { universeIds } from '../../src/cloud/universes.ts';
import { run, skipWithout } from '../support/tools.ts';

interface Linted {
  readonly success: boolean;
  readonly error_message?: string;
}

describe.skipIf(skipWithout('gcloud'))('the gcloud lines of the shell blocks', () => {
  test.each(universeIds)(
    'are accepted by the parser of gcloud, with the examples of %s',
    async (universe) => {
      const dir = mkdtempSync(join(tmpdir(), 'pullbook-lines-'));
      const lines = shellLines.flatMap((line) =>
        fillTemplate(shellTemplate(line), examplesIn(universe))
          .split('\n')
          .map((each) => each.replace(/ \|.*/, ''))
          .filter((each) => each.startsWith('gcloud '))
          .map((each, at) => ({ id: `${line.id} ${at}`, command_string: each })),
      );
      expect(lines.length).toBeGreaterThan(8);
      try {
        const file = join(dir, 'lines.json');
        writeFileSync(file, JSON.stringify(lines));
        const { stdout } = await run(
          'gcloud',
          ['meta', 'lint-gcloud-commands', `--commands-file=${file}`, '--serialize'],
          {
            env: { PATH: process.env['PATH'] ?? '', HOME: dir, CLOUDSDK_CONFIG: join(dir, 'gcloud') },
            timeout: 120_000,
          },
        );
        const results = JSON.parse(stdout) as Record<string, Linted[]>;
        for (const { id, command_string } of lines) {
          expect(results[id]?.length, `${command_string} was not judged`).toBeGreaterThan(0);
          for (const { success, error_message } of results[id] ?? [])
            expect(success, `${command_string}: ${error_message}`).toBe(true);
        }
      } finally {
        rmSync(dir, { recursive: true, force: true });
      }
    },
    150_000,
  );
});
