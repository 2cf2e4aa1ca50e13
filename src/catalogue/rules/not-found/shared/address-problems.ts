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
          en: 'Write the address of the image into the manifest; a template has probably left it out.',
          fr: 'Écrivez l’adresse de l’image dans le manifeste\u00a0; un modèle l’a sans doute omise.',
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
      en: (image) => `the address “${image}” has a space or a line break in it`,
      fr: (image) => `l’adresse «\u00a0${image}\u00a0» contient un espace ou un saut de ligne`,
    },
    {
      en: 'Take it out. It often comes from a variable that ends with a line break.',
      fr: 'Retirez-le. Il vient souvent d’une variable qui se termine par un saut de ligne.',
    },
  ),
  'scheme-in-reference': broken(
    `https://${exampleHost}/shop-images/app/cart:2.4.1`,
    {
      en: 'If {IMAGE} begins with a scheme, such as `https://`',
      fr: 'Si l’adresse {IMAGE} commence par un schéma, comme `https://`',
    },
    {
      en: (image) => `${image} begins like a web page: an image address has no https:// in front`,
      fr: (image) =>
        `${image} commence comme l’adresse d’une page web\u00a0: une adresse d’image ne commence pas par https://`,
    },
    { en: 'Begin with the host of the registry.', fr: 'Commencez par l’hôte du registre.' },
  ),
  'uppercase-in-reference': broken(
    `${exampleHost}/shop-images/app/Cart:2.4.1`,
    {
      en: 'If the path of {IMAGE}, between the host and the tag, contains a capital letter',
      fr: 'Si le chemin de l’adresse {IMAGE}, entre l’hôte et le tag, contient une majuscule',
    },
    {
      en: (image) => `${image} has a capital letter before the tag: names of images are lower case`,
      fr: (image) =>
        `${image} contient une majuscule avant le tag\u00a0: les noms d’images s’écrivent en minuscules`,
    },
    {
      en: 'Write the name in lower case, in the manifest and where the image is pushed. Tags may have capitals.',
      fr: 'Écrivez le nom en minuscules, dans le manifeste et à l’endroit où l’image est poussée. Les tags, eux, peuvent avoir des majuscules.',
    },
  ),
  'unexpanded-variable': broken(
    `${exampleHost}/shop-images/app/cart:$TAG`,
    {
      en: 'If {IMAGE} contains a dollar sign or a curly bracket',
      fr: 'Si l’adresse {IMAGE} contient un signe dollar ou une accolade',
    },
    {
      en: (image) => `${image} still holds a variable: nothing put a value in its place`,
      fr: (image) => `${image} contient encore une variable\u00a0: rien ne l’a remplacée par sa valeur`,
    },
    {
      en: 'Kubernetes fills no variables in this field. Have your pipeline, Helm or Kustomize do it, and look at what they apply.',
      fr: 'Kubernetes ne remplace aucune variable dans ce champ. Faites-le faire par votre chaîne de livraison, Helm ou Kustomize, et regardez ce qu’ils appliquent.',
    },
  ),
  'colon-in-project': broken(
    exampleColon,
    {
      en: 'If the first part of the path of {IMAGE}, after the host, contains a colon',
      fr: 'Si la première partie du chemin de l’adresse {IMAGE}, après l’hôte, contient un deux-points',
    },
    {
      en: (image) => `${image} has a colon in the project: in an image address it becomes a slash`,
      fr: (image) =>
        `${image} contient un deux-points dans le projet\u00a0: dans une adresse d’image, il devient une barre oblique`,
    },
    {
      en: 'Write the prefix of the project as a part of the path of its own: prefix, slash, project.',
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
      en: (image) => `${image} has two tags`,
      fr: (image) => `${image} porte deux tags`,
    },
    {
      en: 'Keep one. A template that adds a tag may have been given an address that had one already.',
      fr: 'N’en gardez qu’un. Un modèle qui ajoute un tag a peut-être reçu une adresse qui en avait déjà un.',
    },
  ),
  'reference-invalid': broken(
    `${exampleHost}/shop-images/app/-cart:2.4.1`,
    {
      en: 'If {IMAGE} is not a valid image reference for any other reason, such as a character that is not allowed or an incomplete digest',
      fr: 'Si l’adresse {IMAGE} n’est pas une référence d’image valide pour une autre raison, comme un caractère interdit ou un digest incomplet',
    },
    {
      en: (image) => `${image} is not an image address`,
      fr: (image) => `${image} n’est pas une adresse d’image`,
    },
    {
      en: 'Write host/path:tag. The path has lower-case letters, digits, and single points, hyphens or underscores between them; a digest is sha256: and 64 digits or letters from a to f, none cut off. The id of an image is not an address.',
      fr: 'Écrivez hôte/chemin:tag. Le chemin se compose de minuscules et de chiffres, séparés par des points, des tirets ou des tirets bas\u00a0; un digest est sha256: suivi de 64 chiffres ou lettres de a à f, sans qu’il en manque. L’identifiant d’une image n’est pas une adresse.',
    },
  ),
} as const satisfies Record<ReferenceProblem, Outcome<Address>>;
