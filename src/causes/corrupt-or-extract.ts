import { type CauseEntry, exact, fallback, generic } from './model.ts';

/** The download arrived, but it is corrupt or cannot be unpacked. */
export const corruptOrExtract = {
  id: 'corrupt-or-extract',
  section: 'node',
  rules: ['corrupt-layers', 'disk-pressure', 'image-streaming'],
  signatures: {
    'digest-mismatch': exact(
      /unexpected commit (?:digest|size)|(?:filesystem layer|manifest) verification failed|digest did not match|\bdoes not match (?:the )?(?:expected )?digest\b|digest mismatch|in header not a valid digest|wrong diff id (?:\S{1,90} )?calculated|\bwhich reports content size of zero\b/,
      { ambiguous: true },
    ),
    'short-read': exact(
      /failed to read expected number of bytes|failed size validation|content-length mismatch|rejecting \d{1,12} byte manifest/,
      { ambiguous: true },
    ),
    'artifact-is-no-image': exact(
      /mismatched image rootfs and manifest layers|number of layers and diffids don't match|\bunmarshal (?:image config|data into manifest)\b|unexpected media type (?!text\/html)\S{1,200} for sha256|unsupported media ?type|unsupported image-specific operation on artifact\b/,
      {
        parts: [
          /\b(?:unexpected media type|unsupported media ?type:?|operation on artifact with type) "?(?<mediaType>[^\s"]{1,200})/,
        ],
        ambiguous: true,
        rulesOverride: ['not-a-registry'],
      },
    ),
    'unsupported-layer': exact(
      /no processor for media-type|unsupported content-encoding|unrecogni[sz]ed media ?type|unsupported compression|no such file or directory: failed to (?:unpack|extract)/,
      { ambiguous: true, rulesOverride: ['not-a-registry'] },
    ),
    'content-store-lost-it': exact(
      /failed to get reader from content store|\bcontent digest sha256:\w{1,64}: not found|parent snapshot \S{1,200} does not exist|layers from manifest don't match image configuration/,
    ),
    'image-streaming-snapshot': generic(
      /failed to (?:prepare extraction|stat|commit) snapshot|failed to get stream processor/,
    ),
    'unexpected-eof': generic(/\bunexpected eof\b|\bbad record mac\b/, { ambiguous: true }),
    'invalid-archive': generic(
      /archive\/tar: |\bgzip: invalid (?:header|checksum)|\bflate: corrupt input|invalid tar header|\bzlib: invalid/,
      { ambiguous: true },
    ),
    // Image volumes are unpacked when a container is created, not when they are pulled.
    'image-volume-not-unpacked': generic(/failed to unpack image volume/),
    'extract-failed': generic(
      /failed to extract layer|failed to register layer|failed to unpack image on snapshotter|failed to unpack: |error processing tar file|applylayer exit status|\bmount callback failed on\b|failed to l?chown\b|failed to convert whiteout|\binput\/output error\b/,
      { ambiguous: true },
    ),
    'copy-failed': fallback(
      /failed commit on ref|failed to copy: |writing blob: |copying (?:system )?image from manifest list: /,
      { ambiguous: true },
    ),
  },
} as const satisfies CauseEntry;
