import { getNodeStates } from '../../commands/kubectl/node-states.ts';
import { getNodes } from '../../commands/kubectl/nodes.ts';
import { podOnArchitecture } from '../../commands/shown/manifests.ts';
import { withoutEmpty } from '../../facts/pool-nodes.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { noOutput } from '../../model/no-output.ts';
import type { NodeSubject } from '../../model/subjects.ts';
import { sources } from '../../sources/index.ts';
import { refusedToStart } from './shared/refused-to-start.ts';

type Missing = {
  readonly image: string;
  /** `linux/arm64`; empty if the node could not be read. */
  readonly platform: string;
  readonly node: string;
};

const example: Missing = {
  image: 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1',
  platform: 'linux/arm64',
  node: 'gke-web-arm-pool-1a2b3c4d-x5y6',
};

/** The platform that the image lacks; the node alone where its platform is not known. */
const lacking = {
  en: ({ platform, node }: Missing) =>
    node ? `${platform && `${platform}, `}the platform of node ${node}` : platform || 'this kind of node',
  fr: ({ platform, node }: Missing) =>
    node ? `${platform && `${platform}, `}la plateforme du nœud ${node}` : platform || 'ce type de nœud',
};

const text = {
  en: (facts: Missing) =>
    `${facts.image} does not exist for ${lacking.en(facts)}; the address itself is right`,
  fr: (facts: Missing) =>
    `l’image ${facts.image} n’existe pas pour ${lacking.fr(facts)}\u00a0; l’adresse est juste`,
};

const output = {
  command: getNodes,
  params: ({ node }: Missing) => withoutEmpty({ NODES: node }),
  shows: ({ platform }: Missing) => {
    const [system = '', architecture = ''] = platform.split('/');
    return [`architecture: ${architecture}`, `operatingSystem: ${system}`];
  },
};

/** `linux/arm64`, as in an image index; empty if the node could not be read. */
function platformOf({
  operatingSystem,
  architecture,
}: Pick<NodeSubject, 'operatingSystem' | 'architecture'>) {
  return operatingSystem && architecture ? `${operatingSystem}/${architecture}` : '';
}

