/** Commands that read the Kubernetes API. Commands that change something are in changes.ts. */
import { allNamespacesOf, defineCommand } from '../define.ts';
import { sources } from '../sources.ts';
import { decodeContext } from './context.ts';
import {
  decodeNodes,
  decodeNodeTable,
  decodeSecretRegistries,
  decodeSecretType,
  decodeServiceAccount,
  decodeServiceAccounts,
} from './nodes.ts';
import { documented } from './universe-support.ts';

const asJson = ['--output=json'] as const;

export const getContext = defineCommand({
  id: 'kubectl-config-view',
  tool: 'kubectl',
  effect: 'reads',
  words: ['config', 'view', '--minify'],
  output: [],
  purpose: {
    en: 'Show which cluster and which namespace kubectl works on.',
    fr: 'Afficher le cluster et l’espace de noms sur lesquels kubectl travaille.',
  },
  needs: [],
  universes: documented,
  sources: [sources.getEvents],
  machine: { output: asJson, format: 'json', decode: decodeContext },
});

export const getNodePools = defineCommand({
  id: 'kubectl-get-nodes',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'nodes', '--label-columns=cloud.google.com/gke-nodepool'],
  output: [],
  purpose: { en: 'List the nodes with their node pool.', fr: 'Lister les nœuds avec leur pool de nœuds.' },
  needs: [{ verb: 'list', resource: 'nodes' }],
  universes: documented,
  sources: [sources.debugPods],
  machine: { output: [], format: 'text', decode: decodeNodeTable },
});

export const getNodes = defineCommand({
  id: 'kubectl-get-node-details',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'nodes', '{NODES}', '--ignore-not-found'],
  output: ['--output=yaml'],
  purpose: {
    en: 'Read the instance, zone, node pool and architecture of nodes.',
    fr: 'Lire l’instance, la zone, le pool et l’architecture de certains nœuds.',
  },
  needs: [{ verb: 'get', resource: 'nodes' }],
  universes: documented,
  sources: [sources.debugPods],
  machine: { output: asJson, format: 'json', decode: decodeNodes },
});

export const getServiceAccountsInAllNamespaces = defineCommand({
  id: 'kubectl-get-serviceaccounts-all-namespaces',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'serviceaccounts', '--all-namespaces'],
  output: ['--output=yaml'],
  purpose: {
    en: 'Read the pull secrets that the Kubernetes service accounts of every namespace lend to their Pods.',
    fr: 'Lire, dans tous les espaces de noms, les secrets d’extraction que les comptes de service Kubernetes fournissent à leurs pods.',
  },
  needs: [{ verb: 'list', resource: 'serviceaccounts' }],
  universes: documented,
  sources: [sources.pullSecrets],
  machine: { output: asJson, format: 'json', decode: decodeServiceAccounts },
});

export const getServiceAccount = defineCommand({
  id: 'kubectl-get-serviceaccount',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'serviceaccount', '{KUBERNETES_SERVICE_ACCOUNT}', '--namespace={NAMESPACE}'],
  output: ['--output=yaml'],
  purpose: {
    en: 'Read the pull secrets that a Kubernetes service account lends to its Pods.',
    fr: 'Lire les secrets d’extraction qu’un compte de service Kubernetes fournit à ses pods.',
  },
  needs: [{ verb: 'get', resource: 'serviceaccounts' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.pullSecrets],
  machine: { output: asJson, format: 'json', decode: decodeServiceAccount },
  allNamespaces: allNamespacesOf(getServiceAccountsInAllNamespaces, (accounts, params) => {
    const named = accounts.find(
      ({ namespace, name }) =>
        namespace === params['NAMESPACE'] && name === params['KUBERNETES_SERVICE_ACCOUNT'],
    );
    return named ? { answer: named } : { why: 'not-found', tool: 'kubectl' };
  }),
});

export const getSecretType = defineCommand({
  id: 'kubectl-get-secret',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'secret', '{SECRET}', '--namespace={NAMESPACE}'],
  output: [],
  purpose: {
    en: 'See whether a Secret exists and of which type it is; its content stays on the server.',
    fr: 'Voir si un Secret existe et de quel type il est ; son contenu reste sur le serveur.',
  },
  needs: [{ verb: 'get', resource: 'secrets' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.pullSecrets],
  machine: { output: [], format: 'text', decode: decodeSecretType, optIn: '--inspect-secrets' },
});

export const getSecretRegistries = defineCommand({
  id: 'kubectl-get-secret-registries',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'secret', '{SECRET}', '--namespace={NAMESPACE}'],
  output: ['--output=yaml'],
  purpose: {
    en: 'See which registries a pull secret covers. The answer holds the credential itself: mind where you paste it.',
    fr: 'Voir quels registres un secret d’extraction couvre. La réponse contient l’identifiant lui-même : attention à l’endroit où vous la collez.',
  },
  needs: [{ verb: 'get', resource: 'secrets' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.privateRegistry],
  machine: { output: asJson, format: 'json', decode: decodeSecretRegistries, optIn: '--inspect-secrets' },
});
