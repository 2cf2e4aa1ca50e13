import type { Cause } from './model.ts';
import { containerd, measured } from './provenance.ts';

/** The image exists for other machines than this node. */
export const archMismatch: Cause = {
  id: 'arch-mismatch',
  title: { en: 'No image for this kind of node', fr: 'Aucune image pour ce type de nœud' },
  summary: {
    en: 'The image exists, but not for the operating system and processor of this node, for instance amd64 only on an Arm node. Build for several platforms, or place the Pod on fitting nodes.',
    fr: 'L’image existe, mais pas pour le système et le processeur de ce nœud, par exemple amd64 seulement sur un nœud Arm. Construisez-la pour plusieurs plateformes, ou placez le pod sur des nœuds adaptés.',
  },
  section: 'architecture',
  rules: ['image-platform', 'windows-version', 'single-architecture'],
  signatures: [
    {
      id: 'exec-format-error',
      message: 'exec COMMAND: exec format error',
      pattern: /\bexec format error\b/,
      precision: 'activity',
      printers: ['node'],
      source: 'torvalds/linux:include/uapi/asm-generic/errno-base.h',
    },
    {
      id: 'no-match-for-platform',
      message: 'no match for platform in manifest: not found',
      pattern: /\bno match for platform\b/,
      precision: 'sentence',
      printers: containerd,
      source: measured,
    },
    {
      id: 'no-matching-manifest',
      message: 'no matching manifest for linux/arm64/v8 in the manifest list entries',
      pattern:
        /\bno matching manifest for \S{1,60}|\bno image found in (?:manifest list|image index|the manifest)\b|\bno (?:child |matching )?manifest (?:matches|for) platform\b/,
      precision: 'sentence',
      printers: ['dockershim', 'cri-o'],
      source: 'moby/moby:distribution/pull_v2.go',
    },
    {
      id: 'image-for-another-system',
      message: 'image operating system "windows" cannot be used on this platform',
      pattern:
        /\bimage operating system ["']?\w{1,20}["']? cannot be used on this platform|\bcannot be used on this platform\b|\bwindows version [\d.]{1,20}-based image is incompatible|\boperating system is not supported\b|\bcontainer operating system does not match the host operating system\b|image'?s? platform \(.{1,60}\) does not match/,
      precision: 'sentence',
      rulesFirst: ['windows-version'],
      printers: ['dockershim'],
      source: 'moby/moby:distribution/config.go',
      otherWordings: [
        {
          message: 'The container operating system does not match the host operating system.',
          printers: ['node'],
        },
      ],
    },
  ],
};