export const imagePlatform = defineRule({
  id: 'image-platform',
  section: 'architecture',
  title: { en: 'Image platform', fr: 'Plateforme de l’image' },
  summary: {
    en: 'An address can refer to an index of several images, one for each platform. If the index has no image for the platform of the node, the pull fails with a message that ends in “not found”.',
    fr: 'Une adresse peut désigner un index de plusieurs images, une par plateforme. Si l’index n’a pas d’image pour la plateforme du nœud, l’extraction échoue avec un message qui finit par «\u00a0not found\u00a0».',
  },
  causes: ['arch-mismatch'],
  about: 'pull',
  asks: [getNodes, getNodeStates],

  async check({ ask, about: { text: image, node, pod, failure }, universe }) {
    if (failure && (failure.cause !== 'arch-mismatch' || refusedToStart(failure)))
      return { because: 'not-applicable-cause', facts: {} };
    if (failure && node.operatingSystem === 'windows')
      return { because: 'windows-node', facts: { node: pod?.node ?? node.name ?? '' } };
    if (failure) {
      const facts = { image, platform: platformOf(node), node: pod?.node ?? node.name ?? '' };
      return {
        because: universe.architectures.length === 1 ? 'platform-mismatch-amd64-only' : 'platform-mismatch',
        facts,
      };
    }
    const states = await ask(getNodeStates, {});
    if (states.length === 0) return { because: 'no-nodes', facts: {} };
    const known = states.map(platformOf).filter((platform) => platform !== '');
    const platforms = [...new Set(known)].toSorted();
    const [platform = '', ...others] = platforms;
    if (others.length > 0) return { because: 'mixed-platform-nodes', facts: { platforms } };
    // A node that does not say what it is can be of another platform.
    if (known.length < states.length) throw new CannotTell({ why: 'incomplete', tool: 'kubectl' });
    return { because: 'single-platform-nodes', facts: { platform } };
  },

  outcomes: {
    'platform-mismatch': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `no match for platform`, `no matching manifest` or the like, and {NODE}, with `operatingSystem: linux`, is on Google Cloud',
        fr: 'Si le message contient `no match for platform`, `no matching manifest` ou une formule proche, et que le nœud {NODE}, avec `operatingSystem: linux`, est sur Google Cloud',
      },
      text,
      remedies: [
        {
          advice: {
            en: 'Build the image for the platform of the node and for the platforms that the tag already has, and push it under the same tag. docker buildx build --platform accepts a list, such as linux/amd64,linux/arm64. Include every platform that a node needs: after the push, the tag has only the platforms in the list.',
            fr: 'Construisez l’image pour la plateforme du nœud et pour celles que le tag a déjà, et poussez-la sous le même tag. docker buildx build --platform accepte une liste, comme linux/amd64,linux/arm64. Indiquez toutes les plateformes dont un nœud a besoin\u00a0: le tag n’a plus ensuite que celles de la liste.',
          },
        },
        {
          manifest: podOnArchitecture,
          params: () => ({}),
          why: {
            en: 'Another solution is to keep the Pods on nodes whose platform the image supports. If the cluster has no such nodes and does not create any, the Pods stay Pending.',
            fr: 'Une autre solution consiste à placer les pods sur des nœuds d’une plateforme pour laquelle l’image existe. Si le cluster n’a pas de tels nœuds et n’en crée pas, les pods restent Pending.',
          },
        },
      ],
      example,
      output,
    }),
    'platform-mismatch-amd64-only': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `no match for platform`, `no matching manifest` or the like, and {NODE} is on Cloud de Confiance',
        fr: 'Si le message contient `no match for platform`, `no matching manifest` ou une formule proche, et que le nœud {NODE} est sur Cloud de Confiance',
      },
      text,
      remedies: [
        {
          advice: {
            en: 'Build the image for linux/amd64. Every node of this cloud has that platform, so no placement of the Pod can help.',
            fr: 'Construisez l’image pour linux/amd64. Tous les nœuds de ce cloud ont cette plateforme, donc aucun placement du pod ne résout le problème.',
          },
        },
      ],
      example: { ...example, platform: 'linux/amd64', node: 'gk3-web-pool-1-5c0d1f7e-hj4v' },
      output,
    }),
    'windows-node': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the message contains `no match for platform`, `no matching manifest` or the like, and {NODE} has `operatingSystem: windows`',
        fr: 'Si le message contient `no match for platform`, `no matching manifest` ou une formule proche, et que le nœud {NODE} a `operatingSystem: windows`',
      },
      text: {
        en: ({ node }) =>
          `${node ? `node ${node}` : 'the node'} runs Windows: see the check of the Windows version`,
        fr: ({ node }) =>
          `le nœud ${node ? `${node} ` : ''}est sous Windows\u00a0: consultez la vérification de la version de Windows`,
      },
      example: { node: 'gke-web-windows-1a2b3c4d-x5y6' },
      output: {
        command: getNodes,
        params: ({ node }) => withoutEmpty({ NODES: node }),
        shows: () => ['operatingSystem: windows'],
      },
    }),
    'single-platform-nodes': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no Pod fails, and all nodes have the same values under `OS` and `ARCH`',
        fr: 'Si aucun pod n’échoue, et que tous les nœuds ont les mêmes valeurs sous `OS` et `ARCH`',
      },
      text: {
        en: ({ platform }) =>
          `no pull fails because of the platform, and all current nodes have the platform ${platform}: the image must support that platform to run on them`,
        fr: ({ platform }) =>
          `aucune extraction n’échoue à cause de la plateforme, et tous les nœuds actuels ont la plateforme ${platform}\u00a0: l’image doit exister pour cette plateforme`,
      },
      example: { platform: 'linux/amd64' },
      output: { command: getNodeStates, params: () => ({}), shows: ({ platform }) => platform.split('/') },
    }),
    'mixed-platform-nodes': outcome({
      verdict: 'unknown',
      when: {
        en: 'If no Pod fails, and the nodes differ under `OS` or `ARCH`',
        fr: 'Si aucun pod n’échoue, et que les nœuds diffèrent sous `OS` ou `ARCH`',
      },
      text: {
        en: ({ platforms }) =>
          `the nodes have the platforms ${platforms.join(' and ')}: only the index of the image shows which of these platforms the image supports`,
        fr: ({ platforms }) =>
          `les nœuds ont les plateformes ${platforms.join(' et ')}\u00a0: seul l’index de l’image montre pour lesquelles de ces plateformes l’image existe`,
      },
      remedies: [
        {
          advice: {
            en: 'Read the index with docker manifest inspect, on a machine that is signed in to the registry. Entries with the platform unknown/unknown are attestations.',
            fr: 'Lisez l’index avec docker manifest inspect, sur une machine qui a le droit de lire l’image. Les entrées dont la plateforme est unknown/unknown sont des attestations.',
          },
        },
      ],
      example: { platforms: ['linux/amd64', 'linux/arm64'] },
      output: {
        command: getNodeStates,
        params: () => ({}),
        shows: ({ platforms }) => [...new Set(platforms.flatMap((platform) => platform.split('/')))],
      },
    }),
    'no-nodes': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no Pod fails, and no node is listed',
        fr: 'Si aucun pod n’échoue, et qu’aucun nœud n’est listé',
      },
      text: {
        en: () => 'the cluster currently has no nodes',
        fr: () => 'le cluster n’a actuellement aucun nœud',
      },
      example: {},
      output: noOutput.nothingToCheck,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the Pod fails, and its message does not say that the image lacks a platform',
        fr: 'Si le pod échoue, et que son message n’indique pas qu’il manque une plateforme à l’image',
      },
      text: {
        en: () => 'no message says that the image lacks a platform',
        fr: () => 'aucun message n’indique qu’il manque une plateforme à l’image',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.imagePulls, sources.multiPlatform, sources.nodeLabels],
});
