import type { corruptOrExtract } from './corrupt-or-extract.ts';
import type { WordsOf } from './model.ts';
import { containerd, measured } from './provenance.ts';

export const corruptOrExtractWords: WordsOf<typeof corruptOrExtract> = {
  title: {
    en: 'The image is corrupted or cannot be unpacked',
    fr: 'Image corrompue ou impossible à décompresser',
  },
  summary: {
    en: 'The download was interrupted, its digest does not match, or the node could not unpack a layer. Possible causes are a proxy that alters traffic, a corrupted copy in the registry, an artifact that is not an image, or a corrupted image store on the node.',
    fr: 'Le téléchargement a été interrompu, le digest ne correspond pas, ou le nœud n’a pas pu décompresser une couche. Causes possibles\u00a0: un proxy qui altère le trafic, une copie corrompue dans le registre, un artefact qui n’est pas une image, ou un stockage d’images corrompu sur le nœud.',
  },
  signatures: {
    'digest-mismatch': {
      message: 'failed commit on ref "REF": unexpected commit digest sha256:DIGEST, expected sha256:DIGEST',
      printers: [...containerd, 'dockershim', 'cri-o'],
      source: measured,
    },
    'short-read': {
      message: 'failed to read expected number of bytes: unexpected EOF',
      printers: containerd,
      source: measured,
    },
    'artifact-is-no-image': {
      message: 'mismatched image rootfs and manifest layers',
      printers: containerd,
      source: measured,
      otherWordings: [
        // containers/image:manifest/oci.go
        {
          message: 'unsupported image-specific operation on artifact with type "MEDIA_TYPE"',
          printers: ['cri-o'],
        },
      ],
    },
    'unsupported-layer': {
      message: 'failed to get stream processor for MEDIA_TYPE: no processor for media-type',
      printers: containerd,
      source: 'containerd/containerd:core/diff/stream.go',
    },
    'content-store-lost-it': {
      message: 'failed to get reader from content store: content digest sha256:DIGEST: not found',
      printers: [...containerd, 'dockershim'],
      source: 'containerd/containerd:core/unpack/unpacker.go',
    },
    'image-streaming-snapshot': {
      message: 'failed to prepare extraction snapshot "KEY": REASON',
      printers: containerd,
      source: 'containerd/containerd:core/unpack/unpacker.go',
    },
    'unexpected-eof': {
      message: 'failed to copy: unexpected EOF',
      printers: [...containerd, 'cri-o', 'dockershim'],
      source: measured,
    },
    'invalid-archive': {
      message: 'failed to extract layer sha256:DIGEST: archive/tar: invalid tar header',
      printers: [...containerd, 'cri-o', 'dockershim'],
      source: 'golang/go:src/archive/tar/common.go',
    },
    'image-volume-not-unpacked': {
      message: 'failed to unpack image volume: REASON',
      printers: ['containerd 2.1+'],
      source: 'containerd/containerd:internal/cri/server/container_image_mount.go',
    },
    'extract-failed': {
      message: 'failed to extract layer sha256:DIGEST: REASON',
      printers: [...containerd, 'dockershim'],
      source: 'containerd/containerd:core/unpack/unpacker.go',
    },
    'copy-failed': {
      message: 'failed to copy: REASON',
      printers: [...containerd, 'cri-o'],
      source: 'containerd/containerd:core/content/helpers.go',
    },
  },
};
