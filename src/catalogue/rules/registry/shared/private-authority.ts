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
    en: 'The file replaces what the cluster has: copy into it everything that gcloud container clusters describe shows under containerdConfig, and add the entry below. What is left out of the file is no longer trusted.',
    fr: 'Le fichier remplace ce que le cluster a déjà\u00a0: recopiez-y tout ce que gcloud container clusters describe montre sous containerdConfig, et ajoutez l’entrée ci-dessous. Ce qui manque au fichier n’est plus reconnu.',
  },
};

/** Before anything else: whoever is trusted for a registry can give the nodes any image. */
const ownAuthority: Remedy<Trust> = {
  advice: {
    en: 'First make sure that this authority is your own: see who issued the certificate (openssl s_client -showcerts, from the network of the nodes). If the registry has a certificate of a public authority, a device on the way replaces it: have it leave this host out, and do not trust its authority for images.',
    fr: 'Assurez-vous d’abord que cette autorité est bien la vôtre\u00a0: regardez qui a émis le certificat (openssl s_client -showcerts, depuis le réseau des nœuds). Si le registre a un certificat d’une autorité publique, un équipement le remplace en chemin\u00a0: faites-en exclure cet hôte, sans faire confiance à son autorité pour les images.',
  },
};

const steps: readonly Remedy<Trust>[] = [
  {
    manifest: trustedRegistry,
    params: ({ host }: Trust) => ({ REGISTRY_HOST: host }),
    why: {
      en: 'Put the certificate of the authority into Secret Manager first, and its name here.',
      fr: 'Mettez d’abord le certificat de l’autorité dans Secret Manager, et indiquez ici son nom.',
    },
  },
  {
    using: 'secret-manager',
    command: grantCertificateReader,
    params: () => ({}),
    why: {
      en: 'The nodes read the certificate when they start. Secret Manager may refuse nodes whose access scopes are narrower than cloud-platform.',
      fr: 'Les nœuds lisent le certificat à leur démarrage. Secret Manager peut refuser des nœuds dont les niveaux d’accès sont plus étroits que cloud-platform.',
    },
  },
  {
    command: setContainerdConfiguration,
    params,
    why: {
      en: 'Begin with one pool: give the same file to gcloud container node-pools update. This command is for the whole cluster: the file replaces all of its containerd configuration, so keep in it what it has now, and GKE recreates the nodes of every pool that has no setting of its own for this. Choose a quiet hour.',
      fr: 'Commencez par un seul pool\u00a0: donnez le même fichier à gcloud container node-pools update. Cette commande-ci vaut pour tout le cluster. Le fichier en remplace toute la configuration containerd (reprenez-y ce qu’elle contient déjà), et GKE recrée les nœuds de tous les pools qui n’ont pas leur propre réglage. Choisissez une heure creuse.',
    },
  },
];

/** Has the nodes trust an authority of one's own. */
export const configure: readonly Remedy<Trust>[] = [ownAuthority, ...steps];

/** The same, where other authorities are trusted already. */
export const configureMore: readonly Remedy<Trust>[] = [ownAuthority, keepOthers, ...steps];
