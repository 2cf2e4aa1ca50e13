import type { Text } from '../../../base/text.ts';
import { dockerHub } from '../../../cloud/reference.ts';
import type { Universe } from '../../../cloud/universes.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';
import { addressProblems } from './shared/address-problems.ts';
import { hostProblem } from './shared/host-form.ts';
import { unpullable, unpullableOutcomes } from './shared/unpullable.ts';

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
    en: 'The kubelet must be able to parse the address, and the address must contain what the registry expects (in Artifact Registry: location, project, repository and image).',
    fr: 'Le kubelet doit pouvoir analyser l’adresse, et l’adresse doit contenir ce que le registre attend (pour Artifact Registry\u00a0: emplacement, projet, dépôt et image).',
  },
  causes: ['invalid-name', 'not-found'],
  about: 'pull',
  asks: [],

  async check({ about: { text, image, failure }, read }) {
    const parsed = read.image(text);
    if ('problem' in parsed) return { because: parsed.problem, facts: { image: text } };
    const wrong = unpullable(parsed.reference);
    if (wrong) return wrong;
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
      when: {
        en: 'If {IMAGE} begins with the host of a registry, has every part that this registry expects, and no message says that it is invalid',
        fr: 'Si l’adresse {IMAGE} commence par l’hôte d’un registre et a toutes les parties que ce registre attend, et si aucun message n’indique qu’elle est invalide',
      },
      text: {
        en: () => 'the address has the form of an image address',
        fr: () => 'l’adresse est bien formée',
      },
      example: {},
      output: noOutput.address,
    }),
    'docker-hub-default': outcome({
      verdict: 'ok',
      when: {
        en: 'If {IMAGE} has neither a slash nor a dot before its tag, or if the part before its first slash has neither a dot nor a colon and is not `localhost` (it then means an image of Docker Hub)',
        fr: 'Si l’adresse {IMAGE} n’a ni barre oblique ni point avant son tag, ou si ce qui précède sa première barre oblique ne contient ni point ni deux-points et n’est pas `localhost` (elle désigne alors une image de Docker Hub)',
      },
      text: {
        en: ({ image, whole }) => `${image} contains no registry host, so it means ${whole}`,
        fr: ({ image, whole }) =>
          `l’adresse ${image} ne contient pas d’hôte de registre et désigne donc ${whole}`,
      },
      example: { image: 'shop/cart:2.4.1', whole: 'docker.io/shop/cart:2.4.1' },
      output: noOutput.address,
    }),
    ...addressProblems,
    ...unpullableOutcomes,
    'reference-incomplete': outcome({
      verdict: 'problem',
      when: {
        en: 'If the host of {IMAGE} is an Artifact Registry or Container Registry host, and the project, the repository or the image is missing after it',
        fr: 'Si l’hôte de l’adresse {IMAGE} est un hôte d’Artifact Registry ou de Container Registry et s’il manque ensuite le projet, le dépôt ou l’image',
      },
      text: {
        en: ({ image, form }) => `the address ${image} is incomplete: the expected form is ${form}`,
        fr: ({ image, form }) => `l’adresse ${image} est incomplète\u00a0: la forme attendue est ${form}`,
      },
      remedies: [
        {
          advice: {
            en: 'Write every part of the address. Artifact Registry has repositories, and Container Registry had none: if the host is not a gcr.io host, put the name of the repository between the project and the image.',
            fr: 'Écrivez toutes les parties de l’adresse. Artifact Registry a des dépôts, alors que Container Registry n’en avait pas\u00a0: si l’hôte n’est pas un hôte gcr.io, mettez le nom du dépôt entre le projet et l’image.',
          },
        },
      ],
      example: {
        image: `${exampleHost}/shop-images/cart:2.4.1`,
        form: `${exampleHost}/PROJECT/REPOSITORY/IMAGE`,
      },
      output: noOutput.address,
    }),
    'host-not-docker': outcome({
      verdict: 'problem',
      when: {
        en: 'If the host of {IMAGE} ends with {REGISTRY_DOMAIN}, and neither `LOCATION-docker`, `docker.LOCATION.rep` nor `docker` alone comes before it',
        fr: 'Si l’hôte de l’adresse {IMAGE} se termine par le domaine {REGISTRY_DOMAIN} et si ni `LOCATION-docker`, ni `docker.LOCATION.rep`, ni `docker` seul ne le précède',
      },
      text: {
        en: ({ found, meant }) =>
          `the host ${found} does not serve container images; the host for container images begins with ${meant}`,
        fr: ({ found, meant }) =>
          `l’hôte ${found} ne sert pas d’images de conteneurs\u00a0; l’hôte des images de conteneurs commence par ${meant}`,
      },
      remedies: [{ advice: spelling }],
      example: { found: 'europe-west9.pkg.dev', meant: 'europe-west9-docker' },
      output: noOutput.address,
    }),
    'location-missing': outcome({
      verdict: 'problem',
      when: {
        en: 'If only `docker` comes before {REGISTRY_DOMAIN} in the host of {IMAGE}, in a cloud with several regions',
        fr: 'Si seul `docker` précède le domaine {REGISTRY_DOMAIN} dans l’hôte de l’adresse {IMAGE}, dans un cloud à plusieurs régions',
      },
      text: {
        en: ({ found }) =>
          `the host ${found} does not begin with the location of the repository, followed by a hyphen`,
        fr: ({ found }) => `l’hôte ${found} ne commence pas par l’emplacement du dépôt, suivi d’un tiret`,
      },
      remedies: [{ advice: spelling }],
      example: { found: 'docker.pkg.dev' },
      output: noOutput.address,
    }),
    'location-invalid': outcome({
      verdict: 'problem',
      when: {
        en: 'If the location in the host of {IMAGE} is neither a region nor a multi-region of the cloud',
        fr: 'Si l’emplacement dans l’hôte de l’adresse {IMAGE} n’est ni une région ni une multirégion du cloud',
      },
      text: {
        en: ({ location, meant }) =>
          `${location} is not a repository location${meant && `; the right location may be ${meant}`}`,
        fr: ({ location, meant }) =>
          `${location} n’est pas un emplacement de dépôt${meant && `\u00a0; le bon emplacement est peut-être ${meant}`}`,
      },
      remedies: [
        {
          advice: {
            en: 'Use a region or, on Google Cloud, one of the multi-regions us, europe and asia; never a zone.',
            fr: 'Utilisez une région ou, sur Google Cloud, l’une des multirégions us, europe et asia\u00a0; jamais une zone.',
          },
        },
      ],
      example: { location: 'europe-west9-a', meant: 'europe-west9' },
      output: noOutput.address,
    }),
    'project-number': outcome({
      verdict: 'unknown',
      when: {
        en: 'If the project in {IMAGE} consists only of digits',
        fr: 'Si le projet, dans l’adresse {IMAGE}, ne comporte que des chiffres',
      },
      text: {
        en: ({ project }) =>
          `the address contains the project number ${project}, but the documented form contains the project ID; nothing shows that the number works too`,
        fr: ({ project }) =>
          `l’adresse contient le numéro de projet ${project}, mais la forme documentée contient l’ID du projet\u00a0; rien n’indique que le numéro fonctionne aussi`,
      },
      remedies: [
        {
          advice: {
            en: 'Use the project ID, which begins with a letter.',
            fr: 'Utilisez l’ID du projet, qui commence par une lettre.',
          },
        },
      ],
      example: { project: '902318450077' },
      output: noOutput.address,
    }),
    'project-prefix-missing': outcome({
      verdict: 'unknown',
      when: {
        en: 'If project IDs of the cloud begin with a prefix, and the project in {IMAGE} has no prefix',
        fr: 'Si les ID de projet du cloud commencent par un préfixe et si le projet de l’adresse {IMAGE} n’a pas de préfixe',
      },
      text: {
        en: ({ project, prefix }) =>
          `project IDs of this cloud begin with ${prefix}:, but the address contains ${project} without ${prefix}/ in front`,
        fr: ({ project, prefix }) =>
          `les ID de projet de ce cloud commencent par ${prefix}:, mais l’adresse contient ${project} sans ${prefix}/ devant`,
      },
      remedies: [{ advice: spelling }],
      example: { project: 'shop-images', prefix: 's3ns' },
      output: noOutput.address,
    }),
    'valid-reference-rejected': outcome({
      verdict: 'unknown',
      when: {
        en: 'If the kubelet or the runtime refuses the address (`InvalidImageName`, `invalid reference format`), although {IMAGE} is valid',
        fr: 'Si le kubelet ou le runtime refuse l’adresse (`InvalidImageName`, `invalid reference format`), alors que l’adresse {IMAGE} est valide',
      },
      text: {
        en: ({ image }) => `the node refuses ${image}, although it has the form of an image address`,
        fr: ({ image }) => `le nœud refuse l’adresse ${image}, qui a pourtant la forme d’une adresse d’image`,
      },
      remedies: [
        {
          advice: {
            en: 'Check the address in the Pod itself for quotes and invisible characters, because a character that is not displayed is part of the address too.',
            fr: 'Cherchez des guillemets et des caractères invisibles dans l’adresse d’image qu’indique le pod, car un caractère qui ne s’affiche pas fait aussi partie de l’adresse.',
          },
        },
      ],
      example: { image: `${exampleHost}/shop-images/app/cart:2.4.1` },
      output: noOutput.message,
    }),
  },
  sources: [sources.imageNames, sources.artifactRegistryDocker, sources.universeDifferences],
});
