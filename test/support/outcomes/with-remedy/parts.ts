/** What small worlds of one outcome are made of. */
import { app, worldOf } from '../../world/build.ts';
import { type GoogleStory, googleSide } from '../../world/google.ts';
import type { GoogleWorld, World } from '../../world/model.ts';
import { withNodes, withPoolConfig } from '../../world/modify.ts';
import type { KubernetesObject, Node } from '../../world/objects.ts';
import { nodeName, type Setting, shop } from '../../world/setting.ts';

/** An image of the setting, in its own registry. */
export const cart = `${shop.registry}/app/cart:2.4.1`;
/** An image of somebody else’s registry. */
export const billing = 'registry.example.com/team/billing:3.0.2';
export const hub = 'docker.io/library/nginx:1.27';

const repositories: NonNullable<GoogleStory['repositories']> = [{ name: 'app', images: { cart: ['2.4.1'] } }];

/** Google Cloud with the image `cart` and an account that may read it. */
export function cloud(setting: Setting = shop): GoogleWorld {
  return googleSide(setting, { projectReader: true, repositories });
}

/** A world in which one Deployment fails for a reason. */
export function failing(
  name: string,
  about: string,
  {
    setting = shop,
    image = cart,
    cause,
    google = cloud(setting),
    more = [],
    pool,
    secrets,
  }: {
    setting?: Setting;
    image?: string;
    cause: (image: string) => string;
    google?: GoogleWorld;
    more?: KubernetesObject[];
    pool?: string;
    secrets?: string[];
  },
): World {
  const of = { ...(pool ? { pool } : {}), ...(secrets ? { imagePullSecrets: secrets } : {}) };
  const workload = app(setting, appOf(image), image, { cause: cause(image) }, of);
  return worldOf(setting, { name, about, objects: [...workload, ...more], google });
}

/** The name of a workload: that of its image. */
function appOf(image: string): string {
  return image.replace(/^.*\//, '').replace(/:.*$/, '');
}

/** A world with other nodes. */
export function onNodes(world: World, change: (node: Node) => Node): World {
  return { ...world, kubernetes: withNodes(world.kubernetes, change) };
}

/** The machine of the only pool of a setting, by its full name. */
export function machineName(setting: Setting = shop): string {
  const [pool = ''] = setting.pools;
  return `projects/${setting.project}/zones/${setting.zone}/instances/${nodeName(setting, pool)}`;
}

/** Another identity of the nodes: account and scopes of their machines and of their pools. */
export function withIdentity(
  google: GoogleWorld,
  { account, scopes }: { account: string | null; scopes: readonly string[] },
): GoogleWorld {
  const oauthScopes = scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`);
  const config = { serviceAccount: account ?? undefined, oauthScopes };
  const changed = withPoolConfig(google, config);
  const serviceAccounts = account ? [{ email: account, scopes: oauthScopes }] : undefined;
  const resources = Object.entries(changed.resources).map(([name, each]) =>
    /\/instances\//.test(name) ? [name, { ...each, serviceAccounts }] : [name, each],
  );
  return { ...changed, resources: JSON.parse(JSON.stringify(Object.fromEntries(resources))) };
}

/** Pools that GKE made for Pods. */
export function madeByGke(google: GoogleWorld): GoogleWorld {
  const autoscaling = { enabled: true, autoprovisioned: true };
  const resources = Object.entries(google.resources).map(([name, each]) => {
    if (/\/nodePools\//.test(name)) return [name, { ...each, autoscaling }];
    if (!/\/clusters\/[^/]+$/.test(name)) return [name, each];
    const { nodePools } = each as { nodePools: object[] };
    return [name, { ...each, nodePools: nodePools.map((pool) => ({ ...pool, autoscaling })) }];
  });
  return { ...google, resources: Object.fromEntries(resources) };
}

/** An account that exists and may read the images: for new nodes. */
export const otherAccount = `nodes-2@${shop.project}.iam.gserviceaccount.com`;

/** Google Cloud with that account. */
export function withOtherAccount(google: GoogleWorld): GoogleWorld {
  const name = `projects/${shop.project}/serviceAccounts/${otherAccount}`;
  const account = {
    name,
    projectId: shop.project,
    email: otherAccount,
    uniqueId: '109876543210987654322',
    displayName: 'nodes',
  };
  const images = `projects/${shop.imageProject}`;
  const reader = { role: 'roles/artifactregistry.reader', members: [`serviceAccount:${otherAccount}`] };
  const { bindings = [] } = google.policies[images] ?? {};
  return {
    ...google,
    resources: { ...google.resources, [name]: account },
    policies: { ...google.policies, [images]: { version: 1, bindings: [...bindings, reader] } },
  };
}

/** The same resources without some. */
export function without(google: GoogleWorld, ...names: readonly string[]): GoogleWorld {
  const resources = Object.entries(google.resources).filter(([name]) => !names.includes(name));
  return { ...google, resources: Object.fromEntries(resources) };
}
