import type { Text } from '../../src/base/text.ts';

/** The scenarios by the name of their world. */
export const scenarioTitles: Readonly<Record<string, Text>> = {
  'reader-role-missing': {
    en: '403: the registry denies the node service account access to the repository of another project',
    fr: '403\u00a0: le registre refuse au compte de service des nœuds l’accès au dépôt d’un autre projet',
  },
  'compute-class-account': {
    en: '403: the nodes of a ComputeClass use a service account that cannot read the repository',
    fr: '403\u00a0: les nœuds d’une ComputeClass utilisent un compte de service qui ne peut pas lire le dépôt',
  },
  'node-account-of-other-project': {
    en: '403: the node service account belongs to another project, and the nodes get no token for it',
    fr: '403\u00a0: le compte de service des nœuds appartient à un autre projet, et les nœuds n’obtiennent pas de jeton pour ce compte',
  },
  'node-service-account-disabled': {
    en: '401: the service account of two node pools is disabled',
    fr: '401\u00a0: le compte de service de deux pools de nœuds est désactivé',
  },
  'pull-secret-missing': {
    en: 'A private registry, and a pull secret that does not exist',
    fr: 'Un registre privé, et un secret d’extraction qui n’existe pas',
  },
  's3ns-reader-role-missing': {
    en: 'Cloud de Confiance by S3NS: 403 from the registry of another project',
    fr: 'Cloud de Confiance by S3NS\u00a0: 403 du registre d’un autre projet',
  },
  'binary-authorization-denied': {
    en: 'No Pod at all: Binary Authorization denies the image',
    fr: 'Aucun pod\u00a0: l’autorisation binaire refuse l’image',
  },
  'dns-zone-hides-registry': {
    en: 'DNS: a private zone without a wildcard hides the registry',
    fr: 'DNS\u00a0: une zone privée sans enregistrement générique masque le registre',
  },
  'egress-denied': {
    en: 'Timeout: a firewall rule denies all egress',
    fr: 'Délai dépassé\u00a0: une règle de pare-feu refuse tout le trafic sortant',
  },
  'private-google-access-off': {
    en: 'Timeout: Private Google Access is off in the subnet of the nodes',
    fr: 'Délai dépassé\u00a0: l’accès privé à Google est désactivé dans le sous-réseau des nœuds',
  },
  'private-nodes-without-nat': {
    en: 'Timeout: private nodes, a registry on the internet, no Cloud NAT',
    fr: 'Délai dépassé\u00a0: nœuds privés, registre sur Internet, pas de Cloud NAT',
  },
  'disk-full': {
    en: 'A large image, and a boot disk that is too small for it',
    fr: 'Une image volumineuse, et un disque de démarrage trop petit pour elle',
  },
  'events-expired': {
    en: 'The events have expired, but Cloud Logging still shows the reason',
    fr: 'Les événements ont expiré, mais Cloud Logging montre encore la raison',
  },
  'never-pull': {
    en: 'imagePullPolicy is Never, and the image is not on the node',
    fr: 'imagePullPolicy vaut Never, et l’image n’est pas sur le nœud',
  },
  'tag-not-found': {
    en: 'Not found: two tags that a cleanup policy may have deleted',
    fr: 'Introuvable\u00a0: deux tags qu’une stratégie de nettoyage a peut-être supprimés',
  },
  'repository-not-found': {
    en: 'Not found: a repository that does not exist, and a digest that was deleted',
    fr: 'Introuvable\u00a0: un dépôt qui n’existe pas, et un digest supprimé',
  },
  'gcr-not-migrated': {
    en: 'Not found: a gcr.io address whose project was never migrated',
    fr: 'Introuvable\u00a0: une adresse gcr.io dont le projet n’a jamais été migré',
  },
  'invalid-image-name': {
    en: 'InvalidImageName: two image addresses with a syntax error',
    fr: 'InvalidImageName\u00a0: deux adresses d’image mal formées',
  },
  'wrong-architecture': {
    en: 'Arm nodes: an index without their platform, and an image for another processor',
    fr: 'Nœuds Arm\u00a0: un index sans leur plateforme, et une image pour un autre processeur',
  },
  'schema-1-image': {
    en: 'After the upgrade to containerd 2: an image in Docker schema 1',
    fr: 'Après le passage à containerd 2\u00a0: une image au schéma Docker 1',
  },
  'docker-hub-rate-limit': {
    en: '429: Docker Hub limits the IP address that all nodes share',
    fr: '429\u00a0: Docker Hub limite l’adresse IP que tous les nœuds partagent',
  },
  'private-ca-missing': {
    en: 'x509: a private authority that the nodes do not know, and an expired certificate',
    fr: 'x509\u00a0: une autorité privée que les nœuds ne connaissent pas, et un certificat expiré',
  },
  'http-registry': {
    en: 'A registry without TLS, and a mirror that fails',
    fr: 'Un registre sans TLS, et un miroir en panne',
  },
  'hanging-pull': {
    en: 'A pull that started, and no event since',
    fr: 'Une extraction commencée, et aucun événement depuis',
  },
  'slow-pulls': {
    en: 'Pods that start late: a very large image, and small ones in the queue behind it',
    fr: 'Des pods lents à démarrer\u00a0: une image très volumineuse, et de petites images qui attendent derrière elle',
  },
  'layer-gone': {
    en: 'Not found: the image exists, but one of its layers does not',
    fr: 'Introuvable\u00a0: l’image existe, mais il lui manque une couche',
  },
  'registry-fault': {
    en: '5xx: Artifact Registry and your own registry return errors',
    fr: '5xx\u00a0: Artifact Registry et votre propre registre répondent par des erreurs',
  },
  'certificate-expired': {
    en: 'x509: the certificate of the registry has expired',
    fr: 'x509\u00a0: le certificat du registre a expiré',
  },
  'resolver-fault': {
    en: 'DNS: the resolver of the nodes answers with an error',
    fr: 'DNS\u00a0: le résolveur des nœuds répond par une erreur',
  },
  'connection-refused': {
    en: 'Connection refused: nothing listens on the port of the registry',
    fr: 'Connexion refusée\u00a0: rien n’écoute sur le port du registre',
  },
  'proxy-unreachable': {
    en: 'Timeout and refusal: the nodes use a proxy that no longer exists',
    fr: 'Délai dépassé et refus\u00a0: les nœuds passent par un proxy qui n’existe plus',
  },
  'registry-policy': {
    en: '412: a policy of the registry rejects the image',
    fr: '412\u00a0: une stratégie du registre rejette l’image',
  },
  'layers-altered': {
    en: 'Corrupted layer: its digest does not match',
    fr: 'Couche corrompue\u00a0: son digest ne correspond pas',
  },
  'chart-as-image': {
    en: 'Not an image: the address names a Helm chart',
    fr: 'Pas une image\u00a0: l’adresse désigne un chart Helm',
  },
  'signature-refused': {
    en: 'A verifier on the nodes requires a signature',
    fr: 'Un vérificateur sur les nœuds exige une signature',
  },
  'stalled-pull': {
    en: 'context canceled: no byte for five minutes',
    fr: 'context canceled\u00a0: pas un octet en cinq minutes',
  },
  'pull-qps-exceeded': {
    en: 'pull QPS exceeded: too many Pods land on one node',
    fr: 'pull QPS exceeded\u00a0: trop de pods arrivent sur un même nœud',
  },
  'narrow-scopes': {
    en: '403: the access scopes of the nodes are too narrow',
    fr: '403\u00a0: les niveaux d’accès des nœuds sont trop restreints',
  },
  'api-disabled': {
    en: '403: the Artifact Registry API is not enabled in the project of the image',
    fr: '403\u00a0: l’API Artifact Registry n’est pas activée dans le projet de l’image',
  },
  'service-perimeter': {
    en: '403: a service perimeter refuses the pull although the roles are right',
    fr: '403\u00a0: un périmètre de service refuse l’accès, alors que les rôles sont bons',
  },
  'deny-policy': {
    en: '403: a deny policy of the organization refuses the pull although the roles are right',
    fr: '403\u00a0: une stratégie de refus de l’organisation interdit l’accès, alors que les rôles sont bons',
  },
  'windows-version': {
    en: 'Windows nodes: the image was built for another version',
    fr: 'Nœuds Windows\u00a0: l’image a été construite pour une autre version',
  },
  'exec-format-error': {
    en: 'exec format error: the image was pulled, but is built for another processor',
    fr: 'exec format error\u00a0: l’image est extraite, mais construite pour un autre processeur',
  },
  'runtime-down': {
    en: 'The container runtime of a node is down',
    fr: 'Le runtime de conteneurs d’un nœud est arrêté',
  },
  'sandbox-image-missing': {
    en: 'No sandbox: the node cannot pull the sandbox image',
    fr: 'Pas de sandbox\u00a0: le nœud ne peut pas extraire l’image du sandbox',
  },
  'admission-policy': {
    en: 'No Pod at all: a policy allows only some registries',
    fr: 'Aucun pod\u00a0: une stratégie n’autorise que certains registres',
  },
  'credentials-not-verified': {
    en: 'Kubernetes 1.35: the image is on the node, but this Pod is not allowed to use it',
    fr: 'Kubernetes 1.35\u00a0: l’image est sur le nœud, mais ce pod n’a pas le droit de l’utiliser',
  },
  'node-never-joins': {
    en: 'A new machine could not download its kubelet, and never became a node',
    fr: 'Une nouvelle machine n’a pas pu télécharger son kubelet, et n’est jamais devenue un nœud',
  },
  'route-missing': {
    en: 'Timeout: the default route was deleted, and the VIP has no route of its own',
    fr: 'Délai dépassé\u00a0: la route par défaut a été supprimée, et la VIP n’a pas de route propre',
  },
  'mirror-fails': {
    en: '503 from a mirror configured in the node pool',
    fr: '503 d’un miroir configuré dans le pool de nœuds',
  },
  's3ns-foreign-registry': {
    en: 'Cloud de Confiance by S3NS: an image address of Google Cloud',
    fr: 'Cloud de Confiance by S3NS\u00a0: une adresse d’image de Google Cloud',
  },
  's3ns-docker-hub': {
    en: 'Cloud de Confiance by S3NS: 429 from Docker Hub, and no cache',
    fr: 'Cloud de Confiance by S3NS\u00a0: 429 de Docker Hub, et pas de cache',
  },
  's3ns-tag-not-found': {
    en: 'Cloud de Confiance by S3NS: a tag that does not exist',
    fr: 'Cloud de Confiance by S3NS\u00a0: un tag qui n’existe pas',
  },
  's3ns-foreign-vip': {
    en: 'Cloud de Confiance by S3NS: a DNS zone with the VIP of Google Cloud',
    fr: 'Cloud de Confiance by S3NS\u00a0: une zone DNS avec la VIP de Google Cloud',
  },
  'several-causes': {
    en: 'Several Pods that fail for different reasons',
    fr: 'Plusieurs pods qui échouent pour des raisons différentes',
  },
  'vanished-image': {
    en: 'Not found: Bitnami removed the image from Docker Hub',
    fr: 'Introuvable\u00a0: Bitnami a retiré l’image de Docker Hub',
  },
  'nat-ports-exhausted': {
    en: 'Timeout: Cloud NAT has no port left for the node',
    fr: 'Délai dépassé\u00a0: Cloud NAT n’a plus de port pour le nœud',
  },
  'virtual-repository': {
    en: '403: a virtual repository has no permission to read its upstream repository',
    fr: '403\u00a0: un dépôt virtuel n’a pas le droit de lire son dépôt en amont',
  },
  'remote-repository': {
    en: '403: a remote repository, and perhaps a perimeter around it',
    fr: '403\u00a0: un dépôt distant, et peut-être un périmètre autour de lui',
  },
  'repository-key-disabled': {
    en: '403: the Cloud KMS key of the repository is disabled',
    fr: '403\u00a0: la clé Cloud KMS du dépôt est désactivée',
  },
  'download-rule': {
    en: '403: a download rule denies the image',
    fr: '403\u00a0: une règle de téléchargement interdit l’image',
  },
  'billing-disabled': {
    en: '403: the project of the image has no billing account',
    fr: '403\u00a0: le projet de l’image n’a pas de compte de facturation',
  },
  'policy-based-route': {
    en: 'Timeout: a policy-based route leads to an appliance',
    fr: 'Délai dépassé\u00a0: une route basée sur des stratégies mène à un équipement réseau',
  },
  'learned-default-route': {
    en: 'Timeout: the default route is learned through BGP',
    fr: 'Délai dépassé\u00a0: la route par défaut est apprise par BGP',
  },
  'alternative-name-server': {
    en: 'DNS: an alternative name server does not know the registry',
    fr: 'DNS\u00a0: un serveur de noms alternatif ne connaît pas le registre',
  },
  'image-volume': {
    en: 'Not found: the image of a volume, not that of the container',
    fr: 'Introuvable\u00a0: l’image d’un volume, pas celle du conteneur',
  },
  'large-image': {
    en: 'context canceled: an image of twelve gigabytes',
    fr: 'context canceled\u00a0: une image de douze gigaoctets',
  },
  'streaming-perimeter': {
    en: 'Pods start late: a perimeter blocks the service that streams images',
    fr: 'Des pods lents à démarrer\u00a0: un périmètre bloque le service de streaming d’image',
  },
  'pull-secret-without-password': {
    en: '401: a pull secret made from a configuration with credsStore',
    fr: '401\u00a0: un secret d’extraction créé depuis une configuration avec credsStore',
  },
  'ecr-token-expired': {
    en: '403: the Amazon ECR token in the pull secret is older than 12 hours',
    fr: '403\u00a0: le jeton Amazon ECR du secret d’extraction a plus de 12\u00a0heures',
  },
};

/** The file `scenario.json` beside a recording. */
export const titleFile = (title: Text): string => `${JSON.stringify({ title }, null, 2)}\n`;
