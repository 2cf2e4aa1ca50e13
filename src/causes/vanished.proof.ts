/** What to do about a message whose image its publisher removed or moved, whatever the registry answers for it. */
import type { Text } from '../base/text.ts';
import { parseReference } from '../cloud/reference.ts';
import { placeName, successorOf, vanishedPlaceOf } from '../cloud/vanished-images.ts';
import type { CauseId } from './model.ts';
import type { Reading } from './proof.ts';

/** What a registry answers for an image that it no longer has. */
const missing: readonly CauseId[] = [
  'not-found',
  'auth-insufficient-scope-or-anonymous',
  'auth-403',
  'quota-or-api-disabled',
];

/** The next step; null for an image of which no removal is known, and for a message about something else. */
export function nextForVanished({ cause, image = '' }: Pick<Reading, 'cause' | 'image'>): Text | null {
  const parsed = parseReference(image);
  if (!missing.includes(cause) || !('reference' in parsed)) return null;
  const place = vanishedPlaceOf(parsed.reference);
  if (!place) return null;
  const { became, since } = place;
  const name = placeName(place);
  const address = successorOf(parsed.reference, place);
  if (became === 'frozen')
    return {
      en: `No image has been published at ${name} since ${since}: look for the current image at ${address || place.successor}.`,
      fr: `Aucune image n’est plus publiée à l’emplacement ${name} depuis ${since}\u00a0: cherchez l’image actuelle à l’adresse ${address || place.successor}.`,
    };
  const removed = {
    en: `The publisher removed the images at ${name} (${since})`,
    fr: `L’éditeur a retiré les images de l’emplacement ${name} (${since})`,
  };
  if (!address)
    return {
      en: `${removed.en}: use another image, or build the image and push it to your own registry.`,
      fr: `${removed.fr}\u00a0: utilisez une autre image, ou construisez l’image et poussez-la vers votre propre registre.`,
    };
  return became === 'archived'
    ? {
        en: `${removed.en}: ${address} is a copy that gets no updates. Use this copy to start the Pods, then choose an image that is maintained.`,
        fr: `${removed.fr}\u00a0: ${address} est une copie sans mises à jour. Utilisez cette copie pour démarrer les pods, puis choisissez une image maintenue.`,
      }
    : {
        en: `${removed.en}: use ${address} in the template, after you have checked that this image exists.`,
        fr: `${removed.fr}\u00a0: indiquez ${address} dans le modèle, après avoir vérifié que cette image existe.`,
      };
}
