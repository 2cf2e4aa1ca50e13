import type { Text } from '../base/text.ts';
import type { firewallOrTimeout } from './firewall-or-timeout.ts';
import { isNodeItself, type ProofsOf, type Proves, peerIn, type Reading, registryIn } from './proof.ts';

const checkPath: Text = {
  en: 'Check that this is the right address and that something listens there. Then look for what stops packets between the nodes and it: egress rules, routes, firewalls at both ends.',
  fr: 'Vérifiez que cette adresse est la bonne et que quelque chose y écoute. Cherchez ensuite ce qui arrête les paquets entre les nœuds et elle\u00a0: règles de sortie, routes, pare-feu aux deux bouts.',
};

const checkMiddle: Text = {
  en: 'If it happens again, look at what stands between: a firewall that inspects traffic, a proxy, a load balancer without a healthy backend, or a link whose MTU is smaller than the nodes assume.',
  fr: 'Si cela se reproduit, examinez les intermédiaires\u00a0: pare-feu qui inspecte le trafic, proxy, répartiteur de charge sans backend sain, ou lien dont le MTU est plus petit que ce que supposent les nœuds.',
};

const checkNode: Text = {
  en: 'See what should listen on this port of each node: a cache or a registry in a DaemonSet with a host port. If your manifest names another address, a mutating webhook has rewritten it: look there. The local address of the machine that builds means nothing to a node.',
  fr: 'Voyez ce qui devrait écouter sur ce port de chaque nœud\u00a0: un cache ou un registre dans un DaemonSet avec un hostPort. Si votre manifeste indique une autre adresse, un webhook de mutation l’a réécrite\u00a0: cherchez de ce côté. L’adresse locale de la machine de build ne désigne rien pour un nœud.',
};

const checkAnswer: Text = {
  en: 'See from another machine of the same network whether the registry answers. If it does, look at what is particular to the nodes: egress rules, routes, proxy; if not, at the registry.',
  fr: 'Voyez, depuis une autre machine du même réseau, si le registre répond. Si oui, examinez ce qui est propre aux nœuds\u00a0: règles de sortie, routes, proxy\u00a0; sinon, le registre.',
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
      en: 'a node could not download the Kubernetes binaries with which it starts',
      fr: 'un nœud n’a pas pu télécharger les binaires Kubernetes avec lesquels il démarre',
    },
    next: {
      en: 'Look at the way out of this node for the host that its log names: DNS, routes, egress rules, proxy.',
      fr: 'Examinez la sortie de ce nœud vers l’hôte que nomme son journal\u00a0: DNS, routes, règles de sortie, proxy.',
    },
  }),
  'proxy-authentication-required': () => ({
    states: {
      en: 'a proxy on the way asks for a user name and a password (407)',
      fr: 'un proxy sur le chemin exige un nom d’utilisateur et un mot de passe (407)',
    },
    next: {
      en: 'Give the container runtime of the nodes the credentials of the proxy, or let it reach the registry without the proxy.',
      fr: 'Donnez au runtime de conteneurs des nœuds les identifiants du proxy, ou laissez-le joindre le registre sans proxy.',
    },
  }),
  'proxy-failed': (reading) => ({
    states: {
      en: `the node goes through ${proxyIn(reading).en}, and the connection to it failed`,
      fr: `le nœud passe par ${proxyIn(reading).fr}, et la connexion à celui-ci a échoué`,
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
        en: `a proxy on the way refused to connect to ${registry.en}`,
        fr: `un proxy sur le chemin a refusé la connexion vers ${registry.fr}`,
      },
      next: {
        en: 'Ask whoever runs the proxy to let the nodes through to this host, or let the container runtime reach it without the proxy.',
        fr: 'Demandez à qui gère le proxy de laisser passer les nœuds vers cet hôte, ou laissez le runtime de conteneurs le joindre sans proxy.',
      },
    };
  },
  'resolving-timed-out': peer(
    (other) => `the request to ${other} was given up before an answer came`,
    (other) => `la requête vers ${other} a été abandonnée avant toute réponse`,
    checkAnswer,
  ),
  'tls-handshake-timeout': peer(
    (other) => `${other} took the connection, and the TLS handshake did not end in time`,
    (other) => `${other} a accepté la connexion, mais la négociation TLS n’a pas abouti à temps`,
    checkMiddle,
  ),
  'io-timeout': peer(
    (other) => `no answer came from ${other} in time`,
    (other) => `${other} n’a pas répondu à temps`,
    checkPath,
  ),
  'connection-refused': peer(
    (other) => `${other} refused the connection: nothing listens there, or a firewall rejects it`,
    (other) => `${other} a refusé la connexion\u00a0: rien n’y écoute, ou un pare-feu la rejette`,
    {
      en: 'Check that the registry runs and listens on this port, and that the image names the port on which it does.',
      fr: 'Vérifiez que le registre fonctionne et écoute sur ce port, et que l’image indique bien le port où il écoute.',
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
    (other) => `the node has no route towards ${other}`,
    (other) => `le nœud n’a aucune route vers ${other}`,
    {
      en: 'Look at the routes of the node; for an IPv6 address, at whether nodes have IPv6 at all.',
      fr: 'Examinez les routes du nœud\u00a0; pour une adresse IPv6, voyez si les nœuds ont l’IPv6.',
    },
  ),
  'connection-reset': peer(
    (other) => `the connection to ${other} was open and then cut`,
    (other) => `la connexion vers ${other} était établie, puis a été coupée`,
    checkMiddle,
  ),
  'awaiting-headers': peer(
    (other) => `no answer came from ${other} within the time limit`,
    (other) => `${other} n’a pas répondu dans le délai`,
    checkAnswer,
  ),
  'redirect-loop': (reading) => {
    const registry = registryIn(reading);
    return {
      states: {
        en: `${registry.en} redirects the request, and following the redirects failed`,
        fr: `${registry.fr} redirige la requête, et suivre ces redirections a échoué`,
      },
      next: {
        en: 'Look at what answers under this name: a registry that does not know its own external address, or a sign-in page in front of it.',
        fr: 'Examinez ce qui répond sous ce nom\u00a0: un registre qui ne connaît pas sa propre adresse externe, ou une page de connexion placée devant lui.',
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
    (other) => `une connexion vers ${other} a échoué\u00a0; le message ne dit pas comment`,
    checkAnswer,
  ),
};
