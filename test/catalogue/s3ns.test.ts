/**
 * Every rule on Cloud de Confiance by S3NS: it is exempt with a reason, or asks only what is documented there, and
 * never offers a fix that does not exist there. Then each difference between the clouds.
 */
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/base/text.ts';
import { commands, rules } from '../../src/catalogue/index.ts';
import type { Failure } from '../../src/catalogue/model/answer.ts';
import { askFrom } from '../../src/catalogue/model/ask.ts';
import { explainFailure } from '../../src/catalogue/model/failures.ts';
import type { Remedy } from '../../src/catalogue/model/remedy.ts';
import type { Exemption, Outcome } from '../../src/catalogue/model/rule.ts';
import { parseReference } from '../../src/cloud/reference.ts';
import { type Feature, universeOfHost, universes } from '../../src/cloud/universes.ts';
import { inUniverse } from '../../src/diagnose/judge/in-universe.ts';
import { filesBelow, read } from '../support/files.ts';

const { s3ns, google } = universes;

/** Commands that work only if a product or mode exists. Creating node pools needs a Standard cluster. */
const needing: readonly (readonly [RegExp, Feature | 'standard'])[] = [
  [/^gcloud-container-node-pools-/, 'standard'],
  [/^gcloud-compute-ssh$/, 'node-ssh'],
  [/^gcloud-artifacts-repositories-create-remote$/, 'remote-repositories'],
  [/^gcloud-artifacts-docker-upgrade-migrate$/, 'container-registry'],
  [/^gcloud-container-clusters-update-image-streaming$/, 'image-streaming'],
  [/^gcloud-container-clusters-update-containerd$/, 'secret-manager'],
];

/** What a rule concludes on S3NS instead of an outcome whose fix does not exist there, or may not exist. */
const insteadThere: Readonly<Record<string, string>> = {
  'node-service-account-active account-deleted': 'account-deleted-autoprovisioned',
  'node-service-account-active account-not-attached': 'account-not-attached-autoprovisioned',
  'node-access-scopes scopes-insufficient': 'scopes-insufficient-autoprovisioned',
  'disk-throughput standard-disk': 'standard-disk-autoprovisioned',
  'image-size image-large-node-pool': 'image-large-autoprovisioned',
  'rate-limit docker-hub-rate-limit': 'docker-hub-rate-limit-no-cache',
  'disk-pressure disk-full': 'disk-full-autoprovisioned',
};

const missingThere = (remedy: Remedy<never>): boolean =>
  'command' in remedy &&
  needing.some(
    ([pattern, what]) =>
      pattern.test(remedy.command.id) &&
      (what === 'standard' ? !s3ns.modes.includes('standard') : s3ns.features[what] !== 'yes'),
  );

const exemptionOf = (exempt: readonly Exemption[] = []) => exempt.find(({ universe }) => universe === 's3ns');
const there = rules.filter(({ exempt }) => !exemptionOf(exempt));
const outcomesThere = there.flatMap(({ id, outcomes }) =>
  Object.entries<Outcome>(outcomes).map(([key, outcome]) => ({ id, key, outcome, name: `${id} ${key}` })),
);

