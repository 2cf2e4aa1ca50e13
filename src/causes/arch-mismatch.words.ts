import type { archMismatch } from './arch-mismatch.ts';
import type { WordsOf } from './model.ts';
import { containerd, measured } from './provenance.ts';

export const archMismatchWords: WordsOf<typeof archMismatch> = {
  title: { en: 'No image for this kind of node', fr: 'Aucune image pour ce type de nœud' },
  summary: {
    en: 'The image exists, but not for the operating system and processor of this node, for instance amd64 only on an Arm node. Build the image for several platforms, or schedule the Pod on matching nodes.',
    fr: 'L’image existe, mais pas pour le système d’exploitation et le processeur de ce nœud, par exemple amd64 seulement sur un nœud Arm. Construisez l’image pour plusieurs plateformes, ou placez le pod sur des nœuds adaptés.',
  },
  signatures: {
    'exec-format-error': {
      message: 'exec COMMAND: exec format error',
      printers: ['node'],
      source: 'torvalds/linux:include/uapi/asm-generic/errno-base.h',
    },
    'windows-host-mismatch': {
      message: 'The container operating system does not match the host operating system.',
      printers: ['node'],
      source:
        'https://learn.microsoft.com/en-us/virtualization/windowscontainers/deploy-containers/version-compatibility',
    },
    'no-match-for-platform': {
      message: 'no match for platform in manifest: not found',
      printers: containerd,
      source: measured,
    },
    'no-matching-manifest': {
      message: 'no matching manifest for linux/arm64/v8 in the manifest list entries',
      printers: ['dockershim', 'cri-o'],
      source: 'moby/moby:distribution/pull_v2.go',
    },
    'image-for-another-system': {
      message: 'image operating system "windows" cannot be used on this platform',
      printers: ['dockershim', 'client'],
      source: 'moby/moby:distribution/config.go',
    },
  },
};
