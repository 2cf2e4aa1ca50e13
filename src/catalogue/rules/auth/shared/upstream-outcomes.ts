/** What `upstream-repositories` concludes of what stands behind a virtual or a remote repository. */
import type { Text } from '../../../../base/text.ts';
import { artifactRegistryAgent, universes } from '../../../../cloud/universes.ts';
import { getRepositoryPolicy } from '../../../commands/gcloud/artifacts.ts';
import {
  describePerimeterPolicy,
  describeRepositorySetup,
} from '../../../commands/gcloud/repository-setup.ts';
import { grantRepositoryReader } from '../../../commands/shown/iam.ts';
import { outcome } from '../../../model/define.ts';
import { noOutput } from '../../../model/no-output.ts';
import { unrefusedOutcomes } from './refused-pull.ts';
import { few, namedRepositoryParams, type RepositoryPull, repositoryParams } from './repository-pull.ts';

/** A virtual repository, the account that reads for it, and what it reads from; the first of that is the place itself. */
type Upstreams = RepositoryPull & { readonly of: string; readonly upstreams: readonly string[] };

const virtual: Upstreams = {
  of: 'shop-images/europe-west9/all',
  account: artifactRegistryAgent(universes.google, '415104041262'),
  repository: 'base',
  location: 'europe-west9',
  project: 'shop-base',
  upstreams: ['shop-base/europe-west9/base'],
};

/** A remote repository, where it gets its images (empty if that is not known), and whether it signs in there. */
type Remote = { readonly of: string; readonly registry: string; readonly signsIn: boolean };

const remote: Remote = { of: 'shop-images/europe-west9/hub', registry: 'docker.io', signsIn: true };

/** What follows a policy: that it lets Artifact Registry read for a virtual repository. */
const granting: Text = {
  en: 'gives the Artifact Registry service agent of {IMAGE_PROJECT} a role such as `roles/artifactregistry.reader`',
  fr: 'donne à l’agent de service Artifact Registry du projet {IMAGE_PROJECT} un rôle tel que `roles/artifactregistry.reader`',
};

