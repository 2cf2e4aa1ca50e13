import { dockerHub } from '../../../cloud/reference.ts';
import { createPullSecret, grantRepositoryReader } from '../../commands/shown/iam.ts';
import { podWithImage, podWithPullSecret } from '../../commands/shown/manifests.ts';
import { createRemoteRepository } from '../../commands/shown/registries.ts';
import { askedHost } from '../../facts/asked-host.ts';
import type { Params } from '../../model/command.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import type { Remedy } from '../../model/remedy.ts';
import { sources } from '../../sources/index.ts';

type Hub = { readonly namespace: string; readonly project: string };

const example: Hub = { namespace: 'shop', project: 'shop-prod' };

const authenticate: Remedy<Hub> = {
  command: createPullSecret,
  params: ({ namespace }: Hub) => ({ NAMESPACE: namespace }),
  why: {
    en: 'If the Pods pull anonymously: pulls of an account are counted for that account, and not for the address that your whole cluster shares. Put only this registry into the file, with a token that may only read: whoever may read Secrets in the namespace can use it.',
    fr: 'Si les pods extraient sans compte\u00a0: les extractions d’un compte comptent pour ce compte, et non pour l’adresse que tout le cluster partage. Ne mettez dans le fichier que ce registre, avec un jeton qui ne permet que de lire\u00a0: quiconque peut lire les Secrets de l’espace de noms peut s’en servir.',
  },
};

const nameSecret: Remedy<Hub> = {
  manifest: podWithPullSecret,
  params: () => ({}),
  why: {
    en: 'The Pods must name the secret. Add it to those that they have, even if these come from their service account: a list in the template takes their place. Pods take it when they are created: recreate them afterwards.',
    fr: 'Les pods doivent indiquer le secret. Ajoutez-le à ceux qu’ils ont déjà, même s’ils viennent de leur compte de service\u00a0: une liste dans le modèle les remplace. Les pods la prennent à leur création, recréez-les donc ensuite.',
  },
};

const imageProject = ({ project }: Hub): Params => (project ? { IMAGE_PROJECT: project } : {});

/** A repository that stands between the nodes and Docker Hub, in three steps. */
const cache: readonly Remedy<Hub>[] = [
  {
    using: 'remote-repositories',
    command: createRemoteRepository,
    params: imageProject,
    why: {
      en: 'A remote repository fetches each image once and keeps it. Without an account of Docker Hub it shares the limit of anonymous pulls: give it one with --remote-username and --remote-password-secret-version, and let the service agent of Artifact Registry read that secret. In a service perimeter it fetches nothing until whoever runs the perimeter allows it (gcloud artifacts vpcsc-config allow), for all remote repositories of the project in that location.',
      fr: 'Un dépôt distant va chercher chaque image une fois et la garde. Sans compte Docker Hub, il partage la limite des extractions anonymes\u00a0: donnez-lui-en un avec --remote-username et --remote-password-secret-version, et permettez à l’agent de service d’Artifact Registry de lire ce secret. Dans un périmètre de service, il ne va rien chercher tant que l’administrateur du périmètre ne l’autorise pas (gcloud artifacts vpcsc-config allow), pour tous les dépôts distants du projet à cet emplacement.',
    },
  },
  {
    using: 'remote-repositories',
    command: grantRepositoryReader,
    params: imageProject,
    why: {
      en: 'The account of the nodes has to read that repository.',
      fr: 'Le compte des nœuds doit pouvoir lire ce dépôt.',
    },
  },
  {
    using: 'remote-repositories',
    manifest: podWithImage,
    params: () => ({}),
    why: {
      en: 'Name the image by the address of the repository: its host, project and name, then the path of the image at Docker Hub with library/ for official images. The Pods of the workload are replaced.',
      fr: 'Désignez l’image par l’adresse du dépôt\u00a0: son hôte, son projet et son nom, puis le chemin de l’image sur Docker Hub, avec library/ pour les images officielles. Les pods de la charge de travail sont remplacés.',
    },
  },
];

const copy: Remedy<Hub> = {
  advice: {
    en: 'Copy the image into a repository of your own, and name it there: Docker Hub is then out of the way.',
    fr: 'Copiez l’image dans l’un de vos dépôts et utilisez cette adresse\u00a0: Docker Hub n’est alors plus en jeu.',
  },
};

