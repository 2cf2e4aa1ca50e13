/** Addresses that a node can read as the reference of an image, and from which it cannot pull what was meant. */
import type { Text } from '../../../../base/text.ts';
import { isPublicRegistry } from '../../../../cloud/public-registries.ts';
import type { ImageReference } from '../../../../cloud/reference.ts';
import { outcome } from '../../../model/define.ts';
import { noOutput } from '../../../model/no-output.ts';

/** The highest port of TCP. The grammar of a reference accepts any number (distribution/reference, regexp.go). */
const highestPort = 65_535;

/** What is wrong with an address, and the facts of its outcome; null if a node could pull from it. */
export function unpullable({ text, host, path }: ImageReference) {
  const port = /:(\d+)$/.exec(host)?.[1];
  if (port !== undefined && (Number(port) === 0 || Number(port) > highestPort))
    return { because: 'port-out-of-range', facts: { port } } as const;
  // Without a slash, the whole name is that of an image, whatever it looks like.
  const name = text.split(/[:@]/)[0] ?? '';
  if (text.includes('/') || !name.includes('.')) return null;
  const facts = { name, whole: `${host}/${path}` };
  return { because: isPublicRegistry(name) ? 'registry-host-alone' : 'host-or-image', facts } as const;
}

const addImage: Text = {
  en: 'Add what comes after the host: the path of the image, and its tag or digest.',
  fr: 'Ajoutez ce qui suit l’hôte\u00a0: le chemin de l’image, avec son tag ou son digest.',
};

interface Name {
  readonly name: string;
  readonly whole: string;
}

export const unpullableOutcomes = {
  'registry-host-alone': outcome({
    verdict: 'problem',
    when: {
      en: 'If {IMAGE} is the host of a registry, and nothing comes after the host',
      fr: 'Si l’adresse {IMAGE} est l’hôte d’un registre et si rien ne suit cet hôte',
    },
    text: {
      en: ({ name, whole }: Name) =>
        `${name} is a registry and not an image; without a slash, this address means ${whole}`,
      fr: ({ name, whole }: Name) =>
        `${name} est un registre et non une image\u00a0; sans barre oblique, cette adresse désigne ${whole}`,
    },
    remedies: [{ advice: addImage }],
    example: {
      name: 'europe-west9-docker.pkg.dev',
      whole: 'docker.io/library/europe-west9-docker.pkg.dev',
    },
    output: noOutput.address,
  }),
  'host-or-image': outcome({
    verdict: 'unknown',
    when: {
      en: 'If {IMAGE} has a dot before its tag and no slash (it looks like a host, but means an image of Docker Hub)',
      fr: 'Si l’adresse {IMAGE} a un point avant son tag et aucune barre oblique (elle ressemble à un hôte et désigne une image de Docker Hub)',
    },
    text: {
      en: ({ name, whole }: Name) =>
        `${name} looks like a host, but without a slash, this address means ${whole}; check whether this is the image that you want`,
      fr: ({ name, whole }: Name) =>
        `${name} ressemble à un hôte, mais sans barre oblique, cette adresse désigne ${whole}\u00a0; vérifiez si c’est bien l’image voulue`,
    },
    remedies: [{ advice: addImage }],
    example: { name: 'registry.example.com', whole: 'docker.io/library/registry.example.com' },
    output: noOutput.address,
  }),
  'port-out-of-range': outcome({
    verdict: 'problem',
    when: {
      en: 'If the host of {IMAGE} has a port that is not between 1 and 65535',
      fr: 'Si l’hôte de l’adresse {IMAGE} a un port qui n’est pas compris entre 1 et 65535',
    },
    text: {
      en: ({ port }: { readonly port: string }) =>
        `${port} is not a valid port: the highest port is ${highestPort}`,
      fr: ({ port }: { readonly port: string }) =>
        `${port} n’est pas un port valide\u00a0: le port le plus élevé est ${highestPort}`,
    },
    remedies: [
      {
        advice: {
          en: 'Write the port on which the registry listens, or none for 443.',
          fr: 'Écrivez le port sur lequel le registre écoute, ou aucun pour le port 443.',
        },
      },
    ],
    example: { port: '99999' },
    output: noOutput.address,
  }),
};
