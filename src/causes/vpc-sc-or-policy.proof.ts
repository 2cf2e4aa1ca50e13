import { type ProofsOf, registryIn } from './proof.ts';
import type { vpcScOrPolicy } from './vpc-sc-or-policy.ts';

const askRegistry = {
  en: 'Ask whoever sets the rules of this registry what this image or these nodes lack, or use an image that the rules let through.',
  fr: 'Demandez à qui définit les règles de ce registre ce qui manque à cette image ou à ces nœuds, ou utilisez une image que ces règles laissent passer.',
};

/** What the messages of a policy prove. */
export const vpcScOrPolicyProof: ProofsOf<typeof vpcScOrPolicy> = {
  'prohibited-by-organization': () => ({
    states: {
      en: 'a policy of the organization refuses this request, whatever the rights of the account',
      fr: 'une règle de l’organisation refuse cette requête, quels que soient les droits du compte',
    },
    next: {
      en: 'Give the identifier in the message to whoever administers the organization: it leads to the perimeter or the policy that refused.',
      fr: 'Donnez l’identifiant du message à qui administre l’organisation\u00a0: il mène au périmètre ou à la règle qui a refusé.',
    },
  }),
  'client-network-refused': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `${registry.en} does not serve the network or the address from which the nodes come`,
        fr: `${registry.fr} ne sert pas le réseau ou l’adresse d’où viennent les nœuds`,
      },
      next: {
        en: 'Ask whoever runs the registry to allow the external address of the nodes, or pull through a registry that they may reach.',
        fr: 'Demandez à qui gère le registre d’autoriser l’adresse externe des nœuds, ou passez par un registre qu’ils peuvent joindre.',
      },
    };
  },
  'registry-rule': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `a rule of ${registry.en} forbids pulling this image`,
        fr: `${registry.fr} interdit, par une de ses règles, d’extraire cette image`,
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
