/** What to do where Cloud DNS cannot tell whether a name leads to the registry. */
import type { Remedy } from '../../../model/remedy.ts';

export const askPublicDns: Remedy<unknown> = {
  advice: {
    en: 'Ask public DNS for the AAAA records of the name. If there are none, the nodes need a route to public addresses over IPv4.',
    fr: 'Demandez au DNS public les enregistrements AAAA du nom. S’il n’y en a pas, les nœuds ont besoin d’une route en IPv4 vers les adresses publiques.',
  },
};

export const askWhoseAddress: Remedy<unknown> = {
  advice: {
    en: 'Ask the network administrators what has this address. If it does not belong to an endpoint or a proxy that leads to the registry, have the DNS answer corrected.',
    fr: 'Demandez aux administrateurs du réseau à quoi correspond cette adresse. Si elle n’appartient ni à un point de terminaison ni à un proxy qui mène au registre, faites corriger la réponse du DNS.',
  },
};
