import { trustedRegistry } from '../../../commands/shown/manifests.ts';
import { grantCertificateReader, setContainerdConfiguration } from '../../../commands/shown/registries.ts';
import { clusterParamsOf } from '../../../facts/pool-nodes.ts';
import type { Remedy } from '../../../model/remedy.ts';

/** A registry, and the cluster whose nodes are to trust it. A type, not an interface: facts have an index signature. */
export type Trust = {
  readonly host: string;
  readonly project: string;
  readonly location: string;
  readonly cluster: string;
};

/** Example facts. */
export const example: Trust = {
  host: 'registry.example.com',
  project: 'shop-prod',
  location: 'europe-west9',
  cluster: 'web',
};

export const params = (facts: Trust) => clusterParamsOf(facts);

/** Where the cluster has a configuration, which the file replaces. */
const keepOthers: Remedy<Trust> = {
  advice: {
    en: 'The new configuration file replaces the containerd configuration of the cluster: copy into the file everything that gcloud container clusters describe shows under containerdConfig (with secretURI instead of secretUri), and add the entry for this host. Nodes no longer trust a private authority that is missing from the file.',
    fr: 'Le nouveau fichier de configuration remplace la configuration containerd du cluster\u00a0: recopiez dans ce fichier tout ce que gcloud container clusters describe montre sous containerdConfig (avec secretURI au lieu de secretUri), et ajoutez l’entrée pour cet hôte. Les nœuds ne font plus confiance à une autorité privée absente du fichier.',
  },
};

/** Before anything else: whoever is trusted for a registry can give the nodes any image. */
const ownAuthority: Remedy<Trust> = {
  advice: {
    en: 'First make sure that the certificate of the registry comes from your own authority: check who issued it (openssl s_client -showcerts, from the network of the nodes). If this shows a public authority, an intermediate certificate is probably missing from what the registry sends. If it shows another authority, and not that of the operator of the registry, a device on the network path replaces the certificate: exclude the registry from inspection by that device, and do not trust the authority of the device for images.',
    fr: 'Assurez-vous d’abord que le certificat vient bien de votre autorité\u00a0: vérifiez qui l’a émis (openssl s_client -showcerts, depuis le réseau des nœuds). Si c’est une autorité publique, il manque sans doute un certificat intermédiaire dans ce que le registre envoie. Si c’est une autre autorité, et pas celle de l’exploitant du registre, un équipement remplace le certificat sur le chemin réseau\u00a0: excluez le registre de l’inspection que fait l’équipement, et ne faites pas confiance à l’autorité de l’équipement pour les images.',
  },
};

const steps: readonly Remedy<Trust>[] = [
  {
    manifest: trustedRegistry,
    params: ({ host }: Trust) => ({ REGISTRY_HOST: host }),
    why: {
      en: 'First store the certificate of the authority as a secret in Secret Manager, then enter the full name of the version of that secret in the file (projects/…/secrets/…/versions/…).',
      fr: 'Mettez d’abord le certificat de l’autorité dans un secret de Secret Manager, puis indiquez dans le fichier le nom complet de la version de ce secret (projects/…/secrets/…/versions/…).',
    },
  },
  {
    using: 'secret-manager',
    command: grantCertificateReader,
    params: () => ({}),
    why: {
      en: 'The nodes need this role to read the certificate when they start. Secret Manager may refuse access to nodes whose access scopes are narrower than cloud-platform.',
      fr: 'Les nœuds ont besoin de ce rôle pour lire le certificat à leur démarrage. Secret Manager peut refuser le secret à des nœuds dont les niveaux d’accès sont plus restreints que cloud-platform.',
    },
  },
  {
    command: setContainerdConfiguration,
    params,
    why: {
      en: 'Start with one pool: use the same file with gcloud container node-pools update. The command below applies to the whole cluster. The file replaces all containerd configuration of the cluster (keep in the file what the cluster has now), and GKE recreates the nodes of every pool that has no containerd configuration of its own. Choose a time with little traffic.',
      fr: 'Commencez par un seul pool, avec le même fichier et gcloud container node-pools update. La commande de ce remède, elle, s’applique à tout le cluster. Le fichier remplace toute la configuration containerd du cluster (gardez dans le fichier ce qu’elle contient déjà), et GKE recrée les nœuds de tous les pools qui n’ont pas leur propre configuration containerd. Choisissez une heure creuse.',
    },
  },
];

/** Has the nodes trust an authority of one's own. */
export const configure: readonly Remedy<Trust>[] = [ownAuthority, ...steps];

/** The same, where other authorities are trusted already. */
export const configureMore: readonly Remedy<Trust>[] = [ownAuthority, keepOthers, ...steps];