export const upstreamOutcomes = {
  ...unrefusedOutcomes,
  'standard-repository': outcome({
    verdict: 'not-applicable',
    when: {
      en: 'If `mode` of {REPOSITORY} is `STANDARD_REPOSITORY` or absent',
      fr: 'Si `mode` vaut `STANDARD_REPOSITORY` ou est absent pour le dépôt {REPOSITORY}',
    },
    text: {
      en: ({ of }) => `${of} holds its images itself: nothing stands behind it`,
      fr: ({ of }) => `${of} contient ses images lui-même\u00a0: rien ne se trouve derrière`,
    },
    example: { of: 'shop-images/europe-west9/app' },
    output: noOutput.nothingToCheck,
  }),
  'upstream-access-granted': outcome({
    verdict: 'ok',
    when: {
      en: `If \`mode\` of {REPOSITORY} is \`VIRTUAL_REPOSITORY\`, and each repository under \`upstreamPolicies\`, its project or a parent resource ${granting.en}`,
      fr: `Si \`mode\` vaut \`VIRTUAL_REPOSITORY\` pour le dépôt {REPOSITORY}, et que chaque dépôt de \`upstreamPolicies\`, son projet ou une ressource parente ${granting.fr}`,
    },
    text: {
      en: (facts: Upstreams) =>
        `an allow policy lets ${facts.account} read everything behind ${facts.of}: ${few(facts.upstreams).en}`,
      fr: (facts: Upstreams) =>
        `une stratégie d’autorisation laisse ${facts.account} lire tout ce qui est derrière ${facts.of}\u00a0: ${few(facts.upstreams).fr}`,
    },
    example: virtual,
    output: noOutput.combined,
  }),
  'upstream-access-missing': outcome({
    verdict: 'problem',
    when: {
      en: `If \`mode\` of {REPOSITORY} is \`VIRTUAL_REPOSITORY\`, and no repository under \`upstreamPolicies\`, none of their projects and no parent resource ${granting.en}`,
      fr: `Si \`mode\` vaut \`VIRTUAL_REPOSITORY\` pour le dépôt {REPOSITORY}, et qu’aucun dépôt de \`upstreamPolicies\`, ni son projet, ni une ressource parente ne ${granting.fr}`,
    },
    text: {
      en: (facts: Upstreams) =>
        `no allow policy lets ${facts.account}, which reads for ${facts.of}, read ${few(facts.upstreams).en}`,
      fr: (facts: Upstreams) =>
        `aucune stratégie d’autorisation ne laisse ${facts.account}, qui lit pour ${facts.of}, lire ${few(facts.upstreams).fr}`,
    },
    remedies: [
      {
        command: grantRepositoryReader,
        params: (facts: Upstreams) => ({ ...repositoryParams(facts), SERVICE_ACCOUNT: facts.account }),
        why: {
          en: 'Lets the service agent read this one repository, for every virtual repository of its project.',
          fr: 'Laisse l’agent de service lire ce seul dépôt, pour tous les dépôts virtuels de son projet.',
        },
      },
    ],
    example: virtual,
    output: {
      command: getRepositoryPolicy,
      params: repositoryParams,
      lacks: ({ account }) => `serviceAccount:${account}`,
    },
  }),
  'upstream-access-undetermined': outcome({
    verdict: 'unknown',
    when: {
      en: 'If `mode` of {REPOSITORY} is `VIRTUAL_REPOSITORY`, and the Artifact Registry service agent of {IMAGE_PROJECT} has access to only some of the repositories under `upstreamPolicies`, or only through a group, a `condition` or a role that is not known',
      fr: 'Si `mode` vaut `VIRTUAL_REPOSITORY` pour le dépôt {REPOSITORY}, et que l’agent de service Artifact Registry du projet {IMAGE_PROJECT} n’a accès qu’à une partie des dépôts de `upstreamPolicies`, ou seulement via un groupe, une `condition` ou un rôle inconnu',
    },
    text: {
      en: (facts: Upstreams) =>
        `whether ${facts.account}, which reads for ${facts.of}, is allowed to read ${few(facts.upstreams).en} is unknown: it depends on roles or groups that could not be read, or on which repository holds the image`,
      fr: (facts: Upstreams) =>
        `impossible de dire si ${facts.account}, qui lit pour ${facts.of}, a le droit de lire ${few(facts.upstreams).fr}\u00a0: cela dépend de rôles ou de groupes qui n’ont pas pu être lus, ou du dépôt qui contient l’image`,
    },
    remedies: [
      {
        advice: {
          en: 'Find which of these repositories holds the image, and look whether the account holds roles/artifactregistry.reader there.',
          fr: 'Trouvez lequel de ces dépôts contient l’image, et vérifiez si le compte y détient roles/artifactregistry.reader.',
        },
      },
    ],
    example: virtual,
    output: noOutput.combined,
  }),
  'upstream-missing': outcome({
    verdict: 'problem',
    when: {
      en: 'If `mode` of {REPOSITORY} is `VIRTUAL_REPOSITORY`, and there are no `upstreamPolicies`',
      fr: 'Si `mode` vaut `VIRTUAL_REPOSITORY` pour le dépôt {REPOSITORY}, et qu’il n’y a pas de `upstreamPolicies`',
    },
    text: {
      en: ({ of }) => `nothing stands behind the virtual repository ${of}, so it serves no image`,
      fr: ({ of }) => `rien ne se trouve derrière le dépôt virtuel ${of}\u00a0: il ne sert aucune image`,
    },
    remedies: [
      {
        advice: {
          en: 'Whoever administers the repository adds the one that holds the image as an upstream, or you use the address of that one.',
          fr: 'L’administrateur du dépôt ajoute en amont celui qui contient l’image, ou bien vous utilisez l’adresse de celui-ci.',
        },
      },
    ],
    example: { of: virtual.of },
    output: {
      command: describeRepositorySetup,
      params: ({ of }) => namedRepositoryParams(of),
      lacks: () => 'upstreamPolicies:',
    },
  }),
  'upstream-blocked-in-perimeter': outcome({
    verdict: 'unknown',
    when: {
      en: 'If `mode` of {REPOSITORY} is `REMOTE_REPOSITORY`, and `vpcscPolicy` of {IMAGE_PROJECT} is not `ALLOW`',
      fr: 'Si `mode` vaut `REMOTE_REPOSITORY` pour le dépôt {REPOSITORY}, et que `vpcscPolicy` ne vaut pas `ALLOW` pour le projet {IMAGE_PROJECT}',
    },
    text: {
      en: (facts: Remote) =>
        `${facts.of} gets its images from ${facts.registry || 'another registry'}, and may not ask it if the project is in a VPC Service Controls perimeter, which was not read: what it has not cached is then refused`,
      fr: (facts: Remote) =>
        `${facts.of} prend ses images sur ${facts.registry || 'un autre registre'}, et n’a pas le droit de l’interroger si le projet est dans un périmètre VPC Service Controls, ce qui n’a pas été lu\u00a0: ce qui n’est pas en cache est alors refusé`,
    },
    remedies: [
      {
        using: 'remote-repositories',
        advice: {
          en: 'Ask whoever administers the perimeters whether the project is in one. Only they should let remote repositories out of it (gcloud artifacts vpcsc-config allow), which concerns every remote repository of this project and location.',
          fr: 'Demandez à qui administre les périmètres si le projet est dans l’un d’eux. Eux seuls devraient en laisser sortir les dépôts distants (gcloud artifacts vpcsc-config allow), ce qui concerne tous les dépôts distants de ce projet et de cet emplacement.',
        },
      },
    ],
    example: remote,
    output: {
      command: describePerimeterPolicy,
      params: ({ of }) => {
        const { REPOSITORY: _, ...place } = namedRepositoryParams(of);
        return place;
      },
      lacks: () => 'vpcscPolicy: ALLOW',
    },
  }),
  'upstream-unread': outcome({
    verdict: 'unknown',
    when: {
      en: 'If `mode` of {REPOSITORY} is `REMOTE_REPOSITORY`, and `vpcscPolicy` of {IMAGE_PROJECT} is `ALLOW`',
      fr: 'Si `mode` vaut `REMOTE_REPOSITORY` pour le dépôt {REPOSITORY}, et que `vpcscPolicy` vaut `ALLOW` pour le projet {IMAGE_PROJECT}',
    },
    text: {
      en: (facts: Remote) =>
        `${facts.of} gets its images from ${facts.registry || 'another registry'}${facts.signsIn ? ', where it signs in with a password from Secret Manager' : ', without signing in'}: whether that registry refuses cannot be seen from here`,
      fr: (facts: Remote) =>
        `${facts.of} prend ses images sur ${facts.registry || 'un autre registre'}${facts.signsIn ? ', avec un mot de passe de Secret Manager' : ', sans s’authentifier'}\u00a0: impossible de voir d’ici si cet autre registre refuse`,
    },
    remedies: [
      {
        advice: {
          en: 'Whoever administers the repository sees its credentials. Check that the version of the secret is enabled, that the password is still valid, and that the service agent of Artifact Registry may read it (roles/secretmanager.secretAccessor on that secret).',
          fr: 'L’administrateur du dépôt en voit les identifiants. Vérifiez que la version du secret est activée, que le mot de passe est encore valide, et que l’agent de service d’Artifact Registry peut le lire (roles/secretmanager.secretAccessor sur ce secret).',
        },
      },
    ],
    example: remote,
    output: {
      command: describeRepositorySetup,
      params: ({ of }) => namedRepositoryParams(of),
      shows: () => ['mode: REMOTE_REPOSITORY'],
    },
  }),
} as const;
