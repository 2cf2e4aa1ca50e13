import { getNodeStates } from '../../commands/kubectl/node-states.ts';
import { drainNode } from '../../commands/shown/nodes.ts';
import { nodesName, nodesOfPull, withoutEmpty } from '../../facts/pool-nodes.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { nodeNotListed, noNodes } from './shared/no-nodes.ts';

export const containerRuntime = defineRule({
  id: 'container-runtime',
  section: 'node',
  title: { en: 'Container runtime', fr: 'Runtime de conteneurs' },
  summary: {
    en: 'The kubelet pulls through containerd. While containerd is down or cannot read its own store, no registry is ever asked.',
    fr: 'Le kubelet passe par containerd pour extraire. Tant que containerd est arrêté ou n’arrive pas à lire son stockage, aucun registre n’est interrogé.',
  },
  causes: ['runtime', 'corrupt-or-extract'],
  about: 'pulling-node',
  alsoInDiagnose: true,
  asks: [getNodeStates],

  async check({ ask, about }) {
    const { node, failure } = about;
    const failing = failure?.cause === 'runtime';
    // The message is proof enough: it is a finding even if nodes cannot be listed.
    const states = failing
      ? ((await ask.maybe(getNodeStates, {})).answer ?? [])
      : await ask(getNodeStates, {});
    const poolStates = nodesOfPull(states, about);
    const notReady = poolStates.filter(({ ready }) => !ready).map(({ name }) => name);
    if (notReady.length > 0) return { because: 'node-not-ready', facts: { nodes: notReady } };
    if (failing)
      return {
        because: 'runtime-unhealthy',
        facts: { node: node.name ?? '', runtime: node.containerRuntime ?? '' },
      };
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
      text: {
        en: ({ nodes }) =>
          nodes.length === 1
            ? `${nodes[0]} is not ready`
            : `${nodes.length} nodes are not ready: ${nodes.join(', ')}`,
        fr: ({ nodes }) =>
          nodes.length === 1
            ? `${nodes[0]} n’est pas prêt`
            : `${nodes.length} nœuds ne sont pas prêts\u00a0: ${nodes.join(', ')}`,
      },
      remedies: [
        {
          command: drainNode,
          params: ({ nodes }) => withoutEmpty({ NODE: nodes.length === 1 ? (nodes[0] ?? '') : '' }),
          why: {
            en: 'A node that does not become ready again is better replaced: empty it, then delete it. Where auto-repair is on, GKE does that by itself after some minutes.',
            fr: 'S’il ne redevient pas prêt, remplacez-le\u00a0: videz-le, puis supprimez-le. Si la réparation automatique est active, GKE le fait de lui-même au bout de quelques minutes.',
          },
        },
      ],
      example: { nodes: ['gke-web-default-pool-1a2b3c4d-x5y6'] },
      evidence: {
        command: getNodeStates,
        params: () => ({}),
        shows: ({ nodes }) => `READY False: ${nodes.join(', ')}`,
      },
    }),
    'runtime-unhealthy': outcome({
      verdict: 'problem',
      text: {
        en: ({ node, runtime }) =>
          `${runtime || 'the container runtime'} on ${node || 'the node'} did not do its part: the kubelet got no usable answer from it`,
        fr: ({ node, runtime }) =>
          `${runtime || 'le runtime de conteneurs'} sur ${node || 'le nœud'} n’a pas fait sa part\u00a0: le kubelet n’en a pas reçu de réponse utilisable`,
      },
      remedies: [
        {
          advice: {
            en: 'Once only: wait, because a runtime that restarts loses the pulls under way and the kubelet tries again. Again and again: read the log of the runtime, and replace the node.',
            fr: 'Une seule fois\u00a0: attendez, car un runtime qui redémarre perd les extractions en cours et le kubelet réessaie. À répétition\u00a0: lisez le journal du runtime, et remplacez le nœud.',
          },
        },
        {
          command: drainNode,
          params: ({ node }) => withoutEmpty({ NODE: node }),
          why: {
            en: 'Empties the node before you delete it. Its pool makes a new one.',
            fr: 'Vide le nœud avant suppression. Son pool en recrée ensuite un.',
          },
        },
      ],
      example: { node: 'gke-web-default-pool-1a2b3c4d-x5y6', runtime: 'containerd://2.1.4' },
    }),
    'nodes-ready': outcome({
      verdict: 'ok',
      text: {
        en: ({ where, count, runtimes }) =>
          count === 1
            ? `${where} is ready, with ${runtimes.join(', ')}`
            : `all ${count} nodes of ${where || 'the cluster'} are ready, with ${runtimes.join(', ')}`,
        fr: ({ where, count, runtimes }) =>
          count === 1
            ? `${where} est prêt, avec ${runtimes.join(', ')}`
            : `les ${count} nœuds ${where ? `du pool ${where}` : 'de ce cluster'} sont prêts, avec ${runtimes.join(', ')}`,
      },
      example: { where: 'default-pool', count: 3, runtimes: ['containerd://2.1.4'] },
    }),
    'no-nodes': noNodes,
    'node-not-listed': nodeNotListed,
  },
  sources: [sources.nodeConditions, sources.drain],
});
