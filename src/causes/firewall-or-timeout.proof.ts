import type { Text } from '../base/text.ts';
import type { firewallOrTimeout } from './firewall-or-timeout.ts';
import { isNodeItself, type ProofsOf, type Proves, peerIn, type Reading, registryIn } from './proof.ts';

const checkPath: Text = {
  en: 'Check that this is the right address and that something listens there. Then look for what blocks packets between the nodes and this address: egress firewall rules, routes, firewalls at both ends.',
  fr: 'Vérifiez que cette adresse est la bonne et que quelque chose y écoute. Cherchez ensuite ce qui bloque les paquets entre les nœuds et cette adresse\u00a0: règles de pare-feu en sortie, routes, pare-feu aux deux bouts.',
};

const checkMiddle: Text = {
  en: 'If it happens again, check the devices on the network path: a firewall that inspects traffic, a proxy, a load balancer without a healthy backend, or a link whose MTU is smaller than the nodes assume.',
  fr: 'Si cela se reproduit, vérifiez les équipements sur le chemin réseau\u00a0: pare-feu qui inspecte le trafic, proxy, équilibreur de charge sans backend sain, ou lien dont le MTU est plus petit que ce que supposent les nœuds.',
};

const checkNode: Text = {
  en: 'Find out what should listen on this port of each node, such as a cache or a registry in a DaemonSet with a hostPort. If your manifest names another address, a mutating webhook has rewritten it: check your mutating webhooks. A node cannot use the local address of the machine that builds the image.',
  fr: 'Cherchez ce qui devrait écouter sur ce port de chaque nœud, par exemple un cache ou un registre dans un DaemonSet avec un hostPort. Si votre manifeste Kubernetes indique une autre adresse, un webhook de mutation l’a réécrite\u00a0: vérifiez vos webhooks de mutation. Un nœud ne peut pas utiliser l’adresse locale de la machine de build.',
};

const checkAnswer: Text = {
  en: 'Check from another machine of the same network whether the registry answers. If it does, check what is specific to the nodes: egress firewall rules, routes, proxy. If it does not, check the registry.',
  fr: 'Vérifiez, depuis une autre machine du même réseau, si le registre répond. Si oui, vérifiez ce qui est propre aux nœuds\u00a0: règles de pare-feu en sortie, routes, proxy. Sinon, vérifiez le registre.',
};

const peer =
  (en: (peer: string) => string, fr: (peer: string) => string, next: Text): Proves =>
  (reading) => {
    const other = peerIn(reading);
    if (!isNodeItself(reading)) return { states: { en: en(other.en), fr: fr(other.fr) }, next };
    return {
      states: {
        en: `${en(other.en)}; this address is the node itself`,
        fr: `${fr(other.fr)}\u00a0; cette adresse est le nœud lui-même`,
      },
      next: checkNode,
    };
  };

function proxyIn({ details: { address, port } }: Reading): Text {
  const proxy = address && port ? `${address}:${port}` : address;
  return proxy ? { en: `the proxy ${proxy}`, fr: `le proxy ${proxy}` } : { en: 'a proxy', fr: 'un proxy' };
}

