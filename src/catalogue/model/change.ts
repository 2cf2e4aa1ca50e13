/** What a remedy changes, as data. The sentences about it are made in `commands/change-text.ts`. */
import type { Text } from '../../base/text.ts';

/** What is done to a resource. `recreates`: deleted and made again, with what was on it lost. */
export const changeVerbs = {
  creates: { en: 'creates', fr: 'crée' },
  changes: { en: 'changes', fr: 'modifie' },
  deletes: { en: 'deletes', fr: 'supprime' },
  recreates: { en: 'recreates', fr: 'recrée' },
  restores: { en: 'restores', fr: 'restaure' },
} as const satisfies Readonly<Record<string, Text>>;

/** Kinds of resources, with their article: the name follows. */
export const resourceKinds = {
  'account-policy': {
    en: 'the allow policy of the service account',
    fr: 'la stratégie d’autorisation du compte de service',
  },
  'allow-policy': {
    en: 'the allow policy of the repository',
    fr: 'la stratégie d’autorisation du dépôt',
  },
  api: { en: 'the API', fr: 'l’API' },
  cluster: { en: 'the cluster', fr: 'le cluster' },
  'class-nodes': { en: 'nodes for the ComputeClass', fr: 'des nœuds pour la ComputeClass' },
  'compute-class': { en: 'the ComputeClass', fr: 'la ComputeClass' },
  'disk-image-allowlist': {
    en: 'the GCPResourceAllowlist',
    fr: 'la GCPResourceAllowlist',
  },
  'dns-record': { en: 'the DNS record', fr: 'l’enregistrement DNS' },
  'dns-zone': { en: 'the private DNS zone', fr: 'la zone DNS privée' },
  'gcr-repositories': { en: 'the gcr.io repositories of project', fr: 'les dépôts gcr.io du projet' },
  'firewall-rule': { en: 'the VPC firewall rule', fr: 'la règle de pare-feu VPC' },
  'iam-binding': { en: 'a role binding for', fr: 'une liaison de rôle pour' },
  'iam-role': { en: 'the IAM role', fr: 'le rôle IAM' },
  'kubernetes-binding': { en: 'the role binding', fr: 'la liaison de rôle' },
  'kubernetes-role': { en: 'the Kubernetes role', fr: 'le rôle Kubernetes' },
  machine: { en: 'the machine', fr: 'la machine' },
  'nat-gateway': { en: 'the NAT gateway', fr: 'la passerelle NAT' },
  node: { en: 'the node', fr: 'le nœud' },
  'node-pool': { en: 'the node pool', fr: 'le pool de nœuds' },
  'cluster-nodes': { en: 'nodes of the cluster', fr: 'des nœuds du cluster' },
  'pool-nodes': { en: 'the nodes of the pool', fr: 'les nœuds du pool' },
  'pod-template': { en: 'the Pod template of a workload', fr: 'le modèle de pod d’une charge de travail' },
  pods: { en: 'the Pods on node', fr: 'les pods du nœud' },
  project: { en: 'the project', fr: 'le projet' },
  repository: { en: 'the repository', fr: 'le dépôt' },
  route: { en: 'the route', fr: 'la route' },
  router: { en: 'the Cloud Router', fr: 'le Cloud Router' },
  secret: { en: 'the secret', fr: 'le secret' },
  'service-account': { en: 'the service account', fr: 'le compte de service' },
  'ssh-keys': {
    en: 'the SSH keys of the machine or of project',
    fr: 'les clés SSH de la machine ou du projet',
  },
  'secret-policy': {
    en: 'the allow policy of the Secret Manager secret',
    fr: 'la stratégie d’autorisation du secret Secret Manager',
  },
  subnet: { en: 'the subnet', fr: 'le sous-réseau' },
} as const satisfies Readonly<Record<string, Text>>;

