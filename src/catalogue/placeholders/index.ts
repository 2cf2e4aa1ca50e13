import { accessPlaceholders } from './access.ts';
import { imagePlaceholders } from './images.ts';
import type { Placeholder } from './model.ts';
import { networkPlaceholders } from './network.ts';

export const placeholders = {
  NAMESPACE: {
    label: { en: 'Namespace', fr: 'Espace de noms' },
    description: {
      en: 'The namespace that the Pod runs in.',
      fr: 'L’espace de noms dans lequel le pod s’exécute.',
    },
    names: 'namespace',
    example: 'shop',
  },
  POD: {
    label: { en: 'Pod', fr: 'Pod' },
    description: { en: 'The name of the failing Pod.', fr: 'Le nom du pod en échec.' },
    names: 'workload',
    example: 'cart-7c9d8b6f5-x2kqp',
  },
  PODS: {
    label: { en: 'Pods', fr: 'Pods' },
    description: {
      en: 'The names of the Pods, separated by spaces.',
      fr: 'Les noms des pods, séparés par des espaces.',
    },
    names: 'workload',
    example: 'cart-7c9d8b6f5-x2kqp',
  },
  SELECTOR: {
    label: { en: 'Label selector', fr: 'Sélecteur d’étiquettes' },
    description: {
      en: 'The labels of the Pods, such as app=cart,tier=web.',
      fr: 'Les étiquettes des pods, par exemple app=cart,tier=web.',
    },
    names: 'text',
    example: 'app=cart',
  },
  KUBERNETES_SERVICE_ACCOUNT: {
    label: { en: 'Kubernetes service account', fr: 'Compte de service Kubernetes' },
    description: {
      en: 'The service account that the Pod specifies, or default.',
      fr: 'Le compte de service indiqué dans le pod, ou default.',
    },
    names: 'kubernetes-account',
    example: 'default',
  },
  SECRET: {
    label: { en: 'Pull secret', fr: 'Secret d’extraction' },
    description: {
      en: 'The secret with the registry credentials, referenced in imagePullSecrets.',
      fr: 'Le secret qui contient les identifiants du registre, indiqué dans imagePullSecrets.',
    },
    names: 'secret',
    example: 'registry-credentials',
  },
  CURRENT_SECRET: {
    label: { en: 'Pull secret to replace', fr: 'Secret d’extraction à remplacer' },
    description: {
      en: 'The secret that the Pod currently references.',
      fr: 'Le secret que le pod indique actuellement.',
    },
    names: 'secret',
    example: 'registry-credentials',
  },
  CONTAINER: {
    label: { en: 'Container', fr: 'Conteneur' },
    description: {
      en: 'The name of the container in the Pod template.',
      fr: 'Le nom du conteneur dans le modèle de pod.',
    },
    names: 'container',
    example: 'cart',
  },
  CONTEXT: {
    label: { en: 'Context', fr: 'Contexte' },
    description: { en: 'The kubeconfig context of the cluster.', fr: 'Le contexte kubeconfig du cluster.' },
    names: 'context',
    example: 'gke_shop-prod_europe-west9_web',
  },
  PROJECT: {
    label: { en: 'Project', fr: 'Projet' },
    description: { en: 'The project of the cluster.', fr: 'Le projet du cluster.' },
    names: 'project',
    example: 'shop-prod',
    exampleS3ns: 's3ns:shop-prod',
  },
  CLUSTER: {
    label: { en: 'Cluster', fr: 'Cluster' },
    description: { en: 'The name of the cluster.', fr: 'Le nom du cluster.' },
    names: 'cluster',
    example: 'web',
  },
  CLUSTER_LOCATION: {
    label: { en: 'Cluster location', fr: 'Emplacement du cluster' },
    description: {
      en: 'The region of a regional cluster, or the zone of a zonal cluster.',
      fr: 'La région d’un cluster régional, ou la zone d’un cluster zonal.',
    },
    names: 'location',
    example: 'europe-west9',
    exampleS3ns: 'u-france-east1',
  },
  NODES: {
    label: { en: 'Nodes', fr: 'Nœuds' },
    description: {
      en: 'The names of the nodes, separated by spaces.',
      fr: 'Les noms des nœuds, séparés par des espaces.',
    },
    names: 'node',
    example: 'gke-web-default-pool-1a2b3c4d-x5y6',
  },
  NODE: {
    label: { en: 'Node', fr: 'Nœud' },
    description: {
      en: 'The node on which the Pod is scheduled.',
      fr: 'Le nœud sur lequel le pod est placé.',
    },
    names: 'node',
    example: 'gke-web-default-pool-1a2b3c4d-x5y6',
  },
  NODE_ZONE: {
    label: { en: 'Node zone', fr: 'Zone du nœud' },
    description: { en: 'The zone of that node.', fr: 'La zone de ce nœud.' },
    names: 'location',
    example: 'europe-west9-a',
    exampleS3ns: 'u-france-east1-a',
  },
  NODE_POOL: {
    label: { en: 'Node pool', fr: 'Pool de nœuds' },
    description: { en: 'The name of the new node pool.', fr: 'Le nom du nouveau pool de nœuds.' },
    names: 'pool',
    example: 'pool-with-registry-access',
  },
  COMPUTE_CLASS: {
    label: { en: 'ComputeClass', fr: 'ComputeClass' },
    description: {
      en: 'The name of a ComputeClass, which is the value of the label cloud.google.com/compute-class.',
      fr: 'Le nom d’une ComputeClass, qui est la valeur de l’étiquette cloud.google.com/compute-class.',
    },
    names: 'compute-class',
    example: 'with-registry-access',
  },
  CURRENT_NODE_POOL: {
    label: { en: 'Node pool to change', fr: 'Pool de nœuds à modifier' },
    description: {
      en: 'The name of the node pool of the failing node.',
      fr: 'Le nom du pool de nœuds du nœud en échec.',
    },
    names: 'pool',
    example: 'default-pool',
  },
  MACHINE_FAMILY: {
    label: { en: 'Machine family', fr: 'Famille de machines' },
    description: {
      en: 'The machine series of the nodes of a ComputeClass.',
      fr: 'La série de machines des nœuds d’une ComputeClass.',
    },
    names: 'text',
    example: 'n2',
    exampleS3ns: 'c3',
  },
  SERVICE_ACCOUNT: {
    label: { en: 'Service account', fr: 'Compte de service' },
    description: {
      en: 'The email address of the IAM service account that the nodes use.',
      fr: 'L’adresse e-mail du compte de service IAM que les nœuds utilisent.',
    },
    names: 'account',
    example: 'nodes@shop-prod.iam.gserviceaccount.com',
    exampleS3ns: 'nodes@shop-prod.s3ns.iam.gserviceaccount.com',
  },
  SERVICE_ACCOUNT_PROJECT: {
    label: { en: 'Service account project', fr: 'Projet du compte de service' },
    description: {
      en: 'The project that owns the service account, often but not always the project of the cluster.',
      fr: 'Le projet auquel appartient le compte de service, souvent mais pas toujours celui du cluster.',
    },
    names: 'project',
    example: 'shop-prod',
    exampleS3ns: 's3ns:shop-prod',
  },
  CONTAINERD_CONFIG_FILE: {
    label: { en: 'containerd configuration file', fr: 'Fichier de configuration containerd' },
    description: {
      en: 'A YAML file with the containerd configuration of the nodes.',
      fr: 'Un fichier YAML avec la configuration containerd des nœuds.',
    },
    names: 'text',
    example: 'containerd.yaml',
  },
  CERTIFICATE_SECRET: {
    label: { en: 'Certificate secret', fr: 'Secret du certificat' },
    description: {
      en: 'The Secret Manager secret version that contains the certificate of the authority.',
      fr: 'La version de secret, dans Secret Manager, qui contient le certificat de l’autorité.',
    },
    names: 'resource',
    example: 'projects/415104041262/secrets/registry-ca/versions/latest',
  },
  REGISTRY_HOST: {
    label: { en: 'Registry host', fr: 'Hôte du registre' },
    description: {
      en: 'The part of the address before the first slash.',
      fr: 'La partie de l’adresse avant la première barre oblique.',
    },
    names: 'host',
    example: 'registry.example.com',
  },
  ARCHITECTURE: {
    label: { en: 'Architecture', fr: 'Architecture' },
    description: {
      en: 'The processor architecture for which the image was built.',
      fr: 'L’architecture de processeur pour laquelle l’image a été construite.',
    },
    names: 'text',
    example: 'amd64',
  },
  DISK_SIZE: {
    label: { en: 'Disk size', fr: 'Taille du disque' },
    description: {
      en: 'The size of the boot disk of each node, in GB.',
      fr: 'La taille du disque de démarrage de chaque nœud, en Go.',
    },
    names: 'number',
    example: '200',
  },
  AWS_REGION: {
    label: { en: 'AWS region', fr: 'Région AWS' },
    description: {
      en: 'The region in the host of an Amazon ECR registry.',
      fr: 'La région qui figure dans l’hôte d’un registre Amazon ECR.',
    },
    names: 'text',
    example: 'eu-west-3',
  },
  DISK_IMAGE: {
    label: { en: 'Disk image', fr: 'Image de disque' },
    description: {
      en: 'The Compute Engine disk image that contains the unpacked container image.',
      fr: 'L’image de disque Compute Engine qui contient l’image de conteneur décompressée.',
    },
    names: 'node',
    example: 'recommender-3-2-0',
  },
  DISK_IMAGE_PATH: {
    label: { en: 'Path of the disk image', fr: 'Chemin de l’image de disque' },
    description: {
      en: 'The disk image with its project: projects/PROJECT/global/images/NAME.',
      fr: 'L’image de disque avec son projet\u00a0: projects/PROJET/global/images/NOM.',
    },
    names: 'resource',
    example: 'projects/shop-prod/global/images/recommender-3-2-0',
    exampleS3ns: 'projects/s3ns:shop-prod/global/images/recommender-3-2-0',
  },
  DISK_TYPE: {
    label: { en: 'Disk type', fr: 'Type de disque' },
    description: {
      en: 'The type of the boot disk of each node.',
      fr: 'Le type du disque de démarrage de chaque nœud.',
    },
    names: 'text',
    example: 'pd-ssd',
    exampleS3ns: 'pd-balanced',
  },
  CREDENTIALS_FILE: {
    label: { en: 'Credentials file', fr: 'Fichier d’identifiants' },
    description: {
      en: 'A Docker configuration file that contains the registry credentials.',
      fr: 'Un fichier de configuration Docker qui contient les identifiants du registre.',
    },
    names: 'text',
    example: 'registry-credentials.json',
  },
  ...imagePlaceholders,
  ...accessPlaceholders,
  ...networkPlaceholders,
} as const satisfies Record<string, Placeholder>;

/** The placeholder with that name. Throws for a name that is not in the vocabulary. */
export function placeholder(name: string): Placeholder {
  const found = (placeholders as Record<string, Placeholder>)[name];
  if (!found) throw new Error(`No placeholder named ${name}: add it to src/catalogue/placeholders.ts.`);
  return found;
}
