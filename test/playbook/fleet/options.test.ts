import { describe, expect, test } from 'vitest';
import { fleetOptions } from '../../../src/playbook/fleet/options.ts';
import { runPlaybook } from '../../support/playbook/in-process.ts';
import { expectOneLine } from '../../support/playbook/one-line.ts';

describe('a command line', () => {
  test('takes lists with commas and repeated flags, each name once', () => {
    const { contexts, projects } = fleetOptions(
      ['--contexts', 'a,b', '--contexts=b,c', '--projects', 'p'],
      {},
    );
    expect([contexts, projects]).toEqual([['a', 'b', 'c'], ['p']]);
  });

  test('takes the index of a Job only where the list is divided', () => {
    const env = { JOB_COMPLETION_INDEX: '2' };
    expect(fleetOptions(['--all-contexts'], env).share).toBeNull();
    expect(fleetOptions(['--all-contexts', '--shards', '3'], env).share).toEqual({ index: 2, of: 3 });
    expect(fleetOptions(['--all-contexts', '--shards', '3', '--shard', '0'], env).share).toEqual({
      index: 0,
      of: 3,
    });
  });

  test.each([
    [[], /no cluster was specified/],
    [['--contexts', 'a', '--all-contexts'], /cannot be used together/],
    [['--contexts', '--all-contexts'], /--contexts expects a value/],
    [['--contexts', '-a'], /expects a name, and this is not one/],
    [['--projects', 'a,--project=b'], /expects a name, and this is not one/],
    [['--context', 'a'], /fleet has no --context: use --contexts/],
    [['--project', 'a'], /fleet has no --project: use --projects/],
    [['--all-contexts', '--pod', 'x'], /--pod is a flag of diagnose/],
    [['--all-contexts', '--resume'], /--resume has no effect without --results/],
    [['--all-contexts', '--dns-endpoint'], /--dns-endpoint has no effect without --projects/],
    [['--all-contexts', '--shard', '1'], /--shard has no effect without --shards/],
    [['--all-contexts', '--shards', '3'], /JOB_COMPLETION_INDEX/],
    [['--all-contexts', '--shards', '3', '--shard', '3'], /--shard expects a whole number from 0 to 2/],
    [['--all-contexts', '--width', '0'], /--width expects a whole number from 1 to 64/],
    [['--all-contexts', '--anonymize', '--ignore', 'a/b'], /cannot be used together/],
    [['--all-contexts', '--anonymize', '--results', 'x', '--resume'], /cannot be used together/],
    [['--merge', 'x', '--all-contexts'], /--all-contexts has no effect with --merge/],
    [['--all-contexts', '-o', 'junit'], /--output expects one of/],
    [['--all-contexts', 'more'], /unexpected argument: more/],
  ])('%j is refused in one line, before anything runs', async (argv, words) =>
    expectOneLine(await runPlaybook('fleet', argv), words),
  );

  test('with an index that the Job cannot have is refused, with what to change', async () =>
    expectOneLine(
      await runPlaybook('fleet', ['--all-contexts', '--shards', '3'], { env: { JOB_COMPLETION_INDEX: '3' } }),
      /set completions of the Job to 3/,
    ));

  test.each(['diagnose', 'auth', 'check'])('of %s does not take the flags of fleet', async (playbook) =>
    expectOneLine(await runPlaybook(playbook, ['--all-contexts']), /unknown flag: --all-contexts/),
  );
});

test('a share whose list cannot be read is not done', async () => {
  const argv = ['--projects', 'shop-prod', '--shards', '2', '--shard', '1'];
  const { code, stdout } = await runPlaybook('fleet', argv);
  expect([code, stdout.includes('gcloud is not installed')]).toEqual([69, true]);
});

test('help names every flag, in both languages', async () => {
  for (const lang of ['en', 'fr']) {
    const { stdout, code } = await runPlaybook('fleet', ['--help', '--lang', lang]);
    expect([code, stdout.includes('--memberships'), stdout.includes('130')]).toEqual([0, true, true]);
  }
});
