/** What a pasted text tells goes into the reader's names, with the cloud and the mode; and can be taken back. */
import type { Values } from '../../catalogue/commands/template.ts';
import type { Answer } from '../../match/index.ts';
import { namesTold } from '../../match/names.ts';
import { namesOfImage } from '../data/image-names.ts';
import { choose } from './context-switch.ts';
import './state.ts';
import { setDerived, setPasted } from './values.ts';

/** Observed on the nodes of Autopilot, and nowhere documented: a choice that the reader sees in the strip. */
const autopilotNode = /^gk3-/;

/** The names that a text tells about an answer: those of its Pod, and its image. */
export function namesOf(text: string, { evidence, image, pod }: Answer): Values {
  return {
    ...(image !== null && namesOfImage(image) ? { IMAGE: image } : {}),
    ...namesTold(text, { evidence, ...(pod === null ? {} : { pod }) }),
  };
}

/** Fills them in, in the place of those of the text before. */
export function fillIn(told: Values): void {
  setPasted(told);
  const { IMAGE: image = '', NODE: node = '' } = told;
  const ofImage = namesOfImage(image);
  if (ofImage) setDerived(image, ofImage.values);
  if (ofImage?.universe) choose('universe', ofImage.universe);
  if (autopilotNode.test(node)) choose('mode', 'autopilot');
}
