/** Chapter on the network: requests of the node do not reach the registry, or its responses do not reach the node. */
import type { Section } from '../../model/rule.ts';
import { brokenConnection } from './broken-connection.ts';
import { cloudNat } from './cloud-nat.ts';
import { dnsRegistryZone } from './dns-registry-zone.ts';
import { egressFirewall } from './egress-firewall.ts';
import { nodeBootstrap } from './node-bootstrap.ts';
import { nodeProxy } from './node-proxy.ts';
import { nodeResolver } from './node-resolver.ts';
import { privateGoogleAccess } from './private-google-access.ts';
import { routeToRegistry } from './route-to-registry.ts';

export const network: Section = {
  id: 'network',
  title: { en: 'Network', fr: 'Réseau' },
  intro: {
    en: 'The name of the registry does not resolve, or the connection to the registry fails. The node received no answer from the registry.',
    fr: 'Le nom du registre ne se résout pas, ou la connexion au registre échoue. Le nœud n’a reçu aucune réponse du registre.',
  },
  rules: [
    dnsRegistryZone,
    nodeResolver,
    routeToRegistry,
    egressFirewall,
    privateGoogleAccess,
    cloudNat,
    brokenConnection,
    nodeProxy,
    nodeBootstrap,
  ],
};
