/** Chapter on platforms: the image exists, but not for the platform of the node. */
import type { Section } from '../../model/rule.ts';
import { imagePlatform } from './image-platform.ts';
import { singleArchitecture } from './single-architecture.ts';
import { windowsVersion } from './windows-version.ts';

export const architecture: Section = {
  id: 'architecture',
  title: { en: 'Processor and system', fr: 'Processeur et système' },
  intro: {
    en: 'The image exists, but not for this node: another processor, or another operating system. The message often ends in “not found”, and no tag is missing.',
    fr: 'L’image existe, mais pas pour ce nœud\u00a0: autre processeur, ou autre système. Le message finit souvent par «\u00a0not found\u00a0», et pourtant aucun tag ne manque.',
  },
  rules: [imagePlatform, singleArchitecture, windowsVersion],
};
