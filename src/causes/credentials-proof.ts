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
  en: 'Name in the Pod a pull secret for this registry, from the namespace of the Pod. If the Pod already names one, compare the registry in that secret with the host of the image, and check the type and content of the secret: the kubelet sends only credentials that match the image.',
  fr: 'Indiquez dans le pod un secret d’extraction pour ce registre, situé dans l’espace de noms du pod. Si le pod indique déjà un tel secret, comparez le registre du secret à l’hôte de l’image, et vérifiez le type et le contenu du secret\u00a0: le kubelet n’envoie que les identifiants qui correspondent à l’image.',
};

/** Something was sent and is not accepted. */
const sentAndRefused: Text = {
  en: 'Sign in to the registry with the same user name and password from another machine. If that fails, renew the credentials and put the new ones into the pull secret. If that works, the secret contains other credentials.',
  fr: 'Connectez-vous au registre avec les mêmes identifiants depuis une autre machine. Si cela échoue, renouvelez ces identifiants et mettez les nouveaux dans le secret d’extraction. Si cela réussit, le secret contient d’autres identifiants.',
};

/** The message does not say whether something was sent. */
const sentOrNot: Text = {
  en: 'Check whether the Pod or its service account names a pull secret for this registry, or whether the node has credentials for it. If so, check these credentials. If not, these credentials are missing.',
  fr: 'Vérifiez si le pod ou son compte de service indique un secret d’extraction pour ce registre, ou si le nœud a des identifiants pour ce registre. Si oui, vérifiez ces identifiants. Sinon, ce sont ces identifiants qui manquent.',
};

/** Credentials are known, and a right is missing. */
const rightMissing: Text = {
  en: 'If the repository is not known to exist, compare the one in the address of the image with those of the registry, letter by letter. If it exists, and the account that pulls has no read access to it, ask its owner for this access. If the account has access, ask an administrator which policy forbids the pull.',
  fr: 'S’il n’est pas certain que le dépôt existe, comparez, lettre par lettre, celui de l’adresse de l’image à ceux du registre. Si le dépôt existe et que le compte qui extrait l’image n’y a pas accès en lecture, demandez cet accès à son propriétaire. Si ce compte a accès au dépôt, demandez à un administrateur quelle stratégie interdit l’extraction.',
};

const steps = { nothingSent, sentAndRefused, sentOrNot, rightMissing };

/** What to see to of the account of a node. */
const nodeAccount: Text = {
  en: 'whether the node has a service account, whether it exists, is enabled and may be used from the project of the cluster, and whether the access scopes of the node allow reading',
  fr: 'si le nœud a un compte de service, si ce compte existe, est actif et utilisable depuis le projet du cluster, et si les niveaux d’accès du nœud permettent la lecture',
};

/**
 * The same at a registry of the cloud, where the nodes have an identity of their own: the key of a service account
 * in a pull secret would only hide what is wrong with it.
 */
const stepsInTheCloud: typeof steps = {
  nothingSent: {
    en: `Nodes in the cloud of this registry pull with their service account, but this node got no token: check ${nodeAccount.en}. Only nodes outside this cloud need a pull secret.`,
    fr: `Dans le cloud de ce registre, les nœuds extraient les images avec leur compte de service, mais ce nœud n’a pas obtenu de jeton\u00a0: vérifiez ${nodeAccount.fr}. Seuls des nœuds situés hors de ce cloud ont besoin d’un secret d’extraction.`,
  },
  sentAndRefused: {
    en: `The registry refused the token of the node, or the credentials in a pull secret of the Pod. For the node, check ${nodeAccount.en}. For a secret, sign in with the same user name and password from another machine.`,
    fr: `Le registre a refusé le jeton du nœud, ou les identifiants d’un secret d’extraction du pod. Pour le nœud, vérifiez ${nodeAccount.fr}. Pour un secret, connectez-vous avec les mêmes identifiants depuis une autre machine.`,
  },
  sentOrNot: {
    en: `Nodes in the cloud of this registry pull with their service account, unless the Pod names a pull secret for this registry. For the service account, check ${nodeAccount.en}. For a secret, check the user name and password in it.`,
    fr: `Dans le cloud de ce registre, les nœuds extraient les images avec leur compte de service, sauf si le pod indique un secret d’extraction pour ce registre. Pour le compte de service, vérifiez ${nodeAccount.fr}. Pour un secret, vérifiez les identifiants qu’il contient.`,
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