const fewerRequests: readonly Remedy<{ readonly project: string }>[] = [
  {
    advice: {
      en: 'Start fewer Pods at once, and let nodes keep the images that they have: pull policy IfNotPresent with tags that do not move.',
      fr: 'Démarrez moins de pods à la fois, et laissez les nœuds garder leurs images\u00a0: règle IfNotPresent avec des tags qui ne bougent pas.',
    },
  },
  {
    advice: {
      en: 'If it comes back every day, see on the quotas page of that project which quota is used up, and ask for more.',
      fr: 'Si cela revient tous les jours, regardez sur la page des quotas de ce projet lequel est épuisé, et demandez une augmentation.',
    },
  },
];

export const rateLimit = defineRule({
  id: 'rate-limit',
  section: 'registry',
  title: { en: 'Too many requests', fr: 'Trop de requêtes' },
  summary: {
    en: 'Somebody counts pulls: Docker Hub by address or account, Artifact Registry by project and location.',
    fr: 'Les extractions sont comptées\u00a0: Docker Hub par adresse ou par compte, Artifact Registry par projet et par emplacement.',
  },
  causes: ['rate-limit', 'quota-or-api-disabled'],
  about: 'pull',
  asks: [],

  async check({ about, universe, gke }) {
    const { image, namespace, node, failure } = about;
    if (failure?.cause !== 'rate-limit' && failure?.signature !== 'quota-exceeded')
      return { because: 'not-applicable-cause', facts: {} };
    if (failure.signature === 'pull-qps-exceeded') return { because: 'pull-qps-exceeded', facts: {} };
    const host = askedHost(about);
    if (host === dockerHub || host.endsWith(`.${dockerHub}`)) {
      if (gke === false)
        return { because: 'docker-hub-rate-limit-not-gke', facts: { namespace, project: '' } };
      const cache = universe.features['remote-repositories'] === 'yes';
      const facts = { namespace, project: node.cluster.project ?? '' };
      return { because: cache ? 'docker-hub-rate-limit' : 'docker-hub-rate-limit-no-cache', facts };
    }
    const project = image?.host === host ? image.artifactRegistry?.project : undefined;
    // Only a message that speaks of a quota proves that it is one of the project.
    const counted =
      failure.signature === 'quota-exceeded'
        ? 'artifact-registry-quota-exceeded'
        : 'artifact-registry-rate-limit';
    if (project) return { because: counted, facts: { project } };
    return { because: 'other-registry-rate-limit', facts: { host } };
  },

  outcomes: {
    'docker-hub-rate-limit': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message speaks of a rate limit (`429`, `toomanyrequests`), the failing request went to Docker Hub (`docker.io` or a host of that domain), and the nodes are those of GKE in a cloud whose Artifact Registry has remote repositories',
        fr: 'Si le message parle d’une limite de requêtes (`429`, `toomanyrequests`), si la requête en échec est allée vers Docker Hub (`docker.io` ou un hôte de ce domaine) et si les nœuds sont ceux de GKE, dans un cloud dont Artifact Registry a des dépôts distants',
      },
      text: {
        en: (_: Hub) =>
          'Docker Hub limits how often this address or account may pull; nodes behind one Cloud NAT address share one limit',
        fr: (_: Hub) =>
          'Docker Hub limite les extractions de cette adresse ou de ce compte\u00a0; les nœuds derrière une même adresse Cloud NAT partagent une seule limite',
      },
      remedies: [authenticate, nameSecret, ...cache, copy],
      example,
      output: noOutput.message,
    }),
    'docker-hub-rate-limit-no-cache': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message speaks of a rate limit (`429`, `toomanyrequests`), the failing request went to Docker Hub (`docker.io` or a host of that domain), and the nodes are those of GKE in a cloud whose Artifact Registry has no remote repositories',
        fr: 'Si le message parle d’une limite de requêtes (`429`, `toomanyrequests`), si la requête en échec est allée vers Docker Hub (`docker.io` ou un hôte de ce domaine) et si les nœuds sont ceux de GKE, dans un cloud dont Artifact Registry n’a pas de dépôts distants',
      },
      text: {
        en: (_: Hub) =>
          'Docker Hub limits how often this address or account may pull, and this cloud has no remote repositories that could cache',
        fr: (_: Hub) =>
          'Docker Hub limite les extractions de cette adresse ou de ce compte, et ce cloud n’a pas de dépôts distants pour servir de cache',
      },
      remedies: [copy, authenticate, nameSecret],
      example,
      output: noOutput.message,
    }),
    'docker-hub-rate-limit-not-gke': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message speaks of a rate limit (`429`, `toomanyrequests`), the failing request went to Docker Hub (`docker.io` or a host of that domain), and the nodes are not those of GKE',
        fr: 'Si le message parle d’une limite de requêtes (`429`, `toomanyrequests`), si la requête en échec est allée vers Docker Hub (`docker.io` ou un hôte de ce domaine) et si les nœuds ne sont pas ceux de GKE',
      },
      text: {
        en: (_: Hub) =>
          'Docker Hub limits how often this address or account may pull; nodes behind one address share one limit',
        fr: (_: Hub) =>
          'Docker Hub limite les extractions de cette adresse ou de ce compte\u00a0; les nœuds derrière une même adresse partagent une seule limite',
      },
      remedies: [authenticate, nameSecret, copy],
      example,
      output: noOutput.message,
    }),
    'artifact-registry-quota-exceeded': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message speaks of a quota (`Quota exceeded`, `RESOURCE_EXHAUSTED`), and the failing request went to the Artifact Registry host of {IMAGE}',
        fr: 'Si le message parle d’un quota (`Quota exceeded`, `RESOURCE_EXHAUSTED`) et si la requête en échec est allée vers l’hôte Artifact Registry de l’image {IMAGE}',
      },
      text: {
        en: ({ project }) => `a quota of Artifact Registry is used up for project ${project}`,
        fr: ({ project }) => `un quota d’Artifact Registry est épuisé pour le projet ${project}`,
      },
      remedies: fewerRequests,
      example: { project: 'shop-images' },
      output: noOutput.message,
    }),
    'artifact-registry-rate-limit': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message speaks of a rate limit (`429`, `toomanyrequests`) and of no quota, and the failing request went to the Artifact Registry host of {IMAGE}',
        fr: 'Si le message parle d’une limite de requêtes (`429`, `toomanyrequests`), sans parler d’un quota, et si la requête en échec est allée vers l’hôte Artifact Registry de l’image {IMAGE}',
      },
      text: {
        en: ({ project }) =>
          `Artifact Registry accepts no more requests for images of ${project} for now: a quota of the project or of the account, or, in a remote repository, the limit of its upstream`,
        fr: ({ project }) =>
          `Artifact Registry n’accepte pour l’instant plus de requêtes pour les images du projet ${project}\u00a0: un quota du projet ou du compte ou, dans un dépôt distant, la limite de sa source`,
      },
      remedies: [
        {
          using: 'remote-repositories',
          advice: {
            en: 'See whether the repository is a remote one (mode in gcloud artifacts repositories describe). If so, and if the message speaks of a pull rate limit, give it an account of its upstream (gcloud artifacts repositories update, with --remote-username and --remote-password-secret-version): until then it shares the limit of anonymous pulls.',
            fr: 'Regardez si le dépôt est un dépôt distant (mode dans gcloud artifacts repositories describe). Si oui, et si le message parle d’une limite d’extraction, donnez-lui un compte auprès de sa source (gcloud artifacts repositories update, avec --remote-username et --remote-password-secret-version)\u00a0: d’ici là, il partage la limite des extractions anonymes.',
          },
        },
        ...fewerRequests,
      ],
      example: { project: 'shop-images' },
      output: noOutput.message,
    }),
    'pull-qps-exceeded': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the message contains `pull QPS exceeded`',
        fr: 'Si le message contient `pull QPS exceeded`',
      },
      text: {
        en: () => 'it is the kubelet that holds back, not a registry',
        fr: () => 'c’est le kubelet qui freine, pas un registre',
      },
      example: {},
      output: noOutput.message,
    }),
    'other-registry-rate-limit': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message speaks of a rate limit or of a quota, and the failing request went neither to Docker Hub nor to the Artifact Registry host of {IMAGE}',
        fr: 'Si le message parle d’une limite de requêtes ou d’un quota et si la requête en échec n’est allée ni vers Docker Hub ni vers l’hôte Artifact Registry de l’image {IMAGE}',
      },
      text: {
        en: ({ host }) => `${host} limits how often it is asked`,
        fr: ({ host }) => `${host} limite la fréquence des requêtes`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask whoever runs it for the limit, pull with an account that has a higher one, or copy the image into a repository of your own.',
            fr: 'Demandez la limite à son exploitant, extrayez avec un compte qui en a une plus haute, ou copiez l’image dans l’un de vos dépôts.',
          },
        },
      ],
      example: { host: 'registry.example.com' },
      output: noOutput.message,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no message speaks of a rate limit or of an exceeded quota',
        fr: 'Si aucun message ne parle d’une limite de requêtes ni d’un quota dépassé',
      },
      text: {
        en: () => 'no message speaks of a limit',
        fr: () => 'aucun message ne parle d’une limite',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.dockerHubLimits, sources.artifactRegistryQuotas, sources.artifactRegistryDifferences],
});
