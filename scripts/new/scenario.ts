/** `npm run new -- scenario <name>`: a cluster in which something fails, to be recorded with the real tools. */
import { withBlock, withImportLine, withItem } from './edit.ts';
import { camelCase, type Plan, requireKebabCase, requireNoMore, UsageError } from './plan.ts';

export function newScenario(plan: Plan, [scenarioName, ...rest]: readonly string[]): void {
  const name = requireKebabCase(scenarioName, 'name of a scenario');
  requireNoMore(rest);
  if (plan.exists(`content/scenarios/${name}`))
    throw new UsageError(`content/scenarios/${name} exists: choose another name.`);
  const world = `${camelCase(name)}World`;

  plan.create(`test/support/worlds/${name}.ts`, worldFile(name, world));
  plan.edit('test/support/worlds/index.ts', (text) =>
    withItem(
      withImportLine(text, `import { ${world} } from './${name}.ts';`),
      'worlds: readonly World[] = [',
      world,
    ),
  );
  plan.edit('test/support/scenario-titles.ts', (text) =>
    withBlock(text, 'scenarioTitles', '};', title(name)),
  );

  plan.next('Fill in what this lists: npm test -- test/repository/unfinished.test.ts');
  plan.next(`Record it with the real kubectl and gcloud: npm run record-scenarios -- ${name}`);
  plan.next('npm run fix, which writes its reports too, then npm test');
}

function title(name: string): string {
  return `  '${name}': {
    en: 'FILL IN: what a reader sees, then the reason',
    fr: 'FILL IN: the same in French',
  },`;
}

function worldFile(name: string, world: string): string {
  return `import { googleSide } from '../world/google.ts';
import { cluster } from '../world/kubernetes.ts';
import { podWithEvents } from '../world/pods.ts';
import { shop as setting } from '../world/setting.ts';
import type { World } from '../world/model.ts';

const image = \`\${setting.registry}/app/cart:2.4.1\`;
// FILL IN: the message behind \`Failed to pull image\`, as the runtime prints it; others stand in ../world/messages.ts.
const message = \`failed to pull and unpack image "\${image}": FILL IN\`;

export const ${world}: World = {
  name: '${name}',
  about: 'FILL IN: what is wrong in this cluster, in one sentence.',
  universeDomain: setting.universeDomain,
  context: setting.context,
  project: setting.project,
  namespace: setting.namespace,
  kubernetes: cluster(setting, [
    ...podWithEvents(setting, { app: 'cart', containers: [{ name: 'cart', image, fate: { cause: message } }] }),
  ]),
  // FILL IN: what the Google APIs answer: policies, repositories, networks (../world/google.ts).
  google: googleSide(setting, {}),
};
`;
}
