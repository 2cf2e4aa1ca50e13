import { describe, expect, test } from 'vitest';
import { runPlaybook } from '../../support/playbook/in-process.ts';
import { type Ended, UNPRINTABLE, withFolder } from '../../support/playbook/playbook.ts';
import {
  allNodes,
  clusterAnswers,
  contextOf,
  forbidden,
  kubectl,
  node,
  onGoogle,
  type Place,
  pod,
  unsettled,
} from '../../support/playbook/shop.ts';
import { answers, makeStubs, withAnswers } from '../../support/playbook/stubs.ts';

/** Terminal escapes, HTML and Markdown markup, and lines that look like those of a report. */
const sequences = '\u001b[2J\u001b[31m\u001b]0;owned\u0007\u009b5m\u202e\u2066\u200b\r';
const forged =
  '\n  ✔ ok        Everything is fine\n# Everything is fine\n```\n</failure><testcase name="forged"/>';
const script =
  "<script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1)) `id` $(id) '; id; '";

const message = `${sequences}${script}${forged} ${forbidden} ${sequences}`;

/** A cluster in which every free name and text is hostile. */
const hostile = withAnswers(
  clusterAnswers([{ message }]),
  answers(
    [
      kubectl(`get pods --namespace=shop ${unsettled} --output=json`),
      {
        ...pod({ message, secrets: [`${sequences}secret${forged}`, script] }),
        spec: {
          ...pod({}).spec,
          serviceAccountName: `default${sequences}`,
          imagePullSecrets: [{ name: `${sequences}secret${forged}` }, { name: script }],
        },
      },
    ],
    [
      kubectl(allNodes),
      {
        kind: 'NodeList',
        items: [
          {
            metadata: {
              name: node,
              labels: { 'cloud.google.com/gke-nodepool': `pool${sequences}${forged}${script}` },
            },
            spec: { providerID: `gce://shop-prod/europe-west9-a/${node}` },
            status: { conditions: [{ type: 'Ready', status: 'True' }] },
          },
        ],
      },
    ],
  ),
);

function run(format: string): Promise<Ended> {
  return withFolder(async (folder) => {
    const stubs = makeStubs(folder, hostile);
    return runPlaybook('auth', ['-o', format], { env: stubs.env });
  });
}

describe('a cluster full of hostile names and messages', () => {
  test('cannot move the cursor or forge a line of the text report', async () => {
    const { stdout, stderr } = await run('text');
    expect(stdout).toContain('auth-403');
    expect(stdout).not.toMatch(UNPRINTABLE);
    expect(stderr).toBe('');
    expect(stdout.split('\n').filter((line) => /^\s*(✔|#|```)/.test(line))).toEqual([]);
  });

  test('is JSON without control characters', async () => {
    const { stdout } = await run('json');
    const texts: string[] = [];
    JSON.parse(stdout, (_, value: unknown) => {
      if (typeof value === 'string') texts.push(value);
      return value;
    });
    expect(texts.filter((text) => UNPRINTABLE.test(text))).toEqual([]);
  });

  test('cannot add markup to Markdown', async () => {
    const { stdout } = await run('markdown');
    expect(stdout).not.toMatch(UNPRINTABLE);
    // Outside code fences and code spans no Markdown or HTML markup is left.
    const prose = stdout
      .replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, '')
      .replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
    expect(prose).not.toMatch(/(?<!\\)<(?!https:\/\/)/);
    expect(prose).not.toMatch(/(?<!\\)\]\(/);
    expect(stdout.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
  });

  test('cannot add a test case to JUnit', async () => {
    const { stdout } = await run('junit');
    expect(stdout).not.toMatch(UNPRINTABLE);
    expect(stdout).not.toContain('name="forged"');
    expect(stdout).not.toContain('<script');
  });

  test.each(['text', 'markdown'])('nor can a context with such a name in %s', (format) =>
    withFolder(async (folder) => {
      const place: Place = { ...onGoogle, context: `${sequences}ctx${forged}${script}` };
      const stubs = makeStubs(
        folder,
        answers(['kubectl config view --minify --output=json', contextOf(place, `ns${sequences}${forged}`)]),
      );
      const { code, stdout } = await runPlaybook('diagnose', ['-o', format], { env: stubs.env });
      expect(code).toBe(2);
      expect(stdout).not.toMatch(UNPRINTABLE);
      expect(stdout.split('\n').filter((line) => /^\s*(✔|# Everything)/.test(line))).toEqual([]);
    }),
  );
});
