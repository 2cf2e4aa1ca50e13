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
      en: `${server.en} answered that it knows no address for ${name.en}`,
      fr: `${server.fr} a répondu ne connaître aucune adresse pour ${name.fr}`,
    },
    next: {
      en: 'Compare the host in the image, letter by letter, with the one that the registry gives you. If it is right, the zone that should hold it lacks the record, or is not visible from the network of the nodes: ask whoever runs this DNS server.',
      fr: 'Comparez, lettre par lettre, l’hôte de l’image à celui qu’indique le registre. S’il est juste, l’enregistrement manque dans la zone qui devrait le contenir, ou cette zone n’est pas visible depuis le réseau des nœuds\u00a0: demandez à qui gère ce serveur DNS.',
    },
  };
};

const noAnswer: Proves = (reading) => {
  const [name, server] = [nameIn(reading), serverIn(reading)];
  return {
    states: {
      en: `${server.en} gave no answer for ${name.en}`,
      fr: `${server.fr} n’a donné aucune réponse pour ${name.fr}`,
    },
    next: {
      en: 'Check that this DNS server runs, and that nodes may reach it on port 53, with UDP and with TCP.',
      fr: 'Vérifiez que ce serveur DNS fonctionne, et que les nœuds peuvent le joindre sur le port 53, en UDP et en TCP.',
    },
  };
};

const noAddress: Proves = (reading) => {
  const name = nameIn(reading);
  return {
    states: {
      en: `the node got no address for ${name.en}; the message does not say whether a DNS server answered`,
      fr: `le nœud n’a obtenu aucune adresse pour ${name.fr}\u00a0; le message ne dit pas si un serveur DNS a répondu`,
    },
    next: {
      en: 'Resolve the name from another machine of the same network. If it resolves there, look at the resolver of the node; if not, at the spelling of the name and at the DNS server.',
      fr: 'Résolvez ce nom depuis une autre machine du même réseau. S’il s’y résout, examinez le résolveur du nœud\u00a0; sinon, l’orthographe du nom et le serveur DNS.',
    },
  };
};

/** What the messages of a failed lookup prove. */
export const dnsProof: ProofsOf<typeof dns> = {
  'proxy-name-unknown': ({ details: { name } }) => ({
    states: {
      en: `the node goes through a proxy and got no address for its name${name ? `, ${name}` : ''}`,
      fr: `le nœud passe par un proxy et n’a obtenu aucune adresse pour son nom${name ? `, ${name}` : ''}`,
    },
    next: {
      en: 'Correct the name of the proxy in the environment of the container runtime, on every node, or the DNS that should know it.',
      fr: 'Corrigez le nom du proxy dans l’environnement du runtime de conteneurs, sur chaque nœud, ou le DNS qui devrait le connaître.',
    },
  }),
  'no-such-host': noSuchName,
  'server-misbehaving': (reading) => {
    const [name, server] = [nameIn(reading), serverIn(reading)];
    return {
      states: {
        en: `${server.en} was asked for ${name.en} and answered with an error of its own`,
        fr: `${server.fr}, interrogé sur ${name.fr}, a répondu par une erreur interne`,
      },
      next: {
        en: 'Look at the log of this DNS server and at the servers that it asks in turn. Where other names fail too, the server is at fault; where only this one does, its zone.',
        fr: 'Examinez le journal de ce serveur DNS et les serveurs qu’il interroge à son tour. Si d’autres noms échouent aussi, c’est le serveur\u00a0; si seul celui-ci échoue, c’est sa zone.',
      },
    };
  },
  'dns-timeout': noAnswer,
  'temporary-failure': noAddress,
  nxdomain: noSuchName,
  'dns-no-answer': noAddress,
  'lookup-failed': noAddress,
};
