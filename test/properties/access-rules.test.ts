/**
 * The rules about access on drawn and on named clouds, against a model of IAM that shares no code with them. `node
 * scripts/access-contradictions.ts` prints where they contradict it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auth } from '../../src/catalogue/rules/auth/index.ts';
import {
  accessOccasions,
  drawnAccess,
  faultsOfRule,
  judgeAccess,
  judgeAllAccess,
  namedAccess,
  truthOf,
  unknownShares,
} from '../support/cloud/access/index.ts';

describe('the rules about access', () => {
  it('each have their faults, or none', () => {
    expect(Object.keys(faultsOfRule).toSorted()).toEqual(auth.rules.map(({ id }) => id).toSorted());
  });

  it('contradict the model in no drawn world, and ask nothing that it cannot answer', async () => {
    const wrong: string[] = [];
    let [allowed, judged] = [0, 0];
    for await (const { contradictions, features, findings, occasion, truth } of judgeAllAccess(
      fc.sample(drawnAccess, { numRuns: 1500, seed: 11 }),
    )) {
      expect(findings.filter(({ because }) => because === 'unreadable')).toEqual([]);
      judged += 1;
      allowed += Number(truth.allowed);
      wrong.push(
        ...contradictions.map(
          ({ rule, because, kind }) => `${occasion}: ${rule} ${because} ${kind}: ${features.join(' ')}`,
        ),
      );
    }
    expect(wrong).toEqual([]);
    // A draw of which nearly every world refuses, or none does, would prove little.
    expect(allowed / judged).toBeGreaterThan(0.2);
    expect(allowed / judged).toBeLessThan(0.8);
  });

  it('conclude something wherever everything can be read, in 85 % of answers at least', async () => {
    const worlds = fc.sample(drawnAccess, { numRuns: 1500, seed: 12 });
    const judged = await Array.fromAsync(judgeAllAccess(worlds));
    const shares = unknownShares(judged.filter(({ isReadable }) => isReadable));
    const sum = (of: (share: { readonly count: number; readonly of: number }) => number) =>
      shares.reduce((total, share) => total + of(share), 0);
    expect(sum(({ of }) => of)).toBeGreaterThan(1000);
    expect((100 * sum(({ count }) => count)) / sum(({ of }) => of)).toBeLessThan(15);
  });

  it.each(namedAccess)('are right where $name', async ({ world, occasions, may }) => {
    for (const occasion of occasions) {
      const { findings } = await judgeAccess(world, occasion);
      const beyond = findings
        .filter(({ rule, verdict }) => may[rule] && !may[rule].includes(verdict))
        .map(({ rule, verdict, because }) => `${occasion}: ${rule} ${verdict} ${because}`);
      expect(beyond).toEqual([]);
    }
  });
});

describe('the model of access', () => {
  it.each(namedAccess)('says what is true where $name', async ({ world, allowed, occasions }) => {
    const [occasion = accessOccasions[0]] = occasions;
    expect((await judgeAccess(world, occasion)).truth.allowed).toBe(allowed);
  });

  it('shares no code with the rules', () => {
    const folder = 'test/support/cloud/access';
    const ofModel = [
      'truth.ts',
      'roles.ts',
      'world.ts',
      'answers.ts',
      'setup.ts',
      'build.ts',
      'build-denials.ts',
      'draw.ts',
    ];
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(ofModel));
    const imports = ofModel.flatMap((file) => [
      ...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/^import (?!type).* from '([^']+)'/gm),
    ]);
    expect(imports.map(([, from = '']) => from).filter((from) => from.includes('src/'))).toEqual([]);
  });

  it('lets nobody in who has no credentials, but where everybody may read', () => {
    const worlds = fc.sample(drawnAccess, { numRuns: 1500, seed: 13 });
    const anonymous = worlds.filter(
      ({ world }) => world.node.account === null && world.secrets.every(({ exists }) => !exists),
    );
    expect(anonymous.length).toBeGreaterThan(20);
    const admitted = anonymous.filter(({ world }) => truthOf(world, 'europe-west9-docker.pkg.dev').allowed);
    expect(admitted.every(({ features }) => features.includes('member:all-users'))).toBe(true);
  });
});
