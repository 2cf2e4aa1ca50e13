import type { Text } from '../base/text.ts';
import type { dns } from './dns.ts';
import type { ProofsOf, Proves, Reading } from './proof.ts';

function nameIn({ details: { name } }: Reading): Text {
  return name
    ? { en: `the name ${name}`, fr: `le nom ${name}` }
    : { en: 'the name of the registry', fr: 'le nom du registre' };
}

function serverIn({ details: { resolver } }: Reading): Text {
  return resolver
    ? { en: `the DNS server ${resolver}`, fr: `le serveur DNS ${resolver}` }
    : { en: 'the resolver of the node', fr: 'le résolveur du nœud' };
}

const noSuchName: Proves = (reading) => {
  const [name, server] = [nameIn(reading), serverIn(reading)];
  return {
    states: {
      en: `${server.en} answered that it has no address for ${name.en}`,
      fr: `${server.fr} a répondu qu’il n’a aucune adresse pour ${name.fr}`,
    },
    next: {
      en: 'Compare the host in the image, letter by letter, with the one in the documentation of the registry. If the host is right, its record is missing from the DNS zone, or that zone is not visible from the network of the nodes: ask the administrator of this DNS server.',
      fr: 'Comparez, lettre par lettre, l’hôte de l’image à celui qu’indique la documentation du registre. Si l’hôte est juste, son enregistrement manque dans la zone DNS, ou cette zone n’est pas visible depuis le réseau des nœuds\u00a0: demandez à l’administrateur de ce serveur DNS.',
    },
  };
};

const noAnswer: Proves = (reading) => {
  const [name, server] = [nameIn(reading), serverIn(reading)];
  return {
    states: {
      en: `${server.en} did not answer for ${name.en}`,
      fr: `${server.fr} n’a pas répondu pour ${name.fr}`,
    },
    next: {
      en: 'Check that this DNS server runs, and that nodes can reach it on port 53, over UDP and TCP.',
      fr: 'Vérifiez que ce serveur DNS fonctionne, et que les nœuds peuvent le joindre sur le port 53, en UDP et en TCP.',
    },
  };
};

const noAddress: Proves = (reading) => {
  const name = nameIn(reading);
  return {
    states: {
      en: `the node got no address for ${name.en}; the message does not say whether a DNS server answered`,
      fr: `le nœud n’a obtenu aucune adresse pour ${name.fr}\u00a0; le message n’indique pas si un serveur DNS a répondu`,
    },
    next: {
      en: 'Resolve the name from another machine of the same network. If this works, check the resolver of the node. If not, check the spelling of the name and the DNS server.',
      fr: 'Résolvez ce nom depuis une autre machine du même réseau. Si cela réussit, vérifiez le résolveur du nœud. Sinon, vérifiez l’orthographe du nom et le serveur DNS.',
    },
  };
};

/** What the messages of a failed lookup prove. */
export const dnsProof: ProofsOf<typeof dns> = {
  'proxy-name-unknown': ({ details: { name } }) => ({
    states: {
      en: `the node uses a proxy, and got no address for the name of this proxy${name ? `, ${name}` : ''}`,
      fr: `le nœud passe par un proxy, et n’a obtenu aucune adresse pour le nom de ce proxy${name ? `, ${name}` : ''}`,
    },
    next: {
      en: 'Correct the name of the proxy in the environment of the container runtime on every node, or add the missing DNS record.',
      fr: 'Corrigez le nom du proxy dans l’environnement du runtime de conteneurs, sur chaque nœud, ou ajoutez l’enregistrement DNS qui manque.',
    },
  }),
  'no-such-host': noSuchName,
  'server-misbehaving': (reading) => {
    const [name, server] = [nameIn(reading), serverIn(reading)];
    return {
      states: {
        en: `${server.en} answered the query for ${name.en} with an internal error`,
        fr: `${server.fr} a répondu à la requête pour ${name.fr} par une erreur interne`,
      },
      next: {
        en: 'Check the log of this DNS server and the servers that it queries. If other names fail too, the cause is the server. If only this name fails, the cause is its zone.',
        fr: 'Examinez le journal de ce serveur DNS et les serveurs qu’il interroge à son tour. Si d’autres noms échouent aussi, la cause est le serveur. Si seul ce nom échoue, la cause est sa zone.',
      },
    };
  },
  'dns-timeout': noAnswer,
  'temporary-failure': noAddress,
  nxdomain: noSuchName,
  'dns-no-answer': noAddress,
  'lookup-failed': noAddress,
};
