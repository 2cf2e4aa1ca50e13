/** Kubernetes service accounts, with their pull secrets. */
import { defineCommand, partOf } from '../../model/define.ts';
import { sources } from '../../sources/index.ts';
import { child, itemsOf, namesOf, requiredText, text } from '../decode.ts';
import { objects } from '../projection.ts';
import { documented } from '../universe-support.ts';

/** A Kubernetes service account, as far as it decides about pulls. */
export interface KubernetesServiceAccount {
  readonly pullSecrets: readonly string[];
  /** True if the account is linked to an IAM service account; the annotation itself is not kept. */
  readonly workloadIdentity: boolean;
}

/** One of several accounts. */
export interface NamedServiceAccount extends KubernetesServiceAccount {
  readonly namespace: string;
  readonly name: string;
}

export const getServiceAccountsInAllNamespaces = defineCommand({
  id: 'kubectl-get-serviceaccounts-all-namespaces',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'serviceaccounts', '--all-namespaces'],
  ...objects('ServiceAccount', decodeServiceAccounts, {
    namespace: 'namespace',
    name: 'kubernetes-account',
    pullSecrets: 'secret',
  }),
  purpose: {
    en: 'Read the pull secrets that the Kubernetes service accounts of every namespace add to their Pods.',
    fr: 'Lire les secrets d’extraction que les comptes de service Kubernetes de tous les espaces de noms ajoutent à leurs pods.',
  },
  needs: [{ verb: 'list', resource: 'serviceaccounts' }],
  universes: documented,
  sources: [sources.pullSecrets],
});

export const getServiceAccount = defineCommand({
  id: 'kubectl-get-serviceaccount',
  tool: 'kubectl',
  effect: 'reads',
  words: ['get', 'serviceaccount', '{KUBERNETES_SERVICE_ACCOUNT}', '--namespace={NAMESPACE}'],
  ...objects('ServiceAccount', decodeServiceAccount, { pullSecrets: 'secret' }),
  purpose: {
    en: 'Read the pull secrets that a Kubernetes service account adds to its Pods.',
    fr: 'Lire les secrets d’extraction qu’un compte de service Kubernetes ajoute à ses pods.',
  },
  needs: [{ verb: 'get', resource: 'serviceaccounts' }],
  on: '{NAMESPACE}',
  universes: documented,
  sources: [sources.pullSecrets],
  allNamespaces: partOf(getServiceAccountsInAllNamespaces, (accounts, params) => {
    const named = accounts.find(
      ({ namespace, name }) =>
        namespace === params['NAMESPACE'] && name === params['KUBERNETES_SERVICE_ACCOUNT'],
    );
    return named ? { answer: named } : { why: 'not-found', tool: 'kubectl' };
  }),
});

/** The accounts of a list. */
export function decodeServiceAccounts(answer: unknown): readonly NamedServiceAccount[] {
  return itemsOf(answer).map((item) => {
    const metadata = child(item, 'metadata');
    return {
      namespace: requiredText(metadata, 'namespace'),
      name: requiredText(metadata, 'name'),
      ...decodeServiceAccount(item),
    };
  });
}

/** One account. Of its annotations only the presence of one is kept. */
export function decodeServiceAccount(answer: unknown): KubernetesServiceAccount {
  const annotations = child(child(answer, 'metadata'), 'annotations');
  return {
    pullSecrets: namesOf(answer, 'imagePullSecrets'),
    workloadIdentity: text(annotations, 'iam.gke.io/gcp-service-account') !== null,
  };
}
