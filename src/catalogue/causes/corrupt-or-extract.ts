import type { Cause } from './model.ts';
import { containerd, measured } from './provenance.ts';

/** The bytes came, and they are not what they should be, or cannot be unpacked. */
export const corruptOrExtract: Cause = {
  id: 'corrupt-or-extract',
  title: {
    en: 'The image arrived damaged or cannot be unpacked',
    fr: 'Image reçue abîmée ou impossible à décompresser',
  },
  summary: {
    en: 'The download broke off, its digest does not match, or the node could not unpack a layer. A proxy that alters traffic, a damaged copy in the registry, an artifact that is no image, or a damaged store on the node.',
    fr: 'Le téléchargement s’est interrompu, le digest ne correspond pas, ou le nœud n’a pas pu décompresser une couche. En cause : un proxy qui altère le trafic, une copie abîmée dans le registre, un artefact qui n’est pas une image, ou un stockage abîmé sur le nœud.',
  },
  section: 'node',
  rules: ['corrupt-layers', 'disk-pressure'],
  signatures: [
    {
      id: 'digest-mismatch',
      message: 'failed commit on ref "REF": unexpected commit digest sha256:DIGEST, expected sha256:DIGEST',
      pattern:
        /unexpected commit (?:digest|size)|filesystem layer verification failed|digest did not match|\bdoes not match (?:the )?(?:expected )?digest\b|digest mismatch|manifest verification failed|in header not a valid digest|wrong diff id calculated/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: [...containerd, 'dockershim', 'cri-o'],
      source: measured,
    },
    {
      id: 'short-read',
      message: 'failed to read expected number of bytes: unexpected EOF',
      pattern:
        /failed to read expected number of bytes|failed size validation|content-length mismatch|rejecting \d{1,12} byte manifest/,
      precision: 'sentence',
      alsoElsewhere: true,
      printers: containerd,
      source: measured,
    },
    {
      id: 'artifact-is-no-image',
      message: 'mismatched image rootfs and manifest layers',
      pattern:
        /mismatched image rootfs and manifest layers|unexpected media type (?!text\/html)\S{1,200} for sha256|no processor for media-type|unsupported content-encoding|unrecogni[sz]ed (?:media ?type|mediatype)|unsupported (?:media type|mediatype|compression)|no such file or directory: failed to (?:unpack|extract)/,
      precision: 'sentence',
      alsoElsewhere: true,
      rulesFirst: ['not-a-registry'],
      printers: containerd,
      source: measured,
    },
    {
      id: 'content-store-lost-it',
      message: 'failed to get reader from content store: content digest sha256:DIGEST: not found',
      pattern:
        /failed to get reader from content store|parent snapshot \S{1,200} does not exist|layers from manifest don't match image configuration/,
      precision: 'sentence',
      printers: [...containerd, 'dockershim'],
      source: 'containerd/containerd:core/unpack/unpacker.go',
    },
    {
      id: 'image-streaming-snapshot',
      message: 'failed to prepare extraction snapshot "KEY": REASON',
      pattern: /failed to (?:prepare extraction|stat|commit) snapshot|failed to get stream processor/,
      precision: 'words',
      printers: containerd,
      source: 'containerd/containerd:core/unpack/unpacker.go',
    },
    {
      id: 'unexpected-eof',
      message: 'failed to copy: unexpected EOF',
      pattern:
        /\bunexpected eof\b|\bbad record mac\b|archive\/tar: |\bgzip: invalid (?:header|checksum)|\bflate: corrupt input|invalid tar header|\bzlib: invalid/,
      precision: 'words',
      alsoElsewhere: true,
      printers: [...containerd, 'cri-o', 'dockershim'],
      source: measured,
    },
    {
      id: 'extract-failed',
      message: 'failed to extract layer sha256:DIGEST: REASON',
      pattern:
        /failed to extract layer|failed to register layer|failed to unpack image on snapshotter|failed to unpack: |error processing tar file|applylayer exit status|\bmount callback failed on\b|failed to l?chown\b|failed to convert whiteout|\binput\/output error\b/,
      precision: 'words',
      alsoElsewhere: true,
      printers: [...containerd, 'dockershim'],
      source: 'containerd/containerd:core/unpack/unpacker.go',
    },
    {
      id: 'copy-failed',
      message: 'failed to copy: REASON',
      pattern:
        /failed commit on ref|failed to copy: |writing blob: |copying (?:system )?image from manifest list: /,
      precision: 'remainder',
      alsoElsewhere: true,
      printers: [...containerd, 'cri-o'],
      source: 'containerd/containerd:core/content/helpers.go',
    },
  ],
};
