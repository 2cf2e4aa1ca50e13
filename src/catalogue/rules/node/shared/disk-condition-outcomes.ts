import { getNodeWarnings } from '../../../commands/kubectl/events.ts';
import { getNodeStates } from '../../../commands/kubectl/node-states.ts';
import { outcome } from '../../../model/define.ts';

/** Outcome if kubelets warned within the last hour that they could not delete enough images. */
export const imageGcFailed = outcome({
  verdict: 'problem',
  when: {
    en: 'If no node has `True` under `DISK-PRESSURE`, and an event about a node has the reason `ImageGCFailed` or `FreeDiskSpaceFailed`',
    fr: 'Si aucun nœud n’a `True` sous `DISK-PRESSURE`, et qu’un événement au sujet d’un nœud a pour raison `ImageGCFailed` ou `FreeDiskSpaceFailed`',
  },
  text: {
    en: ({ nodes, reasons }) =>
      `in the last hour, image garbage collection failed on ${nodes.join(', ')} (${reasons.join(', ')}): there may be no room for the next large image`,
    fr: ({ nodes, reasons }) =>
      `au cours de la dernière heure, le nettoyage des images a échoué sur ${nodes.join(', ')} (${reasons.join(', ')})\u00a0: la place risque de manquer pour la prochaine image volumineuse`,
  },
  remedies: [
    {
      advice: {
        en: 'Find what fills the disk: garbage collection does not remove logs of Pods, emptyDir volumes or images that Pods still use.',
        fr: 'Cherchez ce qui remplit le disque\u00a0: le nettoyage automatique ne supprime ni les images encore utilisées par des pods, ni les journaux des pods, ni les volumes emptyDir.',
      },
    },
  ],
  example: { nodes: ['gke-web-default-pool-1a2b3c4d-x5y6'], reasons: ['ImageGCFailed'] },
  output: { command: getNodeWarnings, params: () => ({}), shows: ({ reasons }) => reasons },
});

/** Outcome if a kubelet no longer reports the conditions of its node. */
export const conditionUnknown = outcome({
  verdict: 'unknown',
  when: {
    en: 'If {NODE} has neither `True` nor `False` under `DISK-PRESSURE`',
    fr: 'Si le nœud {NODE} n’a ni `True` ni `False` sous `DISK-PRESSURE`',
  },
  text: {
    en: ({ nodes }) =>
      `whether the disk is full is unknown for ${nodes.join(', ')}: the kubelet no longer reports the conditions of the node`,
    fr: ({ nodes }) =>
      `impossible de dire si le disque est plein (${nodes.join(', ')})\u00a0: le kubelet ne signale plus l’état du nœud`,
  },
  remedies: [
    {
      advice: {
        en: 'Check the runtime and the kubelet of the node, because the conditions of a node come from its kubelet. If the node does not become Ready again, replace the node.',
        fr: 'Vérifiez le runtime et le kubelet du nœud, car c’est le kubelet qui signale l’état du nœud. Si le nœud ne redevient pas Ready, remplacez le nœud.',
      },
    },
  ],
  example: { nodes: ['gke-web-default-pool-1a2b3c4d-x5y6'] as readonly string[] },
  output: { command: getNodeStates, params: () => ({}), shows: ({ nodes }) => nodes },
});

/** Outcome if every node says that its disk is not short of space, and no kubelet has warned. */
export const noDiskPressure = outcome({
  verdict: 'ok',
  when: {
    en: 'If {NODE} (or, if no Pod fails, every node of {CURRENT_NODE_POOL}) has `False` under `DISK-PRESSURE`, and no event about these nodes has the reason `ImageGCFailed` or `FreeDiskSpaceFailed`',
    fr: 'Si le nœud {NODE} (ou, si aucun pod n’échoue, tout nœud du pool {CURRENT_NODE_POOL}) a `False` sous `DISK-PRESSURE`, et qu’aucun événement à son sujet n’a pour raison `ImageGCFailed` ou `FreeDiskSpaceFailed`',
  },
  text: {
    en: ({ where, count }) =>
      count === 1
        ? `${where} reports no DiskPressure`
        : `none of the ${count} nodes of ${where || 'the cluster'} has the condition DiskPressure`,
    fr: ({ where, count }) =>
      count === 1
        ? `le nœud ${where} ne signale pas DiskPressure`
        : `aucun des ${count} nœuds ${where ? `du pool ${where}` : 'de ce cluster'} ne signale DiskPressure`,
  },
  example: { where: 'default-pool', count: 3 },
  output: { command: getNodeStates, params: () => ({}), shows: () => ['False'] },
});
