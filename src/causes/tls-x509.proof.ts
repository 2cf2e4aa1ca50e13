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
      en: `${certificate.en} ended on ${notAfter}; the clock of the node says ${clock}`,
      fr: `${certificate.fr} a expiré le ${notAfter}\u00a0; l’horloge du nœud indique ${clock}`,
    };
  }
  if (clock && notBefore) {
    return {
      en: `${certificate.en} begins on ${notBefore} only; the clock of the node says ${clock}`,
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
      en: `the certificate that ${registry.en} presents is not valid for the name or address in the image`,
      fr: `le certificat présenté par ${registry.fr} n’est pas valable pour le nom ou l’adresse de l’image`,
    };
  }
  const shown = names.slice(0, namesShown).join(', ');
  const more = names.length > namesShown;
  return {
    en: `the certificate that ${registry.en} presents is valid for ${shown}${more ? ' and other names' : ''}, not for the one in the image`,
    fr: `le certificat présenté par ${registry.fr} vaut pour ${shown}${more ? ' et d’autres noms' : ''}, pas pour celui de l’image`,
  };
}

/** What the messages of a refused certificate prove. */
export const tlsX509Proof: ProofsOf<typeof tlsX509> = {
  'unknown-authority': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `the node does not trust the authority that signed the certificate of ${registry.en}`,
        fr: `le nœud ne reconnaît pas l’autorité qui a signé le certificat présenté par ${registry.fr}`,
      },
      next: {
        en: 'Give the registry a certificate of an authority that nodes trust, or make the container runtime of every node trust this one. If the registry has a certificate of a public authority, a proxy on the way that decrypts traffic put its own in place of it.',
        fr: 'Donnez au registre un certificat d’une autorité reconnue par les nœuds, ou faites reconnaître celle-ci par le runtime de conteneurs de chaque nœud. Si le registre a un certificat d’une autorité publique, c’est qu’un proxy qui déchiffre le trafic y a substitué le sien.',
      },
    };
  },
  'certificate-expired': (reading) => ({
    states: validity(reading),
    next: {
      en: 'Where this clock is right, renew the certificate of the registry, and see that the registry serves the new one. Else correct the clock of the node.',
      fr: 'Si cette horloge est à l’heure, renouvelez le certificat du registre et vérifiez que celui-ci présente bien le nouveau. Sinon, réglez l’horloge du nœud.',
    },
  }),
  'certificate-for-another-name': (reading) => ({
    states: otherName(reading),
    next: {
      en: 'Use a name in the image for which the certificate is valid, or have one made for the name in use.',
      fr: 'Utilisez dans l’image un nom pour lequel le certificat est valable, ou faites-en établir un pour le nom utilisé.',
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
        en: 'Look at the whole chain of certificates that the registry sends, and at those that the container runtime of the nodes is given for it.',
        fr: 'Examinez toute la chaîne de certificats qu’envoie le registre, et ceux que la configuration du runtime de conteneurs des nœuds prévoit pour lui.',
      },
    };
  },
  'remote-tls-error': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `the node and ${registry.en} did not agree on a TLS connection`,
        fr: `le nœud et ${registry.fr} ne se sont pas accordés sur une connexion TLS`,
      },
      next: {
        en: 'Compare what the registry demands, such as a TLS version or a client certificate, with what the container runtime of the nodes offers, and look for a proxy on the way.',
        fr: 'Comparez ce qu’exige le registre, par exemple une version de TLS ou un certificat client, à ce que propose le runtime de conteneurs des nœuds, et cherchez un proxy sur le chemin.',
      },
    };
  },
};
