import type { CauseId } from '../../../causes/model.ts';
import type { ImageReference } from '../../../cloud/reference.ts';
import { getNodeImages, mayLookAtCredentials } from '../../commands/kubectl/node-images.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';

/** The number of images that a kubelet reports by default (`nodeStatusMaxImages`). */
const maxReportedImages = 50;

/** The number of names that it reports of one image (`MaxNamesPerImageInNodeStatus`), its digests before its tags. */
const maxReportedNames = 5;

const refusals: ReadonlySet<CauseId> = new Set([
  'auth-401',
  'auth-403',
  'auth-pull-secret',
  'auth-insufficient-scope-or-anonymous',
]);

const example = {
  image: 'registry.example.com/team/billing:3.0.2',
  node: 'gke-web-default-pool-1a2b3c4d-x5y6',
  kubelet: 'v1.35.1-gke.1000000',
};

type OnNode = typeof example;

/** A node names an image by its tag or by its digest, never by both. */
const output = {
  command: getNodeImages,
  params: ({ node }: OnNode) => ({ NODES: node }),
  shows: ({ kubelet, image }: OnNode) => [kubelet, image.replace(/:[^/@]*@/, '@')],
};

const ownSecret = {
  advice: {
    en: 'Add a pull secret to the Pod template, or to the service account of the Pod: the one with which the image was pulled. Then recreate the Pod. An image that another Pod pulled with its own secret is no longer available to Pods that cannot pull it themselves.',
    fr: 'Ajoutez au modèle de pod, ou au compte de service du pod, le secret avec lequel l’image a été extraite, et recréez le pod. Une image qu’un autre pod a extraite avec son propre secret n’est plus disponible pour les pods qui ne peuvent pas l’extraire eux-mêmes.',
  },
};

