import { getNodeStates } from '../../commands/kubectl/node-states.ts';
import { runtimeVersion } from '../../facts/runtime-version.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';

export const schema1Inventory = defineRule({
  id: 'schema-1-inventory',
  section: 'schema',
  title: { en: 'Upgrade to containerd 2', fr: 'Passage à containerd 2' },
  summary: {
    en: 'Nodes with containerd 1 convert images in Docker schema 1, and no event warns that containerd 2 will reject them. Find these images before an upgrade to GKE 1.33 or later (1.35 for Windows nodes): after it, nodes can no longer pull them.',
    fr: 'Les nœuds avec containerd 1 convertissent à l’extraction les images qui sont au schéma Docker 1, et aucun événement ne signale que containerd 2 refusera ces images. Trouvez ces images avant une mise à niveau vers GKE 1.33 ou plus récent (1.35 pour les nœuds Windows), après laquelle les nœuds ne peuvent plus les extraire.',
  },
  causes: ['schema1'],
  about: 'cluster',
  onlyOnGke: true,
  asks: [getNodeStates],

  async check({ ask }) {
    const states = await ask(getNodeStates, {});
    if (states.length === 0) return { because: 'no-nodes', facts: {} };
    const versions = states.map(({ runtime }) => ({
      runtime: runtime ?? '',
      version: runtimeVersion(runtime),
    }));
    const old = versions.filter(({ version }) => version && version.major < 2);
    const named = (of: typeof versions) => [...new Set(of.map(({ runtime }) => runtime))].toSorted();
    if (old.length > 0)
      return { because: 'containerd-1-in-use', facts: { count: old.length, runtimes: named(old) } };
    const unreported = versions.filter(({ version }) => !version);
    return unreported.length > 0
      ? {
          because: 'runtime-version-unknown',
          facts: {
            count: unreported.length,
            runtimes: named(unreported).map((runtime) => runtime || '<none>'),
          },
        }
      : { because: 'containerd-2-only', facts: { runtimes: named(versions) } };
  },

  outcomes: {
    'containerd-2-only': outcome({
      verdict: 'ok',
      when: {
        en: 'If `RUNTIME` is `containerd://2.0` or later for every node',
        fr: 'Si `RUNTIME` est `containerd://2.0` ou plus récent pour tous les nœuds',
      },
      text: {
        en: ({ runtimes }) =>
          `all current nodes (${runtimes.join(', ')}) already reject images in schema 1, so an upgrade of these nodes changes nothing for such images`,
        fr: ({ runtimes }) =>
          `tous les nœuds actuels (${runtimes.join(', ')}) refusent déjà les images au schéma Docker 1, donc la mise à niveau de ces nœuds ne change rien pour de telles images`,
      },
      example: { runtimes: ['containerd://2.1.4'] },
      output: { command: getNodeStates, params: () => ({}), shows: ({ runtimes }) => runtimes },
    }),
    'containerd-1-in-use': outcome({
      verdict: 'unknown',
      when: {
        en: 'If `RUNTIME` begins with `containerd://1.` for at least one node',
        fr: 'Si `RUNTIME` commence par `containerd://1.` pour au moins un nœud',
      },
      text: {
        en: ({ count, runtimes }) =>
          `${count === 1 ? 'one node still runs' : `${count} nodes still run`} ${runtimes.join(', ')}, which converts images in schema 1 without any event: the disks of the nodes show which images were converted`,
        fr: ({ count, runtimes }) =>
          `${count === 1 ? 'un nœud utilise' : `${count} nœuds utilisent`} encore ${runtimes.join(', ')}, qui convertit les images au schéma 1 sans aucun événement\u00a0: les disques des nœuds montrent quelles images ont été converties`,
      },
      remedies: [
        {
          advice: {
            en: 'On these nodes, look for images with the label io.containerd.image/converted-docker-schema1, as the migration page of GKE shows, and rebuild these images before you upgrade the nodes to GKE 1.33 (1.35 for Windows nodes).',
            fr: 'Cherchez sur ces nœuds les images qui portent l’étiquette io.containerd.image/converted-docker-schema1, comme le montre la page de migration de GKE, et reconstruisez ces images avant le passage à GKE 1.33 (1.35 pour les nœuds Windows).',
          },
        },
      ],
      example: { count: 3, runtimes: ['containerd://1.7.24'] },
      output: { command: getNodeStates, params: () => ({}), shows: ({ runtimes }) => runtimes },
    }),
    'runtime-version-unknown': outcome({
      verdict: 'unknown',
      when: {
        en: 'If no node has a `RUNTIME` that begins with `containerd://1.`, but at least one has a `RUNTIME` that does not begin with `containerd://`',
        fr: 'Si aucun nœud n’a un `RUNTIME` qui commence par `containerd://1.`, mais qu’au moins un nœud a un `RUNTIME` qui ne commence pas par `containerd://`',
      },
      text: {
        en: ({ count }) =>
          `the containerd version of ${count === 1 ? 'one node' : `${count} nodes`} is unknown`,
        fr: ({ count }) =>
          `la version de containerd est inconnue pour ${count === 1 ? 'un nœud' : `${count} nœuds`}`,
      },
      remedies: [
        {
          advice: {
            en: 'If the runtime is missing, the node has not reported it yet: run the command again later. For a runtime other than containerd, see what its documentation says about Docker schema 1.',
            fr: 'Si le runtime est absent, le nœud ne l’a pas encore indiqué\u00a0: relancez la commande plus tard. Pour un autre runtime que containerd, consultez sa documentation sur le schéma Docker 1.',
          },
        },
      ],
      example: { count: 1, runtimes: ['<none>'] },
      output: { command: getNodeStates, params: () => ({}), shows: ({ runtimes }) => runtimes },
    }),
    'no-nodes': outcome({
      verdict: 'not-applicable',
      when: { en: 'If the command lists no node', fr: 'Si la commande ne liste aucun nœud' },
      text: {
        en: () => 'the cluster currently has no nodes',
        fr: () => 'le cluster n’a actuellement aucun nœud',
      },
      example: {},
      output: noOutput.nothingToCheck,
    }),
  },
  sources: [sources.containerd2],
});