/** Whom a change affects, as a clause, from the narrowest to the widest. */
export const changeScopes = {
  'nobody-yet': {
    en: 'affects no account until this role is granted',
    fr: 'ne concerne aucun compte tant que ce rôle n’est pas attribué',
  },
  'nobody-without-gateway': {
    en: 'affects no VM until the router has a NAT gateway',
    fr: 'ne concerne aucune VM tant que le routeur n’a pas de passerelle NAT',
  },
  principal: { en: 'affects this account only', fr: 'concerne ce seul compte' },
  'former-users-of-account': {
    en: 'affects what ran as this account before it was deleted',
    fr: 'concerne ce qui utilisait ce compte avant sa suppression',
  },
  'pods-naming-secret': {
    en: 'affects Pods of the namespace that reference the secret',
    fr: 'concerne les pods de l’espace de noms qui indiquent ce secret',
  },
  'pods-of-class': {
    en: 'affects Pods that select this ComputeClass',
    fr: 'concerne les pods qui sélectionnent cette ComputeClass',
  },
  'workload-pods': {
    en: 'affects the Pods of this workload',
    fr: 'concerne les pods de cette charge de travail',
  },
  'account-on-repository': {
    en: 'affects access to this repository by everything that runs as this account',
    fr: 'concerne tout ce qui accède à ce dépôt avec ce compte',
  },
  'pods-on-node': { en: 'affects the Pods on this node', fr: 'concerne les pods de ce nœud' },
  'pods-placed-later': {
    en: 'affects Pods that are scheduled on this node from then on',
    fr: 'concerne les pods placés ensuite sur ce nœud',
  },
  'nodes-of-pool': { en: 'affects all nodes of the pool', fr: 'concerne tous les nœuds du pool' },
  'pods-on-new-nodes': {
    en: 'affects Pods that are scheduled on the new nodes',
    fr: 'concerne les pods placés sur les nouveaux nœuds',
  },
  'pods-on-former-pool': {
    en: 'affects the Pods that still run on the old pool',
    fr: 'concerne les pods qui s’exécutent encore sur l’ancien pool',
  },
  'machines-of-account': {
    en: 'affects the VMs of the VPC network that run as the node service account',
    fr: 'concerne les VM du réseau VPC qui utilisent le compte de service des nœuds',
  },
  'account-on-secret': {
    en: 'affects access to this secret by everything that runs as this account',
    fr: 'concerne tout ce qui accède à ce secret avec ce compte',
  },
  'users-of-account': {
    en: 'affects everything that runs as this account',
    fr: 'concerne tout ce qui utilise ce compte',
  },
  'users-of-repository': {
    en: 'affects everybody who may read this repository',
    fr: 'concerne tous ceux qui ont le droit de lire ce dépôt',
  },
  'machines-of-subnet': {
    en: 'affects every VM of the subnet that has no external address',
    fr: 'concerne toutes les VM du sous-réseau qui n’ont pas d’adresse externe',
  },
  'machines-of-region': {
    en: 'affects every VM of the VPC network without an external address, in the region of the router',
    fr: 'concerne toutes les VM sans adresse externe du réseau VPC, dans la région du routeur',
  },
  'machines-of-project': {
    en: 'affects every VM that runs as this account in the project of the cluster',
    fr: 'concerne toutes les VM du projet du cluster qui utilisent ce compte',
  },
  'clusters-of-project': {
    en: 'affects, in the project of this cluster, every cluster whose nodes use this account',
    fr: 'concerne, dans le projet du cluster, tous les clusters dont les nœuds utilisent ce compte',
  },
  'pools-without-containerd-configuration': {
    en: 'affects the nodes of every pool that has no containerd configuration of its own',
    fr: 'concerne les nœuds de tous les pools qui n’ont pas leur propre configuration containerd',
  },
  'nodes-of-cluster': { en: 'affects all nodes of the cluster', fr: 'concerne tous les nœuds du cluster' },
  project: { en: 'affects the whole project', fr: 'concerne tout le projet' },
  'machines-of-network': {
    en: 'affects every VM of the VPC network and, with Shared VPC, the VMs of all service projects',
    fr: 'concerne toutes les VM du réseau VPC et, avec un VPC partagé, celles de tous les projets de service',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What is lost or restarted. */
export const changeLosses = {
  'nodes-recreated': {
    en: 'the existing nodes are recreated: their Pods are evicted, those without a controller do not come back, and data in emptyDir volumes is lost',
    fr: 'les nœuds existants sont recréés\u00a0: leurs pods sont évincés, ceux qui n’ont pas de contrôleur ne reviennent pas, et les données des volumes emptyDir sont perdues',
  },
  'nodes-may-be-recreated': {
    en: 'GKE may recreate the existing nodes, and data in emptyDir volumes is then lost',
    fr: 'GKE peut recréer les nœuds existants, et les données des volumes emptyDir sont alors perdues',
  },
  'pods-evicted': {
    en: 'the Pods are evicted, except those of DaemonSets, and data in emptyDir volumes is lost',
    fr: 'les pods, sauf ceux des DaemonSets, sont évincés, et les données des volumes emptyDir sont perdues',
  },
  'machine-deleted': {
    en: 'Pods that still run on the node stop without being evicted, and data in emptyDir and hostPath volumes and on local SSDs is lost',
    fr: 'les pods qui s’exécutent encore sur le nœud s’arrêtent sans éviction, et les données des volumes emptyDir et hostPath et des SSD locaux sont perdues',
  },
  'pool-drained': {
    en: 'GKE drains the nodes of the pool: their Pods are evicted, those without a controller do not come back, and data in emptyDir volumes is lost',
    fr: 'GKE vide (drain) les nœuds du pool\u00a0: leurs pods sont évincés, ceux qui n’ont pas de contrôleur ne reviennent pas, et les données des volumes emptyDir sont perdues',
  },
  'pods-restarted': {
    en: 'the controller of the workload replaces these Pods (in a StatefulSet, you must delete a Pod yourself if it never became Ready)',
    fr: 'le contrôleur de la charge de travail remplace ces pods (dans un StatefulSet, supprimez vous-même un pod qui n’est jamais devenu Ready)',
  },
  'pool-defaults': {
    en: 'the new pool has the defaults of GKE, not the machine type, labels, taints, network tags and autoscaling of the old pool, and Pods that require these settings may stay Pending',
    fr: 'le nouveau pool a les valeurs par défaut de GKE, sans le type de machine, les étiquettes, les taints, les tags réseau ni l’autoscaling de l’ancien, et des pods qui exigent ces réglages peuvent rester Pending',
  },
  'other-names': {
    en: 'names below this domain no longer resolve in the network if the zone has no record for them',
    fr: 'dans ce réseau, les noms sous ce domaine ne sont plus résolus si la zone n’a pas d’enregistrement pour eux',
  },
  'access-lost': {
    en: 'whatever gets its access through the resource that this command removes or disables loses this access',
    fr: 'tout ce qui doit son accès à la ressource retirée ou désactivée perd cet accès',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What is billed from then on. */
export const changeCosts = {
  nodes: {
    en: 'the new nodes, three in each zone, are billed in addition to the old nodes until the old pool is deleted',
    fr: 'les nouveaux nœuds, trois par zone, sont facturés en plus des anciens, jusqu’à la suppression de l’ancien pool',
  },
  'nodes-with-preloaded-disks': {
    en: 'the new nodes, three in each zone and each with one more disk, are billed in addition to the old nodes until the old pool is deleted, and the stored disk image is billed too',
    fr: 'les nouveaux nœuds, trois par zone et chacun avec un disque de plus, sont facturés en plus des anciens, jusqu’à la suppression de l’ancien pool, et l’image de disque conservée est facturée aussi',
  },
  'class-nodes': {
    en: 'in an Autopilot cluster, GKE can bill the nodes instead of the Pods if the ComputeClass specifies a machine family',
    fr: 'dans un cluster Autopilot, GKE peut facturer les nœuds plutôt que les pods si la ComputeClass précise une famille de machines',
  },
  nat: {
    en: 'the gateway, its addresses and its traffic are billed',
    fr: 'la passerelle, ses adresses et son trafic sont facturés',
  },
  disks: {
    en: 'larger or faster disks cost more',
    fr: 'des disques plus grands ou plus rapides coûtent plus cher',
  },
  'preloaded-disks': {
    en: 'each new node has one more disk, which is billed, as is the stored disk image',
    fr: 'chaque nouveau nœud a un disque de plus, qui est facturé, comme l’image de disque conservée',
  },
  storage: {
    en: 'the images that a repository keeps are billed',
    fr: 'les images qu’un dépôt conserve sont facturées',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type ChangeVerb = keyof typeof changeVerbs;
export type ResourceKind = keyof typeof resourceKinds;
export type ChangeScope = keyof typeof changeScopes;
export type ChangeLoss = keyof typeof changeLosses;
export type ChangeCost = keyof typeof changeCosts;

/** What is done to one resource. */
export interface Effect {
  readonly verb: ChangeVerb;
  readonly kind: ResourceKind;
  /** Its name, as a template: `{REPOSITORY}`, `allow-egress-registry`. Empty for one that the reader chooses. */
  readonly name: string;
  /** What changes in it, as its API names it, as templates: `privateIpGoogleAccess=true`. */
  readonly fields?: readonly string[];
}

/** What a command or a manifest changes. The parameter is the type of a command, which is defined with this. */
export interface Change<Command> {
  readonly effects: readonly Effect[];
  /** For whom. */
  readonly scope: ChangeScope;
  readonly losses?: readonly ChangeLoss[];
  readonly cost?: ChangeCost;
  /** How it is undone; a function, because two commands can undo each other. */
  readonly undo: () => Undo<Command>;
}

/** How a change is undone. */
export type Undo<Command> = { readonly command: Command } | { readonly advice: Text };
