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
    en: 'Use this fix if the images are pulled anonymously. Pulls that use an account count against the limit of that account, and not against the limit of the IP address, which is often shared. Put only credentials of this registry into the file of this command, with a read-only token: anyone who may read secrets in the namespace can use this token.',
    fr: 'Utilisez ce remède si les images sont extraites sans compte. Les extractions d’un compte sont décomptées de la limite de ce compte, et non de celle de l’adresse IP, souvent partagée. Ne mettez que des identifiants de ce registre dans le fichier de cette commande, avec un jeton en lecture seule\u00a0: quiconque peut lire les secrets de l’espace de noms peut utiliser ce jeton.',
  },
};

const nameSecret: Remedy<Hub> = {
  manifest: podWithPullSecret,
  params: () => ({}),
  why: {
    en: 'The Pods must reference the secret. List it together with the pull secrets that the Pods already have, even if those come from their service account, because a list in the template replaces them. A Pod gets the list when it is created: if the template changes, the controller recreates the Pods, except those of a Job.',
    fr: 'Les pods doivent indiquer le secret. Indiquez-le avec les secrets d’extraction que les pods ont déjà, même ceux qui viennent de leur compte de service, car une liste dans le modèle les remplace. Un pod reçoit la liste à sa création\u00a0: si le modèle change, le contrôleur recrée les pods, sauf ceux d’un Job.',
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
      en: 'A remote repository fetches each image once and keeps it. Without a Docker Hub account, the repository shares with others the limit of anonymous pulls: set an account with --remote-username and --remote-password-secret-version, and let the service agent of Artifact Registry read that password in Secret Manager. In a service perimeter, the repository fetches nothing until the administrator of the perimeter allows this (gcloud artifacts vpcsc-config allow, which applies to all remote repositories of the project in that location).',
      fr: 'Au lieu d’un secret, utilisez un dépôt distant, qui télécharge chaque image une fois et la conserve. Sans compte Docker Hub, le dépôt partage avec d’autres la limite des extractions anonymes\u00a0: indiquez un compte avec --remote-username et --remote-password-secret-version, et permettez à l’agent de service Artifact Registry de lire ce mot de passe dans Secret Manager. Dans un périmètre de service, le dépôt ne télécharge rien tant que l’administrateur du périmètre ne le permet pas (gcloud artifacts vpcsc-config allow, qui vaut pour tous les dépôts distants du projet à cet emplacement).',
    },
  },
  {
    using: 'remote-repositories',
    command: grantRepositoryReader,
    params: imageProject,
    why: {
      en: 'The node service account must be able to read that repository.',
      fr: 'Le compte de service des nœuds doit pouvoir lire ce dépôt.',
    },
  },
  {
    using: 'remote-repositories',
    manifest: podWithImage,
    params: () => ({}),
    why: {
      en: 'Replace the address of the image with that of the repository: its host, project and name, then the path of the image on Docker Hub, with library/ for official images. The Pods of the workload are replaced.',
      fr: 'Remplacez l’adresse de l’image par celle du dépôt\u00a0: son hôte, son projet et son nom, puis le chemin de l’image sur Docker Hub, avec library/ pour les images officielles. Les pods de la charge de travail sont remplacés.',
    },
  },
];

const copy: Remedy<Hub> = {
  advice: {
    en: 'Copy the image into one of your own repositories and use the address of the copy: the Pods then no longer depend on Docker Hub.',
    fr: 'Copiez l’image dans l’un de vos dépôts et utilisez l’adresse de la copie\u00a0: les pods ne dépendent alors plus de Docker Hub.',
  },
};

const fewerRequests: readonly Remedy<{ readonly project: string }>[] = [
  {
    advice: {
      en: 'Start fewer Pods at once, and let nodes reuse the images that they have: set imagePullPolicy to IfNotPresent, with tags that do not change.',
      fr: 'Démarrez moins de pods à la fois, et laissez les nœuds réutiliser leurs images\u00a0: réglez imagePullPolicy sur IfNotPresent, avec des tags qui ne changent pas.',
    },
  },
  {
    advice: {
      en: 'If this happens every day, check on the quotas page of the image project which quota is used up, and request an increase.',
      fr: 'Si cela se produit tous les jours, regardez sur la page des quotas du projet de l’image quel quota est épuisé, et demandez une augmentation.',
    },
  },
];

