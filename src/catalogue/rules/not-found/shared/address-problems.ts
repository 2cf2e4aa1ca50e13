/** Why a text is not a valid image reference, each problem with its fix. */
import type { Text } from '../../../../base/text.ts';
import type { ReferenceProblem } from '../../../../cloud/reference.ts';
import { outcome } from '../../../model/define.ts';
import { noOutput } from '../../../model/no-output.ts';
import type { Outcome } from '../../../model/rule.ts';

type Address = { readonly image: string };

function broken(
  image: string,
  when: Text,
  says: { readonly en: (image: string) => string; readonly fr: (image: string) => string },
  advice: Text,
): Outcome<Address> {
  return outcome({
    verdict: 'problem',
    when,
    text: { en: (facts: Address) => says.en(facts.image), fr: (facts: Address) => says.fr(facts.image) },
    remedies: [{ advice }],
    example: { image },
    output: noOutput.address,
  });
}

const exampleHost = 'europe-west9-docker.pkg.dev';
const exampleColon = 'u-france-east1-docker.s3nsregistry.fr/s3ns:shop-images/app/cart:2.4.1';

export const addressProblems = {
  'reference-empty': outcome({
    verdict: 'problem',
    when: {
      en: 'If the field `image` of the container is empty',
      fr: 'Si le champ `image` du conteneur est vide',
    },
    text: {
      en: (_: Address) => 'the image field is empty',
      fr: (_: Address) => 'le champ image est vide',
    },
    remedies: [
      {
        advice: {
          en: 'Write the address of the image in the manifest. A template (of Helm, for example) probably left it out.',
          fr: 'Écrivez l’adresse de l’image dans le manifeste. Un modèle (Helm, par exemple) l’a probablement omise.',
        },
      },
    ],
    example: { image: '' },
    output: noOutput.address,
  }),
  'whitespace-in-reference': broken(
    `${exampleHost}/shop-images/app/cart 2.4.1`,
    {
      en: 'If {IMAGE} contains a space or a line break',
      fr: 'Si l’adresse {IMAGE} contient un espace ou un saut de ligne',
    },
    {
      en: (image) => `the address “${image}” contains a space or a line break`,
      fr: (image) => `l’adresse «\u00a0${image}\u00a0» contient un espace ou un saut de ligne`,
    },
    {
      en: 'Remove the space or the line break. A line break often comes from the end of a variable.',
      fr: 'Retirez l’espace ou le saut de ligne. Un saut de ligne vient souvent de la fin d’une variable.',
    },
  ),
  'scheme-in-reference': broken(
    `https://${exampleHost}/shop-images/app/cart:2.4.1`,
    {
      en: 'If {IMAGE} begins with a scheme, such as `https://`',
      fr: 'Si l’adresse {IMAGE} commence par un schéma, comme `https://`',
    },
    {
      en: (image) =>
        `${image} begins like the address of a web page, but an image address does not begin with a scheme such as https://`,
      fr: (image) =>
        `l’adresse ${image} commence comme celle d’une page web, mais une adresse d’image ne commence pas par un schéma comme https://`,
    },
    {
      en: 'Remove the scheme (https://, for example): the address must begin with the host of the registry.',
      fr: 'Retirez le schéma (https://, par exemple)\u00a0: l’adresse commence par l’hôte du registre.',
    },
  ),
  'uppercase-in-reference': broken(
    `${exampleHost}/shop-images/app/Cart:2.4.1`,
    {
      en: 'If the path of {IMAGE}, between the host and the tag, contains a capital letter',
      fr: 'Si le chemin de l’adresse {IMAGE}, entre l’hôte et le tag, contient une majuscule',
    },
    {
      en: (image) =>
        `${image} contains a capital letter before the tag, but image names must be in lower case`,
      fr: (image) =>
        `l’adresse ${image} contient une majuscule avant le tag, mais les noms d’images s’écrivent en minuscules`,
    },
    {
      en: 'Write the path in lower case, in the Kubernetes manifest and in the build that pushes the image. Tags may contain capital letters.',
      fr: 'Écrivez le chemin en minuscules, dans le manifeste Kubernetes et dans le pipeline qui pousse l’image. Les tags peuvent contenir des majuscules.',
    },
  ),
  'unexpanded-variable': broken(
    `${exampleHost}/shop-images/app/cart:$TAG`,
    {
      en: 'If {IMAGE} contains a dollar sign or a curly bracket',
      fr: 'Si l’adresse {IMAGE} contient un signe dollar ou une accolade',
    },
    {
      en: (image) => `${image} still contains a variable, which was not replaced by a value`,
      fr: (image) =>
        `l’adresse ${image} contient encore une variable, qui n’a pas été remplacée par une valeur`,
    },
    {
      en: 'Kubernetes does not replace variables in this field. Let your pipeline, Helm or Kustomize replace the variable, and check the manifest that is applied.',
      fr: 'Kubernetes ne remplace aucune variable dans ce champ. Votre pipeline, Helm ou Kustomize doit remplacer la variable\u00a0: vérifiez le manifeste qui est appliqué.',
    },
  ),
  'colon-in-project': broken(
    exampleColon,
    {
      en: 'If the first part of the path of {IMAGE}, after the host, contains a colon',
      fr: 'Si la première partie du chemin de l’adresse {IMAGE}, après l’hôte, contient un deux-points',
    },
    {
      en: (image) =>
        `${image} contains a colon in the project, but an image address has a slash in its place`,
      fr: (image) =>
        `l’adresse ${image} contient un deux-points dans le projet, alors qu’une adresse d’image a une barre oblique à cet endroit`,
    },
    {
      en: 'Write the prefix of the project as a separate part of the path: prefix, slash, project.',
      fr: 'Écrivez le préfixe du projet comme une partie distincte du chemin\u00a0: préfixe, barre oblique, projet.',
    },
  ),
  'two-tags': broken(
    `${exampleHost}/shop-images/app/cart:2.4.1:latest`,
    {
      en: 'If the last part of {IMAGE}, before any digest, contains more than one colon',
      fr: 'Si la dernière partie de l’adresse {IMAGE}, avant un éventuel digest, contient plus d’un deux-points',
    },
    {
      en: (image) => `${image} contains two tags`,
      fr: (image) => `l’adresse ${image} contient deux tags`,
    },
    {
      en: 'Keep one of the tags. A template (of Helm, for example) probably added a tag to an address that already had one.',
      fr: 'Gardez un seul des tags. Un modèle (Helm, par exemple) a probablement ajouté un tag à une adresse qui en avait déjà un.',
    },
  ),
  'reference-invalid': broken(
    `${exampleHost}/shop-images/app/-cart:2.4.1`,
    {
      en: 'If {IMAGE} is not a valid image reference for any other reason, such as a character that is not allowed or an incomplete digest',
      fr: 'Si l’adresse {IMAGE} n’est pas une référence d’image valide pour une autre raison, comme un caractère interdit ou un digest incomplet',
    },
    {
      en: (image) => `“${image}” is not an image address`,
      fr: (image) => `«\u00a0${image}\u00a0» n’est pas une adresse d’image`,
    },
    {
      en: 'Write host/path:tag. The path has lower-case letters and digits, with a slash, a dot, one or two underscores, or hyphens between them; a digest is sha256: and exactly 64 digits or letters from a to f. The ID of an image is not an address.',
      fr: 'Écrivez hôte/chemin:tag. Le chemin se compose de minuscules et de chiffres, que peuvent séparer une barre oblique, un point, un ou deux tirets bas, ou des tirets\u00a0; un digest est sha256: suivi d’exactement 64 chiffres ou lettres de a à f. L’ID d’une image n’est pas une adresse.',
    },
  ),
} as const satisfies Record<ReferenceProblem, Outcome<Address>>;
