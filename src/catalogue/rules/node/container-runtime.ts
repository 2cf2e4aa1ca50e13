import { getNodeStates } from '../../commands/kubectl/node-states.ts';
import { deleteMachine, drainNode } from '../../commands/shown/nodes.ts';
import { nodesName, nodesOfPull, withoutEmpty } from '../../facts/pool-nodes.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';
import { nodeNotListed, noNodes } from './shared/no-nodes.ts';
import { replaceNode } from './shared/replace-node.ts';

/** Faults that a node which replaces this one can have again, or that are not those of the runtime, by signature. */
const faults: Readonly<Record<string, 'runtime-configuration-invalid' | 'pull-intent-not-recorded'>> = {
  'runtime-configuration': 'runtime-configuration-invalid',
  'pull-intent-not-recorded': 'pull-intent-not-recorded',
};

type OnNode = { readonly node: string; readonly runtime: string };

const example: OnNode = { node: 'gke-web-default-pool-1a2b3c4d-x5y6', runtime: 'containerd://2.1.4' };

export const containerRuntime = defineRule({
  id: 'container-runtime',
  section: 'node',
  title: { en: 'Container runtime', fr: 'Runtime de conteneurs' },
  summary: {
    en: 'The kubelet pulls images through containerd. While containerd is down or cannot read its own store, the node sends no request to any registry.',
    fr: 'Le kubelet passe par containerd pour extraire les images. Tant que containerd est arrêté ou n’arrive pas à lire son stockage, aucun registre n’est interrogé.',
  },
  causes: ['runtime', 'corrupt-or-extract'],
  about: 'pulling-node',
  alsoInDiagnose: true,
  asks: [getNodeStates],

  async check({ ask, about }) {
    const { node, failure } = about;
    const failing = failure?.cause === 'runtime';
    const onNode = { node: node.name ?? '', runtime: node.containerRuntime ?? '' };
    // What the message names is to be corrected, whether or not the node is ready.
    const named = failing ? faults[failure.signature ?? ''] : undefined;
    if (named) return { because: named, facts: onNode };
    // The message is proof enough: it is a finding even if nodes cannot be listed.
    const states = failing
      ? ((await ask.maybe(getNodeStates, {})).answer ?? [])
      : await ask(getNodeStates, {});
    const poolStates = nodesOfPull(states, about);
    const notReady = poolStates.filter(({ ready }) => !ready).map(({ name }) => name);
    if (notReady.length > 0) return { because: 'node-not-ready', facts: { nodes: notReady } };
    if (failing) return { because: 'runtime-unhealthy', facts: onNode };
    const [only, ...others] = poolStates;
    const where = only && others.length === 0 ? only.name : nodesName(about);
    if (poolStates.length === 0)
      return { because: failure ? 'node-not-listed' : 'no-nodes', facts: { where } };
    const runtimes = [...new Set(poolStates.map(({ runtime }) => runtime ?? '?'))];
    return { because: 'nodes-ready', facts: { where, count: poolStates.length, runtimes } };
  },

  onFailure: [
    // The message is the finding; node conditions only make it more precise.
    { command: getNodeStates, concludes: ['runtime-unhealthy'] },
  ],
  outcomes: {
    'node-not-ready': outcome({
      verdict: 'problem',
      when: {
        en: 'If {NODE} does not have `True` under `READY`, and no message mentions the configuration of the runtime or `image pull intent`',
        fr: 'Si le nœud {NODE} n’a pas `True` sous `READY`, et qu’aucun message ne cite la configuration du runtime ni `image pull intent`',
      },
      text: {
        en: ({ nodes }) =>
          nodes.length === 1
            ? `${nodes[0]} is not ready`
            : `${nodes.length} nodes are not ready: ${nodes.join(', ')}`,
        fr: ({ nodes }) =>
          nodes.length === 1
            ? `le nœud ${nodes[0]} n’est pas prêt`
            : `${nodes.length} nœuds ne sont pas prêts\u00a0: ${nodes.join(', ')}`,
      },
      remedies: [
        {
          command: drainNode,
          params: ({ nodes }) => withoutEmpty({ NODE: nodes.length === 1 ? (nodes[0] ?? '') : '' }),
          why: {
            en: 'If node auto-repair is on, as on Autopilot, wait: GKE replaces a node that stays not ready for about ten minutes. If auto-repair is off and the node does not become ready again, drain the node, then delete its machine. If the kubelet of the node no longer reports, the drain does not finish: do not wait for it.',
            fr: 'Si la réparation automatique est active, comme en mode Autopilot, attendez\u00a0: GKE remplace un nœud qui reste non prêt pendant une dizaine de minutes. Si elle est désactivée et que le nœud ne redevient pas prêt, videz le nœud (drain), puis supprimez sa machine. Si le kubelet ne signale plus l’état du nœud, le drain ne se termine pas\u00a0: n’attendez pas sa fin.',
          },
        },
        {
          command: deleteMachine,
          params: ({ nodes }) => withoutEmpty({ NODE: nodes.length === 1 ? (nodes[0] ?? '') : '' }),
          why: {
            en: 'If auto-repair does not replace the node, delete its machine: the node pool then creates a new machine. If you delete only the Node object, the machine remains.',
            fr: 'Si la réparation automatique ne remplace pas le nœud, supprimez sa machine\u00a0: le pool de nœuds en crée alors une autre. Si vous ne supprimez que l’objet Node, la machine reste en place.',
          },
        },
      ],
      example: { nodes: ['gke-web-default-pool-1a2b3c4d-x5y6'] },
      output: { command: getNodeStates, params: () => ({}), shows: ({ nodes }) => nodes },
    }),
    'runtime-unhealthy': outcome({
      verdict: 'problem',
      when: {
        en: 'If {NODE} has `True` under `READY`, and the message says that the runtime failed, such as `containerd.sock: connect: connection refused`, `error reading from server` or `read-only file system`',
        fr: 'Si le nœud {NODE} a `True` sous `READY`, et que le message signale une défaillance du runtime, comme `containerd.sock: connect: connection refused`, `error reading from server` ou `read-only file system`',
      },
      text: {
        en: ({ node, runtime }: OnNode) =>
          `the kubelet got no usable answer from ${runtime || 'the container runtime'} on ${node || 'the node'}`,
        fr: ({ node, runtime }: OnNode) =>
          `le runtime de conteneurs${runtime && ` ${runtime}`} sur le nœud${node && ` ${node}`} n’a donné au kubelet aucune réponse utilisable`,
      },
      remedies: [
        {
          advice: {
            en: 'If the failure occurred only once, wait: a runtime that restarts loses the pulls in progress, and the kubelet tries again. If the failure occurs repeatedly, read the log of the runtime, and replace the node.',
            fr: 'Si la défaillance n’est survenue qu’une fois, attendez\u00a0: un runtime qui redémarre perd les extractions en cours, et le kubelet réessaie. Si la défaillance se répète, lisez le journal du runtime, et remplacez le nœud.',
          },
        },
        ...replaceNode,
      ],
      example,
      output: noOutput.message,
    }),
    'runtime-configuration-invalid': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message names the configuration of the runtime, such as `invalid plugin config`, `failed to load TOML` or `failed to decode hosts.toml`',
        fr: 'Si le message cite la configuration du runtime, comme `invalid plugin config`, `failed to load TOML` ou `failed to decode hosts.toml`',
      },
      text: {
        en: ({ node, runtime }: OnNode) =>
          `${runtime || 'the container runtime'} on ${node || 'the node'} cannot use its own configuration`,
        fr: ({ node, runtime }: OnNode) =>
          `le runtime de conteneurs${runtime && ` ${runtime}`} sur le nœud${node && ` ${node}`} ne peut pas utiliser sa propre configuration`,
      },
      remedies: [
        {
          advice: {
            en: 'Find where this configuration comes from, and correct it there: the containerd configuration of the cluster or of the node pool, a DaemonSet or a startup script that changes /etc/containerd. A node that replaces this one gets the same configuration.',
            fr: 'Cherchez d’où vient cette configuration et corrigez-la à la source\u00a0: la configuration containerd du cluster ou du pool de nœuds, un DaemonSet ou un script de démarrage qui modifie /etc/containerd. Un nœud de remplacement recevrait la même configuration.',
          },
        },
        {
          advice: {
            en: 'If you change the containerd configuration of a cluster or a node pool, GKE recreates the existing nodes: their Pods are evicted, and data in emptyDir volumes is lost.',
            fr: 'Si vous changez la configuration containerd du cluster ou d’un pool, GKE recrée les nœuds existants\u00a0: leurs pods sont évincés, et les données des volumes emptyDir sont perdues.',
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'pull-intent-not-recorded': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `failed to record image pull intent`',
        fr: 'Si le message contient `failed to record image pull intent`',
      },
      text: {
        en: ({ node }: OnNode) =>
          `the kubelet on ${node || 'the node'} could not record the pull in its own directory, so it did not pull the image`,
        fr: ({ node }: OnNode) =>
          `le kubelet sur le nœud${node && ` ${node}`} n’a pas pu noter l’extraction prévue dans son propre répertoire, donc il n’a pas extrait l’image`,
      },
      remedies: [
        {
          advice: {
            en: 'Read the end of the message: it is the error of the file system under /var/lib/kubelet, such as a full or a read-only disk.',
            fr: 'Lisez la fin du message\u00a0: c’est l’erreur du système de fichiers sous /var/lib/kubelet, par exemple un disque plein ou en lecture seule.',
          },
        },
        ...replaceNode,
      ],
      example,
      output: noOutput.message,
    }),
    'nodes-ready': outcome({
      verdict: 'ok',
      when: {
        en: 'If {NODE} (or, if no Pod fails, every node of {CURRENT_NODE_POOL}) has `True` under `READY`, and no message is about the runtime',
        fr: 'Si le nœud {NODE} (ou, si aucun pod n’échoue, tout nœud du pool {CURRENT_NODE_POOL}) a `True` sous `READY`, et qu’aucun message ne porte sur le runtime',
      },
      text: {
        en: ({ where, count, runtimes }) =>
          count === 1
            ? `${where} is ready, with ${runtimes.join(', ')}`
            : `all ${count} nodes of ${where || 'the cluster'} are ready, with ${runtimes.join(', ')}`,
        fr: ({ where, count, runtimes }) =>
          count === 1
            ? `le nœud ${where} est prêt, avec ${runtimes.join(', ')}`
            : `les ${count} nœuds ${where ? `du pool ${where}` : 'de ce cluster'} sont prêts, avec ${runtimes.join(', ')}`,
      },
      example: { where: 'default-pool', count: 3, runtimes: ['containerd://2.1.4'] },
      output: { command: getNodeStates, params: () => ({}), shows: () => ['True'] },
    }),
    'no-nodes': noNodes,
    'node-not-listed': nodeNotListed,
  },
  sources: [sources.nodeConditions, sources.drain, sources.containerdConfiguration],
});