export const rateLimit = defineRule({
  id: 'rate-limit',
  section: 'registry',
  title: { en: 'Too many requests', fr: 'Trop de requêtes' },
  summary: {
    en: 'Registries limit pulls: Docker Hub by IP address or account, Artifact Registry by project and location.',
    fr: 'Les registres limitent les extractions\u00a0: Docker Hub par adresse IP ou par compte, Artifact Registry par projet et par emplacement.',
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
        en: 'If the message is about a rate limit (`429`, `toomanyrequests`), the failing request went to Docker Hub (`docker.io` or a host of that domain), and the nodes are GKE nodes in a cloud whose Artifact Registry has remote repositories',
        fr: 'Si le message concerne une limite de requêtes (`429`, `toomanyrequests`), si la requête en échec visait Docker Hub (`docker.io` ou un hôte de ce domaine) et si les nœuds sont des nœuds GKE, dans un cloud dont Artifact Registry a des dépôts distants',
      },
      text: {
        en: (_: Hub) =>
          'Docker Hub limits how often an IP address or an account may pull; nodes behind one Cloud NAT address share one limit',
        fr: (_: Hub) =>
          'Docker Hub limite les extractions par adresse IP ou par compte\u00a0; les nœuds derrière une même adresse Cloud NAT partagent une seule limite',
      },
      remedies: [authenticate, nameSecret, ...cache, copy],
      example,
      output: noOutput.message,
    }),
    'docker-hub-rate-limit-no-cache': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message is about a rate limit (`429`, `toomanyrequests`), the failing request went to Docker Hub (`docker.io` or a host of that domain), and the nodes are GKE nodes in a cloud whose Artifact Registry has no remote repositories',
        fr: 'Si le message concerne une limite de requêtes (`429`, `toomanyrequests`), si la requête en échec visait Docker Hub (`docker.io` ou un hôte de ce domaine) et si les nœuds sont des nœuds GKE, dans un cloud dont Artifact Registry n’a pas de dépôts distants',
      },
      text: {
        en: (_: Hub) =>
          'Docker Hub limits how often an IP address or an account may pull, and this cloud has no remote repositories that could cache the image',
        fr: (_: Hub) =>
          'Docker Hub limite les extractions par adresse IP ou par compte, et ce cloud n’a pas de dépôts distants qui pourraient servir de cache',
      },
      remedies: [copy, authenticate, nameSecret],
      example,
      output: noOutput.message,
    }),
    'docker-hub-rate-limit-not-gke': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message is about a rate limit (`429`, `toomanyrequests`), the failing request went to Docker Hub (`docker.io` or a host of that domain), and the nodes are not GKE nodes',
        fr: 'Si le message concerne une limite de requêtes (`429`, `toomanyrequests`), si la requête en échec visait Docker Hub (`docker.io` ou un hôte de ce domaine) et si les nœuds ne sont pas des nœuds GKE',
      },
      text: {
        en: (_: Hub) =>
          'Docker Hub limits how often an IP address or an account may pull; nodes behind one IP address share one limit',
        fr: (_: Hub) =>
          'Docker Hub limite les extractions par adresse IP ou par compte\u00a0; les nœuds derrière une même adresse partagent une seule limite',
      },
      remedies: [authenticate, nameSecret, copy],
      example,
      output: noOutput.message,
    }),
    'artifact-registry-quota-exceeded': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message is about a quota (`Quota exceeded`, `RESOURCE_EXHAUSTED`), and the failing request went to the Artifact Registry host of {IMAGE}',
        fr: 'Si le message concerne un quota (`Quota exceeded`, `RESOURCE_EXHAUSTED`) et si la requête en échec visait l’hôte Artifact Registry de l’image {IMAGE}',
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
        en: 'If the message is about a rate limit (`429`, `toomanyrequests`) and not about a quota, and the failing request went to the Artifact Registry host of {IMAGE}',
        fr: 'Si le message concerne une limite de requêtes (`429`, `toomanyrequests`) et non un quota, et si la requête en échec visait l’hôte Artifact Registry de l’image {IMAGE}',
      },
      text: {
        en: ({ project }) =>
          `Artifact Registry accepts no more requests for images of project ${project} for now, because of a quota of the project or of the account or, for a remote repository, because of the limit of its upstream registry`,
        fr: ({ project }) =>
          `Artifact Registry n’accepte pour l’instant plus de requêtes pour les images du projet ${project}, à cause d’un quota du projet ou du compte ou, pour un dépôt distant, de la limite de son registre en amont`,
      },
      remedies: [
        {
          using: 'remote-repositories',
          advice: {
            en: 'Check whether the repository is a remote repository (mode in gcloud artifacts repositories describe). If so, and if the message contains “pull rate limit”, set an account for the upstream registry (gcloud artifacts repositories update, with --remote-username and --remote-password-secret-version): until then, the repository shares with others the limit of anonymous pulls.',
            fr: 'Vérifiez si le dépôt est un dépôt distant (mode dans gcloud artifacts repositories describe). Si oui, et si le message contient «\u00a0pull rate limit\u00a0», indiquez un compte du registre en amont (gcloud artifacts repositories update, avec --remote-username et --remote-password-secret-version)\u00a0: d’ici là, le dépôt partage avec d’autres la limite des extractions anonymes.',
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
        en: () => 'the kubelet, not a registry, limits the pulls (see the check Kubelet pull QPS)',
        fr: () =>
          'c’est le kubelet qui limite les extractions, pas un registre (voir la vérification Limite QPS du kubelet)',
      },
      example: {},
      output: noOutput.message,
    }),
    'other-registry-rate-limit': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message is about a rate limit or a quota, and the failing request went neither to Docker Hub nor to the Artifact Registry host of {IMAGE}',
        fr: 'Si le message concerne une limite de requêtes ou un quota et si la requête en échec ne visait ni Docker Hub ni l’hôte Artifact Registry de l’image {IMAGE}',
      },
      text: {
        en: ({ host }) => `${host} limits how many requests it accepts`,
        fr: ({ host }) => `l’hôte ${host} limite le nombre de requêtes`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask the operator of this registry what the limit is, pull with an account that has a higher limit, or copy the image into one of your own repositories.',
            fr: 'Demandez à l’exploitant de ce registre quelle est la limite, extrayez l’image avec un compte dont la limite est plus élevée, ou copiez l’image dans l’un de vos dépôts.',
          },
        },
      ],
      example: { host: 'registry.example.com' },
      output: noOutput.message,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no message is about a rate limit or an exceeded quota',
        fr: 'Si aucun message ne concerne une limite de requêtes ni un quota dépassé',
      },
      text: {
        en: () => 'no message is about a rate limit or a quota',
        fr: () => 'aucun message ne concerne une limite de requêtes ni un quota',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.dockerHubLimits, sources.artifactRegistryQuotas, sources.artifactRegistryDifferences],
});
