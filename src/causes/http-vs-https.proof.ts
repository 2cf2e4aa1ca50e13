import type { httpVsHttps } from './http-vs-https.ts';
import { type ProofsOf, registryIn } from './proof.ts';

/** What the messages of two protocols on one port prove. */
export const httpVsHttpsProof: ProofsOf<typeof httpVsHttps> = {
  'http-response-to-https-client': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `${registry.en} answers in plain HTTP, but the node uses HTTPS`,
        fr: `${registry.fr} répond en HTTP en clair, alors que le nœud utilise HTTPS`,
      },
      next: {
        en: 'Install a certificate on the registry, or use its HTTPS port in the image address. You can also declare the registry as plain HTTP in the container runtime of every node, but the traffic is then unprotected.',
        fr: 'Installez un certificat sur le registre, ou indiquez son port HTTPS dans l’adresse de l’image. Vous pouvez aussi déclarer le registre en HTTP en clair dans le runtime de conteneurs de chaque nœud, mais le trafic est alors sans protection.',
      },
    };
  },
  'http-request-to-https-server': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `the node used plain HTTP on a port that requires HTTPS (${registry.en})`,
        fr: `le nœud a utilisé HTTP en clair sur un port qui exige HTTPS (${registry.fr})`,
      },
      next: {
        en: 'In the container runtime configuration of the nodes, remove plain HTTP for this registry, or correct the port.',
        fr: 'Dans la configuration du runtime de conteneurs des nœuds, retirez HTTP en clair pour ce registre, ou corrigez le port.',
      },
    };
  },
  'not-a-tls-handshake': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `the node and ${registry.en} do not use the same protocol on this port`,
        fr: `le nœud et ${registry.fr} n’utilisent pas le même protocole sur ce port`,
      },
      next: {
        en: 'Check the port in the image address, and whether the container runtime of the nodes is configured to use HTTP or HTTPS for this registry.',
        fr: 'Vérifiez le port dans l’adresse de l’image, et si la configuration du runtime de conteneurs des nœuds prévoit HTTP ou HTTPS pour ce registre.',
      },
    };
  },
};
