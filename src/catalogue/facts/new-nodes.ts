/** What several rules advise where nodes have to be recreated: each remedy with what it does to what runs. */

import {
  computeClassWithAccount,
  computeClassWithDisk,
  podOfComputeClass,
} from '../commands/shown/manifests.ts';
import { deleteFormerNodePool } from '../commands/shown/node-pools.ts';

/** The condition under which these remedies stand, behind a text that is the same for other nodes. */
export const madeByGke = { en: '; GKE makes these nodes', fr: '\u00a0; GKE crée ces nœuds' };

const noParams = () => ({});

/** Beside a command that makes a node pool. */
export const plainPool = {
  advice: {
    en: 'The command makes a pool with default settings. Add what the old one has: machine type, number of nodes or autoscaling, labels, taints, network tags, image type. Without them Pods stay Pending, and a firewall rule that goes by tag no longer fits. Until the old pool is deleted, you pay for both.',
    fr: 'La commande crée un pool aux réglages par défaut. Ajoutez-y ce qu’a l’ancien\u00a0: type de machine, nombre de nœuds ou autoscaling, étiquettes, taints, tags réseau, type d’image. Sinon des pods restent Pending, et une règle de pare-feu qui cible un tag ne s’applique plus. Tant que l’ancien pool existe, vous payez les deux.',
  },
};

/** The last step after a command that makes a node pool; which pool is the old one is for the reader to say. */
export const deleteFormerPool = {
  command: deleteFormerNodePool,
  params: noParams,
  why: {
    en: 'Last, once the new nodes are ready and take the Pods: GKE drains the nodes of the old pool, and their controllers make the Pods again on the new ones. To move them at your own pace, drain the old nodes one by one before that (kubectl drain).',
    fr: 'En dernier, une fois que les nouveaux nœuds sont prêts et acceptent les pods\u00a0: GKE draine les nœuds de l’ancien pool, et les contrôleurs recréent les pods sur les nouveaux. Pour les déplacer à votre rythme, drainez auparavant les anciens nœuds un par un (kubectl drain).',
  },
};

/** Beside a command that updates a node pool. */
export const poolRecreated = {
  advice: {
    en: 'GKE then recreates every node of the pool with its upgrade strategy, and may not wait for a maintenance window: Pods are moved, and what they keep in emptyDir volumes is lost. Setting the former value again recreates them once more.',
    fr: 'GKE recrée alors tous les nœuds du pool selon sa stratégie de mise à niveau, sans forcément attendre un intervalle de maintenance\u00a0: les pods sont déplacés, et le contenu de leurs volumes emptyDir est perdu. Remettre l’ancienne valeur les recrée une nouvelle fois.',
  },
};

/** The Pods that are to run on nodes of a class. */
export const selectClass = {
  manifest: podOfComputeClass,
  params: noParams,
  why: {
    en: 'Only Pods that select the class land on its nodes. Changing the template replaces the Pods of the workload; to undo, remove the nodeSelector, which replaces them again.',
    fr: 'Seuls les pods qui choisissent la classe arrivent sur ses nœuds. Modifier le modèle remplace les pods de la charge de travail\u00a0; pour annuler, retirez le nodeSelector, ce qui les remplace de nouveau.',
  },
};

/** Another account for nodes that GKE makes. */
export const classWithAccount = {
  manifest: computeClassWithAccount,
  params: noParams,
  why: {
    en: 'A ComputeClass names the account of the nodes that GKE makes for it; no cluster has to be rebuilt. You need iam.serviceAccounts.actAs on the account. If the nodes are of a class already, change this field in that class: applied under its name, the manifest would replace its priorities. Only new nodes get the account. On Autopilot, nodes of a chosen machine family may be billed by the node.',
    fr: 'Une ComputeClass désigne le compte des nœuds que GKE crée pour elle\u00a0: aucun cluster à reconstruire. Il vous faut iam.serviceAccounts.actAs sur le compte. Si les nœuds relèvent déjà d’une classe, modifiez ce champ dans celle-ci\u00a0: appliqué sous son nom, le manifeste en remplacerait les priorités. Seuls les nouveaux nœuds reçoivent le compte. En mode Autopilot, les nœuds d’une famille de machines choisie peuvent être facturés au nœud.',
  },
};

/** Another boot disk for nodes that GKE makes. */
export const classWithDisk = {
  manifest: computeClassWithDisk,
  params: noParams,
  why: {
    en: 'A ComputeClass chooses type and size of the boot disk of the nodes that GKE makes for it; not every machine family takes every type. If the nodes are of a class already, change storage in its priorities: applied under its name, the manifest would replace them. Only new nodes get the disk. On Autopilot, nodes of a chosen machine family may be billed by the node.',
    fr: 'Une ComputeClass choisit le type et la taille du disque de démarrage des nœuds que GKE crée pour elle\u00a0; toutes les familles de machines n’acceptent pas tous les types. Si les nœuds relèvent déjà d’une classe, modifiez storage dans ses priorités\u00a0: appliqué sous son nom, le manifeste les remplacerait. Seuls les nouveaux nœuds reçoivent le disque. En mode Autopilot, les nœuds d’une famille de machines choisie peuvent être facturés au nœud.',
  },
};

/** On Standard, where nodes of no class are made by node auto-provisioning. */
export const autoprovisioningDefaults = {
  advice: {
    en: 'On a Standard cluster with node auto-provisioning, you can change the defaults of the cluster instead: gcloud container clusters update takes --autoprovisioning-service-account and --autoprovisioning-scopes together with --enable-autoprovisioning. Give it the limits and the other defaults that the cluster has, which gcloud container clusters describe shows under autoscaling. The defaults hold for node pools that are made afterwards; we do not know whether Autopilot takes these options.',
    fr: 'Sur un cluster Standard avec provisionnement automatique des nœuds, vous pouvez aussi modifier les valeurs par défaut du cluster\u00a0: gcloud container clusters update accepte --autoprovisioning-service-account et --autoprovisioning-scopes avec --enable-autoprovisioning. Donnez-lui les limites et les autres valeurs par défaut du cluster, que gcloud container clusters describe montre sous autoscaling. Elles valent pour les pools créés ensuite\u00a0; nous ne savons pas si Autopilot accepte ces options.',
  },
};
