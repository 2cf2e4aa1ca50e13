import { projectOfAccount } from '../../../cloud/universes.ts';
import { getServiceAccount } from '../../commands/kubectl/service-accounts.ts';
import { nodeAccount, nodeAccountAsks } from '../../facts/node-account.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';

export const nodeIdentity = defineRule({
  id: 'node-identity',
  section: 'auth',
  title: { en: 'Pulling identity', fr: 'Identité d’extraction' },
  summary: {
    en: 'On GKE, the node account pulls, or a pull secret does, and not the account that Workload Identity gives to the Pod.',
    fr: 'Sur GKE, c’est le compte du nœud qui extrait, ou un secret d’extraction, et non le compte que Workload Identity donne au pod.',
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
      text: {
        en: ({ account, project }) => `${account} pulls, from its own project ${project}`,
        fr: ({ account, project }) => `${account} extrait depuis son propre projet, ${project}`,
      },
      example: { account: 'nodes@shop-prod.iam.gserviceaccount.com', project: 'shop-prod' },
    }),
    'other-project': outcome({
      verdict: 'ok',
      text: {
        en: ({ account, project }) =>
          `${account} pulls, from project ${project}: its role must be granted there`,
        fr: ({ account, project }) =>
          `${account} extrait depuis le projet ${project}\u00a0: c’est là que son rôle doit être accordé`,
      },
      example: { account: 'nodes@shop-prod.iam.gserviceaccount.com', project: 'shop-images' },
    }),
    'workload-identity-not-used': outcome({
      verdict: 'ok',
      text: {
        en: ({ account, serviceAccount }) =>
          `${account} pulls; the Workload Identity link of the service account ${serviceAccount} plays no part in it`,
        fr: ({ account, serviceAccount }) =>
          `${account} extrait\u00a0; le lien Workload Identity du compte de service ${serviceAccount} n’y est pour rien`,
      },
      example: { account: 'nodes@shop-prod.iam.gserviceaccount.com', serviceAccount: 'default' },
    }),
    'anonymous-request': outcome({
      verdict: 'unknown',
      text: {
        en: ({ account }) =>
          `${account} should pull, but the registry saw an anonymous request: the node had no token to send`,
        fr: ({ account }) =>
          `${account} devrait extraire, mais le registre a reçu une requête anonyme\u00a0: le nœud n’avait pas de jeton à présenter`,
      },
      remedies: [
        {
          advice: {
            en: 'Check the account and its access scopes first. If both are right, the kubelet could not ask the metadata server, 169.254.169.254: look in its log, then for an agent on the node that filters this address. As a last resort, replace the node to confirm.',
            fr: 'Vérifiez d’abord le compte et ses niveaux d’accès. S’ils sont bons, le kubelet n’a pas pu interroger le serveur de métadonnées, 169.254.169.254\u00a0: lisez son journal, cherchez sur le nœud un agent qui filtre cette adresse. En dernier recours, remplacez le nœud pour confirmer.',
          },
        },
      ],
      example: { account: 'nodes@shop-prod.iam.gserviceaccount.com' },
    }),
    'account-not-attached': outcome({
      verdict: 'not-applicable',
      text: {
        en: () => 'the node has no service account: the pull uses a pull secret, or is anonymous',
        fr: () =>
          'le nœud n’a pas de compte de service\u00a0: soit un secret d’extraction sert d’identité, soit l’extraction est anonyme',
      },
      example: {},
    }),
    'reference-incomplete': outcome({
      verdict: 'not-applicable',
      text: {
        en: ({ host }) => `the address names no repository of ${host}, so it is in no project`,
        fr: ({ host }) =>
          `l’adresse ne désigne aucun dépôt du registre ${host}\u00a0: elle n’appartient à aucun projet`,
      },
      example: { host: 'europe-west9-docker.pkg.dev' },
    }),
    'other-universe-registry': outcome({
      verdict: 'problem',
      text: {
        en: ({ host, registry, cluster }) =>
          `${host} belongs to ${registry}: nodes of ${cluster} have no identity there and can only pull anonymously`,
        fr: ({ host, registry, cluster }) =>
          `${host} appartient à ${registry}\u00a0: les nœuds du cluster ${cluster} n’y ont pas d’identité et ne peuvent extraire qu’anonymement`,
      },
      remedies: [
        {
          advice: {
            en: 'Copy the image into a registry of the cluster’s own universe and name it there.',
            fr: 'Copiez l’image dans un registre de l’univers du cluster, et utilisez cette adresse.',
          },
        },
      ],
      example: {
        host: 'europe-west9-docker.pkg.dev',
        registry: 'Google Cloud',
        cluster: 'Cloud de Confiance by S3NS',
      },
    }),
    'other-registry': outcome({
      verdict: 'not-applicable',
      text: {
        en: ({ host }) =>
          `${host} does not know the node account: the pull uses a pull secret, or is anonymous`,
        fr: ({ host }) =>
          `${host} ne connaît pas le compte du nœud\u00a0: soit un secret d’extraction sert d’identité, soit l’extraction est anonyme`,
      },
      example: { host: 'registry.example.com' },
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
