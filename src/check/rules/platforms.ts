import { getNodeStates } from '../../catalogue/commands/kubectl/node-states.ts';
import { imagePlatforms, imagePlatformsAsks } from '../../catalogue/facts/image-manifest.ts';
import { imageLocation, inapplicableOutcomes } from '../../catalogue/facts/image-place.ts';
import { defineRule, outcome } from '../../catalogue/model/define.ts';
import { CannotTell } from '../../catalogue/model/failures.ts';
import { noOutput } from '../../catalogue/model/no-output.ts';
import { sources } from '../../catalogue/sources/index.ts';

/** The platforms of the image and of the nodes, such as `linux/arm64`. */
type Compared = {
  readonly image: string;
  readonly has: readonly string[];
  readonly lacks: readonly string[];
};

const example: Compared = {
  image: 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1',
  has: ['linux/arm64'],
  lacks: ['linux/amd64'],
};

const build = {
  advice: {
    en: 'Build the image for these platforms too, and push it under a new tag: docker buildx build --platform takes a list, such as linux/amd64,linux/arm64.',
    fr: 'Construisez aussi l’image pour ces plateformes, et poussez-la sous un nouveau tag\u00a0: docker buildx build --platform accepte une liste, comme linux/amd64,linux/arm64.',
  },
};

const look = {
  advice: {
    en: 'Run docker manifest inspect with the address of the image, on a machine that may read the image: the output is the index. Entries with the platform unknown/unknown are attestations.',
    fr: 'Lancez docker manifest inspect avec l’adresse de l’image, sur une machine qui a le droit de lire l’image\u00a0: la sortie est l’index. Les entrées de plateforme unknown/unknown sont des attestations.',
  },
};

/** What binds the Pods of an image to nodes of some architectures; null where nothing does. */
export type ArchitecturesOf = (image: string) => readonly string[] | null;

