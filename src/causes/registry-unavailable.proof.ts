import { isPublicRegistry } from '../cloud/public-registries.ts';
import { hostIn, type ProofsOf, type Proves, registryIn } from './proof.ts';
import type { registryUnavailable } from './registry-unavailable.ts';

const next = {
  en: 'The kubelet tries again by itself. If it lasts, look at the status page of the registry, or at its log if it is yours, and at any proxy in front of it.',
  fr: 'Le kubelet réessaie de lui-même. Si cela dure, consultez la page d’état du registre, ou son journal s’il est à vous, et tout proxy placé devant lui.',
};

const serverError: Proves = (reading) => {
  const registry = registryIn(reading);
  const status = reading.details.status ? ` (${reading.details.status})` : '';
  return {
    states: {
      en: `${registry.en}, or a proxy in front of it, answered with an error of its own${status}`,
      fr: `${registry.fr}, ou un proxy placé devant, a répondu par une erreur interne${status}`,
    },
    next,
  };
};

/** A registry that everybody knows to be one. */
const behindTheName = {
  en: 'That host is a registry, so something answered in its place: look for a mirror in the hosts.toml of the nodes for it, which may refuse the credentials in its header, then for a proxy or a sign-in page through which the nodes go out.',
  fr: 'Cet hôte est bien un registre\u00a0: autre chose a donc répondu à sa place. Cherchez un miroir déclaré pour lui dans le hosts.toml des nœuds, qui refuse peut-être les identifiants de son en-tête, puis un proxy ou une page de connexion par où sortent les nœuds.',
};

const webPage: Proves = (reading) => {
  const registry = registryIn(reading);
  const { mirrorFor } = reading.details;
  const host = hostIn(reading);
  const inItsName = mirrorFor === undefined && host !== null && isPublicRegistry(host);
  return {
    states: {
      en: `a web page came from ${registry.en} in place of an image`,
      fr: `${registry.fr} a répondu par une page web au lieu d’une image`,
    },
    next: inItsName
      ? behindTheName
      : {
          en: 'Open this address in a browser, from the same network: a sign-in page, a portal or an error page of a proxy answers. Name the host of the registry itself in the image, or have the nodes let through.',
          fr: 'Ouvrez cette adresse dans un navigateur, depuis le même réseau\u00a0: c’est une page de connexion, un portail ou la page d’erreur d’un proxy qui répond. Indiquez dans l’image l’hôte du registre lui-même, ou faites autoriser les nœuds.',
        },
  };
};

/** What the messages of a registry prove that does not do its work. */
export const registryUnavailableProof: ProofsOf<typeof registryUnavailable> = {
  'kubelet-registry-unavailable': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `the runtime says that ${registry.en} is not available`,
        fr: `${registry.fr} n’est pas disponible, selon le runtime`,
      },
      next,
    };
  },
  'html-answer': webPage,
  'request-5xx': serverError,
  'status-5xx': serverError,
  'html-error-page': webPage,
  'server-error-words': serverError,
};
