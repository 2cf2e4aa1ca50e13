/**
 * Messages of pulls that fail because of the node or the image format. From real kubelets and containerds, as in
 * messages.ts; only names are replaced.
 */

type Cause = (image: string) => string;

/** The disk is full while the layers are unpacked. */
export const noSpaceLeft: Cause = (image) =>
  `failed to pull and unpack image "${image}": failed to extract layer (application/vnd.docker.image.rootfs.diff.tar.gzip sha256:9d21b12d5fab9ab82969054d72411ce627c209257df64b6057016c981e163c30) to overlayfs as "extract-418236170-Tg3P sha256:1f2b6a1dd1c7c2ef8d4a2b1b0a3b8f4bd92a4c9d3c1f6b44a6f0c7a6f51b0a27": mount callback failed on /var/lib/containerd/tmpmounts/containerd-mount1180571613: write /opt/models/weights.bin: no space left on device: unknown`;

/** The image index has no entry for the platform of the node. */
export const noMatchForPlatform: Cause = (image) =>
  `rpc error: code = NotFound desc = failed to pull and unpack image "${image}": no match for platform in manifest: not found`;

/** containerd 2.1 with local pull, when fetching the manifest. */
export const schemaOneRefused: Cause = (image) =>
  `rpc error: code = Unimplemented desc = failed to pull and unpack image "${image}": not implemented: media type "application/vnd.docker.distribution.manifest.v1+prettyjws" is no longer supported since containerd v2.1, please rebuild the image as "application/vnd.docker.distribution.manifest.v2+json" or "application/vnd.oci.image.manifest.v1+json"`;

/** The manifest refers to a blob that does not exist. */
export const layerGone: Cause = (image) =>
  `rpc error: code = NotFound desc = failed to pull and unpack image "${image}": failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:0e9ed79a68513451fe9edcf7039b80dcd22c12538bc1e6b55d7de37136f973de (application/vnd.oci.image.layer.v1.tar+gzip) from remote: not found`;

/** The digest of a layer does not match the manifest. */
export const layerAltered: Cause = (image) =>
  `rpc error: code = FailedPrecondition desc = failed to pull and unpack image "${image}": failed commit on ref "layer-sha256:4aa4d588db5e5072491a31ab52bc19f12bdee8ecb1f956291ed97da35b59461c": unexpected commit digest sha256:97e3872f7d50dbf37c5b8ce02b815604a78eec79716cedf281579988f5c3332d, expected sha256:4aa4d588db5e5072491a31ab52bc19f12bdee8ecb1f956291ed97da35b59461c: failed precondition`;

/** No progress for five minutes. */
export const stalled: Cause = (image) =>
  `rpc error: code = Canceled desc = failed to pull and unpack image "${image}": context canceled`;

/** The container runtime stopped during the pull. */
export const runtimeDied: Cause = () => 'rpc error: code = Unavailable desc = error reading from server: EOF';

/** The reference points to a Helm chart. */
export const chart: Cause = (image) =>
  `rpc error: code = NotFound desc = failed to pull and unpack image "${image}": failed to unpack image on snapshotter overlayfs: unexpected media type application/vnd.cncf.helm.config.v1+json for sha256:19180aca7c7945c87b6c09ec8fcc67262e9971f458da1d1266b5cbfcc2ef69b0: not found`;

/** The registryPullQPS limit of the kubelet. */
export const tooManyPulls: Cause = () => 'pull QPS exceeded';

/** An image verifier on the node refused the image (containerd, core/transfer/local/pull.go). */
export const verifierBlocked: Cause = (image) =>
  `failed to pull and unpack image "${image}": image verifier cosign-check blocked pull of ${image} with digest sha256:4aa4d588db5e5072491a31ab52bc19f12bdee8ecb1f956291ed97da35b59461c for reason: no matching signatures`;
