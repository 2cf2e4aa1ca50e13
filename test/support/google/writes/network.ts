/**
 * Compute Engine: networks and machines. Every operation is done at once.
 * https://docs.cloud.google.com/compute/docs/reference/rest/v1
 */
import { change, create, remove, type WritableCloud, type WriteMethod, type Written } from './model.ts';

const project = 'compute/v1/projects/(?<project>[^/]+)';
const region = `${project}/regions/(?<region>[^/]+)`;
const zone = `${project}/zones/(?<zone>[^/]+)`;

export const networkWrites: readonly WriteMethod[] = [
  ...(['firewalls', 'routes'] as const).map(
    (collection): WriteMethod => ({
      verb: 'POST',
      path: new RegExp(`^${project}/global/${collection}$`),
      write: (cloud, { parts: { project: of }, body }) => {
        const { network } = linked(cloud, body);
        if (!isThere(cloud, network)) return { refused: 'not-found' };
        return inserted(cloud, `projects/${of}/global/${collection}`, body);
      },
    }),
  ),
  {
    verb: 'POST',
    path: new RegExp(`^${region}/routers$`),
    write: (cloud, { parts: { project: of, region: at }, body }) => {
      if (!isThere(cloud, linked(cloud, body).network)) return { refused: 'not-found' };
      const place = `${cloud.computeUrl}projects/${of}/regions/${at}`;
      return inserted(cloud, `projects/${of}/regions/${at}/routers`, { ...body, region: place });
    },
  },
  {
    // gcloud sends the NAT gateways that the router had, with the new one.
    verb: 'PATCH',
    path: new RegExp(`^${region}/routers/(?<router>[^/]+)$`),
    write: (cloud, { parts: { project: of, region: at, router }, body }) => {
      const name = `projects/${of}/regions/${at}/routers/${router}`;
      return change(cloud, name, { nats: linked(cloud, body).nats }) ?? operation(cloud, name, 'patch');
    },
  },
  {
    verb: 'POST',
    path: new RegExp(`^${region}/subnetworks/(?<subnet>[^/]+)/setPrivateIpGoogleAccess$`),
    write: (cloud, { parts: { project: of, region: at, subnet }, body }) => {
      const name = `projects/${of}/regions/${at}/subnetworks/${subnet}`;
      const { privateIpGoogleAccess } = body;
      return (
        change(cloud, name, { privateIpGoogleAccess }) ??
        operation(cloud, name, 'compute.subnetworks.setPrivateIpGoogleAccess')
      );
    },
  },
  {
    verb: 'DELETE',
    path: new RegExp(`^${zone}/instances/(?<instance>[^/]+)$`),
    write: (cloud, { parts: { project: of, zone: at, instance } }) => {
      const name = `projects/${of}/zones/${at}/instances/${instance}`;
      return remove(cloud, name) ?? operation(cloud, name, 'delete');
    },
  },
];

/** A new resource, named by its body, with what the server adds to it. */
function inserted(cloud: WritableCloud, collection: string, body: { name: string }): Written {
  const name = `${collection}/${body.name}`;
  const resource = { ...linked(cloud, body), selfLink: `${cloud.computeUrl}${name}` };
  return create(cloud, name, resource) ?? operation(cloud, name, 'insert');
}

/** gcloud writes links with the address of the loopback server; the API answers with its own. */
function linked<Body>({ computeUrl }: WritableCloud, body: Body): Body {
  return JSON.parse(JSON.stringify(body).replaceAll(/http:\/\/127\.0\.0\.1:\d+\//g, computeUrl));
}

function isThere({ world, computeUrl }: WritableCloud, link: string): boolean {
  return link.startsWith(computeUrl) && world.resources[link.slice(computeUrl.length)] !== undefined;
}

function operation({ computeUrl }: WritableCloud, name: string, operationType: string): object {
  const scope = /^projects\/[^/]+\/(?:global|(?:regions|zones)\/[^/]+)/.exec(name)?.[0] ?? '';
  const [, kind, place] = /\/(region|zone)s\/([^/]+)$/.exec(scope) ?? [];
  return {
    kind: 'compute#operation',
    name: 'operation-1',
    status: 'DONE',
    progress: 100,
    operationType,
    targetLink: `${computeUrl}${name}`,
    selfLink: `${computeUrl}${scope}/operations/operation-1`,
    ...(kind ? { [kind]: `${computeUrl}${scope.replace(/\/[^/]+$/, '')}/${place}` } : {}),
  };
}
