/** Steps that messages about credentials share, with what is particular to the registry. */
import type { Text } from '../base/text.ts';
import { parseReference } from '../cloud/reference.ts';
import { aboutAddress, type Proves, type Reading, registryIn } from './proof.ts';
import { tokenLifetime } from './registry-tokens.ts';

/** The step, and what to know of the passwords of this registry. */
function withLifetime({ details: { host }, image = '' }: Reading, step: Text): Text {
  const parsed = parseReference(image);
  const lifetime =
    tokenLifetime(host) ?? ('reference' in parsed ? tokenLifetime(parsed.reference.host) : null);
  return lifetime ? { en: `${step.en} ${lifetime.en}`, fr: `${step.fr} ${lifetime.fr}` } : step;
}

/** Nothing usable was sent. */
const nothingSent: Text = {
  en: 'Name a pull secret for this registry in the Pod, in its own namespace. If it names one, compare the registry in that secret with the host of the image, and check its type and content: the kubelet sends only what fits the image.',
  fr: 'Indiquez dans le pod un secret d’extraction pour ce registre, dans son espace de noms. S’il en indique un, comparez le registre de ce secret à l’hôte de l’image, et vérifiez son type et son contenu\u00a0: le kubelet n’envoie que ce qui correspond à l’image.',
};

/** Something was sent and is not accepted. */
const sentAndRefused: Text = {
  en: 'Sign in to the registry with the same user name and password from another machine. If that fails, renew them and put the new ones into the pull secret; if not, the secret holds others.',
  fr: 'Connectez-vous au registre avec les mêmes identifiants depuis une autre machine. Si cela échoue, renouvelez-les et mettez les nouveaux dans le secret d’extraction\u00a0; sinon, le secret en contient d’autres.',
};

/** The message does not say whether something was sent. */
const sentOrNot: Text = {
  en: 'See whether the Pod or its service account names a pull secret for this registry, or the node has credentials for it. If so, check that user name and password; if not, that is what is missing.',
  fr: 'Voyez si le pod ou son compte de service indique un secret d’extraction pour ce registre, ou si le nœud a des identifiants pour lui. Si oui, vérifiez ces identifiants\u00a0; sinon, c’est ce qui manque.',
};

/** Credentials are known, and a right is missing. */
const rightMissing: Text = {
  en: 'Compare the repository in the image with the one in the registry, letter by letter. If it exists, ask its owner to let the account that pulls read it.',
  fr: 'Comparez, lettre par lettre, le dépôt de l’image à celui du registre. S’il existe, demandez à son propriétaire d’accorder la lecture au compte qui extrait l’image.',
};

const steps = { nothingSent, sentAndRefused, sentOrNot, rightMissing };

/** What to see to of the account of a node. */
const nodeAccount: Text = {
  en: 'whether the node has a service account, whether it exists, is enabled and may be used from the project of the cluster, and whether its access scopes let it read',
  fr: 'si le nœud a un compte de service, si ce compte existe, est actif et utilisable depuis le projet du cluster, et si ses niveaux d’accès permettent la lecture',
};

/**
 * The same at a registry of the cloud, where the nodes have an identity of their own: the key of a service account
 * in a pull secret would only hide what is wrong with it.
 */
const stepsInTheCloud: typeof steps = {
  nothingSent: {
    en: `Nodes in the cloud of this registry pull with their service account, and it gave no token: see ${nodeAccount.en}. Only nodes elsewhere need a pull secret.`,
    fr: `Dans le cloud de ce registre, les nœuds extraient avec leur compte de service, qui n’a pas fourni de jeton\u00a0: voyez ${nodeAccount.fr}. Seuls des nœuds situés ailleurs ont besoin d’un secret d’extraction.`,
  },
  sentAndRefused: {
    en: `The token of the node, or what a pull secret of the Pod holds, is refused. For the node, see ${nodeAccount.en}; for a secret, sign in with the same user name and password from another machine.`,
    fr: `Le jeton du nœud, ou le contenu d’un secret d’extraction du pod, est refusé. Pour le nœud, voyez ${nodeAccount.fr}\u00a0; pour un secret, connectez-vous avec les mêmes identifiants depuis une autre machine.`,
  },
  sentOrNot: {
    en: `Nodes in the cloud of this registry pull with their service account, unless the Pod names a pull secret for it. For the account, see ${nodeAccount.en}; for a secret, check that user name and password.`,
    fr: `Dans le cloud de ce registre, les nœuds extraient avec leur compte de service, sauf si le pod indique un secret d’extraction pour lui. Pour le compte, voyez ${nodeAccount.fr}\u00a0; pour un secret, vérifiez ces identifiants.`,
  },
  rightMissing,
};

/** Whether the image is in a registry of a cloud that Pullbook knows. */
function isInTheCloud({ image = '' }: Reading): boolean {
  const parsed = parseReference(image);
  return 'reference' in parsed && parsed.reference.universe !== null;
}

/** A statement about who answered, and the step that fits what was sent. */
export const answered =
  (step: keyof typeof steps, en: (registry: string) => string, fr: (registry: string) => string): Proves =>
  (reading) => {
    const registry = registryIn(reading);
    const states = { en: en(registry.en), fr: fr(registry.fr) };
    const { [step]: next } = isInTheCloud(reading) ? stepsInTheCloud : steps;
    return { states, next: withLifetime(reading, next) };
  };

/** The same where the repository may be missing as well: what the address of the image leaves out is given too. */
export const answeredOrMissing =
  (...args: Parameters<typeof answered>): Proves =>
  (reading) => {
    const { states, next } = answered(...args)(reading);
    return { states: aboutAddress(reading, 'repository', states), next };
  };
