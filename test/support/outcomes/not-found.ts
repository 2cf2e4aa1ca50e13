/** Images that are not found, and addresses that lead to them all the same. */
import { app } from '../world/build.ts';
import { tagNotFound } from '../world/messages.ts';
import { shop } from '../world/setting.ts';
import { varied } from '../world/vary.ts';
import { gcrNotMigrated } from '../worlds/gcr-not-migrated.ts';
import { healthy } from '../worlds/healthy.ts';
import { tagNotFoundWorld } from '../worlds/tag-not-found.ts';
import type { OutcomeWorlds } from './model.ts';

const images = `projects/${shop.imageProject}`;
const repository = `${images}/locations/${shop.location}/repositories/app`;
const gcr = `${images}/locations/europe/repositories/eu.gcr.io`;
const gcrRepository = { name: gcr, format: 'DOCKER', mode: 'STANDARD_REPOSITORY' };
const settings = `${images}/projectSettings`;
const cart = `${repository}/packages/cart`;
const digest = Object.keys(healthy.google.resources).find((name) => /\/cart\/versions\/sha256:/.test(name));
const pinned = `${shop.registry}/app/cart@${digest?.split('/').at(-1)}`;

const redirection = (state: string) => ({ [settings]: { name: settings, legacyRedirectionState: state } });

export const notFoundWorlds: OutcomeWorlds = {
  'gcr-migration/gcr-migrated': varied(gcrNotMigrated, {
    about: 'The project was migrated; its image is missing.',
    resources: { [gcr]: gcrRepository, ...redirection('REDIRECTION_FROM_GCR_IO_FINALIZED') },
  }),
  'gcr-migration/repository-missing': varied(gcrNotMigrated, {
    about: 'Requests are redirected, and the repository that they are redirected to was deleted.',
    resources: redirection('REDIRECTION_FROM_GCR_IO_ENABLED'),
  }),
  'gcr-migration/gcr-redirection-not-enabled': varied(gcrNotMigrated, {
    about: 'The repository exists, and nothing is redirected to it.',
    resources: { [gcr]: gcrRepository },
  }),
  'repository-exists/format-not-docker': varied(tagNotFoundWorld, {
    about: 'The repository holds Maven packages.',
    resources: { [repository]: { format: 'MAVEN' } },
  }),
  'repository-exists/registry-uri-mismatch': varied(tagNotFoundWorld, {
    about: 'The repository has another address than the image.',
    resources: {
      [repository]: { registryUri: `docker.${shop.location}.rep.pkg.dev/${shop.imageProject}/app` },
    },
  }),
  'repository-exists/registry-uri-alias': varied(healthy, {
    about: 'The repository has another address than the image, which runs.',
    resources: {
      [repository]: { registryUri: `docker.${shop.location}.rep.pkg.dev/${shop.imageProject}/app` },
    },
  }),
  'image-tag/tag-present-since': varied(healthy, {
    about: 'The tag was not found, and is there now.',
    objects: app(shop, 'cart', `${shop.registry}/app/cart:2.4.1`, {
      cause: tagNotFound(`${shop.registry}/app/cart:2.4.1`),
    }),
  }),
  'image-tag/image-untagged': varied(tagNotFoundWorld, {
    about: 'The image has versions and no tag.',
    resources: Object.fromEntries(
      Object.keys(tagNotFoundWorld.google.resources).flatMap((name) =>
        name.startsWith(`${cart}/tags/`) ? [[name, null]] : [],
      ),
    ),
  }),
  'image-digest/digest-present': varied(healthy, {
    about: 'The image is named by its digest, and runs.',
    objects: app(shop, 'cart', pinned, 'running'),
  }),
  'image-digest/digest-present-since': varied(healthy, {
    about: 'The digest was not found, and is there now.',
    objects: app(shop, 'cart', pinned, { cause: tagNotFound(pinned) }),
  }),
  'cleanup-policies/dry-run-only': varied(tagNotFoundWorld, {
    about: 'The clean-up policy only logs what it would delete.',
    resources: { [repository]: { cleanupPolicyDryRun: true } },
  }),
};
