import { getNodeStates } from '../../commands/kubectl/node-states.ts';
import { getNodes } from '../../commands/kubectl/nodes.ts';
import { nodesOfPool, withoutEmpty } from '../../facts/pool-nodes.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';

export const windowsVersion = defineRule({
  id: 'windows-version',
  section: 'architecture',
  title: { en: 'Windows version', fr: 'Version de Windows' },
  summary: {
    en: 'A Windows image is built for one version of Windows Server. On a node with another version, the image does not match, even if the architecture does.',
    fr: 'Une image Windows est construite pour une version de Windows Server. Sur un nœud avec une autre version, l’image ne convient pas, même si l’architecture est la bonne.',
  },
  causes: ['arch-mismatch'],
  about: 'pull',
  asks: [getNodes, getNodeStates],
  exempt: [
    {
      universe: 's3ns',
      because: {
        en: 'all nodes on Cloud de Confiance run Linux',
        fr: 'tous les nœuds de Cloud de Confiance sont sous Linux',
      },
    },
  ],

  async check({ ask, about: { text: image, node, pod, failure } }) {
    if (failure?.cause !== 'arch-mismatch' || failure.signature === 'exec-format-error')
      return { because: 'not-applicable-cause', facts: {} };
    const system = node.operatingSystem ?? (await systemOfPool());
    return system === 'windows'
      ? { because: 'windows-version-mismatch', facts: { image, node: pod?.node ?? node.name ?? '' } }
      : { because: 'linux-node', facts: {} };

    /** The system that all nodes of the pool run. If they differ, only the node itself can show it. */
    async function systemOfPool(): Promise<string> {
      const nodes = nodesOfPool(await ask(getNodeStates, {}), node);
      const [system, ...others] = new Set(nodes.map(({ operatingSystem }) => operatingSystem));
      if (!system || others.length > 0) throw new CannotTell({ why: 'incomplete', tool: 'kubectl' });
      return system;
    }
  },

  outcomes: {
    'windows-version-mismatch': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message says that the image does not match the platform or the operating system, and {NODE} has `operatingSystem: windows`',
        fr: 'Si le message indique que l’image ne correspond pas à la plateforme ou au système, et que le nœud {NODE} a `operatingSystem: windows`',
      },
      text: {
        en: ({ image, node }) =>
          `${image} was not built for the Windows version of ${node ? `node ${node}` : 'the node'}`,
        fr: ({ image, node }) =>
          `l’image ${image} n’a pas été construite pour la version de Windows ${node ? `du nœud ${node}` : 'de ce nœud'}`,
      },
      remedies: [
        {
          advice: {
            en: 'Build the image from the base image for the Windows version of the nodes, which is in the label node.kubernetes.io/windows-build (10.0.17763 is LTSC2019, 10.0.20348 is LTSC2022), or build an index of both versions. A Linux image needs a Linux node, so select the node by kubernetes.io/os.',
            fr: 'Construisez l’image à partir de l’image de base pour la version de Windows des nœuds, indiquée par l’étiquette node.kubernetes.io/windows-build (10.0.17763 pour LTSC2019, 10.0.20348 pour LTSC2022), ou construisez un index des deux versions. Une image Linux exige un nœud Linux, donc sélectionnez un tel nœud par l’étiquette kubernetes.io/os.',
          },
        },
      ],
      example: {
        image: 'europe-west9-docker.pkg.dev/shop-images/app/invoice:8.1.0',
        node: 'gke-web-windows-1a2b3c4d-x5y6',
      },
      output: {
        command: getNodes,
        params: ({ node }) => withoutEmpty({ NODES: node }),
        shows: () => ['operatingSystem: windows'],
      },
    }),
    'linux-node': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the message says that the image does not match the platform or the operating system, and {NODE} has `operatingSystem: linux`',
        fr: 'Si le message indique que l’image ne correspond pas à la plateforme ou au système, et que le nœud {NODE} a `operatingSystem: linux`',
      },
      text: { en: () => 'the node runs Linux', fr: () => 'le nœud est sous Linux' },
      example: {},
      output: noOutput.combined,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no message says that the image does not match the platform or the operating system',
        fr: 'Si aucun message n’indique que l’image ne correspond pas à la plateforme ou au système',
      },
      text: {
        en: () => 'no message mentions a version of Windows',
        fr: () => 'aucun message ne mentionne une version de Windows',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.imagePulls, sources.nodeLabels],
});
