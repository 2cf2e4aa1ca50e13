import type { Text } from '../../../base/text.ts';
import { dockerHub } from '../../../cloud/reference.ts';
import type { Universe } from '../../../cloud/universes.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { addressProblems } from './shared/address-problems.ts';
import { hostProblem } from './shared/host-form.ts';

const exampleHost = 'europe-west9-docker.pkg.dev';
const spelling: Text = {
  en: 'Compare the address with the one that Artifact Registry shows for the repository, part by part: host, project, repository, image.',
  fr: 'Comparez l’adresse à celle qu’Artifact Registry affiche pour le dépôt, partie par partie\u00a0: hôte, projet, dépôt, image.',
};

/** The parts of an address, with the host as written: Container Registry has no repositories. */
function wholeForm(host: string, { containerRegistryHosts, projectPrefix }: Universe): string {
  const project = projectPrefix ? `${projectPrefix.slice(0, -1)}/PROJECT` : 'PROJECT';
  return Object.hasOwn(containerRegistryHosts, host)
    ? `${host}/${project}/IMAGE`
    : `${host}/${project}/REPOSITORY/IMAGE`;
}

export const imageReference = defineRule({
  id: 'image-reference',
  section: 'not-found',
  title: { en: 'Image reference', fr: 'Référence de l’image' },
  summary: {
    en: 'The address must be one that the kubelet can read, and name what the registry expects: location, project, repository, image.',
    fr: 'L’adresse doit être lisible par le kubelet et indiquer ce que le registre attend\u00a0: emplacement, projet, dépôt, image.',
  },
  causes: ['invalid-name', 'not-found'],
  about: 'pull',
  asks: [],

  async check({ about: { text, image, failure }, read }) {
    const parsed = read.image(text);
    if ('problem' in parsed) return { because: parsed.problem, facts: { image: text } };
    const { universe, artifactRegistry: path } = image ?? parsed.reference;
    if (universe) {
      const hostIssue = hostProblem(parsed.reference, universe);
      const found = parsed.reference.host;
      if (hostIssue?.problem === 'host-not-docker')
        return { because: hostIssue.problem, facts: { found, meant: hostIssue.meant } };
      if (hostIssue?.problem === 'location-missing') return { because: hostIssue.problem, facts: { found } };
      if (hostIssue)
        return {
          because: 'location-invalid',
          facts: { location: hostIssue.location, meant: hostIssue.meant },
        };
      if (!path)
        return { because: 'reference-incomplete', facts: { image: text, form: wholeForm(found, universe) } };
      if (/^\d+$/.test(path.project)) return { because: 'project-number', facts: { project: path.project } };
      const prefix = universe.projectPrefix.slice(0, -1);
      if (!path.project.startsWith(prefix))
        return { because: 'project-prefix-missing', facts: { project: path.project, prefix } };
    }
    if (failure?.cause === 'invalid-name')
      return { because: 'valid-reference-rejected', facts: { image: text } };
    const { host: registry, path: rest } = parsed.reference;
    if (registry === dockerHub && !/^(?:index\.)?docker\.io\//.test(text)) {
      const whole = `${registry}/${rest}${text.slice(text.split(/[:@]/)[0]?.length ?? text.length)}`;
      return { because: 'docker-hub-default', facts: { image: text, whole } };
    }
    return { because: 'reference-valid', facts: {} };
  },

  outcomes: {
    'reference-valid': outcome({
      verdict: 'ok',
      text: {
        en: () => 'the address has the form of an image address',
        fr: () => 'l’adresse est bien formée',
      },
      example: {},
    }),
    'docker-hub-default': outcome({
      verdict: 'ok',
      text: {
        en: ({ image, whole }) => `${image} names no registry, so it means ${whole}`,
        fr: ({ image, whole }) => `${image} n’indique aucun registre et désigne donc ${whole}`,
      },
      example: { image: 'shop/cart:2.4.1', whole: 'docker.io/shop/cart:2.4.1' },
    }),
    ...addressProblems,
    'reference-incomplete': outcome({
      verdict: 'problem',
      text: {
        en: ({ image, form }) => `${image} lacks a part: the form is ${form}`,
        fr: ({ image, form }) => `il manque une partie à ${image}\u00a0: la forme est ${form}`,
      },
      remedies: [
        {
          advice: {
            en: 'Write every part. Container Registry had no repositories, Artifact Registry has: outside gcr.io, put the name of the repository between project and image.',
            fr: 'Écrivez toutes les parties. Container Registry n’avait pas de dépôts, Artifact Registry en a\u00a0: hors de gcr.io, mettez le nom du dépôt entre le projet et l’image.',
          },
        },
      ],
      example: {
        image: `${exampleHost}/shop-images/cart:2.4.1`,
        form: `${exampleHost}/PROJECT/REPOSITORY/IMAGE`,
      },
    }),
    'host-not-docker': outcome({
      verdict: 'problem',
      text: {
        en: ({ found, meant }) => `${found} serves no container images; their host begins with ${meant}`,
        fr: ({ found, meant }) =>
          `${found} ne sert pas d’images de conteneurs\u00a0; leur hôte commence par ${meant}`,
      },
      remedies: [{ advice: spelling }],
      example: { found: 'europe-west9.pkg.dev', meant: 'europe-west9-docker' },
    }),
    'location-missing': outcome({
      verdict: 'problem',
      text: {
        en: ({ found }) => `${found} lacks the location of the repository in front of -docker`,
        fr: ({ found }) => `il manque à ${found} l’emplacement du dépôt devant -docker`,
      },
      remedies: [{ advice: spelling }],
      example: { found: 'docker.pkg.dev' },
    }),
    'location-invalid': outcome({
      verdict: 'problem',
      text: {
        en: ({ location, meant }) =>
          `${location} is no location of a repository${meant && `; it may mean ${meant}`}`,
        fr: ({ location, meant }) =>
          `${location} n’est pas un emplacement de dépôt${meant && `\u00a0; c’est peut-être ${meant}`}`,
      },
      remedies: [
        {
          advice: {
            en: 'Use a region, or one of the multi-regions us, europe and asia; never a zone.',
            fr: 'Utilisez une région, ou l’une des multirégions us, europe et asia\u00a0; jamais une zone.',
          },
        },
      ],
      example: { location: 'europe-west9-a', meant: 'europe-west9' },
    }),
    'project-number': outcome({
      verdict: 'unknown',
      text: {
        en: ({ project }) =>
          `the address names the project by its number ${project}; the form that is documented has its id, and nothing says that the number works too`,
        fr: ({ project }) =>
          `l’adresse désigne le projet par son numéro, ${project}\u00a0; la forme documentée porte son identifiant, et rien ne dit que le numéro fonctionne aussi`,
      },
      remedies: [
        {
          advice: {
            en: 'Write the project id, which begins with a letter.',
            fr: 'Écrivez l’identifiant du projet, qui commence par une lettre.',
          },
        },
      ],
      example: { project: '902318450077' },
    }),
    'project-prefix-missing': outcome({
      verdict: 'unknown',
      text: {
        en: ({ project, prefix }) =>
          `project ids of this cloud begin with ${prefix}:, but the address names ${project} without ${prefix}/ in front`,
        fr: ({ project, prefix }) =>
          `les identifiants de projet de ce cloud commencent par ${prefix}:, mais l’adresse indique ${project} sans ${prefix}/ devant`,
      },
      remedies: [{ advice: spelling }],
      example: { project: 'shop-images', prefix: 's3ns' },
    }),
    'valid-reference-rejected': outcome({
      verdict: 'unknown',
      text: {
        en: ({ image }) => `the node refuses ${image}, though it has the form of an image address`,
        fr: ({ image }) => `le nœud refuse ${image}, qui a pourtant la forme d’une adresse d’image`,
      },
      remedies: [
        {
          advice: {
            en: 'Look at the address in the Pod itself, with its quotes and invisible characters: what a person reads may not be what it holds.',
            fr: 'Regardez l’adresse dans le pod lui-même, avec ses guillemets et ses caractères invisibles\u00a0: ce qu’on lit n’est pas toujours ce qui s’y trouve.',
          },
        },
      ],
      example: { image: `${exampleHost}/shop-images/app/cart:2.4.1` },
    }),
  },
  sources: [sources.imageNames, sources.artifactRegistryDocker, sources.universeDifferences],
});