describe('a rule on S3NS', () => {
  it.each(rules)('$id is exempt with a reason, or asks only what is documented there', ({ exempt, asks }) => {
    const exemption = exemptionOf(exempt);
    if (exemption) {
      for (const locale of locales)
        expect(
          exemption.because[locale].split(' ').length,
          `say in \`exempt\` in a sentence why (${locale})`,
        ).toBeGreaterThan(3);
      return;
    }
    for (const { id, universes: support } of asks)
      expect(
        ['documented', 'untested', 'tagged-unavailable', 'unavailable'],
        `exempt the rule in the universe s3ns (\`exempt\`), or ask something else than ${id}, which does not exist there`,
      ).toContain(support.s3ns);
  });

  it.each(outcomesThere)('$name offers no fix that does not exist there', ({ id, key, name, outcome }) => {
    if (!outcome.remedies?.some(missingThere)) return;
    const instead = insteadThere[name];
    expect(
      instead,
      `a remedy of ${name} does not exist on S3NS: give the rule an outcome of its own for it, and name that in \`insteadThere\` of this test`,
    ).toBeDefined();
    const other = outcomesThere.find((each) => each.id === id && each.key === instead);
    expect(other?.outcome.verdict, `give ${id} an outcome ${instead} of the same verdict`).toBe(
      outcome.verdict,
    );
    expect(
      other?.outcome.remedies?.some(missingThere) ?? false,
      `take from ${instead} the remedies that do not exist on S3NS`,
    ).toBe(false);
    expect(key).not.toBe(instead);
  });

  it('has no replacement that no rule needs', () => {
    const needed = outcomesThere.filter(({ outcome }) => outcome.remedies?.some(missingThere));
    expect(
      needed.map(({ name }) => name).toSorted(),
      'keep in `insteadThere` of this test only outcomes that offer what S3NS does not have',
    ).toEqual(Object.keys(insteadThere).toSorted());
  });
});

const ruleOf = (id: string) => rules.find((each) => each.id === id);
const isExempt = (id: string) => exemptionOf(ruleOf(id)?.exempt) !== undefined;
const has = (id: string, outcome: string) => Object.hasOwn(ruleOf(id)?.outcomes ?? {}, outcome);
const parsed = (text: string) => {
  const result = parseReference(text);
  return 'reference' in result ? result.reference.artifactRegistry : null;
};

/** Each difference, with its effect on the guide. */
const differences: readonly { readonly topic: string; readonly holds: () => boolean }[] = [
  {
    topic: 'clusters are Autopilot only',
    holds: () =>
      s3ns.modes.join() === 'autopilot' && has('node-access-scopes', 'scopes-insufficient-autoprovisioned'),
  },
  {
    topic: 'machines are amd64 only',
    holds: () =>
      s3ns.architectures.join() === 'amd64' &&
      has('image-platform', 'platform-mismatch-amd64-only') &&
      has('single-architecture', 'exec-format-error-amd64-only'),
  },
  { topic: 'nodes run Linux', holds: () => isExempt('windows-version') },
  {
    topic: 'disks are chosen by a ComputeClass only',
    holds: () => !isExempt('disk-throughput') && has('disk-throughput', 'standard-disk-autoprovisioned'),
  },
  { topic: 'no clean-up policies', holds: () => isExempt('cleanup-policies') },
  {
    topic: 'no remote repositories',
    holds: () =>
      s3ns.features['remote-repositories'] === 'no' && has('rate-limit', 'docker-hub-rate-limit-no-cache'),
  },
  {
    topic: 'no Container Registry',
    holds: () => isExempt('gcr-migration') && Object.keys(s3ns.containerRegistryHosts).length === 0,
  },
  {
    topic: 'gcr.io and pkg.dev are registries of another cloud',
    holds: () => universeOfHost('gcr.io') === google && has('node-identity', 'other-universe-registry'),
  },
  {
    topic: 'Image streaming is unknown, and said to be',
    holds: () => s3ns.features['image-streaming'] === 'unknown' && isExempt('image-streaming'),
  },
  { topic: 'no Binary Authorization', holds: () => isExempt('binary-authorization') },
  {
    topic: 'Secret Manager is documented, so a private authority can be configured',
    holds: () => s3ns.features['secret-manager'] === 'yes',
  },
  {
    topic: 'no default network, so the network is read from the cluster',
    holds: () => s3ns.features['default-network'] === 'no',
  },
  {
    topic: 'no connectivity tests, and none are offered',
    holds: () =>
      s3ns.features['connectivity-tests'] === 'no' &&
      !commands.some(({ words }) => words.includes('connectivity-tests')),
  },
  {
    topic: 'rules of perimeters name no identities',
    holds: () => has('vpc-service-controls', 'perimeter-violation-limited-rules'),
  },
  { topic: 'no tailing of logs', holds: () => !commands.some(({ words }) => words.includes('tail')) },
  {
    topic: 'no recommender insights',
    holds: () => !commands.some(({ words }) => words.includes('recommender')),
  },
  { topic: 'nodes cannot be entered', holds: () => s3ns.features['node-ssh'] === 'no' },
  {
    topic: 'the VIP ranges are its own',
    holds: () => s3ns.privateVip.v4 === '177.222.88.0/30' && s3ns.restrictedVip.v4 === '177.222.88.4/30',
  },
  {
    topic: 'both spellings of the registry host are read',
    holds: () =>
      parsed('u-france-east1-docker.s3nsregistry.fr/s3ns/shop/app/cart:1')?.location === 'u-france-east1' &&
      parsed('docker.s3nsregistry.fr/s3ns/shop/app/cart:1')?.location === 'u-france-east1',
  },
  {
    topic: 'a project takes two parts of a path',
    holds: () => parsed('docker.s3nsregistry.fr/s3ns/shop/app/cart:1')?.project === 's3ns:shop',
  },
  {
    topic: 'a colon in the project is named as such',
    holds: () => has('image-reference', 'colon-in-project'),
  },
  {
    topic: 'the address of a repository is the one that it tells',
    holds: () =>
      has('repository-exists', 'registry-uri-mismatch') && has('repository-exists', 'registry-uri-alias'),
  },
];

