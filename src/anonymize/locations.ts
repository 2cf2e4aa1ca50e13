/** Stand-ins for regions and zones: public names stay. */
import type { Names } from './names.ts';

/** Multi-regions, and the regions and zones of Google Cloud and S3NS: a continent or country, a direction, a number. */
const known =
  /^(?:global|us|eu|europe|asia|usa|(?:africa|asia|australia|europe|me|northamerica|southamerica|us|u-(?:france|germany))-(?:north|south|east|west|central|northeast|southeast|northwest|southwest)\d{1,2}(?:-[a-f])?|nam\d{1,2}|eur\d{1,2}|asia\d{1,2})$/;

/** The form that addresses of registries accept for a region, whether it exists or not (see host-form.ts). */
const form = /^(?:u-)?[a-z]+-[a-z]+\d+(-[a-z])?$/;

/** The stand-in of a location: of the form of one if the text has it. */
export function standInForLocation(text: string, names: Names): string {
  if (known.test(text)) return text;
  const number = names.number('location', text);
  const zone = form.exec(text);
  return zone ? `place-x${number}${zone[1] ?? ''}` : `location-${number}`;
}