/** Whether an image exists for the platforms of the nodes on which its Pods can be placed. */
export const platforms = (boundTo: ArchitecturesOf) =>
  defineRule({
    id: 'platforms',
    section: 'architecture',
    title: { en: 'Platforms', fr: 'Plateformes' },
    summary: {
      en: 'The index of an image must have an entry for the platform of every node on which its Pods can be placed.',
      fr: 'L’index d’une image doit avoir une entrée pour la plateforme de chaque nœud où ses pods peuvent être placés.',
    },
    causes: [],
    about: 'pull',
    asks: [...imagePlatformsAsks, getNodeStates],

    async check({ ask, about, universe }) {
      const { image, text } = about;
      const { place, inapplicable } = imageLocation(about, universe);
      if (inapplicable || !image) return inapplicable ?? notNamed(text);
      const found = await imagePlatforms(ask, place, image);
      const states = await ask(getNodeStates, {});
      const bound = boundTo(text);
      const all = states.map(({ operatingSystem: os, architecture }) => nameOf({ os, architecture }));
      // A node that does not say what it is can be of another platform.
      if (all.includes(null)) throw new CannotTell({ why: 'incomplete', tool: 'kubectl' });
      const nodes = [...new Set(all.flatMap((platform) => platform ?? []))]
        .filter((platform) => !bound || bound.some((each) => platform.endsWith(`/${each}`)))
        .toSorted();
      if (nodes.length === 0) return { because: 'no-such-node', facts: { bound: [...(bound ?? [])] } };
      if (found.length === 0) return { because: 'platforms-not-listed', facts: { image: text, nodes } };
      const has = [...new Set(found.flatMap((platform) => nameOf(platform) ?? []))].toSorted();
      const lacks = nodes.filter((platform) => !has.includes(platform));
      const facts = { image: text, has, lacks };
      if (lacks.length === 0) return { because: 'platforms-present', facts: { nodes } };
      return { because: lacks.length === nodes.length ? 'platform-missing' : 'platform-partial', facts };
    },

    outcomes: {
      ...inapplicableOutcomes,
      'platforms-present': outcome({
        verdict: 'ok',
        when: {
          en: 'If `imageManifests` of {IMAGE} has an entry for every platform under `OS` and `ARCH` of the nodes',
          fr: 'Si `imageManifests` a, pour l’image {IMAGE}, une entrée pour chaque plateforme sous `OS` et `ARCH` des nœuds',
        },
        text: {
          en: ({ nodes }) => `the image exists for all nodes, which are ${nodes.join(' and ')}`,
          fr: ({ nodes }) => `l’image existe pour tous les nœuds, qui sont en ${nodes.join(' et ')}`,
        },
        example: { nodes: ['linux/amd64'] },
        output: noOutput.combined,
      }),
      'platform-missing': outcome({
        verdict: 'problem',
        when: {
          en: 'If `imageManifests` of {IMAGE} has no entry for any platform under `OS` and `ARCH` of the nodes',
          fr: 'Si `imageManifests` n’a, pour l’image {IMAGE}, aucune entrée pour les plateformes sous `OS` et `ARCH` des nœuds',
        },
        text: {
          en: ({ image, has, lacks }: Compared) =>
            `the image ${image} exists only for ${has.join(', ')}, and the nodes are ${lacks.join(' and ')}`,
          fr: ({ image, has, lacks }: Compared) =>
            `l’image ${image} n’existe que pour ${has.join(', ')}, et les nœuds sont en ${lacks.join(' et ')}`,
        },
        remedies: [build],
        example,
        output: noOutput.combined,
      }),
      'platform-partial': outcome({
        verdict: 'unknown',
        when: {
          en: 'If `imageManifests` of {IMAGE} has entries for some of the platforms under `OS` and `ARCH` of the nodes',
          fr: 'Si `imageManifests` a, pour l’image {IMAGE}, des entrées pour une partie des plateformes sous `OS` et `ARCH` des nœuds',
        },
        text: {
          en: ({ image, has, lacks }: Compared) =>
            `the image ${image} exists for ${has.join(', ')}, but not for ${lacks.join(', ')}, the platform of other nodes: the result depends on the nodes on which its Pods are placed`,
          fr: ({ image, has, lacks }: Compared) =>
            `l’image ${image} existe pour ${has.join(', ')}, mais pas pour ${lacks.join(', ')}, plateforme d’une partie des nœuds\u00a0: tout dépend des nœuds où ses pods sont placés`,
        },
        remedies: [
          {
            advice: {
              en: 'Place the Pods on nodes of a platform for which the image exists, with nodeSelector kubernetes.io/arch in the Pod template, or build the image for all platforms of the nodes.',
              fr: 'Placez les pods sur des nœuds d’une plateforme pour laquelle l’image existe, avec nodeSelector kubernetes.io/arch dans le modèle de pod, ou construisez l’image pour toutes les plateformes des nœuds.',
            },
          },
        ],
        example,
        output: noOutput.combined,
      }),
      'platforms-not-listed': outcome({
        verdict: 'unknown',
        when: {
          en: 'If Artifact Registry lists no `imageManifests` for {IMAGE}',
          fr: 'Si Artifact Registry n’indique aucun `imageManifests` pour l’image {IMAGE}',
        },
        text: {
          en: ({ image, nodes }) =>
            `the nodes are ${nodes.join(' and ')}, and Artifact Registry does not list the platforms of ${image}: only the index of the image shows them`,
          fr: ({ image, nodes }) =>
            `les nœuds sont en ${nodes.join(' et ')}, et Artifact Registry n’indique pas les plateformes de l’image ${image}\u00a0: seul l’index de l’image les montre`,
        },
        remedies: [look],
        example: { image: example.image, nodes: ['linux/amd64'] },
        output: noOutput.combined,
      }),
      'no-such-node': outcome({
        verdict: 'unknown',
        when: {
          en: 'If there is currently no node on which the Pods could be placed',
          fr: 'Si aucun nœud actuel ne peut accueillir les pods',
        },
        text: {
          en: ({ bound }) =>
            `the cluster has no node${bound.length > 0 ? ` of architecture ${bound.join(', ')}` : ''} now, so the platform of future nodes is not known`,
          fr: ({ bound }) =>
            `le cluster n’a aucun nœud${bound.length > 0 ? ` d’architecture ${bound.join(', ')}` : ''} en ce moment, donc la plateforme des futurs nœuds n’est pas connue`,
        },
        example: { bound: ['arm64'] },
        output: noOutput.nothingToCheck,
      }),
    },
    sources: [sources.multiPlatform, sources.nodeLabels],
  });

function notNamed(image: string) {
  return { because: 'repository-not-named', facts: { image } } as const;
}

function nameOf({ os, architecture }: { readonly os: string | null; readonly architecture: string | null }) {
  return os && architecture ? `${os}/${architecture}` : null;
}
