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
  en: 'gives a role such as `roles/artifactregistry.reader` to the Artifact Registry service agent of {IMAGE_PROJECT}',
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
      en: ({ of }) => `the repository ${of} stores its images itself and has no upstream repository`,
      fr: ({ of }) => `le dépôt ${of} contient lui-même ses images, sans dépôt en amont`,
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
        `allow policies let ${facts.account} read every upstream repository (${few(facts.upstreams).en}) of ${facts.of}`,
      fr: (facts: Upstreams) =>
        `des stratégies d’autorisation permettent au compte ${facts.account} de lire tous les dépôts en amont (${few(facts.upstreams).fr}) du dépôt ${facts.of}`,
    },
    example: virtual,
    output: noOutput.combined,
  }),
  'upstream-access-missing': outcome({
    verdict: 'problem',
    when: {
      en: `If \`mode\` of {REPOSITORY} is \`VIRTUAL_REPOSITORY\`, and no repository under \`upstreamPolicies\`, no project of such a repository and no parent resource ${granting.en}`,
      fr: `Si \`mode\` vaut \`VIRTUAL_REPOSITORY\` pour le dépôt {REPOSITORY}, et qu’aucun dépôt de \`upstreamPolicies\`, ni son projet, ni une ressource parente ne ${granting.fr}`,
    },
    text: {
      en: (facts: Upstreams) =>
        `no allow policy lets ${facts.account} read the upstream repositories (${few(facts.upstreams).en}) of ${facts.of}`,
      fr: (facts: Upstreams) =>
        `aucune stratégie d’autorisation ne permet au compte ${facts.account} de lire les dépôts en amont (${few(facts.upstreams).fr}) du dépôt ${facts.of}`,
    },
    remedies: [
      {
        command: grantRepositoryReader,
        params: (facts: Upstreams) => ({ ...repositoryParams(facts), SERVICE_ACCOUNT: facts.account }),
        why: {
          en: 'Run this command with the name, the location and the project of the upstream repository, and with the Artifact Registry service agent of the project of the virtual repository as the account: the role applies to the upstream repository only. Every virtual repository that uses this service agent can then get images from this repository.',
          fr: 'Exécutez cette commande avec le nom, l’emplacement et le projet du dépôt en amont, et avec pour compte l’agent de service Artifact Registry du projet du dépôt virtuel\u00a0: cet agent peut alors lire ce seul dépôt. Tous les dépôts virtuels qui utilisent cet agent de service peuvent alors prendre des images dans ce dépôt en amont.',
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
      en: 'If `mode` of {REPOSITORY} is `VIRTUAL_REPOSITORY`, and the Artifact Registry service agent of {IMAGE_PROJECT} has access to only some of the repositories under `upstreamPolicies`, or only through a group, a `condition` or a role whose permissions are not known',
      fr: 'Si `mode` vaut `VIRTUAL_REPOSITORY` pour le dépôt {REPOSITORY}, et que l’agent de service Artifact Registry du projet {IMAGE_PROJECT} n’a accès qu’à une partie des dépôts de `upstreamPolicies`, ou seulement via un groupe, une `condition` ou un rôle dont les autorisations ne sont pas connues',
    },
    text: {
      en: (facts: Upstreams) =>
        `it is unknown whether ${facts.account} may read the upstream repositories (${few(facts.upstreams).en}) of ${facts.of}: this depends on roles or groups that could not be read, or on which repository contains the image`,
      fr: (facts: Upstreams) =>
        `impossible de savoir si le compte ${facts.account} a le droit de lire les dépôts en amont (${few(facts.upstreams).fr}) du dépôt ${facts.of}\u00a0: cela dépend de rôles ou de groupes qui n’ont pas pu être lus, ou du dépôt qui contient l’image`,
    },
    remedies: [
      {
        advice: {
          en: 'Find out which of these repositories contains the image, and check whether the service agent has roles/artifactregistry.reader on that repository.',
          fr: 'Trouvez lequel de ces dépôts contient l’image, et vérifiez si l’agent de service a roles/artifactregistry.reader sur ce dépôt.',
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
      fr: 'Si `mode` vaut `VIRTUAL_REPOSITORY` pour le dépôt {REPOSITORY}, et que ce dépôt n’a pas d’`upstreamPolicies`',
    },
    text: {
      en: ({ of }) => `the virtual repository ${of} has no upstream repository, so it serves no image`,
      fr: ({ of }) => `le dépôt virtuel ${of} n’a aucun dépôt en amont, donc il ne sert aucune image`,
    },
    remedies: [
      {
        advice: {
          en: 'Ask an administrator of the virtual repository to add, as an upstream repository, the repository that contains the image. Or use the address of the repository that contains the image.',
          fr: 'Demandez à un administrateur du dépôt virtuel d’ajouter comme dépôt en amont celui qui contient l’image, ou utilisez l’adresse du dépôt qui contient l’image.',
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
        `the remote repository ${facts.of} gets its images from ${facts.registry || 'another registry'}; if its project is in a VPC Service Controls perimeter (this was not read), the repository may not be allowed to send requests to that registry: images that are not in its cache are then refused`,
      fr: (facts: Remote) =>
        `le dépôt distant ${facts.of} prend ses images sur ${facts.registry ? `le registre ${facts.registry}` : 'un autre registre'}\u00a0; si son projet est dans un périmètre VPC Service Controls, ce qui n’a pas été vérifié, le dépôt n’a peut-être pas le droit d’interroger ce registre, et les images absentes de son cache sont alors refusées`,
    },
    remedies: [
      {
        using: 'remote-repositories',
        advice: {
          en: 'Ask an administrator of the perimeters whether the project is in a perimeter. If it is in none, the VPC Service Controls setting of the remote repositories is not the cause. Only the administrators should let requests of remote repositories leave a perimeter (gcloud artifacts vpcsc-config allow): that setting applies to every remote repository of this project and location.',
          fr: 'Demandez à un administrateur des périmètres si le projet est dans un périmètre. S’il n’est dans aucun périmètre, le réglage VPC Service Controls des dépôts distants n’est pas en cause. Seuls les administrateurs devraient laisser sortir d’un périmètre les requêtes de dépôts distants (gcloud artifacts vpcsc-config allow), car ce réglage vaut pour tous les dépôts distants de ce projet et de cet emplacement.',
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
        `the remote repository ${facts.of} gets its images from ${facts.registry || 'another registry'}${facts.signsIn ? ', with a password from Secret Manager' : ', without signing in'}: Pullbook cannot find out whether that registry refuses access`,
      fr: (facts: Remote) =>
        `le dépôt distant ${facts.of} prend ses images sur ${facts.registry ? `le registre ${facts.registry}` : 'un autre registre'}${facts.signsIn ? ', avec un mot de passe de Secret Manager' : ', sans s’authentifier'}\u00a0: Pullbook ne peut pas savoir si ce registre refuse l’accès`,
    },
    remedies: [
      {
        advice: {
          en: 'Ask an administrator of the repository, who can see its upstream credentials, to check that the version of the Secret Manager secret of these credentials is enabled, that the password is still valid, and that the service agent of Artifact Registry may read this secret (roles/secretmanager.secretAccessor on that secret).',
          fr: 'Demandez à un administrateur du dépôt, qui peut voir les identifiants pour le registre en amont, de vérifier que la version de leur secret Secret Manager est activée, que le mot de passe est encore valide, et que l’agent de service Artifact Registry peut lire ce secret (roles/secretmanager.secretAccessor sur ce secret).',
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
