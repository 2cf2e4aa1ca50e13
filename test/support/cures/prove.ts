/**
 * The proof that a remedy cures: in a world in which the playbook finds a problem, what the report prints is carried out,
 * and then the playbook no longer finds it, the Pods run, and nothing was done but what the remedy declared.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rule as ruleOf } from '../../../src/catalogue/index.ts';
import { isOffered } from '../../../src/catalogue/model/remedy.ts';
import { universes } from '../../../src/cloud/universes.ts';
import type { ReportJudgement } from '../../../src/playbook/report/model.ts';
import { withRemedy } from '../outcomes/with-remedy.ts';
import { type Rig, withRig } from '../tools.ts';
import type { World } from '../world/model.ts';
import { type Carried, carryOut, type Printed } from './carry-out.ts';
import { clusterName, podsIn, workloadsIn } from './cluster-parts.ts';
import { follow, scaleDown } from './consequences.ts';
import { completeTemplates, reconcile } from './controllers.ts';
import { discrepancies } from './declared.ts';
import { fillOpenNames } from './fill.ts';
import { type FaultyMachines, faultyMachines, tryPulls, whyNotRunning } from './kubelet.ts';
import { reportOn } from './playbook.ts';
import { type Setting, settings } from './settings.ts';
import type { Truth } from './truth.ts';

/** What came out of carrying out one way of curing an outcome; each list is empty, each sentence null if it is proved. */
export interface Proof {
  /** What the playbook concluded instead, if it did not conclude the outcome. */
  readonly notFound: string | null;
  /** Pods that ran although something was wrong. */
  readonly ranBefore: readonly string[];
  /** Steps that failed, with what the tool said. */
  readonly failedSteps: readonly string[];
  /** By step: what took place and is not declared, or the reverse. */
  readonly undeclared: readonly string[];
  /** Pods that still do not run, and why. */
  readonly stillFailing: readonly string[];
  /** What the rule still finds. */
  readonly problemsAfter: readonly string[];
}

/** @param way the ids of the commands and manifests, in the order in which they are carried out */
export async function prove(id: string, way: readonly string[]): Promise<Proof> {
  const given = withRemedy[id];
  if (!given) throw new Error(`no world for ${id}: add one in test/support/outcomes/with-remedy`);
  const [ruleId = '', outcome = ''] = id.split('/');
  const world = structuredClone(given);
  completeTemplates(world);
  const setting = settings(id, world);
  return withRig(world, (rig) => proveOn({ rig, world, ruleId, outcome, setting }, way), { writable: true });
}

interface Case {
  readonly rig: Rig;
  readonly world: World;
  readonly ruleId: string;
  readonly outcome: string;
  readonly setting: Setting;
}

