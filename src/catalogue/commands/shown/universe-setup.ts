/**
 * How gcloud and kubectl are set up where gcloud is not in the universe by itself, and how an image is brought there with
 * the clients that the documentation of S3NS names. Shown and copied.
 */
import { universes } from '../../../cloud/universes.ts';
import type { ShellLine } from '../../model/shown.ts';
import { sources } from '../../sources/index.ts';
import { credentialsWords } from '../gcloud/credentials.ts';

const { universeDomain, cloudWebDomain, signIn, regions, architectures } = universes.s3ns;

export const createConfiguration: ShellLine = {
  id: 'gcloud-config-for-universe',
  where: 'own-machine',
  lines: [
    'gcloud config configurations create {GCLOUD_CONFIGURATION}',
    `gcloud config set universe_domain ${universeDomain}`,
  ],
  purpose: {
    en: 'Create a separate gcloud configuration for Cloud de Confiance, and set its universe domain. The new configuration becomes the active one. The second line needs a connection to that cloud.',
    fr: 'Créer et activer une configuration gcloud propre à Cloud de Confiance, et indiquer le domaine de ce cloud (universe domain). Pour la seconde ligne, votre poste doit pouvoir joindre ce cloud.',
  },
  sources: [sources.gcloudOfUniverse],
};

export const createLoginConfiguration: ShellLine = {
  id: 'gcloud-create-login-config',
  where: 'own-machine',
  lines: [
    [
      'gcloud iam workforce-pools create-login-config',
      'locations/global/workforcePools/{WORKFORCE_POOL}/providers/{WORKFORCE_PROVIDER}',
      `--universe-cloud-web-domain=${cloudWebDomain}`,
      `--universe-domain=${universeDomain}`,
      '--output-file={LOGIN_CONFIG_FILE}',
    ].join(' '),
  ],
  purpose: {
    en: 'Write the login configuration of your identity provider to a file, once for each machine. Your administrator may already have such a file.',
    fr: 'Écrire dans un fichier la configuration de connexion de votre fournisseur d’identité, une fois par poste. Votre administrateur a peut-être déjà ce fichier.',
  },
  sources: [sources.gcloudOfUniverse],
};

export const signInWithProvider: ShellLine = {
  id: 'gcloud-sign-in-with-provider',
  where: 'own-machine',
  lines: [signIn],
  purpose: {
    en: 'Sign in through your identity provider, in the browser. Cloud de Confiance has no Google accounts.',
    fr: 'Se connecter par votre fournisseur d’identité, dans le navigateur. Les comptes Google n’existent pas sur Cloud de Confiance.',
  },
  sources: [sources.gcloudOfUniverse, sources.universeDifferences],
};

export const setDefaults: ShellLine = {
  id: 'gcloud-config-defaults',
  where: 'own-machine',
  lines: ['gcloud config set project {PROJECT}', `gcloud config set compute/region ${regions.join('')}`],
  purpose: {
    en: 'Set the project, with the prefix of this cloud before its ID, and the only region of Cloud de Confiance.',
    fr: 'Indiquer le projet, avec le préfixe de ce cloud devant son identifiant, et la seule région de Cloud de Confiance.',
  },
  sources: [sources.gcloudOfUniverse],
};

export const activateConfiguration: ShellLine = {
  id: 'gcloud-config-activate',
  where: 'own-machine',
  lines: ['gcloud config configurations activate {GCLOUD_CONFIGURATION}'],
  purpose: {
    en: 'Activate the configuration for Cloud de Confiance again after you have worked in another cloud.',
    fr: 'Activer de nouveau la configuration de Cloud de Confiance après avoir travaillé dans un autre cloud.',
  },
  sources: [sources.gcloudOfUniverse],
};

export const getCredentials: ShellLine = {
  id: 'gcloud-get-credentials',
  where: 'own-machine',
  lines: [
    `gcloud ${credentialsWords({
      kind: 'cluster',
      project: '{PROJECT}',
      location: '{CLUSTER_LOCATION}',
      name: '{CLUSTER}',
      endpoint: null,
    }).join(' ')}`,
  ],
  purpose: {
    en: 'Add the cluster to the kubeconfig as a context, which becomes the current context. kubectl then needs the plugin gke-gcloud-auth-plugin.',
    fr: 'Ajouter le cluster au kubeconfig comme contexte courant. kubectl a ensuite besoin du plugin gke-gcloud-auth-plugin.',
  },
  sources: [sources.clusterAccess],
};

export const copyWithDocker: ShellLine = {
  id: 'docker-copy',
  where: 'workstation',
  lines: [
    'gcloud config set artifacts/allow_unrecognized_registry True',
    'gcloud auth configure-docker {REGISTRY_HOST}',
    `docker pull --platform=linux/${architectures.join('')} {SOURCE_IMAGE}`,
    'docker tag {SOURCE_IMAGE} {IMAGE}',
    'docker push {IMAGE}',
  ],
  purpose: {
    en: 'Let Docker sign in to the registry through gcloud, then copy the image for the only platform of Cloud de Confiance. The copy of an image for several platforms has a different digest from its source, so reference the copy by its tag, or by the digest that docker push prints.',
    fr: 'Configurer Docker pour qu’il se connecte au registre avec gcloud, puis copier l’image pour la seule plateforme de Cloud de Confiance. La copie d’une image multiplateforme n’a pas le même digest que sa source, donc désignez la copie par son tag, ou par le digest qu’affiche docker push.',
  },
  sources: [sources.dockerQuickstart, sources.artifactRegistryDifferences],
};

/** In the order of the page on this cloud. */
export const universeSetup: readonly ShellLine[] = [
  createConfiguration,
  createLoginConfiguration,
  signInWithProvider,
  setDefaults,
  activateConfiguration,
  getCredentials,
  copyWithDocker,
];
