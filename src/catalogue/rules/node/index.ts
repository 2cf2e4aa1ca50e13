/** Chapter on the node: the registry would serve the image, but the node cannot take it. */
import type { Section } from '../../model/rule.ts';
import { containerRuntime } from './container-runtime.ts';
import { corruptLayers } from './corrupt-layers.ts';
import { diskPressure } from './disk-pressure.ts';
import { neverPull } from './never-pull.ts';
import { pullQps } from './pull-qps.ts';
import { sandboxImage } from './sandbox-image.ts';

export const node: Section = {
  id: 'node',
  title: { en: 'The node itself', fr: 'Le nœud lui-même' },
  intro: {
    en: 'The registry would serve the image, but the node cannot store or start it: its disk is full, its container runtime is not healthy, or the Pod forbids the pull.',
    fr: 'Le registre peut fournir l’image, mais le nœud ne peut ni l’enregistrer ni l’utiliser\u00a0: son disque est plein, son runtime de conteneurs est en défaut, ou le pod interdit l’extraction.',
  },
  rules: [diskPressure, neverPull, corruptLayers, containerRuntime, sandboxImage, pullQps],
};
