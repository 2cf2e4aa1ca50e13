import { app, worldOf } from '../world/build.ts';
import { googleSide } from '../world/google.ts';
import { manifestForbidden } from '../world/messages.ts';
import type { World } from '../world/model.ts';
import { withResource } from '../world/modify.ts';
import { shop as setting } from '../world/setting.ts';

const image = `${setting.registry}/app/cart:2.4.1`;
const repository = `projects/${setting.imageProject}/locations/${setting.location}/repositories/app`;
const key = `projects/shop-keys/locations/${setting.location}/keyRings/registry/cryptoKeys/images`;
const side = googleSide(setting, {
  projectReader: true,
  repositories: [{ name: 'app', images: { cart: ['2.4.1'] } }],
});

export const repositoryKeyDisabled: World = worldOf(setting, {
  name: 'repository-key-disabled',
  about: 'The only version of the Cloud KMS key that encrypts the repository is disabled.',
  objects: app(setting, 'cart', image, { cause: manifestForbidden(image) }),
  google: [
    [repository, { kmsKeyName: key }],
    [key, { name: key, purpose: 'ENCRYPT_DECRYPT' }],
    [
      `${key}/cryptoKeyVersions/1`,
      { name: `${key}/cryptoKeyVersions/1`, state: 'DISABLED', protectionLevel: 'SOFTWARE' },
    ] as const,
  ].reduce((world, [name, more]) => withResource(world, name as string, more as object), side),
});
