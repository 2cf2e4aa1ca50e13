/** Pull secrets of a registry of somebody else, and the limits of Docker Hub. */
import { pullSecret } from '../../world/kubernetes.ts';
import { anonymousRefused, serverFault, tokenUnauthorized, tooManyRequests } from '../../world/messages.ts';
import type { World } from '../../world/model.ts';
import type { Event, KubernetesObject, Node, Secret } from '../../world/objects.ts';
import { s3nsShop, shop } from '../../world/setting.ts';
import { dockerHubRateLimit } from '../../worlds/docker-hub-rate-limit.ts';
import { pullSecretMissing } from '../../worlds/pull-secret-missing.ts';
import { s3nsDockerHub } from '../../worlds/s3ns-docker-hub.ts';
import { billing, cloud, failing, hub, onNodes } from './parts.ts';

const name = 'registry-credentials';
const host = 'registry.example.com';

/** The Secret of the Pod, with a password that no registry takes, or with another content. */
function secret(of: Partial<Secret> & { host?: string } = {}): Secret {
  const { host: server = host, ...rest } = of;
  const auth = Buffer.from('puller:of-last-year').toString('base64');
  const config = Buffer.from(JSON.stringify({ auths: { [server]: { auth } } })).toString('base64');
  return { ...pullSecret(shop, name, server), data: { '.dockerconfigjson': config }, ...rest };
}

/** A Pod that names that Secret, or none, and whose kubelet found it where it is. */
function named(
  about: string,
  cause: (image: string) => string,
  more: KubernetesObject[],
  secrets: string[] = [name],
): World {
  const world = failing(about.toLowerCase().replaceAll(/[^a-z]+/g, '-'), about, {
    image: billing,
    cause,
    more,
    ...(secrets.length > 0 ? { secrets } : {}),
  });
  const wasFound = more.length > 0;
  const objects = world.kubernetes.objects.filter(
    (each) => !(wasFound && (each as Partial<Event>).reason === 'FailedToRetrieveImagePullSecret'),
  );
  return { ...world, kubernetes: { ...world.kubernetes, objects } };
}

/** A registry that answers 401 to the first request names no reason. */
const unauthorized = serverFault('401 Unauthorized');

/** Docker Hub and many others refuse what needs a login and what does not exist with the same words. */
const insufficientScope = (image: string) =>
  `failed to pull and unpack image "${image}": failed to resolve image: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed`;

/** A cluster of another provider: nothing names one of GKE. */
function notOfGke(world: World): World {
  const elsewhere = onNodes(world, (node): Node => {
    const labels = Object.entries(node.metadata.labels ?? {}).filter(
      ([label]) => !label.startsWith('cloud.google.com/'),
    );
    return {
      ...node,
      metadata: { ...node.metadata, labels: Object.fromEntries(labels) },
      spec: { ...node.spec, providerID: `kind://docker/kind/${node.metadata.name}` },
      status: {
        ...node.status,
        nodeInfo: {
          ...node.status.nodeInfo,
          kubeletVersion: 'v1.34.1',
          osImage: 'Debian GNU/Linux 12 (bookworm)',
        },
      },
    };
  });
  const kubernetes = { ...elsewhere.kubernetes, gitVersion: 'v1.34.1' };
  return { ...elsewhere, context: 'kind-web', kubernetes };
}

const unreadable = named('The kubelet could not read the Secret, nor may the caller.', anonymousRefused, []);

export const pullSecretWorlds: Readonly<Record<string, World>> = {
  'image-pull-secret/secret-missing': pullSecretMissing,
  'image-pull-secret/secret-not-retrieved': {
    ...unreadable,
    kubernetes: { ...unreadable.kubernetes, cannot: ['get secrets'] },
  },
  // The value of `auth` is no user name and password.
  'image-pull-secret/secret-malformed': named('The Secret was written by hand.', anonymousRefused, [
    pullSecret(shop, name, host),
  ]),
  'image-pull-secret/secret-type-unsupported': named('The Secret is of the type Opaque.', anonymousRefused, [
    secret({ type: 'Opaque' }),
  ]),
  'image-pull-secret/secret-host-mismatch': named('The Secret is for another host.', anonymousRefused, [
    secret({ host: 'old-registry.example.com' }),
  ]),
  'image-pull-secret/credentials-rejected': named(
    'The password in the Secret was changed.',
    tokenUnauthorized,
    [secret()],
  ),
  'image-pull-secret/secret-not-referenced': named('The Pod names no Secret.', unauthorized, [], []),
  'image-pull-secret/image-missing-or-private': named(
    'The Pod names no Secret, and the image is private.',
    insufficientScope,
    [],
    [],
  ),
  'rate-limit/docker-hub-rate-limit': dockerHubRateLimit,
  'rate-limit/docker-hub-rate-limit-no-cache': s3nsDockerHub,
  'rate-limit/docker-hub-rate-limit-not-gke': notOfGke(
    failing('docker-hub-rate-limit-not-gke', 'A cluster of another provider has used up its pulls.', {
      image: hub,
      cause: tooManyRequests,
      google: cloud(s3nsShop),
    }),
  ),
};
