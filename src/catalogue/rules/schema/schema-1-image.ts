import { describeManifest } from '../../commands/gcloud/artifact-versions.ts';
import { getNodes } from '../../commands/kubectl/nodes.ts';
import { imageManifest, imageManifestAsks } from '../../facts/image-manifest.ts';
import { imageLocation, inapplicableOutcomes, repositoryParamsOf } from '../../facts/image-place.ts';
import { withoutEmpty } from '../../facts/pool-nodes.ts';
import { runtimeVersion } from '../../facts/runtime-version.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { noOutput } from '../../model/no-output.ts';
import type { Remedy } from '../../model/remedy.ts';
import { sources } from '../../sources/index.ts';

/** Docker schema 1, signed and unsigned. */
const schema1 = /^application\/vnd\.docker\.distribution\.manifest\.v1\+(?:prettyjws|json)$/;

/** What containerd 2 resolves (containerd, core/images/mediatypes.go): Docker schema 2 and OCI, single or index. */
const readable =
  /^application\/vnd\.(?:docker\.distribution\.manifest\.(?:list\.)?v2|oci\.image\.(?:manifest|index)\.v1)\+json$/;

type OnNode = { readonly image: string; readonly node: string; readonly runtime: string };

const example: OnNode = {
  image: 'registry.example.com/legacy/report:1.0',
  node: 'gke-web-default-pool-1a2b3c4d-x5y6',
  runtime: 'containerd://2.1.4',
};

const rebuild: Remedy<unknown> = {
  advice: {
    en: 'Rebuild the image with a current tool, which writes Docker schema 2 or OCI by default. If you do not have the sources, copy the image with a tool that converts it, such as skopeo copy --format v2s2. The digest changes, so update every Kubernetes manifest that contains the old digest.',
    fr: 'Reconstruisez l’image avec un outil actuel, qui utilise par défaut le schéma Docker 2 ou le format OCI. Si vous n’avez pas les sources, copiez l’image avec un outil qui la convertit, comme skopeo copy --format v2s2. Le digest change, donc modifiez tous les manifestes Kubernetes qui contiennent l’ancien digest.',
  },
};

const nodeRuntime = {
  command: getNodes,
  params: ({ node }: OnNode) => withoutEmpty({ NODES: node }),
  shows: (facts: OnNode) => (facts.runtime ? [`containerRuntimeVersion: ${facts.runtime}`] : []),
};

