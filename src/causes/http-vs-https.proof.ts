import type { httpVsHttps } from './http-vs-https.ts';
import { type ProofsOf, registryIn } from './proof.ts';

/** What the messages of two protocols on one port prove. */
export const httpVsHttpsProof: ProofsOf<typeof httpVsHttps> = {
  'http-response-to-https-client': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `${registry.en} answers in plain HTTP, and the node speaks HTTPS`,
        fr: `${registry.fr} répond en HTTP simple, alors que le nœud parle HTTPS`,
      },
      next: {
        en: 'Give the registry a certificate, or name its HTTPS port in the image. Declaring it as plain HTTP to the container runtime of every node works too, and leaves the traffic unprotected.',
        fr: 'Donnez un certificat au registre, ou indiquez son port HTTPS dans l’image. Le déclarer en HTTP simple au runtime de conteneurs de chaque nœud marche aussi, mais laisse le trafic sans protection.',
      },
    };
  },
  'http-request-to-https-server': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `the node spoke plain HTTP to a port of ${registry.en} that wants HTTPS`,
        fr: `le nœud a parlé HTTP simple à un port qui exige HTTPS, sur ${registry.fr}`,
      },
      next: {
        en: 'Take plain HTTP out of what the container runtime of the nodes is told about this registry, or correct the port.',
        fr: 'Retirez le HTTP simple de la configuration de ce registre dans le runtime de conteneurs des nœuds, ou corrigez le port.',
      },
    };
  },
  'not-a-tls-handshake': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `the node and ${registry.en} do not speak the same protocol on this port`,
        fr: `le nœud et ${registry.fr} ne parlent pas le même protocole sur ce port`,
      },
      next: {
        en: 'Check the port in the image, and whether the container runtime of the nodes is told to use HTTP or HTTPS for this registry.',
        fr: 'Vérifiez le port de l’image, et si la configuration du runtime de conteneurs des nœuds prévoit HTTP ou HTTPS pour ce registre.',
      },
    };
  },
};
