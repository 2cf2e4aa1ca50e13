/** The words of a check that no other report has. */
import type { Locale } from '../../base/text.ts';
import type { ImageVerdict } from './model.ts';

/** The sentences and labels in one language. */
export interface CheckWords {
  readonly scope: (files: number, objects: number, images: number) => string;
  readonly place: string;
  readonly morePlaces: (count: number) => string;
  /** What stands for standard input. */
  readonly stdin: string;
  readonly summary: (counts: Readonly<Record<ImageVerdict, number>>) => string;
  /** An address that is missing. */
  readonly noAddress: string;
  readonly volume: (name: string) => string;
  readonly cloudUnknown: string;
  readonly noImage: string;
  readonly leftOut: (count: number) => string;
  readonly unsearched: (kinds: string) => string;
  readonly repeatedKey: (where: string, key: string) => string;
  readonly offline: string;
}

const en: CheckWords = {
  scope: (files, objects, images) =>
    [
      files === 1 ? '1 file' : `${files} files`,
      objects === 1 ? '1 object' : `${objects} objects`,
      images === 1 ? '1 image' : `${images} images`,
    ].join(', '),
  place: 'at',
  morePlaces: (count) => (count === 1 ? 'and one more place' : `and ${count} more places`),
  stdin: '<stdin>',
  summary: ({ problem, unknown, ok }) =>
    [
      ...(problem > 0 ? [`${problem} with a problem`] : []),
      ...(unknown > 0 ? [`${unknown} unknown`] : []),
      ...(ok > 0 ? [`${ok} ok`] : []),
    ].join(', '),
  noAddress: '(no address)',
  volume: (name) => `volume ${name}`,
  cloudUnknown: 'cloud of the cluster unknown',
  leftOut: (count) =>
    `${count} ${count === 1 ? 'image is' : 'images are'} left out because of --ignore-image or --ignore-file.`,
  noImage:
    'No image was found, so nothing was checked. To find images in custom resources, use --image-path.',
  unsearched: (kinds) =>
    `No image was found in objects of these kinds: ${kinds}. If custom resources among them specify images, name the fields with --image-path.`,
  repeatedKey: (where, key) =>
    `${where}: the key ${key} appears twice in one object; the last value is used.`,
  offline:
    'Because of --offline, neither kubectl nor gcloud was run. Therefore this report does not say whether images exist, for which platforms they were built, or who may pull them.',
};

const fr: CheckWords = {
  scope: (files, objects, images) =>
    [
      files > 1 ? `${files} fichiers` : `${files} fichier`,
      objects > 1 ? `${objects} objets` : `${objects} objet`,
      images > 1 ? `${images} images` : `${images} image`,
    ].join(', '),
  place: 'dans',
  morePlaces: (count) => (count > 1 ? `et ${count} autres endroits` : 'et un autre endroit'),
  stdin: '<stdin>',
  summary: ({ problem, unknown, ok }) =>
    [
      ...(problem > 0 ? [`${problem} avec un problème`] : []),
      ...(unknown > 0 ? [`${unknown} ${unknown > 1 ? 'inconnues' : 'inconnue'}`] : []),
      ...(ok > 0 ? [`${ok} ok`] : []),
    ].join(', '),
  noAddress: '(sans adresse)',
  volume: (name) => `volume ${name}`,
  cloudUnknown: 'cloud du cluster inconnu',
  leftOut: (count) =>
    `${count} ${count > 1 ? 'images sont écartées' : 'image est écartée'} à cause de --ignore-image ou --ignore-file.`,
  noImage:
    'Aucune image n’a été trouvée, donc rien n’a été vérifié. Pour trouver les images de ressources personnalisées, utilisez --image-path.',
  unsearched: (kinds) =>
    `Aucune image n’a été trouvée dans les objets de ces types\u00a0: ${kinds}. Si des ressources personnalisées indiquent des images, désignez leurs champs avec --image-path.`,
  repeatedKey: (where, key) =>
    `${where}\u00a0: la clé ${key} figure deux fois dans le même objet\u00a0; la dernière valeur est retenue.`,
  offline:
    'À cause de --offline, ni kubectl ni gcloud n’ont été lancés. Ce rapport n’indique donc ni si les images existent, ni pour quelles plateformes, ni qui a le droit de les extraire.',
};

/** By language. */
export const checkWords: Readonly<Record<Locale, CheckWords>> = { en, fr };
