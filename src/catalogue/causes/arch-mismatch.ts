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
      printers: ['client'],
      source: 'torvalds/linux:include/uapi/asm-generic/errno-base.h',
    },
    {
      id: 'windows-host-mismatch',
      message: 'The container operating system does not match the host operating system.',
      pattern: /\bcontainer operating system does not match the host operating system\b/,
      precision: 'activity',
      rulesFirst: ['windows-version'],
      printers: ['client'],
      source:
        'https://learn.microsoft.com/en-us/virtualization/windowscontainers/deploy-containers/version-compatibility',
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
        /\bno matching manifest for \S{1,60}|\bno image found in (?:manifest list|image index|the manifest)\b|\bno (?:child |matching )?manifest (?:matches|for) platform\b|\bno child with platform \S{1,60}|\bdoes not contain descriptor matching platform\b/,
      precision: 'sentence',
      printers: ['dockershim', 'cri-o'],
      source: 'moby/moby:distribution/pull_v2_unix.go',
    },
    {
      id: 'image-for-another-system',
      message: 'image operating system "windows" cannot be used on this platform',
      pattern:
        /\bimage operating system ["']?\w{1,20}["']? cannot be used on this platform|\bwindows version [\d.]{1,20}-based image is incompatible|\b(?:image'?s?|its|image with the provided) platform \(\[?[^)]{1,60}\) does not match\b|\bwas found but .{0,40}(?:does not match|does not provide) (?:the specified|any|the requested) platform/,
      precision: 'sentence',
      printers: ['dockershim', 'client'],
      source: 'moby/moby:distribution/pull_v2.go',
    },
  ],
};
