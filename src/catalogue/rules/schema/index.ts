/** Chapter on image formats that current runtimes no longer support. */
import type { Section } from '../../model/rule.ts';
import { schema1Image } from './schema-1-image.ts';
import { schema1Inventory } from './schema-1-inventory.ts';

export const schema: Section = {
  id: 'schema',
  title: { en: 'Format of the image', fr: 'Format de l’image' },
  intro: {
    en: 'The image is so old that its manifest has the first format of Docker. It started until yesterday; since the nodes have containerd 2, it does not.',
    fr: 'L’image est si ancienne que son manifeste est au premier format de Docker. Elle démarrait hier encore\u00a0; depuis que les nœuds sont en containerd 2, elle ne démarre plus.',
  },
  rules: [schema1Image, schema1Inventory],
};