/** What the messages of a failed connection prove. */
export const firewallOrTimeoutProof: ProofsOf<typeof firewallOrTimeout> = {
  'node-bootstrap-download': () => ({
    states: {
      en: 'a node could not download the Kubernetes binaries that it needs to start',
      fr: 'un nœud n’a pas pu télécharger les binaires Kubernetes nécessaires à son démarrage',
    },
    next: {
      en: 'Check the network path from this node to the host that its log names: DNS, routes, egress firewall rules, proxy.',
      fr: 'Vérifiez le chemin réseau de ce nœud vers l’hôte que nomme son journal\u00a0: DNS, routes, règles de pare-feu en sortie, proxy.',
    },
  }),
  'proxy-authentication-required': () => ({
    states: {
      en: 'a proxy on the network path requires a user name and a password (407)',
      fr: 'un proxy sur le chemin réseau exige un nom d’utilisateur et un mot de passe (407)',
    },
    next: {
      en: 'Configure the credentials of the proxy in the container runtime of the nodes, or let the container runtime reach the registry without the proxy.',
      fr: 'Configurez les identifiants du proxy dans le runtime de conteneurs des nœuds, ou laissez ce runtime joindre le registre sans proxy.',
    },
  }),
  'proxy-failed': (reading) => ({
    states: {
      en: `the node uses ${proxyIn(reading).en}, and the connection to this proxy failed`,
      fr: `le nœud passe par ${proxyIn(reading).fr}, et la connexion à ce proxy a échoué`,
    },
    next: {
      en: 'Check the address of the proxy in the environment of the container runtime of the nodes, and that the proxy runs.',
      fr: 'Vérifiez l’adresse du proxy dans l’environnement du runtime de conteneurs des nœuds, et que ce proxy fonctionne.',
    },
  }),
  'proxy-refused': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `a proxy on the network path refused to connect to ${registry.en}`,
        fr: `un proxy sur le chemin réseau a refusé la connexion vers ${registry.fr}`,
      },
      next: {
        en: 'Ask the administrator of the proxy to let the nodes reach this host, or let the container runtime reach this host without the proxy.',
        fr: 'Demandez à l’administrateur du proxy de laisser les nœuds joindre cet hôte, ou laissez le runtime de conteneurs joindre cet hôte sans proxy.',
      },
    };
  },
  'resolving-timed-out': peer(
    (other) => `the request to ${other} was canceled before an answer arrived`,
    (other) => `la requête vers ${other} a été annulée avant toute réponse`,
    checkAnswer,
  ),
  'tls-handshake-timeout': peer(
    (other) => `${other} accepted the connection, but the TLS handshake did not end in time`,
    (other) => `${other} a accepté la connexion, mais la négociation TLS n’a pas abouti à temps`,
    checkMiddle,
  ),
  'io-timeout': peer(
    (other) => `${other} did not answer in time`,
    (other) => `${other} n’a pas répondu à temps`,
    checkPath,
  ),
  'connection-refused': peer(
    (other) =>
      `${other} refused the connection: nothing listens on this port, or a firewall rejects the connection`,
    (other) =>
      `${other} a refusé la connexion\u00a0: rien n’écoute sur le port demandé, ou un pare-feu rejette la connexion`,
    {
      en: 'Check that the registry runs and listens on this port, and that the image address has the right port.',
      fr: 'Vérifiez que le registre fonctionne et écoute sur ce port, et que l’adresse de l’image a le bon port.',
    },
  ),
  'no-route': peer(
    (other) => `${other} cannot be reached: no route to host`,
    (other) => `${other} est injoignable\u00a0: no route to host`,
    {
      en: 'Check that a machine has this address, then the routes from the network of the nodes to it, and firewalls that reject packets.',
      fr: 'Vérifiez qu’une machine a cette adresse, puis les routes depuis le réseau des nœuds, et les pare-feu qui rejettent des paquets.',
    },
  ),
  'network-unreachable': peer(
    (other) => `the node has no route to ${other}`,
    (other) => `le nœud n’a aucune route vers ${other}`,
    {
      en: 'Check the routes of the node. For an IPv6 address, check whether the nodes have IPv6.',
      fr: 'Vérifiez les routes du nœud. Pour une adresse IPv6, vérifiez si les nœuds ont l’IPv6.',
    },
  ),
  'connection-reset': peer(
    (other) => `the connection to ${other} was established, then closed`,
    (other) => `la connexion vers ${other} était établie, puis a été coupée`,
    checkMiddle,
  ),
  'awaiting-headers': peer(
    (other) => `${other} did not answer within the time limit`,
    (other) => `${other} n’a pas répondu dans le délai`,
    checkAnswer,
  ),
  'redirect-loop': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `${registry.en} redirects the request, and the node could not follow the redirects`,
        fr: `${registry.fr} redirige la requête, et le nœud n’a pas pu suivre ces redirections`,
      },
      next: {
        en: 'Check what answers at this name: a registry that is not configured with its own external address, or a sign-in page in front of the registry.',
        fr: 'Vérifiez ce qui répond à ce nom\u00a0: un registre configuré sans sa propre adresse externe, ou une page de connexion placée devant le registre.',
      },
    };
  },
  eof: peer(
    (other) => `${other} closed the connection without an answer`,
    (other) => `${other} a fermé la connexion sans répondre`,
    checkMiddle,
  ),
  'dial-failed': peer(
    (other) => `a connection to ${other} failed; the message does not say how`,
    (other) => `une connexion vers ${other} a échoué\u00a0; le message n’indique pas comment`,
    checkAnswer,
  ),
};
