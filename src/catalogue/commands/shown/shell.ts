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
    en: 'Send a request to the registry from the node. Any status code, including 401 and 404, shows that the registry can be reached. If the command prints 000, read the error before it: a timeout or a refused connection shows that the registry cannot be reached, an error about the certificate that it can.',
    fr: 'Interroger le registre depuis le nœud. N’importe quel code de statut, 401 et 404 compris, montre que le registre est joignable. Si la commande affiche 000, lisez l’erreur qui précède\u00a0: un délai dépassé ou une connexion refusée montre que le registre n’est pas joignable, une erreur de certificat qu’il l’est.',
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
    en: 'Read the log of the two systemd units that turn a machine into a node: first the last lines, then the whole log. A line with i/o timeout or curl error 28 points to the firewall or to missing internet access. Curl error 6 points to name resolution (DNS).',
    fr: 'Lire le journal des deux unités systemd qui font d’une machine un nœud\u00a0: d’abord les dernières lignes, puis le journal entier. Une ligne avec i/o timeout ou l’erreur 28 de curl indique un problème de pare-feu ou d’accès à Internet. L’erreur 6 de curl indique un problème de résolution de noms (DNS).',
  },
  sources: [sources.imagePulls],
};

export const readManifest: ShellLine = {
  id: 'docker-manifest-inspect',
  where: 'workstation',
  lines: ['docker manifest inspect --verbose {IMAGE}'],
  purpose: {
    en: 'Read the platforms and the format of an image. The output is one object for a single image, a list for an index. The command uses your permissions, not those of the node. Docker documents this command as experimental.',
    fr: 'Lire les plateformes et le format d’une image. La sortie est un objet pour une image seule, une liste pour un index. La commande utilise vos droits, pas ceux du nœud. Docker présente cette commande comme expérimentale.',
  },
  sources: [sources.dockerManifest],
};

export const readRawManifest: ShellLine = {
  id: 'buildx-imagetools-inspect',
  where: 'workstation',
  lines: ['docker buildx imagetools inspect --raw {IMAGE}'],
  purpose: {
    en: 'Read the manifest or the index exactly as the registry stores it. A manifest in Docker schema 1 contains "schemaVersion": 1, and no media type.',
    fr: 'Lire le manifeste ou l’index exactement tel que le registre le conserve. Un manifeste au schéma Docker 1 contient "schemaVersion": 1, sans type de média.',
  },
  sources: [sources.multiPlatform],
};

export const buildMultiPlatform: ShellLine = {
  id: 'buildx-build',
  where: 'workstation',
  lines: ['docker buildx build --platform linux/amd64,linux/arm64 --tag {IMAGE} --push .'],
  purpose: {
    en: 'Build the image for amd64 and arm64, and push one index that lists both images.',
    fr: 'Construire l’image pour amd64 et arm64, et pousser un seul index qui énumère les deux images.',
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
    en: 'Copy an image with all its platforms from another registry to Artifact Registry, then use the address of the copy in the Kubernetes manifest. You need the role Artifact Registry Writer on the repository, and must also sign in to the other registry if it requires this.',
    fr: 'Copier dans Artifact Registry une image d’un autre registre, avec toutes ses plateformes, puis utiliser l’adresse de la copie dans le manifeste Kubernetes. Il vous faut le rôle Rédacteur Artifact Registry sur le dépôt, et une connexion à l’autre registre si ce registre l’exige.',
  },
  sources: [sources.dockerAuthentication, sources.skopeoCopy],
};

/**
 * A token is valid for 12 hours (Amazon ECR User Guide, "Private registry authentication"). The secret is changed in
 * place, so that no Pod is without it.
 */
export const renewEcrSecret: ShellLine = {
  id: 'renew-ecr-secret',
  where: 'own-machine',
  lines: [
    'TOKEN=$(aws ecr get-login-password --region {AWS_REGION})',
    'kubectl create secret docker-registry {SECRET} --namespace={NAMESPACE} --docker-server={REGISTRY_HOST} --docker-username=AWS --docker-password="$TOKEN" --dry-run=client --output=yaml | kubectl apply --filename=-',
  ],
  purpose: {
    en: 'Replace the Amazon ECR token in a pull secret without deleting the secret first. Run these commands again before each token expires (12 hours), for example with a CronJob or an operator.',
    fr: 'Remplacer le jeton Amazon ECR d’un secret d’extraction sans supprimer d’abord ce secret. Relancez ces commandes avant chaque expiration du jeton (12\u00a0heures), par exemple avec un CronJob ou un opérateur.',
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
