/** Chapter on platforms: the image exists, but not for the platform of the node. */
import type { Section } from '../../model/rule.ts';
import { imagePlatform } from './image-platform.ts';
import { singleArchitecture } from './single-architecture.ts';
import { windowsVersion } from './windows-version.ts';

export const architecture: Section = {
  id: 'architecture',
  title: { en: 'Processor and system', fr: 'Processeur et système' },
  intro: {
    en: 'The image exists, but not for the processor or the operating system of this node. The message often ends in “not found”, although no tag is missing.',
    fr: 'L’image existe, mais pas pour le processeur ou le système d’exploitation de ce nœud. Le message finit souvent par «\u00a0not found\u00a0», alors qu’aucun tag ne manque.',
  },
  rules: [imagePlatform, singleArchitecture, windowsVersion],
};
