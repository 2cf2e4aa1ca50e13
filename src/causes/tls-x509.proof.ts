import type { Text } from '../base/text.ts';
import { type ProofsOf, type Reading, registryIn } from './proof.ts';
import type { tlsX509 } from './tls-x509.ts';

/** A certificate can have hundreds of names. */
const namesShown = 3;

function validity(reading: Reading): Text {
  const { clock, notAfter, notBefore } = reading.details;
  const registry = registryIn(reading);
  const certificate = {
    en: `the certificate that ${registry.en} presents`,
    fr: `le certificat présenté par ${registry.fr}`,
  };
  if (clock && notAfter) {
    return {
      en: `${certificate.en} expired on ${notAfter}; the clock of the node shows ${clock}`,
      fr: `${certificate.fr} a expiré le ${notAfter}\u00a0; l’horloge du nœud indique ${clock}`,
    };
  }
  if (clock && notBefore) {
    return {
      en: `${certificate.en} is valid only from ${notBefore}; the clock of the node shows ${clock}`,
      fr: `${certificate.fr} n’est valable qu’à partir du ${notBefore}\u00a0; l’horloge du nœud indique ${clock}`,
    };
  }
  return {
    en: `${certificate.en} is not valid at the time that the clock of the node shows`,
    fr: `${certificate.fr} n’est pas valable à l’heure qu’indique l’horloge du nœud`,
  };
}

function otherName(reading: Reading): Text {
  const registry = registryIn(reading);
  const names = reading.details.names?.split(/,\s*/) ?? [];
  if (names.length === 0) {
    return {
      en: `the certificate that ${registry.en} presents is not valid for the host in the image address`,
      fr: `le certificat présenté par ${registry.fr} n’est pas valable pour l’hôte de l’adresse de l’image`,
    };
  }
  const shown = names.slice(0, namesShown).join(', ');
  const more = names.length > namesShown;
  return {
    en: `the certificate that ${registry.en} presents is valid for ${shown}${more ? ' and other names' : ''}, not for the host in the image address`,
    fr: `le certificat présenté par ${registry.fr} est valable pour ${shown}${more ? ' et d’autres noms' : ''}, pas pour l’hôte de l’adresse de l’image`,
  };
}

/** What the messages of a refused certificate prove. */
export const tlsX509Proof: ProofsOf<typeof tlsX509> = {
  'unknown-authority': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `the node does not trust the authority that signed the certificate of ${registry.en}`,
        fr: `le nœud ne fait pas confiance à l’autorité qui a signé le certificat présenté par ${registry.fr}`,
      },
      next: {
        en: 'Install on the registry a certificate of an authority that nodes trust, or make the container runtime of every node trust this authority. If the registry has a certificate of a public authority, a proxy on the network path that decrypts traffic has replaced it with its own certificate.',
        fr: 'Installez sur le registre un certificat d’une autorité à laquelle les nœuds font confiance, ou ajoutez cette autorité à la configuration du runtime de conteneurs de chaque nœud. Si le registre a un certificat d’une autorité publique, un proxy qui déchiffre le trafic l’a remplacé par son propre certificat.',
      },
    };
  },
  'certificate-expired': (reading) => ({
    states: validity(reading),
    next: {
      en: 'If this clock is right, renew the certificate of the registry, and check that the registry serves the new certificate. Otherwise, correct the clock of the node.',
      fr: 'Si cette horloge est à l’heure, renouvelez le certificat du registre et vérifiez que le registre présente bien le nouveau certificat. Sinon, réglez l’horloge du nœud.',
    },
  }),
  'certificate-for-another-name': (reading) => ({
    states: otherName(reading),
    next: {
      en: 'Use in the image address a name for which the certificate is valid, or have a certificate issued for the current name.',
      fr: 'Utilisez dans l’adresse de l’image un nom pour lequel le certificat est valable, ou faites émettre un certificat pour le nom actuel.',
    },
  }),
  x509: (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `the node could not verify the certificate of ${registry.en}`,
        fr: `le nœud n’a pas pu vérifier le certificat présenté par ${registry.fr}`,
      },
      next: {
        en: 'Check the whole certificate chain that the registry sends, and the certificates that are configured for this registry in the container runtime of the nodes.',
        fr: 'Vérifiez toute la chaîne de certificats qu’envoie le registre, et les certificats configurés pour ce registre dans le runtime de conteneurs des nœuds.',
      },
    };
  },
  'remote-tls-error': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `the node and ${registry.en} could not negotiate a TLS connection`,
        fr: `le nœud et ${registry.fr} n’ont pas pu négocier de connexion TLS`,
      },
      next: {
        en: 'Compare what the registry requires, such as a TLS version or a client certificate, with what the container runtime of the nodes supports, and look for a proxy on the network path.',
        fr: 'Comparez ce qu’exige le registre, par exemple une version de TLS ou un certificat client, à ce que prend en charge le runtime de conteneurs des nœuds, et cherchez un proxy sur le chemin réseau.',
      },
    };
  },
};