describe('a command of a product that S3NS does not have', () => {
  const absent = commands.filter(({ universes: support }) => support.s3ns === 'unavailable');

  it('belongs to one of the products that are listed as missing there', () => {
    const products: readonly (readonly [RegExp, Feature])[] = [
      [/policy-intelligence/, 'policy-troubleshooter'],
      [/policy-based-routes/, 'policy-based-routes'],
      [/binary-authorization/, 'binary-authorization'],
      [/fleet/, 'fleets'],
      [/compute-ssh/, 'node-ssh'],
    ];
    expect(absent.length).toBeGreaterThan(0);
    for (const { id } of absent) {
      const product = products.find(([pattern]) => pattern.test(id))?.[1];
      expect(product && s3ns.features[product], `say in this test which missing product ${id} asks`).toBe(
        'no',
      );
    }
  });

  it('is not run there, and whoever asks it learns why', async () => {
    const asked: string[] = [];
    const ask = askFrom(async ({ id }) => {
      asked.push(id);
      return { answer: [] };
    });
    for (const each of absent) {
      const reply = await inUniverse(ask, s3ns).maybe(each, {});
      expect(reply).toEqual({ why: 'api-disabled', tool: 'gcloud', absentFrom: s3ns.name });
      expect(explainFailure(reply as Failure).en).toBe(
        `the API for this check does not exist on ${s3ns.name}`,
      );
      await inUniverse(ask, google).maybe(each, {});
    }
    expect(asked).toEqual(absent.map(({ id }) => id));
  });
});

describe('a difference of S3NS', () => {
  it.each(differences)('$topic', ({ topic, holds }) =>
    expect(
      holds(),
      `"${topic}" holds no longer: correct src/cloud/universes.ts or the rule that says so, or the entry in this test`,
    ).toBe(true),
  );

  it('no rule asks docker images describe, which queries the wrong project there', () => {
    expect(
      commands
        .filter(({ words }) => words.includes('docker') && words.includes('describe'))
        .map(({ id }) => id),
      'ask gcloud artifacts versions describe instead',
    ).toEqual([]);
    for (const path of filesBelow('content').filter((each) => each.endsWith('.mdx')))
      expect(read(path), `${path}: name another command than docker images describe`).not.toMatch(
        /docker images describe/,
      );
  });
});
