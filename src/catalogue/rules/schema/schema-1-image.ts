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
    en: 'Rebuild the image with a current tool, which writes Docker schema 2 or OCI by itself. Without the sources, copy it with a tool that converts on the way, such as skopeo copy --format v2s2. The digest changes: correct whatever pins it.',
    fr: 'Reconstruisez l’image avec un outil actuel, qui écrit de lui-même au schéma Docker 2 ou au format OCI. Sans les sources, copiez-la avec un outil qui convertit au passage, comme skopeo copy --format v2s2. Le digest change\u00a0: corrigez tout ce qui le fige.',
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
    en: 'containerd 2 refuses manifests in Docker schema 1. On GKE that begins with version 1.33, and on Windows nodes with 1.35; until then the same image starts without any warning.',
    fr: 'containerd 2 refuse les manifestes au schéma Docker 1. Sur GKE, c’est le cas à partir de la version 1.33, et de la version 1.35 sur les nœuds Windows\u00a0; avant, la même image démarre sans aucun avertissement.',
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
        en: 'If the message speaks of Docker schema 1, and `containerRuntimeVersion` of the node is `containerd://2.1` or later, or is not that of containerd 2 and the message does not contain `Pulling Schema 1 images have been deprecated`',
        fr: 'Si le message parle du schéma Docker 1 et si le `containerRuntimeVersion` du nœud est `containerd://2.1` ou plus récent, ou n’est pas celui de containerd 2 sans que le message contienne `Pulling Schema 1 images have been deprecated`',
      },
      text: {
        en: ({ image, runtime }: OnNode) =>
          `${image} is in Docker schema 1, and ${runtime || 'the containerd of the node'} does not read it: no setting brings that back`,
        fr: ({ image, runtime }: OnNode) =>
          `${image} est au schéma Docker 1, que ${runtime || 'le containerd du nœud'} ne lit plus\u00a0: aucun réglage n’y change rien`,
      },
      remedies: [rebuild],
      example,
      output: nodeRuntime,
    }),
    'schema-1-disabled': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message speaks of Docker schema 1, and `containerRuntimeVersion` of the node begins with `containerd://2.0`, or is not that of containerd 2 and the message contains `Pulling Schema 1 images have been deprecated`',
        fr: 'Si le message parle du schéma Docker 1 et si le `containerRuntimeVersion` du nœud commence par `containerd://2.0`, ou n’est pas celui de containerd 2 alors que le message contient `Pulling Schema 1 images have been deprecated`',
      },
      text: {
        en: ({ image, runtime }: OnNode) =>
          `${image} is in Docker schema 1, which ${runtime || 'containerd 2.0'} has switched off; containerd 2.1 removes it for good`,
        fr: ({ image, runtime }: OnNode) =>
          `${image} est au schéma Docker 1, désactivé par ${runtime || 'containerd 2.0'}\u00a0; containerd 2.1 le supprime pour de bon`,
      },
      remedies: [
        rebuild,
        {
          advice: {
            en: 'Do not count on the variable that the message names: it belongs to the runtime of the node, and the next version ignores it.',
            fr: 'Ne comptez pas sur la variable que cite le message\u00a0: elle appartient au runtime du nœud, et la version suivante l’ignore.',
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
          `${image} is in Docker schema 1 (its nodes have ${runtime || 'a runtime that is not known'}): containerd 2 refuses it`,
        fr: ({ image, runtime }) =>
          `${image} est au schéma Docker 1 (ses nœuds ont ${runtime || 'un runtime inconnu'})\u00a0: containerd 2 le refuse`,
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
        en: ({ mediaType }) => `the registry says ${mediaType}: containerd 2 reads manifests of this type`,
        fr: ({ mediaType }) =>
          `le registre indique ${mediaType}\u00a0: containerd 2 lit les manifestes de ce type`,
      },
      example: { mediaType: 'application/vnd.oci.image.index.v1+json' },
      output: noOutput.combined,
    }),
    'media-type-unknown': outcome({
      verdict: 'unknown',
      when: {
        en: 'If no pull of the image fails, and its `mediaType` is neither Docker schema 1 (`manifest.v1+prettyjws`, `manifest.v1+json`), nor a manifest or an index in Docker schema 2 or OCI',
        fr: 'Si aucune extraction de l’image n’échoue et si son `mediaType` n’est ni celui du schéma Docker 1 (`manifest.v1+prettyjws`, `manifest.v1+json`), ni celui d’un manifeste ou d’un index au schéma Docker 2 ou OCI',
      },
      text: {
        en: ({ mediaType }) =>
          `the registry says ${mediaType}, which is not Docker schema 1, nor the manifest or index of an image that containerd is known to read`,
        fr: ({ mediaType }) =>
          `le registre indique ${mediaType}\u00a0: ce n’est pas le schéma Docker 1, ni un manifeste ou un index d’image que containerd lit à notre connaissance`,
      },
      remedies: [
        {
          advice: {
            en: 'See what was pushed under this address: a chart or another artifact is not an image.',
            fr: 'Voyez ce qui a été poussé à cette adresse\u00a0: un chart ou un autre artefact n’est pas une image.',
          },
        },
      ],
      example: { mediaType: 'application/vnd.example.manifest.v1+json' },
      output: noOutput.combined,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the pull fails with a message that does not speak of Docker schema 1',
        fr: 'Si l’extraction échoue avec un message qui ne parle pas du schéma Docker 1',
      },
      text: {
        en: () => 'the pull fails for another reason than its format',
        fr: () => 'l’extraction échoue pour une autre raison que son format',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.containerd2, sources.imagePulls],
});
