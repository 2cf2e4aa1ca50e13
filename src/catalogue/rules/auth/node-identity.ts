import { projectOfAccount } from '../../../cloud/universes.ts';
import { getServiceAccount } from '../../commands/kubectl/service-accounts.ts';
import { nodeAccount, nodeAccountAsks } from '../../facts/node-account.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { conditionParts } from '../../model/when.ts';
import { sources } from '../../sources/index.ts';

export const nodeIdentity = defineRule({
  id: 'node-identity',
  section: 'auth',
  title: { en: 'Pulling identity', fr: 'Identité d’extraction' },
  summary: {
    en: 'On GKE, images are pulled as the node service account or with a pull secret, never as the account that Workload Identity gives to the Pod.',
    fr: 'Sur GKE, les images sont extraites avec le compte de service des nœuds ou avec un secret d’extraction, jamais avec le compte que Workload Identity donne au pod.',
  },
  causes: ['auth-403', 'auth-401', 'auth-insufficient-scope-or-anonymous', 'auth-pull-secret'],
  about: 'image-on-node',
  hosts: 'cloud',
  onlyOnGke: true,
  asks: [getServiceAccount, ...nodeAccountAsks],

  async check({ ask, about: { image, node, namespace, serviceAccount, failure }, universe }) {
    if (!image.universe) return { because: 'other-registry', facts: { host: image.host } };
    if (image.universe.id !== universe.id) {
      const facts = { host: image.host, registry: image.universe.name, cluster: universe.name };
      return { because: 'other-universe-registry', facts };
    }
    if (!image.artifactRegistry) return { because: 'reference-incomplete', facts: { host: image.host } };
    const { email: account } = await nodeAccount(ask, universe, node);
    if (!account) return { because: 'account-not-attached', facts: {} };
    if (failure?.details.token === 'anonymous' || failure?.signature === 'credential-provider-failed')
      return { because: 'anonymous-request', facts: { account } };
    if (failure) {
      const params = { KUBERNETES_SERVICE_ACCOUNT: serviceAccount, NAMESPACE: namespace };
      const { answer } = await ask.maybe(getServiceAccount, params);
      if (answer?.workloadIdentity)
        return { because: 'workload-identity-not-used', facts: { account, serviceAccount } };
    }
    const { project } = image.artifactRegistry;
    const own = projectOfAccount(universe, account) ?? node.cluster.project;
    return { because: own === project ? 'same-project' : 'other-project', facts: { account, project } };
  },

  onFailure: [
    // The pulling identity does not depend on the Kubernetes service account, which only explains a common mistake.
    { command: getServiceAccount, concludes: ['same-project', 'other-project'] },
  ],
  outcomes: {
    'same-project': outcome({
      verdict: 'ok',
      when: {
        en: 'If the project of {SERVICE_ACCOUNT} is {IMAGE_PROJECT}, and no Kubernetes service account of a failing Pod has an annotation `iam.gke.io/gcp-service-account`',
        fr: 'Si le compte {SERVICE_ACCOUNT} appartient au projet {IMAGE_PROJECT}, et qu’aucun compte de service Kubernetes d’un pod en échec n’a d’annotation `iam.gke.io/gcp-service-account`',
      },
      text: {
        en: ({ account, project }) =>
          `the node service account ${account} pulls from its own project, ${project}`,
        fr: ({ account, project }) =>
          `le compte de service des nœuds ${account} extrait l’image depuis son propre projet, ${project}`,
      },
      example: { account: 'nodes@shop-prod.iam.gserviceaccount.com', project: 'shop-prod' },
      output: noOutput.combined,
    }),
    'other-project': outcome({
      verdict: 'ok',
      when: {
        en: 'If the project of {SERVICE_ACCOUNT} is not {IMAGE_PROJECT}, and no Kubernetes service account of a failing Pod has an annotation `iam.gke.io/gcp-service-account`',
        fr: 'Si le compte {SERVICE_ACCOUNT} n’appartient pas au projet {IMAGE_PROJECT}, et qu’aucun compte de service Kubernetes d’un pod en échec n’a d’annotation `iam.gke.io/gcp-service-account`',
      },
      text: {
        en: ({ account, project }) =>
          `the node service account ${account} pulls from another project, ${project}, and therefore needs a role in that project`,
        fr: ({ account, project }) =>
          `le compte de service des nœuds ${account} extrait l’image depuis un autre projet, ${project}, et a donc besoin d’un rôle dans ce projet`,
      },
      example: { account: 'nodes@shop-prod.iam.gserviceaccount.com', project: 'shop-images' },
      output: noOutput.combined,
    }),
    'workload-identity-not-used': outcome({
      verdict: 'ok',
      when: {
        en: 'If a pull fails, and the Kubernetes service account {KUBERNETES_SERVICE_ACCOUNT} of the Pod has an annotation `iam.gke.io/gcp-service-account`',
        fr: 'Si une extraction échoue, et que le compte de service Kubernetes {KUBERNETES_SERVICE_ACCOUNT} du pod a une annotation `iam.gke.io/gcp-service-account`',
      },
      text: {
        en: ({ account, serviceAccount }) =>
          `the pull uses the node service account ${account}; the Workload Identity annotation of the Kubernetes service account ${serviceAccount} is not used for pulls`,
        fr: ({ account, serviceAccount }) =>
          `l’extraction utilise le compte de service des nœuds ${account}\u00a0; l’annotation Workload Identity du compte de service Kubernetes ${serviceAccount} n’y joue aucun rôle`,
      },
      example: { account: 'nodes@shop-prod.iam.gserviceaccount.com', serviceAccount: 'default' },
      output: noOutput.combined,
    }),
    'anonymous-request': outcome({
      verdict: 'unknown',
      when: {
        en: 'If the message contains `anonymous token` or says that a credential provider failed, although the instance {NODE} has `serviceAccounts`',
        fr: 'Si le message contient `anonymous token` ou indique qu’un fournisseur d’identifiants a échoué, alors que l’instance {NODE} a des `serviceAccounts`',
      },
      text: {
        en: ({ account }) =>
          `the node service account ${account} should pull, but the registry got an anonymous request: the node had no token to send`,
        fr: ({ account }) =>
          `le compte de service des nœuds ${account} devrait extraire l’image, mais le registre a reçu une requête anonyme\u00a0: le nœud n’avait pas de jeton à présenter`,
      },
      remedies: [
        {
          advice: {
            en: 'Check the account and the access scopes of the node first. If both are right, the kubelet probably could not reach the metadata server, 169.254.169.254. Read the log of the kubelet, then look for an agent on the node that filters this address. As a last resort, drain this node and replace it. Controllers recreate its Pods on other nodes, and the data in their emptyDir volumes is lost.',
            fr: 'Vérifiez d’abord le compte et les niveaux d’accès du nœud. S’ils sont bons, le kubelet n’a sans doute pas pu joindre le serveur de métadonnées, 169.254.169.254. Lisez le journal du kubelet, puis cherchez sur le nœud un agent qui filtre cette adresse. En dernier recours, videz (drain) ce nœud et remplacez-le. Les contrôleurs recréent ses pods sur d’autres nœuds, et les données des volumes emptyDir sont perdues.',
          },
        },
      ],
      example: { account: 'nodes@shop-prod.iam.gserviceaccount.com' },
      output: noOutput.message,
    }),
    'account-not-attached': outcome({
      verdict: 'not-applicable',
      when: { en: `If ${conditionParts.noAccount.en}`, fr: `Si ${conditionParts.noAccount.fr}` },
      text: {
        en: () => 'the node has no service account, so the pull uses a pull secret or is anonymous',
        fr: () =>
          'le nœud n’a pas de compte de service\u00a0: l’extraction utilise donc un secret d’extraction, ou est anonyme',
      },
      example: {},
      output: noOutput.eachNode,
    }),
    'reference-incomplete': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the address {IMAGE} on {REGISTRY_HOST} contains no repository',
        fr: 'Si l’adresse {IMAGE}, sur l’hôte {REGISTRY_HOST}, ne contient aucun dépôt',
      },
      text: {
        en: ({ host }) =>
          `the address does not name a repository on ${host}, so it is unknown which project the image belongs to`,
        fr: ({ host }) =>
          `l’adresse n’indique pas de dépôt sur l’hôte ${host}, donc le projet de l’image n’est pas connu`,
      },
      example: { host: 'europe-west9-docker.pkg.dev' },
      output: noOutput.address,
    }),
    'other-universe-registry': outcome({
      verdict: 'problem',
      when: {
        en: 'If {REGISTRY_HOST} is an Artifact Registry host of a cloud other than the cloud of the cluster',
        fr: 'Si l’hôte {REGISTRY_HOST} est un hôte Artifact Registry d’un autre cloud que celui du cluster',
      },
      text: {
        en: ({ host, registry, cluster }) =>
          `${host} belongs to ${registry}, where nodes of a cluster on ${cluster} have no identity: without a pull secret, they pull anonymously`,
        fr: ({ host, registry, cluster }) =>
          `l’hôte ${host} appartient à ${registry}, où les nœuds d’un cluster de ${cluster} n’ont pas d’identité\u00a0: sans secret d’extraction, ces nœuds extraient les images anonymement`,
      },
      remedies: [
        {
          advice: {
            en: 'Copy the image to a registry of the cloud of the cluster, and use the new address.',
            fr: 'Copiez l’image dans un registre du cloud du cluster, et utilisez la nouvelle adresse.',
          },
        },
      ],
      example: {
        host: 'europe-west9-docker.pkg.dev',
        registry: 'Google Cloud',
        cluster: 'Cloud de Confiance by S3NS',
      },
      output: noOutput.address,
    }),
    'other-registry': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If {REGISTRY_HOST} is not an Artifact Registry host of any cloud',
        fr: 'Si l’hôte {REGISTRY_HOST} n’est un hôte Artifact Registry d’aucun cloud',
      },
      text: {
        en: ({ host }) =>
          `${host} does not accept the node service account, so the pull uses a pull secret or is anonymous`,
        fr: ({ host }) =>
          `l’hôte ${host} n’accepte pas le compte de service des nœuds\u00a0: l’extraction utilise donc un secret d’extraction, ou est anonyme`,
      },
      example: { host: 'registry.example.com' },
      output: noOutput.address,
    }),
  },
  sources: [
    sources.artifactRegistryGke,
    sources.artifactRegistryAccess,
    sources.workloadIdentity,
    sources.universeDifferences,
    sources.kubeletCredentialProviders,
  ],
});
