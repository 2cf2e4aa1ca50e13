import { describeRepository, getRepositoryPolicy } from '../../commands/gcloud/artifacts.ts';
import { describeCluster } from '../../commands/gcloud/container.ts';
import { describeInstance } from '../../commands/gcloud/instances.ts';
import { getAncestorPolicies, getProjectPolicy } from '../../commands/gcloud/projects.ts';
import { getSecretRegistries } from '../../commands/kubectl/secrets.ts';
import { nodeAccount, nodeAccountAsks } from '../../facts/node-account.ts';
import { repositoryAccess, repositoryAccessAsks } from '../../facts/repository-readers.ts';
import { secretAccounts } from '../../facts/secret-accounts.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { noOutput } from '../../model/no-output.ts';
import { conditionParts } from '../../model/when.ts';
import { sources } from '../../sources/index.ts';
import { accessOutcomes } from './shared/access-outcomes.ts';
import { isRefusal } from './shared/refused-pull.ts';
import { example, repositoryParams, where } from './shared/repository-pull.ts';

export const imageAccess = defineRule({
  id: 'image-access',
  section: 'auth',
  title: { en: 'Repository access', fr: 'Accès au dépôt' },
  summary: {
    en: 'The node service account needs the role Artifact Registry Reader on the repository, or on its project, a parent folder or the organization.',
    fr: 'Le compte de service des nœuds a besoin du rôle Lecteur Artifact Registry sur le dépôt, ou sur son projet, un dossier parent ou l’organisation.',
  },
  causes: [
    'auth-403',
    'auth-401',
    'auth-insufficient-scope-or-anonymous',
    'tls-x509',
    'not-found',
    'auth-pull-secret',
  ],
  about: 'image-on-node',
  hosts: 'cloud',
  onlyOnGke: true,
  asks: [describeRepository, ...nodeAccountAsks, ...repositoryAccessAsks, getSecretRegistries],

  async check({ ask, about: { image, node, namespace, pullSecrets, failure }, universe }) {
    const { host, text, artifactRegistry: path } = image;
    if (image.universe?.id !== universe.id)
      // Without a secret, a pull from the registry of another cloud is anonymous: there is no account to ask about.
      return {
        because:
          failure && (!image.universe || pullSecrets.length > 0)
            ? 'other-registry-access-denied'
            : 'other-registry',
        facts: { host },
      };
    if (!path) return { because: 'reference-incomplete', facts: { image: text, host } };
    if (!path.location) throw new CannotTell({ why: 'no-target', flags: ['--image'] });
    const facts = { repository: path.repository, location: path.location, project: path.project };
    const repository = await ask.maybe(describeRepository, repositoryParams(facts));
    if (repository.why === 'not-found') {
      const legacy = host in universe.containerRegistryHosts;
      return legacy
        ? { because: 'gcr-not-migrated', facts: { ...facts, account: '' } }
        : { because: 'repository-missing', facts: { ...facts, account: '', image: text } };
    }
    const format = repository.answer?.format;
    if (format && format !== 'DOCKER')
      return { because: 'format-not-docker', facts: { ...facts, account: '', format } };

    // The kubelet tries what the Pod names before the account of the node, which then need not have access.
    const { email } = await nodeAccount(ask, universe, node);
    const keys = await secretAccounts(ask, namespace, pullSecrets, image);
    const callers = [...keys.emails, ...(email ? [email] : [])];
    const accounts = await Promise.all(
      (callers.length > 0 ? callers : [null]).map(async (caller) => ({
        account: caller ?? 'allUsers',
        ...(await repositoryAccess(ask, path, caller)),
      })),
    );
    const pull = { ...facts, account: email ?? '' };
    const refused = isRefusal(failure, host);
    const holder = accounts.find(({ granted }) => granted);
    if (holder?.granted) {
      const { role, on } = holder.granted;
      const grant = { ...facts, account: holder.account, role, on };
      if (refused) return { because: 'role-granted-and-refused', facts: grant };
      // Read access is settled; whether the repository holds container images is not.
      if (repository.why) throw new CannotTell(repository);
      return { because: 'role-granted', facts: grant };
    }
    const possible = accounts.find(({ possibleBindings }) => possibleBindings.length > 0);
    if (possible) {
      const { account, possibleBindings } = possible;
      const depends = { ...facts, account, bindings: [...possibleBindings] };
      return refused
        ? { because: 'access-undetermined-and-refused', facts: depends }
        : { because: 'access-undetermined', facts: depends };
    }
    const unreadable = accounts.flatMap((each) => each.unreadable);
    const below = unreadable.find(({ level }) => level !== 'ancestors');
    if (below) throw new CannotTell(below.failure);
    if (keys.others.length > 0)
      return { because: 'role-missing-with-pull-secret', facts: { ...pull, secrets: [...keys.others] } };
    const [above] = unreadable;
    if (above) return { because: 'ancestor-policies-unreadable', facts: { ...pull, ...above.failure } };
    if (!email && keys.emails.length === 0) return { because: 'account-not-attached', facts: pull };
    return { because: 'role-missing', facts: { ...facts, account: callers.join(', ') } };
  },

  onFailure: [
    {
      command: describeRepository,
      failed: ['not-found'],
      concludes: ['repository-missing', 'gcr-not-migrated'],
    },
    // The policies of a repository can be readable without permission to describe the repository.
    { command: describeRepository, concludes: ['role-missing', 'account-not-attached'] },
    // A granted role is enough, even if other policies could not be read.
    { command: getRepositoryPolicy, concludes: ['role-granted'] },
    { command: getProjectPolicy, concludes: ['role-granted'] },
    { command: getAncestorPolicies, concludes: ['role-granted'] },
    // A secret that does not exist gives nobody; one that may not be read does not take a role from the node.
    {
      command: getSecretRegistries,
      failed: ['not-found'],
      concludes: ['role-missing', 'account-not-attached'],
    },
    { command: getSecretRegistries, concludes: ['role-granted'] },
    // The cluster's configuration names the service account of its nodes, or a ComputeClass does.
    { command: describeInstance, concludes: ['role-granted', 'role-missing'], fallback: describeCluster },
  ],
  outcomes: {
    ...accessOutcomes,
    'repository-missing': outcome({
      verdict: 'problem',
      when: {
        en: 'If the command that describes {REPOSITORY} fails with `NOT_FOUND`, and {REGISTRY_HOST} is not a gcr.io host',
        fr: 'Si la commande qui décrit le dépôt {REPOSITORY} échoue avec `NOT_FOUND`, et que l’hôte {REGISTRY_HOST} n’est pas un hôte gcr.io',
      },
      text: {
        en: (facts) =>
          `the repository ${where(facts)} does not exist: check the project, the location and the repository in ${facts.image}`,
        fr: (facts) =>
          `le dépôt ${where(facts)} n’existe pas\u00a0: vérifiez le projet, l’emplacement et le dépôt dans l’adresse ${facts.image}`,
      },
      remedies: [
        {
          advice: {
            en: 'Correct the image address in the Kubernetes manifest, or create the repository and push the image.',
            fr: 'Corrigez l’adresse de l’image dans le manifeste, ou créez le dépôt puis poussez-y l’image.',
          },
        },
      ],
      example: { ...example, image: 'europe-west9-docker.pkg.dev/shop-images/app/cart:2.4.1' },
      output: { command: describeRepository, params: repositoryParams, shows: () => ['NOT_FOUND'] },
    }),
    'gcr-not-migrated': outcome({
      verdict: 'problem',
      when: {
        en: 'If the command that describes {REPOSITORY} fails with `NOT_FOUND`, and {REGISTRY_HOST} is a gcr.io host',
        fr: 'Si la commande qui décrit le dépôt {REPOSITORY} échoue avec `NOT_FOUND`, et que l’hôte {REGISTRY_HOST} est un hôte gcr.io',
      },
      text: {
        en: (facts) =>
          `the project ${facts.project} has no repository for ${facts.repository}: Container Registry is shut down, and Artifact Registry serves addresses on a gcr.io host only if the project has a repository for that host`,
        fr: (facts) =>
          `le projet ${facts.project} n’a pas de dépôt pour l’hôte ${facts.repository}\u00a0: Container Registry est arrêté, et Artifact Registry ne sert les adresses d’un hôte gcr.io que si le projet a un dépôt pour cet hôte`,
      },
      remedies: [
        {
          advice: {
            en: 'Migrate the project to gcr.io repositories in Artifact Registry (see the check Migration from Container Registry), push again the images that were not copied, then grant the node service account read access to these repositories.',
            fr: 'Migrez le projet vers des dépôts gcr.io dans Artifact Registry (voir la vérification Migration depuis Container Registry), poussez de nouveau les images qui n’ont pas été copiées, puis donnez au compte de service des nœuds l’accès en lecture à ces dépôts.',
          },
        },
      ],
      example: { ...example, repository: 'eu.gcr.io', location: 'europe' },
      output: { command: describeRepository, params: repositoryParams, shows: () => ['NOT_FOUND'] },
    }),
    'reference-incomplete': outcome({
      verdict: 'problem',
      when: {
        en: 'If the address {IMAGE} does not name a project, a repository and an image',
        fr: 'Si l’adresse {IMAGE} n’indique pas à la fois un projet, un dépôt et une image',
      },
      text: {
        en: ({ image, host }) =>
          `the address ${image} is incomplete: an address on ${host} contains a project, a repository and an image`,
        fr: ({ image, host }) =>
          `l’adresse ${image} est incomplète\u00a0: sur l’hôte ${host}, une adresse se compose d’un projet, d’un dépôt et d’une image`,
      },
      remedies: [
        {
          advice: {
            en: 'Write the full address. If the host itself identifies the repository, as gcr.io does, the project and the image are enough.',
            fr: 'Écrivez l’adresse en entier. Quand l’hôte désigne lui-même le dépôt, comme gcr.io, le projet et l’image suffisent.',
          },
        },
      ],
      example: {
        image: 'europe-west9-docker.pkg.dev/shop-images/cart:2.4.1',
        host: 'europe-west9-docker.pkg.dev',
      },
      output: noOutput.address,
    }),
    'format-not-docker': outcome({
      verdict: 'problem',
      when: {
        en: 'If `format` of {REPOSITORY} is not `DOCKER`',
        fr: 'Si `format` ne vaut pas `DOCKER` pour le dépôt {REPOSITORY}',
      },
      text: {
        en: (facts) =>
          `the repository ${where(facts)} has the format ${facts.format}, so it contains no container images`,
        fr: (facts) =>
          `le dépôt ${where(facts)} est au format ${facts.format}\u00a0: il ne contient donc pas d’images de conteneurs`,
      },
      remedies: [
        {
          advice: {
            en: 'Use the address of a repository whose format is Docker.',
            fr: 'Utilisez l’adresse d’un dépôt au format Docker.',
          },
        },
      ],
      example: { ...example, format: 'MAVEN' },
      output: {
        command: describeRepository,
        params: repositoryParams,
        shows: (facts) => [`format: ${facts.format}`],
      },
    }),
    'account-not-attached': outcome({
      verdict: 'problem',
      when: {
        en: `If ${conditionParts.noAccount.en}, the Pod names no pull secret for {REGISTRY_HOST}, and \`allUsers\` is not listed under \`bindings\` of the repository, its project, a parent folder or the organization`,
        fr: `Si ${conditionParts.noAccount.fr}, que \`allUsers\` ne figure pas sous \`bindings\` du dépôt, de son projet, d’un dossier parent ou de l’organisation, et que le pod n’indique pas de secret d’extraction pour l’hôte {REGISTRY_HOST}`,
      },
      text: {
        en: (facts) =>
          `the node has no service account, so requests for the repository ${where(facts)} are anonymous`,
        fr: (facts) =>
          `le nœud n’a pas de compte de service\u00a0: ses requêtes vers le dépôt ${where(facts)} sont donc anonymes`,
      },
      remedies: [
        {
          advice: {
            en: 'Use nodes that run as a service account (their node pool or ComputeClass specifies one), or specify a pull secret in the Pod.',
            fr: 'Utilisez des nœuds qui ont un compte de service (indiqué dans leur pool ou leur ComputeClass), ou indiquez un secret d’extraction dans le pod.',
          },
        },
      ],
      example: { repository: 'app', location: 'europe-west9', project: 'shop-images', account: '' },
      output: noOutput.combined,
    }),
    'other-registry': outcome({
      verdict: 'not-applicable',
      when: {
        en: `If ${conditionParts.otherRegistry.en}, and no pull from it fails`,
        fr: `Si ${conditionParts.otherRegistry.fr}, et qu’aucune extraction depuis cet hôte n’échoue`,
      },
      text: {
        en: (facts) =>
          `${facts.host} is not an Artifact Registry host of the cloud of the cluster, so only an administrator of the repository can say who may pull from it`,
        fr: (facts) =>
          `l’hôte ${facts.host} n’est pas un hôte Artifact Registry du cloud du cluster, donc seul un administrateur du dépôt peut indiquer qui a le droit d’en extraire des images`,
      },
      example: { host: 'registry.example.com' },
      output: noOutput.address,
    }),
    'other-registry-access-denied': outcome({
      verdict: 'unknown',
      when: {
        en: `If ${conditionParts.otherRegistry.en}, and a pull from it fails`,
        fr: `Si ${conditionParts.otherRegistry.fr}, et qu’une extraction depuis cet hôte échoue`,
      },
      text: {
        en: (facts) => `only the operator of ${facts.host} can show who may pull from it`,
        fr: (facts) =>
          `seul l’exploitant de l’hôte ${facts.host} peut indiquer qui a le droit d’en extraire des images`,
      },
      remedies: [
        {
          advice: {
            en: 'Ask the operator of the registry whether the account that pulls has access. If a pull secret contains a key or password, check that it is still valid.',
            fr: 'Demandez à l’exploitant du registre si le compte utilisé a accès à l’image. Si un secret d’extraction contient une clé ou un mot de passe, vérifiez que cette clé ou ce mot de passe est encore valide.',
          },
        },
      ],
      example: { host: 'registry.example.com' },
      output: noOutput.address,
    }),
  },
  sources: [
    sources.imagePulls,
    sources.artifactRegistryAccess,
    sources.artifactRegistryRoles,
    sources.customRoles,
    sources.pullSecrets,
    sources.containerRegistryTransition,
    sources.gcrRepositories,
    sources.privateCertificates,
  ],
});
