import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { computeClass } from '../world/kubernetes.ts';
import { tokenForbidden } from '../world/messages.ts';
import type { GoogleWorld, World } from '../world/model.ts';
import { withNodes, withResource } from '../world/modify.ts';
import { nodeName, shop } from '../world/setting.ts';

const setting = {
  ...shop,
  mode: 'autopilot' as const,
  machineType: 'n2-standard-4',
  pools: ['nap-1roqiaf4'],
};
const { project, location, zone } = setting;
const image = `${setting.registry}/app/cart:2.4.1`;
const account = `web-nodes@${project}.iam.gserviceaccount.com`;
const instance = `projects/${project}/zones/${zone}/instances/${nodeName(setting, 'nap-1roqiaf4')}`;

const world = worldOf(setting, {
  name: 'compute-class-account',
  about:
    'A ComputeClass names an account without access; the default account of the Autopilot cluster has it.',
  objects: [
    computeClass('web-nodes', account),
    ...app(setting, 'cart', image, { cause: tokenForbidden(image) }, { pool: 'nap-1roqiaf4' }),
  ],
  google: hidden(
    googleSide(setting, {
      projectReader: true,
      repositories: [{ name: 'app', images: { cart: ['2.4.1'] } }],
    }),
  ),
});

export const computeClassAccount: World = {
  ...world,
  kubernetes: withNodes(world.kubernetes, (node) => ({
    ...node,
    metadata: {
      ...node.metadata,
      labels: { ...node.metadata.labels, 'cloud.google.com/compute-class': 'web-nodes' },
    },
  })),
};

/** Autopilot shows neither the machine nor its pool, so that only the class tells the account. */
function hidden(google: GoogleWorld): GoogleWorld {
  const { [instance]: _, ...resources } = google.resources;
  const cluster = `projects/${project}/locations/${location}/clusters/${setting.cluster}`;
  const unlisted = withResource({ ...google, resources }, cluster, { nodePools: [] });
  return withResource(unlisted, `projects/${project}/serviceAccounts/${account}`, {
    name: `projects/${project}/serviceAccounts/${account}`,
    projectId: project,
    email: account,
  });
}
