import { isPublicRegistry } from '../cloud/public-registries.ts';
import { hostIn, type ProofsOf, type Proves, registryIn } from './proof.ts';
import type { registryUnavailable } from './registry-unavailable.ts';

const next = {
  en: 'The kubelet tries again on its own. If the error persists, check the status page of the registry, or its log if the registry is yours, and any proxy in front of it.',
  fr: 'Le kubelet réessaie de lui-même. Si l’erreur persiste, consultez la page d’état du registre, ou son journal si le registre est à vous, et tout proxy placé devant lui.',
};

const serverError: Proves = (reading) => {
  const registry = registryIn(reading);
  const status = reading.details.status ? ` (${reading.details.status})` : '';
  return {
    states: {
      en: `${registry.en}, or a proxy in front of it, answered with an internal error${status}`,
      fr: `${registry.fr}, ou un proxy placé devant, a répondu par une erreur interne${status}`,
    },
    next,
  };
};

/** A registry that everybody knows to be one. */
const behindTheName = {
  en: 'This host is a registry, so something else answered instead. Look for a mirror of this registry in the hosts.toml of the nodes, which may refuse the credentials in its header, then for a proxy or a sign-in page between the nodes and the internet.',
  fr: 'Cet hôte est bien un registre\u00a0: autre chose a donc répondu à sa place. Cherchez un miroir de ce registre dans le hosts.toml des nœuds, qui refuse peut-être les identifiants de son en-tête, puis un proxy ou une page de connexion entre les nœuds et Internet.',
};

const webPage: Proves = (reading) => {
  const registry = registryIn(reading);
  const { mirrorFor } = reading.details;
  const host = hostIn(reading);
  const inItsName = mirrorFor === undefined && host !== null && isPublicRegistry(host);
  return {
    states: {
      en: `${registry.en} answered with a web page instead of an image`,
      fr: `${registry.fr} a répondu par une page web au lieu d’une image`,
    },
    next: inItsName
      ? behindTheName
      : {
          en: 'Open this address in a browser, from the same network: the answer is a sign-in page, a portal or an error page of a proxy. Use the host of the registry itself in the image address, or allow the nodes in that proxy or portal.',
          fr: 'Ouvrez cette adresse dans un navigateur, depuis le même réseau\u00a0: la réponse est une page de connexion, un portail ou la page d’erreur d’un proxy. Indiquez dans l’adresse de l’image l’hôte du registre lui-même, ou autorisez les nœuds dans ce proxy ou ce portail.',
        },
  };
};

/** What the messages of a registry prove that does not do its work. */
export const registryUnavailableProof: ProofsOf<typeof registryUnavailable> = {
  'kubelet-registry-unavailable': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `the container runtime reports that ${registry.en} is not available`,
        fr: `${registry.fr} n’est pas disponible, selon le runtime de conteneurs`,
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
