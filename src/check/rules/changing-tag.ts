import { defineRule, outcome } from '../../catalogue/model/define.ts';
import { noOutput } from '../../catalogue/model/no-output.ts';
import { sources } from '../../catalogue/sources/index.ts';
import { unreadableReference } from './unreadable-reference.ts';

/** The tag that an address without a tag means. */
const moving = 'latest';

export const changingTag = defineRule({
  id: 'changing-tag',
  section: 'not-found',
  title: { en: 'Tag that changes', fr: 'Tag qui change' },
  summary: {
    en: 'A tag can be moved to another image; a digest always identifies the same image.',
    fr: 'Un tag peut être déplacé vers une autre image\u00a0; un digest désigne toujours la même image.',
  },
  causes: [],
  about: 'pull',
  asks: [],

  async check({ about: { text, image } }) {
    if (!image) return { because: 'reference-unreadable', facts: {} };
    if (image.digest) return { because: 'digest-fixed', facts: { digest: image.digest } };
    if (image.tag !== moving) return { because: 'tag-named', facts: { tag: image.tag ?? '' } };
    return text.endsWith(`:${moving}`)
      ? { because: 'tag-latest', facts: { image: text } }
      : { because: 'tag-not-named', facts: { image: text } };
  },

  outcomes: {
    'digest-fixed': outcome({
      verdict: 'ok',
      when: { en: 'If {IMAGE} has a digest', fr: 'Si l’adresse {IMAGE} a un digest' },
      text: {
        en: ({ digest }) => `${digest.slice(0, 19)}… always identifies the same image`,
        fr: ({ digest }) => `${digest.slice(0, 19)}… désigne toujours la même image`,
      },
      example: { digest: `sha256:${'4f'.repeat(32)}` },
      output: noOutput.address,
    }),
    'tag-named': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If {IMAGE} has a tag other than `latest` and no digest',
        fr: 'Si l’adresse {IMAGE} a un autre tag que `latest` et aucun digest',
      },
      text: {
        en: ({ tag }) =>
          `the tag ${tag} can be moved to another image; only a digest guarantees the same image`,
        fr: ({ tag }) =>
          `le tag ${tag} peut être déplacé vers une autre image\u00a0; seul un digest garantit la même image`,
      },
      example: { tag: '2.4.1' },
      output: noOutput.address,
    }),
    'tag-latest': outcome({
      verdict: 'unknown',
      when: { en: 'If {IMAGE} has the tag `latest`', fr: 'Si l’adresse {IMAGE} a le tag `latest`' },
      text: {
        en: ({ image }) =>
          `the image ${image} is whatever was pushed last, so it is not known yet what a node will pull`,
        fr: ({ image }) =>
          `l’adresse ${image} désigne ce qui a été poussé en dernier, donc ce qu’un nœud extraira n’est pas encore connu`,
      },
      remedies: [fixIt()],
      example: { image: 'europe-west9-docker.pkg.dev/shop-images/app/cart:latest' },
      output: noOutput.address,
    }),
    'tag-not-named': outcome({
      verdict: 'unknown',
      when: {
        en: 'If {IMAGE} has neither a tag nor a digest',
        fr: 'Si l’adresse {IMAGE} n’a ni tag ni digest',
      },
      text: {
        en: ({ image }) =>
          `the image ${image} has no tag, which means latest, whatever was pushed last, so it is not known yet what a node will pull`,
        fr: ({ image }) =>
          `l’adresse ${image} n’a pas de tag et désigne donc latest, ce qui a été poussé en dernier\u00a0: ce qu’un nœud extraira n’est pas encore connu`,
      },
      remedies: [fixIt()],
      example: { image: 'europe-west9-docker.pkg.dev/shop-images/app/cart' },
      output: noOutput.address,
    }),
    'reference-unreadable': unreadableReference,
  },
  sources: [sources.imageNames],
});

/** The same for a tag that is written and for one that is not. */
function fixIt() {
  return {
    advice: {
      en: 'Use a tag that is never pushed again, or the digest: @sha256: and 64 hexadecimal digits after the name.',
      fr: 'Indiquez un tag qui n’est jamais poussé de nouveau, ou le digest, c’est-à-dire @sha256: et 64 chiffres hexadécimaux après le nom.',
    },
  };
}