async function proveOn(of: Case, way: readonly string[]): Promise<Proof> {
  const { rig, world, ruleId, outcome, setting } = of;
  const { truth } = setting;
  const faulty = faultyMachines(world, truth);
  const before = await reportOn(rig, ruleId, setting.flags);
  const judgement = before.judgements.find(({ because }) => because === outcome);
  if (judgement?.verdict !== 'problem') {
    const concluded = before.judgements.map(
      ({ verdict, because, text }) => `${verdict} (${because}): ${text}`,
    );
    return { ...nothing, notFound: concluded.join('; ') || 'nothing' };
  }
  const named = judgement.pods.map((pod) => pod.replace(/^.*\//, ''));
  const apps = new Set(
    podsIn(world).flatMap(({ metadata }) =>
      named.includes(metadata.name) ? (metadata.labels?.['app'] ?? []) : [],
    ),
  );
  const isMeant = (app: string | undefined) =>
    app === (setting.workload ?? app) && (apps.size === 0 || apps.has(app ?? ''));
  const failing = failingPods(world, truth, faulty, isMeant);
  const ranBefore = failing.length === 0 ? ['every Pod runs in the model, so nothing can be cured'] : [];

  const values = { ...setting.values, CREDENTIALS_FILE: credentialsFile(rig, setting) };
  const filled = { ...values, CONTAINERD_CONFIG_FILE: join(rig.dir, 'containerd.yaml') };
  const failedSteps: string[] = [];
  const undeclared: string[] = [];
  for (const step of way) {
    const remedy = printed(of, judgement, step);
    const earlier = structuredClone(world);
    const workload = workloadsIn(world).find(({ metadata }) => isMeant(metadata.name));
    const done = rig.done.length;
    const { code, said }: Carried = await carryOut(remedy, {
      kept: setting.keepsConfiguration ? trustedIn(world) : '',
      rig,
      values: filled,
      workload: workload && { name: workload.metadata.name, namespace: workload.metadata.namespace ?? '' },
      patience: setting.patience?.[step] ?? null,
    });
    if (code !== 0) failedSteps.push(`${step}: exit ${code}: ${said.trim()}`);
    for (const each of rig.done.slice(done)) follow(world, earlier, each);
    reconcile(world);
    const effects = (remedy.change?.effects ?? []).map((effect) => ({
      ...effect,
      name: fillOpenNames(effect.name, filled),
      fields: effect.fields.map((field) => fillOpenNames(field, filled)),
    }));
    undeclared.push(...discrepancies(earlier, world, effects).map((each) => `${step}: ${each}`));
  }
  // Some minutes later: what is empty is gone, and every pull was tried again.
  scaleDown(world);
  reconcile(world);
  tryPulls(world, truth, faulty);
  const after = await reportOn(rig, ruleId, setting.flags);
  return {
    notFound: null,
    ranBefore,
    failedSteps,
    undeclared,
    stillFailing: failingPods(world, truth, faulty, isMeant),
    problemsAfter: after.judgements
      .filter(({ verdict }) => verdict === 'problem')
      .map(({ because, text }) => `${because}: ${text}`),
  };
}

const nothing = {
  ranBefore: [],
  failedSteps: [],
  undeclared: [],
  stillFailing: [],
  problemsAfter: [],
} satisfies Omit<Proof, 'notFound'>;

/** The remedy of that id in the report: the catalogue has them in the same order. */
function printed({ ruleId, outcome, rig }: Case, { remedies }: ReportJudgement, step: string): Printed {
  const universe = Object.values(universes).find(
    ({ universeDomain }) => universeDomain === rig.world.universeDomain,
  );
  const offered = (ruleOf(ruleId).outcomes[outcome]?.remedies ?? []).filter(
    (remedy) => universe && isOffered(remedy, universe),
  );
  const at = offered.findIndex((remedy) => idOf(remedy) === step);
  const found = remedies[at];
  if (found?.kind !== 'command' && found?.kind !== 'manifest')
    throw new Error(`the report offers no ${step} for ${ruleId}/${outcome}`);
  return found;
}

/** The id of the command or manifest of a remedy; undefined for advice. */
export function idOf(remedy: object): string | undefined {
  if ('command' in remedy) return (remedy.command as { id: string }).id;
  return 'manifest' in remedy ? (remedy.manifest as { id: string }).id : undefined;
}

function failingPods(
  world: World,
  truth: Truth,
  faulty: FaultyMachines,
  isMeant: (app: string | undefined) => boolean,
): readonly string[] {
  return podsIn(world)
    .filter(({ metadata }) => metadata.deletionTimestamp === undefined && isMeant(metadata.labels?.['app']))
    .flatMap((pod) => {
      const why = whyNotRunning(world, truth, faulty, pod);
      return why === null ? [] : [`${pod.metadata.name}: ${why}`];
    });
}

/** The entries of the containerd configuration that the cluster has, as lines of the file. */
function trustedIn(world: World): string {
  const { nodePoolDefaults } = world.google.resources[clusterName(world)] as Partial<WithContainerd>;
  const { certificateAuthorityDomainConfig: entries = [] } =
    nodePoolDefaults?.nodeConfigDefaults?.containerdConfig?.privateRegistryAccessConfig ?? {};
  return entries
    .map(
      ({ fqdns, gcpSecretManagerCertificateConfig: { secretUri } }) =>
        `    - gcpSecretManagerCertificateConfig:\n        secretURI: "${secretUri}"\n      fqdns: ${JSON.stringify(fqdns)}\n`,
    )
    .join('');
}

interface WithContainerd {
  nodePoolDefaults: {
    nodeConfigDefaults?: {
      containerdConfig?: {
        privateRegistryAccessConfig?: {
          certificateAuthorityDomainConfig?: {
            fqdns: string[];
            gcpSecretManagerCertificateConfig: { secretUri: string };
          }[];
        };
      };
    };
  };
}

/** What a reader has: the file that Docker writes, with a login that the registry takes. */
function credentialsFile(rig: Rig, { truth }: Setting): string {
  const file = join(rig.dir, 'config.json');
  const auths = Object.entries(truth.registries ?? {}).flatMap(([host, { logins = [] }]) =>
    logins.map(({ user, password }) => [
      host === 'docker.io' ? 'https://index.docker.io/v1/' : host,
      { auth: Buffer.from(`${user}:${password}`).toString('base64') },
    ]),
  );
  writeFileSync(file, JSON.stringify({ auths: Object.fromEntries(auths) }));
  return file;
}
