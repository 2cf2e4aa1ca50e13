import { askedHost } from '../../facts/asked-host.ts';
import { parseDialError } from '../../facts/dial-error.ts';
import { hostName } from '../../facts/host-name.ts';
import { isNodeItself } from '../../facts/path/host.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';

const place = { host: 'registry.example.com', address: '10.20.0.5' };
/** The host with its address, which is left out where the host is one itself. */
const at = ({ host, address }: typeof place) =>
  address && hostName(host).replace(/^\[(.*)\]$/, '$1') !== address ? `${host} (${address})` : host;

export const brokenConnection = defineRule({
  id: 'broken-connection',
  section: 'network',
  title: { en: 'Broken connection', fr: 'Connexion impossible ou coupée' },
  summary: {
    en: 'The message alone shows how far the connection got: no route, no answer, a refusal or a closed connection. A refusal or a closed connection is a better clue than a timeout, because a machine answered.',
    fr: 'Le message suffit à montrer jusqu’où la connexion est allée\u00a0: pas de route, pas de réponse, un refus ou une coupure. Un refus ou une coupure renseigne mieux qu’un délai dépassé, car une machine a répondu.',
  },
  causes: ['firewall-or-timeout', 'auth-403'],
  about: 'registry-path',
  asks: [],

  async check({ about: { image, failure } }) {
    const host = askedHost({ image, failure });
    const { mirrorFor, layer } = failure?.details ?? {};
    // A mirror in place of the registry has a rule of its own.
    const redirected = layer && host !== image.host && !mirrorFor;
    if (redirected && failure && ['firewall-or-timeout', 'auth-403'].includes(failure.cause))
      return { because: 'layer-host-unreachable', facts: { host: image.host, other: host } };
    const facts = { host, address: parseDialError(failure).address ?? '' };
    if (failure?.cause === 'firewall-or-timeout' && isNodeItself({ image, failure }))
      return { because: 'loopback-connection-failed', facts };
    switch (failure?.cause === 'firewall-or-timeout' ? failure.signature : null) {
      case 'connection-refused':
        return { because: 'connection-refused', facts };
      case 'no-route':
        return { because: 'host-unreachable', facts };
      case 'io-timeout':
      case 'awaiting-headers':
      case 'resolving-timed-out':
        return { because: 'connection-timeout', facts };
      case 'network-unreachable':
        return { because: 'network-unreachable', facts };
      case 'tls-handshake-timeout':
        return { because: 'tls-handshake-timeout', facts };
      case 'connection-reset':
      case 'eof':
        return { because: 'connection-reset', facts };
      case 'dial-failed':
        return { because: 'connection-failed', facts };
      default:
        return { because: 'not-applicable-cause', facts: {} };
    }
  },

  outcomes: {
    'connection-refused': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `connection refused`',
        fr: 'Si le message contient `connection refused`',
      },
      text: {
        en: (facts: typeof place) =>
          `${at(facts)} refused the connection: nothing listens on the requested port, or a firewall rejects it`,
        fr: (facts: typeof place) =>
          `l’hôte ${at(facts)} a refusé la connexion\u00a0: rien n’écoute sur le port demandé, ou un pare-feu la rejette`,
      },
      remedies: [
        {
          advice: {
            en: 'Check the port in the address, and that the registry or the load balancer in front of it runs. A Service of the cluster refuses connections while it has no ready endpoint. VPC firewall rules drop packets without an answer, so they do not refuse connections, but a firewall on the node or an appliance can.',
            fr: 'Vérifiez que le port de l’adresse est le bon, et que le registre ou son équilibreur de charge fonctionne. Un Service du cluster refuse les connexions tant qu’il n’a aucun endpoint prêt. Les règles de pare-feu VPC abandonnent les paquets sans répondre\u00a0: le refus ne vient pas d’elles, mais peut venir d’un pare-feu du nœud ou d’un équipement réseau.',
          },
        },
      ],
      example: place,
      output: noOutput.message,
    }),
    'host-unreachable': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `no route to host`, `host is unreachable` or `host is down`',
        fr: 'Si le message contient `no route to host`, `host is unreachable` ou `host is down`',
      },
      text: {
        en: (facts: typeof place) => `no machine answers at ${at(facts)}`,
        fr: (facts: typeof place) => `aucune machine ne répond à l’adresse ${at(facts)}`,
      },
      remedies: [
        {
          advice: {
            en: 'Check that the machine at this address runs, and that the name still resolves to the right address. A firewall other than that of the VPC can also answer with this error.',
            fr: 'Vérifiez que la machine à cette adresse fonctionne, et que le nom se résout encore en la bonne adresse. Un pare-feu autre que celui du VPC peut aussi répondre par cette erreur.',
          },
        },
      ],
      example: place,
      output: noOutput.message,
    }),
    'connection-timeout': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `i/o timeout`, `connection timed out` or `awaiting headers`, or if the request for the manifest or the token ends with `context deadline exceeded`',
        fr: 'Si le message contient `i/o timeout`, `connection timed out` ou `awaiting headers`, ou si la requête du manifeste ou du jeton se termine par `context deadline exceeded`',
      },
      text: {
        en: (facts: typeof place) => `${at(facts)} did not answer in time`,
        fr: (facts: typeof place) => `l’hôte ${at(facts)} n’a pas répondu à temps`,
      },
      remedies: [
        {
          advice: {
            en: 'Check whether connections to other registries time out too. If only one registry is affected, its name resolves to a wrong address, that registry is down or does not accept connections from these nodes, or the path to it is blocked. If every registry is affected, a firewall blocks egress from the nodes, a route is missing, or nodes without an external address have neither Cloud NAT nor Private Google Access. If only registries outside your cloud are affected, Cloud NAT may be missing or have no free port. If the address of the registry is private, check the path from the nodes to the network of that address.',
            fr: 'Vérifiez si d’autres registres ne répondent pas à temps non plus. Si un seul registre est concerné, son nom se résout en une mauvaise adresse, ce registre est arrêté ou n’accepte pas les connexions de ces nœuds, ou le chemin vers lui est bloqué. Si tous les registres sont concernés, un pare-feu bloque les connexions sortantes des nœuds, une route manque, ou des nœuds sans adresse externe n’ont ni Cloud NAT ni accès privé à Google. Si seuls des registres extérieurs à votre cloud sont concernés, il se peut que Cloud NAT manque ou n’ait plus de port libre. Si l’adresse du registre est privée, vérifiez le chemin des nœuds jusqu’au réseau de cette adresse.',
          },
        },
      ],
      example: place,
      output: noOutput.message,
    }),
    'network-unreachable': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `network is unreachable` or `cannot assign requested address`',
        fr: 'Si le message contient `network is unreachable` ou `cannot assign requested address`',
      },
      text: {
        en: (facts: typeof place) =>
          `the node itself has no route, or no address of its own, for connections to ${at(facts)}`,
        fr: (facts: typeof place) =>
          `le nœud lui-même n’a pas de route, ou pas d’adresse, pour se connecter à l’hôte ${at(facts)}`,
      },
      remedies: [
        {
          advice: {
            en: 'If the address is IPv6 and the node has IPv4 only, make the name resolve to an IPv4 address. Otherwise, check the routes of the node.',
            fr: 'Si l’adresse est en IPv6 et que le nœud n’a que l’IPv4, faites résoudre le nom en une adresse IPv4. Dans les autres cas, vérifiez les routes du nœud.',
          },
        },
      ],
      example: place,
      output: noOutput.message,
    }),
    'tls-handshake-timeout': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `TLS handshake timeout`',
        fr: 'Si le message contient `TLS handshake timeout`',
      },
      text: {
        en: (facts: typeof place) =>
          `${at(facts)} accepted the connection but did not finish the TLS handshake in time`,
        fr: (facts: typeof place) =>
          `l’hôte ${at(facts)} a accepté la connexion, mais n’a pas terminé la négociation TLS à temps`,
      },
      remedies: [
        {
          advice: {
            en: 'If the timeout happens with every registry, look for large packets that get lost (MTU of a tunnel or an appliance), or for a device that inspects TLS. If it happens with this registry only, the registry may be overloaded.',
            fr: 'Si tous les registres sont concernés, cherchez de gros paquets perdus (MTU d’un tunnel ou d’un équipement) ou un équipement qui inspecte TLS. Si ce registre est le seul concerné, il est peut-être surchargé.',
          },
        },
      ],
      example: place,
      output: noOutput.message,
    }),
    'connection-reset': outcome({
      verdict: 'problem',
      when: {
        en: 'If an open connection was lost: the message contains `connection reset by peer`, `broken pipe` or `server sent GOAWAY`, or the request ends with `EOF`',
        fr: 'Si une connexion établie a été perdue (le message contient `connection reset by peer`, `broken pipe` ou `server sent GOAWAY`, ou la requête se termine par `EOF`)',
      },
      text: {
        en: (facts: typeof place) =>
          `the connection to ${at(facts)} was established, then closed by the server or by a device on the path`,
        fr: (facts: typeof place) =>
          `la connexion à l’hôte ${at(facts)} a été établie, puis coupée par le serveur ou par un équipement sur le chemin`,
      },
      remedies: [
        {
          advice: {
            en: 'If the connection was lost only once, wait for the next attempt. If it is lost every time, look for a proxy, an appliance or an idle timeout on the network path, then read the log of the registry.',
            fr: 'Si la connexion n’a été perdue qu’une fois, attendez la tentative suivante. Si elle est perdue à chaque fois, cherchez un proxy, un équipement ou un délai d’inactivité sur le chemin réseau, puis lisez le journal du registre.',
          },
        },
      ],
      example: place,
      output: noOutput.message,
    }),
    'connection-failed': outcome({
      verdict: 'problem',
      when: {
        en: 'If another error follows `dial tcp` and the address, or if the message ends with `EOF` and names no request',
        fr: 'Si une autre erreur suit `dial tcp` et l’adresse, ou si le message se termine par `EOF` sans nommer de requête',
      },
      text: {
        en: (facts: typeof place) =>
          `the connection to ${at(facts)} failed for a reason that Pullbook does not know`,
        fr: (facts: typeof place) =>
          `la connexion à l’hôte ${at(facts)} a échoué pour une raison que Pullbook ne connaît pas`,
      },
      remedies: [
        {
          advice: {
            en: 'Read the end of the message. What follows dial tcp is the error of the node’s operating system: “operation not permitted” comes from a packet filter on the node itself.',
            fr: 'Lisez la fin du message. Ce qui suit dial tcp est l’erreur du système d’exploitation du nœud. Par exemple, «\u00a0operation not permitted\u00a0» vient d’un filtre de paquets sur le nœud lui-même.',
          },
        },
      ],
      example: place,
      output: noOutput.message,
    }),
    'loopback-connection-failed': outcome({
      verdict: 'problem',
      when: {
        en: 'If the connection failed, whatever the error, and its address is that of the node itself: `localhost`, `::1` or an address that begins with `127.`',
        fr: 'Si la connexion a échoué, quelle que soit l’erreur, et que l’adresse demandée désigne le nœud lui-même (`localhost`, `::1` ou une adresse qui commence par `127.`)',
      },
      text: {
        en: (facts: typeof place) =>
          `${at(facts)} is the node itself, and no registry served the image on that port`,
        fr: (facts: typeof place) =>
          `l’hôte ${at(facts)} est le nœud lui-même, et aucun registre n’y a fourni l’image sur ce port`,
      },
      remedies: [
        {
          advice: {
            en: 'Find out what should listen on this port of each node, such as a registry or a cache in a DaemonSet with a hostPort, and check that its Pod runs on this node. If your Kubernetes manifest names another host, check for a mutating webhook that rewrote the image and for a mirror in the containerd configuration of the node.',
            fr: 'Cherchez ce qui devrait écouter sur ce port de chaque nœud, par exemple un registre ou un cache dans un DaemonSet avec un hostPort, et vérifiez que son pod fonctionne sur ce nœud. Si votre manifeste Kubernetes indique un autre hôte, cherchez un webhook de mutation qui a réécrit l’image, et un miroir dans la configuration containerd du nœud.',
          },
        },
      ],
      example: { host: 'localhost:5000', address: '127.0.0.1' },
      output: noOutput.message,
    }),
    'layer-host-unreachable': outcome({
      verdict: 'problem',
      when: {
        en: 'If the request for a layer, to a host other than {REGISTRY_HOST}, failed to connect or received a `403`',
        fr: 'Si la requête d’une couche, envoyée à un hôte autre que le registre {REGISTRY_HOST}, n’a pas pu établir de connexion ou a reçu un `403`',
      },
      text: {
        en: ({ host, other }) =>
          `${host} answered, but its layers are downloaded from ${other}, which cannot be reached or refuses the request`,
        fr: ({ host, other }) =>
          `l’hôte ${host} a répondu, mais ses couches se téléchargent depuis l’hôte ${other}, qui est injoignable ou refuse la requête`,
      },
      remedies: [
        {
          advice: {
            en: 'Allow the nodes to reach that host on TCP port 443 as well, in the firewall, the proxy and the service perimeter. More permissions on the registry do not help.',
            fr: 'Autorisez aussi les nœuds à joindre cet hôte sur le port TCP 443, dans le pare-feu, le proxy et le périmètre de service. D’autres droits sur le registre ne changent rien.',
          },
        },
      ],
      example: { host: 'registry.example.com', other: 'blobs.example.net' },
      output: noOutput.message,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no message is about a failed connection, or if the message is about a name lookup, a proxy or redirects',
        fr: 'Si aucun message ne signale d’échec de connexion, ou si le message concerne la résolution d’un nom, un proxy ou des redirections',
      },
      text: {
        en: () => 'no message is about a failed connection to the registry itself',
        fr: () => 'aucun message ne signale d’échec de connexion au registre lui-même',
      },
      example: {},
      output: noOutput.nothingToCheck,
    }),
  },
  sources: [sources.imagePulls, sources.registryDebugging],
});
