/** What several rules advise where nodes have to be recreated: each remedy with what it does to what runs. */

import {
  computeClassWithAccount,
  computeClassWithDisk,
  podOfComputeClass,
} from '../commands/shown/manifests.ts';
import { deleteFormerNodePool } from '../commands/shown/node-pools.ts';

/** The condition under which these remedies stand, behind a text that is the same for other nodes. */
export const madeByGke = {
  en: '; GKE creates the node pool automatically',
  fr: '\u00a0; GKE crée automatiquement le pool de nœuds',
};

const noParams = () => ({});

/** Beside a command that makes a node pool. */
export const plainPool = {
  advice: {
    en: 'The command that creates the new pool gives it default settings. Add to the command the settings of the old pool: machine type, number of nodes or autoscaling, labels, taints, network tags, image type. Without these settings, Pods may stay Pending, and firewall rules that target a network tag do not apply to the new nodes. Until the old pool is deleted, you pay for both pools.',
    fr: 'La commande qui crée le nouveau pool lui donne les réglages par défaut. Ajoutez à la commande les réglages de l’ancien pool\u00a0: type de machine, nombre de nœuds ou autoscaling, étiquettes, taints, tags réseau, type d’image de nœud. Sans ces réglages, des pods peuvent rester Pending, et les règles de pare-feu qui ciblent un tag réseau ne s’appliquent pas aux nouveaux nœuds. Tant que l’ancien pool existe, vous payez les deux pools.',
  },
};

/** The last step after a command that makes a node pool; which pool is the old one is for the reader to say. */
export const deleteFormerPool = {
  command: deleteFormerNodePool,
  params: noParams,
  why: {
    en: 'Run this command last, only if you created a new pool, and once its nodes are ready and accept the Pods. GKE drains the nodes of the old pool, and the controllers recreate the Pods on the new nodes. To move the Pods at your own pace, drain the old nodes one by one (kubectl drain) before you run this command.',
    fr: 'Exécutez cette commande en dernier, seulement si vous avez créé un nouveau pool, et une fois que ses nœuds sont prêts et acceptent les pods. GKE vide (drain) les nœuds de l’ancien pool, et les contrôleurs recréent les pods sur les nouveaux nœuds. Pour déplacer les pods à votre rythme, videz d’abord les anciens nœuds un par un (kubectl drain).',
  },
};

/** Beside a command that updates a node pool. */
export const poolRecreated = {
  advice: {
    en: 'After an update of the pool, GKE recreates every node according to the upgrade strategy of the pool, and does not necessarily wait for a maintenance window. Pods are evicted, and the data in their emptyDir volumes is lost. If you set the old value again, the nodes are recreated once more.',
    fr: 'Après une mise à jour du pool, GKE en recrée tous les nœuds selon la stratégie de mise à niveau du pool, sans forcément attendre un intervalle de maintenance. Les pods sont évincés, et les données de leurs volumes emptyDir sont perdues. Si vous remettez l’ancienne valeur, les nœuds sont recréés une nouvelle fois.',
  },
};

/** The Pods that are to run on nodes of a class. */
export const selectClass = {
  manifest: podOfComputeClass,
  params: noParams,
  why: {
    en: 'Only Pods that select the ComputeClass are scheduled on its nodes. A change to the template replaces the Pods of the workload. To undo the change, remove the nodeSelector. The Pods are then replaced again.',
    fr: 'Seuls les pods qui sélectionnent la ComputeClass sont placés sur ses nœuds. Une modification du modèle remplace les pods de la charge de travail. Pour annuler cette modification, retirez le nodeSelector, ce qui remplace de nouveau les pods.',
  },
};

/** Another account for nodes that GKE makes. */
export const classWithAccount = {
  manifest: computeClassWithAccount,
  params: noParams,
  why: {
    en: 'A ComputeClass specifies the service account that GKE gives to the nodes that it creates for this class, so the cluster does not have to be recreated. You need iam.serviceAccounts.actAs on the account. If the nodes already belong to a ComputeClass, change serviceAccount in that class: this manifest, applied under the same name, would replace the priorities of the class. Only new nodes get the account. On Autopilot, GKE may bill per node if you select a machine family.',
    fr: 'Une ComputeClass indique le compte de service des nœuds que GKE crée pour elle, donc le cluster n’a pas besoin d’être recréé. Il vous faut iam.serviceAccounts.actAs sur le compte. Si les nœuds appartiennent déjà à une ComputeClass, modifiez le champ serviceAccount de cette classe, car ce manifeste, appliqué sous le même nom, remplacerait les priorités de la classe. Seuls les nouveaux nœuds reçoivent le compte. En mode Autopilot, si vous choisissez une famille de machines, GKE peut facturer par nœud.',
  },
};

/** Another boot disk for nodes that GKE makes. */
export const classWithDisk = {
  manifest: computeClassWithDisk,
  params: noParams,
  why: {
    en: 'A ComputeClass specifies the type and size of the boot disk of the nodes that GKE creates for it. Not every machine family supports every disk type. If the nodes already belong to a ComputeClass, change storage in the priorities of that class: this manifest, applied under the same name, would replace these priorities. Only new nodes get the disk. On Autopilot, GKE may bill per node if you select a machine family.',
    fr: 'Une ComputeClass indique le type et la taille du disque de démarrage des nœuds que GKE crée pour elle. Une famille de machines n’accepte pas forcément tous les types de disque. Si les nœuds appartiennent déjà à une ComputeClass, modifiez le champ storage dans les priorités de cette ComputeClass, car ce manifeste, appliqué sous le même nom, remplacerait ces priorités. Seuls les nouveaux nœuds reçoivent ce disque. En mode Autopilot, si vous choisissez une famille de machines, GKE peut facturer par nœud.',
  },
};

/** On Standard, where nodes of no class are made by node auto-provisioning. */
export const autoprovisioningDefaults = {
  advice: {
    en: 'On a Standard cluster with node auto-provisioning, you can change the defaults of the cluster: gcloud container clusters update accepts --autoprovisioning-service-account and --autoprovisioning-scopes together with --enable-autoprovisioning. Also specify the limits and the other defaults of the cluster, which gcloud container clusters describe shows under autoscaling. The new defaults apply to node pools that are created afterwards. We do not know whether Autopilot accepts these options.',
    fr: 'Sur un cluster Standard avec provisionnement automatique des nœuds, vous pouvez modifier les valeurs par défaut du cluster\u00a0: gcloud container clusters update accepte --autoprovisioning-service-account et --autoprovisioning-scopes avec --enable-autoprovisioning. Indiquez aussi les limites et les autres valeurs par défaut du cluster, que gcloud container clusters describe affiche sous autoscaling. Les nouvelles valeurs par défaut s’appliquent aux pools créés ensuite. Nous ne savons pas si Autopilot accepte ces options.',
  },
};
