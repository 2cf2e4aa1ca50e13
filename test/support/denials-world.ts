/** A world in which the checks on denials need commands that no recorded cluster needs: a key, and remote images. */
import { app, worldOf } from './world/build.ts';
import { googleSide } from './world/google.ts';
import { tokenForbidden } from './world/messages.ts';
import type { World } from './world/model.ts';
import { shop as setting } from './world/setting.ts';

const { imageProject, location, imageProjectNumber, registry } = setting;
const side = googleSide(setting, {
  projectReader: true,
  repositories: [
    { name: 'app', images: { cart: ['2.4.1'] } },
    { name: 'hub', images: { nginx: ['1.29'] } },
  ],
});
const repositories = `projects/${imageProject}/locations/${location}/repositories`;
const key = `projects/${imageProject}/locations/${location}/keyRings/registry/cryptoKeys/images`;
const agent = `service-${imageProjectNumber}@gcp-sa-artifactregistry.iam.gserviceaccount.com`;

const refused = (name: string, path: string) => {
  const image = `${registry}/${path}`;
  return app(setting, name, image, { cause: tokenForbidden(image) });
};

/** One image is in a repository with a key of Cloud KMS, the other in a remote repository; both are refused. */
export const denialsWorld: World = worldOf(setting, {
  name: 'denials',
  about: 'Two repositories refuse the nodes: one has a key, the other gets its images from Docker Hub.',
  objects: [...refused('cart', 'app/cart:2.4.1'), ...refused('front', 'hub/nginx:1.29')],
  google: {
    ...side,
    resources: {
      ...side.resources,
      [`${repositories}/app`]: { ...side.resources[`${repositories}/app`], kmsKeyName: key },
      [`${repositories}/hub`]: {
        ...side.resources[`${repositories}/hub`],
        mode: 'REMOTE_REPOSITORY',
        remoteRepositoryConfig: { dockerRepository: { publicRepository: 'DOCKER_HUB' } },
      },
      [`projects/${imageProject}/locations/${location}/vpcscConfig`]: {
        name: `projects/${imageProject}/locations/${location}/vpcscConfig`,
        vpcscPolicy: 'DENY',
      },
      [key]: { name: key, purpose: 'ENCRYPT_DECRYPT' },
      [`${key}/cryptoKeyVersions/1`]: { name: `${key}/cryptoKeyVersions/1`, state: 'ENABLED' },
    },
    policies: {
      ...side.policies,
      [key]: {
        version: 1,
        bindings: [
          { role: 'roles/cloudkms.cryptoKeyEncrypterDecrypter', members: [`serviceAccount:${agent}`] },
        ],
      },
    },
  },
});
