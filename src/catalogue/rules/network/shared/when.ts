/** Conditions of outcomes that rules of this chapter have in common, as a reader checks them. */
import type { Text } from '../../../../base/text.ts';

/** A registry answered, so that neither its name nor the way to it can be at fault. */
export const registryAnswered: Text = {
  en: 'If the message shows that a server answered: it has a status code such as 403 or 404, or an error about a certificate or the image itself',
  fr: 'Si le message montre qu’un serveur a répondu (il contient un code de statut comme 403 ou 404, ou une erreur sur un certificat ou sur l’image elle-même)',
};

/** Packets arrived somewhere, if only to be refused: the way there is open. */
export const somethingAnswered: Text = {
  en: 'If the message does not contain `proxyconnect tcp`, and shows that a machine answered: a status code such as 403, an error about a certificate, `connection refused`, `connection reset by peer`, `TLS handshake timeout` or `EOF`',
  fr: 'Si le message ne contient pas `proxyconnect tcp`, et montre qu’une machine a répondu (un code de statut comme 403, une erreur sur un certificat, `connection refused`, `connection reset by peer`, `TLS handshake timeout` ou `EOF`)',
};

export const nodeItself: Text = {
  en: 'If the address in the message, or else {REGISTRY_HOST}, is the node itself: `localhost`, `::1` or an address that begins with `127.`',
  fr: 'Si l’adresse du message, ou à défaut l’hôte {REGISTRY_HOST}, est le nœud lui-même (`localhost`, `::1` ou une adresse qui commence par `127.`)',
};

export const pulledByProxy: Text = {
  en: 'If the message contains `proxyconnect tcp`',
  fr: 'Si le message contient `proxyconnect tcp`',
};

/** Of a rule about one leg of the way: name, route, firewall, way out of the network. */
export const earlierLegNotOpen: Text = {
  en: 'If an earlier check of the path finds a problem or cannot decide',
  fr: 'Si une vérification précédente du chemin trouve un problème ou ne permet pas de conclure',
};

export const routedInside: Text = {
  en: 'If the route to {REGISTRY_HOST} stays inside your own networks: it has `nextHopNetwork` or `nextHopPeering`',
  fr: 'Si la route vers l’hôte {REGISTRY_HOST} reste dans vos propres réseaux (elle a `nextHopNetwork` ou `nextHopPeering`)',
};

export const externalAddress: Text = {
  en: 'If {NODE} has an external address (`natIP` for IPv4, `ipv6AccessType: EXTERNAL` in its subnet for IPv6), or if its machine cannot be read and private nodes are off for its pool (if the pool does not specify this, for the cluster)',
  fr: 'Si le nœud {NODE} a une adresse externe (`natIP` en IPv4, `ipv6AccessType: EXTERNAL` dans son sous-réseau en IPv6), ou si son instance n’a pas pu être lue et que les nœuds privés sont désactivés pour son pool (si le pool ne le précise pas, pour le cluster)',
};
