import { type ProofsOf, registryIn } from './proof.ts';
import type { vpcScOrPolicy } from './vpc-sc-or-policy.ts';

const askRegistry = {
  en: 'Ask the owner of the policies of this registry what this image or these nodes lack, or use an image that the policies allow.',
  fr: 'Demandez au responsable des stratégies de ce registre ce qui manque à cette image ou à ces nœuds, ou utilisez une image que ces stratégies autorisent.',
};

/** What the messages of a policy prove. */
export const vpcScOrPolicyProof: ProofsOf<typeof vpcScOrPolicy> = {
  'prohibited-by-organization': () => ({
    states: {
      en: 'a policy of the organization refuses this request, whatever the permissions of the account',
      fr: 'une stratégie de l’organisation refuse cette requête, quels que soient les droits du compte',
    },
    next: {
      en: 'Give the identifier in the message to the administrator of the organization: with it, they can find the perimeter or the policy that refused the request.',
      fr: 'Donnez l’identifiant du message à l’administrateur de l’organisation\u00a0: cet identifiant permet de trouver le périmètre ou la stratégie qui a refusé la requête.',
    },
  }),
  'client-network-refused': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `${registry.en} does not accept requests from the network or the address of the nodes`,
        fr: `${registry.fr} n’accepte pas les requêtes du réseau ou de l’adresse des nœuds`,
      },
      next: {
        en: 'Ask the administrator of the registry to allow the external address of the nodes, or pull through a registry that the nodes may use.',
        fr: 'Demandez à l’administrateur du registre d’autoriser l’adresse externe des nœuds, ou passez par un registre que les nœuds peuvent utiliser.',
      },
    };
  },
  'registry-rule': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `a policy of ${registry.en} forbids pulling this image`,
        fr: `${registry.fr} interdit d’extraire cette image, par une de ses stratégies`,
      },
      next: askRegistry,
    };
  },
  'status-412': (reading) => {
    const registry = registryIn(reading);
    const status = reading.details.status ? ` (${reading.details.status})` : '';
    return {
      states: {
        en: `${registry.en} refuses to serve this image${status}`,
        fr: `${registry.fr} refuse de servir cette image${status}`,
      },
      next: askRegistry,
    };
  },
};