export const schema1Image = defineRule({
  id: 'schema-1-image',
  section: 'schema',
  title: { en: 'Image format', fr: 'Format de l’image' },
  summary: {
    en: 'containerd 2 rejects manifests in Docker schema 1. GKE has used containerd 2 since version 1.33, and since version 1.35 on Windows nodes. With earlier versions, nodes convert such an image and start containers from it, and no event warns that containerd 2 will reject it.',
    fr: 'containerd 2 refuse les manifestes au schéma Docker 1. GKE utilise containerd 2 à partir de la version 1.33, et à partir de la version 1.35 sur les nœuds Windows. Avec les versions antérieures, les nœuds convertissent une telle image et démarrent le conteneur, et aucun événement ne signale que containerd 2 la refusera.',
  },
  causes: ['schema1'],
  about: 'pull',
  asks: [getNodes, ...imageManifestAsks],

  async check({ ask, about, universe }) {
    const { text: image, node, pod, failure } = about;
    const runtime = node.containerRuntime ?? '';
    if (failure && failure.cause !== 'schema1') return { because: 'not-applicable-cause', facts: {} };
    if (failure) {
      // Only containerd 2.0 can re-enable it, and the version of the node decides. One that reads schema 1 did not print
      // the message: the node was recreated since, or stands for others of its pool.
      const version = runtimeVersion(runtime);
      const reads = version !== null && version.major < 2;
      const off =
        version && !reads
          ? version.major === 2 && version.minor === 0
          : failure.signature === 'schema-1-disabled';
      return {
        because: off ? 'schema-1-disabled' : 'schema-1-unsupported',
        facts: { image, node: pod?.node ?? node.name ?? '', runtime: reads ? '' : runtime },
      };
    }
    const { place, inapplicable: elsewhere } = imageLocation(about, universe);
    if (elsewhere) return elsewhere;
    const { mediaType, digest } = await imageManifest(ask, place, about.image ?? { tag: null, digest: null });
    if (!mediaType) throw new CannotTell({ why: 'unreadable', tool: 'gcloud' });
    if (schema1.test(mediaType))
      return { because: 'schema-1-deprecated', facts: { image, runtime, mediaType, digest, ...place } };
    return {
      because: readable.test(mediaType) ? 'format-supported' : 'media-type-unknown',
      facts: { mediaType },
    };
  },

  outcomes: {
    ...inapplicableOutcomes,
    'schema-1-unsupported': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message mentions Docker schema 1, and `containerRuntimeVersion` of the node is `containerd://2.1` or later (or, for a runtime other than containerd 2, the message does not contain `Pulling Schema 1 images have been deprecated`)',
        fr: 'Si le message mentionne le schéma Docker 1 et si le `containerRuntimeVersion` du nœud est `containerd://2.1` ou plus récent (ou si le runtime n’est pas containerd 2 et que le message ne contient pas `Pulling Schema 1 images have been deprecated`)',
      },
      text: {
        en: ({ image, runtime }: OnNode) =>
          `${image} is in Docker schema 1, which ${runtime || 'the containerd of the node'} cannot read: no setting can change this`,
        fr: ({ image, runtime }: OnNode) =>
          `l’image ${image} est au schéma Docker 1, que ${runtime || 'le containerd du nœud'} ne peut pas lire\u00a0: aucun réglage ne le permet`,
      },
      remedies: [rebuild],
      example,
      output: nodeRuntime,
    }),
    'schema-1-disabled': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message mentions Docker schema 1, and `containerRuntimeVersion` of the node begins with `containerd://2.0` (or, for a runtime other than containerd 2, the message contains `Pulling Schema 1 images have been deprecated`)',
        fr: 'Si le message mentionne le schéma Docker 1 et si le `containerRuntimeVersion` du nœud commence par `containerd://2.0` (ou si le runtime n’est pas containerd 2 et que le message contient `Pulling Schema 1 images have been deprecated`)',
      },
      text: {
        en: ({ image, runtime }: OnNode) =>
          `${image} is in Docker schema 1, which is disabled in ${runtime || 'containerd 2.0'} and removed in containerd 2.1`,
        fr: ({ image, runtime }: OnNode) =>
          `l’image ${image} est au schéma Docker 1, désactivé dans ${runtime || 'containerd 2.0'} et supprimé dans containerd 2.1`,
      },
      remedies: [
        rebuild,
        {
          advice: {
            en: 'Do not rely on the variable that the message mentions. It configures the runtime of the node, and the next version of containerd ignores it.',
            fr: 'Ne comptez pas sur la variable que mentionne le message. Cette variable configure le runtime du nœud, et la version suivante de containerd l’ignore.',
          },
        },
      ],
      example: { ...example, runtime: 'containerd://2.0.6' },
      output: nodeRuntime,
    }),
    'schema-1-deprecated': outcome({
      verdict: 'problem',
      when: {
        en: 'If no pull of the image fails, and its `mediaType` is `application/vnd.docker.distribution.manifest.v1+prettyjws` or `application/vnd.docker.distribution.manifest.v1+json`',
        fr: 'Si aucune extraction de l’image n’échoue et si son `mediaType` est `application/vnd.docker.distribution.manifest.v1+prettyjws` ou `application/vnd.docker.distribution.manifest.v1+json`',
      },
      text: {
        en: ({ image, runtime }) =>
          `${image} is in Docker schema 1 (the nodes of its Pods run ${runtime || 'an unknown runtime'}): containerd 2 rejects this format`,
        fr: ({ image, runtime }) =>
          `l’image ${image} est au schéma Docker 1 (les nœuds de ses pods utilisent ${runtime || 'un runtime inconnu'})\u00a0: containerd 2 refuse ce format`,
      },
      remedies: [rebuild],
      example: {
        image: 'europe-west9-docker.pkg.dev/shop-images/app/report:1.0',
        runtime: 'containerd://1.7.24',
        mediaType: 'application/vnd.docker.distribution.manifest.v1+prettyjws',
        digest: 'sha256:56f0e0ffd21fd380e343ddd2bf344baf58abfa150fe67e17231057a0f046228c',
        PACKAGE: 'report',
        REPOSITORY: 'app',
        REPOSITORY_LOCATION: 'europe-west9',
        IMAGE_PROJECT: 'shop-images',
      },
      output: {
        command: describeManifest,
        params: ({ digest, ...facts }) => ({
          DIGEST: digest,
          PACKAGE: facts.PACKAGE,
          ...repositoryParamsOf(facts),
        }),
        shows: ({ mediaType }) => [`mediaType: ${mediaType}`],
      },
    }),
    'format-supported': outcome({
      verdict: 'ok',
      when: {
        en: 'If no pull of the image fails, and its `mediaType` is that of a manifest or an index in Docker schema 2 (`manifest.v2+json`, `manifest.list.v2+json`) or OCI (`image.manifest.v1+json`, `image.index.v1+json`)',
        fr: 'Si aucune extraction de l’image n’échoue et si son `mediaType` est celui d’un manifeste ou d’un index au schéma Docker 2 (`manifest.v2+json`, `manifest.list.v2+json`) ou OCI (`image.manifest.v1+json`, `image.index.v1+json`)',
      },
      text: {
        en: ({ mediaType }) =>
          `the media type in the registry is ${mediaType}: containerd 2 can read manifests of this type`,
        fr: ({ mediaType }) =>
          `le type de média dans le registre est ${mediaType}\u00a0: containerd 2 peut lire les manifestes de ce type`,
      },
      example: { mediaType: 'application/vnd.oci.image.index.v1+json' },
      output: noOutput.combined,
    }),
    'media-type-unknown': outcome({
      verdict: 'unknown',
      when: {
        en: 'If no pull of the image fails, and its `mediaType` is neither Docker schema 1 (`manifest.v1+prettyjws`, `manifest.v1+json`), nor a manifest or an index in Docker schema 2 or OCI',
        fr: 'Si aucune extraction de l’image n’échoue et si son `mediaType` n’est ni celui du schéma Docker 1 (`manifest.v1+prettyjws`, `manifest.v1+json`), ni celui d’un manifeste ou d’un index au schéma Docker 2 ou au format OCI',
      },
      text: {
        en: ({ mediaType }) =>
          `the media type in the registry is ${mediaType}: it is neither Docker schema 1 nor an image manifest or index that containerd is known to read`,
        fr: ({ mediaType }) =>
          `le type de média dans le registre est ${mediaType}\u00a0: ce n’est ni le schéma Docker 1, ni un manifeste ou un index d’image que containerd peut lire à notre connaissance`,
      },
      remedies: [
        {
          advice: {
            en: 'Check what was pushed to this address. A chart or another artifact is not an image.',
            fr: 'Vérifiez ce qui a été poussé à cette adresse. Un chart ou un autre artefact n’est pas une image.',
          },
        },
      ],
      example: { mediaType: 'application/vnd.example.manifest.v1+json' },
      output: noOutput.combined,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the pull fails with a message that does not mention Docker schema 1',
        fr: 'Si l’extraction échoue avec un message qui ne mentionne pas le schéma Docker 1',
      },
      text: {
        en: () => 'the pull fails for a reason other than the format of the image',
        fr: () => 'l’extraction échoue pour une autre raison que le format de l’image',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.containerd2, sources.imagePulls],
});
