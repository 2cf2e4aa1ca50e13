import type { Text } from '../../../base/text.ts';
import { askedHost } from '../../facts/asked-host.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';

type Part = {
  readonly image: string;
  readonly part: string;
  readonly kind: string;
  /** The host that was asked, if it is not that of the image: a mirror or a redirection. */
  readonly host: string;
};

const example: Part = {
  image: 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1',
  part: 'sha256:3d405b9983a7b5d2c81c6c0908213b327c106c85e40730b74d010b3ffa4d1020',
  kind: 'layer',
  host: '',
};

/** The kinds of content in a manifest, by media type (OCI image specification, Docker distribution). */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/container\.image\.v1|image\.config/i, 'config'],
  [/image\.layer|rootfs|tar/i, 'layer'],
  [/manifest|index/i, 'manifest'],
];

/** The part is named by the manifest of the image, or is itself one: then the manifest that names it may be missing. */
const text = {
  en: ({ image, part, kind, host }: Part) =>
    (kind === 'manifest'
      ? `${image} was found, but one of its manifests is missing`
      : `the manifest of ${image} exists, but ${kindNames[kind]?.en} that it references does not`) +
    (host && ` on ${host}`) +
    (part && `: ${part}`),
  fr: ({ image, part, kind, host }: Part) =>
    (kind === 'manifest'
      ? `l’image ${image} a été trouvée, mais l’un de ses manifestes manque`
      : `le manifeste de l’image ${image} existe, mais ${kindNames[kind]?.fr} qu’il désigne manque`) +
    (host && ` sur l’hôte ${host}`) +
    (part && `\u00a0: ${part}`),
};

const kindNames: Readonly<Record<string, Text>> = {
  config: { en: 'its configuration', fr: 'la configuration' },
  layer: { en: 'a layer', fr: 'une couche' },
  part: { en: 'a part', fr: 'une partie' },
};

export const missingPart = defineRule({
  id: 'missing-part',
  section: 'not-found',
  title: { en: 'Missing layer or manifest', fr: 'Couche ou manifeste absent' },
  summary: {
    en: 'The address is right and the image exists, but a layer or manifest that it references is missing.',
    fr: 'L’adresse est juste et l’image existe, mais il manque une couche ou un manifeste de l’image.',
  },
  causes: ['not-found-blob'],
  about: 'pull',
  asks: [],

  async check({ about }) {
    const { text, image, failure } = about;
    if (failure?.cause !== 'not-found-blob') return { because: 'not-applicable-cause', facts: {} };
    const { part = '', mediaType = '' } = failure.details;
    const asked = image ? askedHost(about) : '';
    const kind = kinds.find(([words]) => words.test(mediaType))?.[1] ?? 'part';
    return {
      because: 'blob-missing',
      facts: { image: text, part, kind, host: asked === image?.host ? '' : asked },
    };
  },

  outcomes: {
    'blob-missing': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message says that a part of the image was not found (`could not fetch content descriptor`, `blob unknown`, or `404` for a URL with `/blobs/`)',
        fr: 'Si le message indique qu’une partie de l’image est introuvable (`could not fetch content descriptor`, `blob unknown`, ou `404` pour une URL avec `/blobs/`)',
      },
      text,
      remedies: [
        {
          advice: {
            en: 'Push the image again from the machine on which it was built. The push skips parts that the registry reports as present. If the message persists, build the image again and push it under a new tag.',
            fr: 'Poussez de nouveau l’image depuis la machine où elle a été construite. Le push ignore les parties que le registre déclare présentes. Si le message persiste, reconstruisez l’image sans cache et poussez-la sous un nouveau tag.',
          },
        },
        {
          advice: {
            en: 'If the image comes from a copy or a cache, copy the whole image again, because an interrupted copy can leave a manifest without its layers. Only the publisher of an image can repair it at its source: use another version until this is done.',
            fr: 'Si l’image vient d’une copie ou d’un cache, recopiez toute l’image, car une copie interrompue peut laisser un manifeste sans ses couches. Seul l’éditeur d’une image peut la réparer à la source\u00a0: en attendant, utilisez une autre version.',
          },
        },
      ],
      example,
      output: noOutput.message,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no message says that a part of the image was not found',
        fr: 'Si aucun message n’indique qu’une partie de l’image est introuvable',
      },
      text: {
        en: () => 'no message says that a part of the image is missing',
        fr: () => 'aucun message n’indique qu’une partie de l’image manque',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.imagePulls, sources.artifactRegistryDocker],
});