export const credentialVerification = defineRule({
  id: 'credential-verification',
  section: 'policy',
  title: { en: 'Credential verification', fr: 'Vérification des identifiants' },
  summary: {
    en: 'Since Kubernetes 1.35, a kubelet may require credentials for an image that is already on its node. It is not documented whether GKE enables this.',
    fr: 'À partir de Kubernetes 1.35, un kubelet peut exiger des identifiants pour une image déjà présente sur son nœud. La documentation n’indique pas si GKE active cette vérification.',
  },
  causes: ['auth-pull-secret', 'auth-insufficient-scope-or-anonymous', 'never-pull'],
  about: 'pull',
  asks: [getNodeImages],

  async check({ ask, about: { text, image, pod, failure } }) {
    const never = failure?.cause === 'never-pull';
    if (!failure || !image || !pod || !(never || refusals.has(failure.cause)))
      return { because: 'not-applicable-cause', facts: {} };
    const { node } = pod;
    if (!node) throw new CannotTell({ why: 'not-found', tool: 'kubectl', said: pod.name });
    const [on] = await ask(getNodeImages, { NODES: [node] });
    if (!on) throw new CannotTell({ why: 'not-found', tool: 'kubectl', said: node });
    const { kubelet } = on;
    if (!kubelet) throw new CannotTell({ why: 'unreadable', tool: 'kubectl' });
    if (!mayLookAtCredentials(kubelet)) return { because: 'older-kubelet', facts: { kubelet, node } };
    const facts = { image: text, node, kubelet };
    if (on.images.some((name) => isNameOf(name, image)))
      return { because: never ? 'present-image-policy-never' : 'present-image-access-denied', facts };
    const truncated = on.count >= maxReportedImages || mayHaveMoreNames(on.images);
    return { because: truncated ? 'image-list-truncated' : 'image-not-on-node', facts };
  },

  outcomes: {
    'present-image-policy-never': outcome({
      verdict: 'problem',
      when: {
        en: 'If {NODE} has `v1.35` or later under `KUBELET` and {IMAGE} under `IMAGES`, and the status of the Pod is `ErrImageNeverPull`',
        fr: 'Si le nœud {NODE} a `v1.35` ou une version ultérieure sous `KUBELET` et l’image {IMAGE} sous `IMAGES`, et que l’état du pod est `ErrImageNeverPull`',
      },
      text: {
        en: ({ node, image, kubelet }) =>
          `the image ${image} is on node ${node}, but its kubelet (${kubelet}) treats the image as absent: the kubelet probably requires credentials that this Pod does not have`,
        fr: ({ node, image, kubelet }) =>
          `l’image ${image} est sur le nœud ${node}, mais le kubelet (${kubelet}) la traite comme absente\u00a0: ce kubelet exige probablement des identifiants que ce pod n’a pas`,
      },
      remedies: [ownSecret],
      example,
      output,
    }),
    'present-image-access-denied': outcome({
      verdict: 'unknown',
      when: {
        en: 'If {NODE} has `v1.35` or later under `KUBELET` and {IMAGE} under `IMAGES`, and the registry refused the pull for the Pod',
        fr: 'Si le nœud {NODE} a `v1.35` ou une version ultérieure sous `KUBELET` et l’image {IMAGE} sous `IMAGES`, et que le registre a refusé l’extraction au pod',
      },
      text: {
        en: ({ node, image, kubelet }) =>
          `the image ${image} is already on node ${node}, but the node contacted the registry all the same: imagePullPolicy may be Always, or its kubelet (${kubelet}) may require credentials from this Pod`,
        fr: ({ node, image, kubelet }) =>
          `l’image ${image} est déjà sur le nœud ${node}, qui a tout de même interrogé le registre\u00a0: imagePullPolicy vaut peut-être Always, ou le kubelet (${kubelet}) exige peut-être des identifiants de ce pod`,
      },
      remedies: [ownSecret],
      example,
      output,
    }),
    'image-list-truncated': outcome({
      verdict: 'unknown',
      when: {
        en: 'If {NODE} has `v1.35` or later under `KUBELET`, {IMAGE} is not under `IMAGES`, and `IMAGES` reaches a limit of what a node reports (50 images, 5 names for each image)',
        fr: 'Si le nœud {NODE} a `v1.35` ou une version ultérieure sous `KUBELET`, que l’image {IMAGE} n’est pas sous `IMAGES`, et que `IMAGES` atteint l’une des limites de ce qu’un nœud indique (50\u00a0images, 5\u00a0noms par image)',
      },
      text: {
        en: ({ node, image }) =>
          `a node lists at most 50 images and 5 names of each image, and node ${node} reaches one of these limits without listing ${image}: it is unknown whether the image is on the node`,
        fr: ({ node, image }) =>
          `un nœud liste au plus 50\u00a0images et 5\u00a0noms par image, et le nœud ${node} atteint l’une de ces limites sans lister ${image}\u00a0: impossible de savoir si l’image est sur ce nœud`,
      },
      remedies: [
        {
          advice: {
            en: 'List the images on the node itself (crictl images).',
            fr: 'Listez les images sur le nœud lui-même (crictl images).',
          },
        },
      ],
      example,
      output: noOutput.absent,
    }),
    'image-not-on-node': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If {NODE} has `v1.35` or later under `KUBELET`, and the column `IMAGES`, with fewer than 50 images and fewer than 5 names of each, does not list {IMAGE}',
        fr: 'Si le nœud {NODE} a `v1.35` ou une version ultérieure sous `KUBELET`, et que la colonne `IMAGES`, avec moins de 50\u00a0images et moins de 5\u00a0noms par image, ne liste pas l’image {IMAGE}',
      },
      text: {
        en: ({ node, image }) =>
          `the image ${image} is not on node ${node}, so the kubelet does not verify credentials for it`,
        fr: ({ node, image }) =>
          `l’image ${image} n’est pas sur le nœud ${node}, donc la vérification des identifiants par le kubelet ne la concerne pas`,
      },
      example,
      output: noOutput.absent,
    }),
    'older-kubelet': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If {NODE} has a version before `v1.35` under `KUBELET`',
        fr: 'Si le nœud {NODE} a une version antérieure à `v1.35` sous `KUBELET`',
      },
      text: {
        en: ({ kubelet }) =>
          `the version of the kubelet is ${kubelet}; by default, a kubelet before 1.35 does not verify credentials for an image that is on the node`,
        fr: ({ kubelet }) =>
          `le kubelet est en version ${kubelet}\u00a0: avant la version 1.35, un kubelet ne vérifie pas par défaut les identifiants pour une image présente`,
      },
      example: { kubelet: 'v1.34.1-gke.2909000', node: example.node },
      output: {
        command: getNodeImages,
        params: ({ node }) => ({ NODES: node }),
        shows: ({ kubelet }) => [kubelet],
      },
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the registry did not refuse the pull, and the status of the Pod is not `ErrImageNeverPull`',
        fr: 'Si le registre n’a pas refusé l’extraction, et que l’état du pod n’est pas `ErrImageNeverPull`',
      },
      text: {
        en: () => 'no pull of the image fails because of missing credentials',
        fr: () => 'aucune extraction de l’image n’échoue faute d’identifiants',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.imageNames],
});

/**
 * Whether an image may have more names than are reported. Names are listed image after image: a digest that follows a tag
 * belongs to the next one. Images without a tag cannot be told apart, and count as one.
 */
function mayHaveMoreNames(names: readonly string[]): boolean {
  let ofImage = 0;
  return names.some((name, index) => {
    const begins = name.includes('@') && !(names[index - 1] ?? '').includes('@');
    ofImage = begins ? 1 : ofImage + 1;
    return ofImage >= maxReportedNames;
  });
}

/** Node status lists an image by tag and by digest, both with the full path. */
function isNameOf(name: string, { host, path, tag, digest }: ImageReference): boolean {
  return name === `${host}/${path}${digest ? `@${digest}` : `:${tag}`}`;
}
