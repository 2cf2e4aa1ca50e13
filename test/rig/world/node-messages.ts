/**
 * What kubelets and runtimes say when the node itself, or the form of the image, is the reason. From real kubelets and
 * containerds, as in messages.ts; only names are filled in.
 */

type Cause = (image: string) => string;

/** The layers came, and the disk is full while they are unpacked. */
export const noSpaceLeft: Cause = (image) =>
  `failed to pull and unpack image "${image}": failed to extract layer (application/vnd.docker.image.rootfs.diff.tar.gzip sha256:9d21b12d5fab9ab82969054d72411ce627c209257df64b6057016c981e163c30) to overlayfs as "extract-418236170-Tg3P sha256:1f2b6a1dd1c7c2ef8d4a2b1b0a3b8f4bd92a4c9d3c1f6b44a6f0c7a6f51b0a27": mount callback failed on /var/lib/containerd/tmpmounts/containerd-mount1180571613: write /opt/models/weights.bin: no space left on device: unknown`;

/** The index of the image has no entry for the node. */
export const noMatchForPlatform: Cause = (image) =>
  `rpc error: code = NotFound desc = failed to pull and unpack image "${image}": no match for platform in manifest: not found`;

/** containerd 2.1 with local pull, at the manifest. */
export const schemaOneRefused: Cause = (image) =>
  `rpc error: code = Unimplemented desc = failed to pull and unpack image "${image}": not implemented: media type "application/vnd.docker.distribution.manifest.v1+prettyjws" is no longer supported since containerd v2.1, please rebuild the image as "application/vnd.docker.distribution.manifest.v2+json" or "application/vnd.oci.image.manifest.v1+json"`;
