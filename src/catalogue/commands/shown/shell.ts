/**
 * Shell lines that no playbook runs: on a node, or on a machine that is signed in to a registry. Shown and copied.
 * The systemd units that log the start of a node are named on Google's page on image pulls; the registry is queried
 * at `/v2/`, as in the distribution specification, because ping and traceroute do not use port 443.
 */
import type { ShellLine } from '../../model/shown.ts';
import { sources } from '../../sources/index.ts';
import { universeSetup } from './universe-setup.ts';

export const askRegistryFromNode: ShellLine = {
  id: 'curl-registry',
  where: 'node',
  lines: ["curl -sS -o /dev/null -w '%{http_code}\\n' https://{REGISTRY_HOST}/v2/"],
  purpose: {
    en: 'Ask the registry from the node. Any number, 401 and 404 included, says that the way is open; a wait that ends in an error says that it is not.',
    fr: 'Interroger le registre depuis le nœud. N’importe quel code, 401 et 404 compris, dit que le chemin est ouvert\u00a0; une attente qui finit par une erreur dit qu’il est fermé.',
  },
  sources: [sources.registryDebugging],
};

export const readNodeStart: ShellLine = {
  id: 'journal-of-node-start',
  where: 'node',
  lines: [
    'systemctl status kube-node-installation.service kube-node-configuration.service',
    'sudo journalctl -u kube-node-installation.service -u kube-node-configuration.service --no-pager',
  ],
  purpose: {
    en: 'Read what the two units wrote that make a machine into a node: first the last lines, then all of it. A line with i/o timeout, or error 28 of curl, points to the firewall or to a missing way out; error 6 of curl to the name.',
    fr: 'Lire ce qu’ont écrit les deux unités qui font d’une machine un nœud\u00a0: d’abord les dernières lignes, puis tout. Une ligne avec i/o timeout, ou l’erreur 28 de curl, désigne le pare-feu ou l’absence de sortie\u00a0; l’erreur 6 de curl, le nom.',
  },
  sources: [sources.imagePulls],
};

export const readManifest: ShellLine = {
  id: 'docker-manifest-inspect',
  where: 'workstation',
  lines: ['docker manifest inspect --verbose {IMAGE}'],
  purpose: {
    en: 'Read the platforms and the format of an image: one object for a single image, a list for an index. It reads with your rights, not with those of the node. Docker calls it experimental.',
    fr: 'Lire les plateformes et le format d’une image\u00a0: un objet pour une image seule, une liste pour un index. La lecture se fait avec vos droits, pas avec ceux du nœud. Docker dit cette commande expérimentale.',
  },
  sources: [sources.dockerManifest],
};

export const readRawManifest: ShellLine = {
  id: 'buildx-imagetools-inspect',
  where: 'workstation',
  lines: ['docker buildx imagetools inspect --raw {IMAGE}'],
  purpose: {
    en: 'Read the manifest or the index as the registry has it, media type included.',
    fr: 'Lire le manifeste ou l’index tel que le registre le conserve, type de média compris.',
  },
  sources: [sources.multiPlatform],
};

export const buildMultiPlatform: ShellLine = {
  id: 'buildx-build',
  where: 'workstation',
  lines: ['docker buildx build --platform linux/amd64,linux/arm64 --tag {IMAGE} --push .'],
  purpose: {
    en: 'Build the image for both processors and push one index that lists them.',
    fr: 'Construire l’image pour les deux processeurs et pousser un seul index qui les énumère.',
  },
  sources: [sources.multiPlatform],
};

/**
 * Artifact Registry takes an access token as a password (Artifact Registry documentation, "Configure authentication to
 * Artifact Registry for Docker"); `--all` copies every platform of an index (skopeo-copy(1)).
 */
export const copyToRegistry: ShellLine = {
  id: 'skopeo-copy',
  where: 'workstation',
  lines: [
    'gcloud auth print-access-token | skopeo login --username oauth2accesstoken --password-stdin {REGISTRY_HOST}',
    'skopeo copy --all docker://{SOURCE_IMAGE} docker://{IMAGE}',
  ],
  purpose: {
    en: 'Copy an image of another registry into Artifact Registry, all its platforms with it, and name the copy in the manifest from then on. It needs the role Artifact Registry Writer on the repository, and a sign-in to the other registry where that asks for one.',
    fr: 'Copier dans Artifact Registry une image d’un autre registre, avec toutes ses plateformes, puis désigner la copie dans le manifeste. Il faut le rôle Rédacteur Artifact Registry sur le dépôt, et une connexion à l’autre registre s’il en demande une.',
  },
  sources: [sources.dockerAuthentication, sources.skopeoCopy],
};

/**
 * A token is valid for 12 hours (Amazon ECR User Guide, "Private registry authentication"). The secret is changed in
 * place, so that no Pod is without it.
 */
export const renewEcrSecret: ShellLine = {
  id: 'renew-ecr-secret',
  where: 'workstation',
  lines: [
    'TOKEN=$(aws ecr get-login-password --region {AWS_REGION})',
    'kubectl create secret docker-registry {SECRET} --namespace={NAMESPACE} --docker-server={REGISTRY_HOST} --docker-username=AWS --docker-password="$TOKEN" --dry-run=client --output=yaml | kubectl apply --filename=-',
  ],
  purpose: {
    en: 'Put a new token of Amazon ECR into a pull secret, without deleting it first. Something has to do that at least every 12 hours: a CronJob, or an operator.',
    fr: 'Mettre un nouveau jeton Amazon ECR dans un secret d’extraction, sans le supprimer d’abord. Il faut le faire au moins toutes les 12\u00a0heures\u00a0: avec un CronJob ou un opérateur.',
  },
  sources: [sources.ecrTokens, sources.pullSecrets],
};

export const shellLines: readonly ShellLine[] = [
  askRegistryFromNode,
  readNodeStart,
  readManifest,
  readRawManifest,
  buildMultiPlatform,
  copyToRegistry,
  renewEcrSecret,
  ...universeSetup,
];
