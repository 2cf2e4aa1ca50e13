/** Chapter on image formats that current runtimes no longer support. */
import type { Section } from '../../model/rule.ts';
import { schema1Image } from './schema-1-image.ts';
import { schema1Inventory } from './schema-1-inventory.ts';

export const schema: Section = {
  id: 'schema',
  title: { en: 'Format of the image', fr: 'Format de l’image' },
  intro: {
    en: 'The manifest of an old image can have the first format of Docker. Nodes with containerd 1 can pull such an image, and nodes with containerd 2 cannot.',
    fr: 'Le manifeste d’une ancienne image peut être au premier format de Docker. Les nœuds avec containerd 1 peuvent extraire une telle image, les nœuds avec containerd 2 ne le peuvent pas.',
  },
  rules: [schema1Image, schema1Inventory],
};
