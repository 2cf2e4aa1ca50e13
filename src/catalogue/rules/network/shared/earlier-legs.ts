/** What every rule about a leg of the way to a registry says where it does not get to judge that leg. */
import { wasConnected } from '../../../facts/cluster-network.ts';
import { hostOf, isNodeItself } from '../../../facts/path/host.ts';
import { type Attempt, type LegName, legs, type Path } from '../../../facts/path/model.ts';
import { outcome } from '../../../model/define.ts';
import { CannotTell } from '../../../model/failures.ts';
import { noOutput } from '../../../model/no-output.ts';
import type { RegistryPath } from '../../../model/subjects.ts';
import { earlierLegNotOpen, nodeItself, pulledByProxy, somethingAnswered } from './when.ts';

/** Something answered, even with an error: the registry is reachable. */
const registryReachable = outcome({
  verdict: 'not-applicable',
  when: somethingAnswered,
  text: {
    en: ({ host }) =>
      `a machine answered for ${host}, so the routes, firewall rules and gateways of the network let packets through`,
    fr: ({ host }) =>
      `une machine a répondu pour l’hôte ${host}, donc les routes, les règles de pare-feu et les passerelles du réseau laissent passer les paquets`,
  },
  example: { host: 'europe-west9-docker.pkg.dev' },
  output: noOutput.message,
});

/** A registry or a cache on the node, of which only a port of the node matters. */
const loopbackAddress = outcome({
  verdict: 'not-applicable',
  when: nodeItself,
  text: {
    en: ({ host }) =>
      `${host} is the node itself, so no DNS zone, route, firewall or gateway of the network is involved`,
    fr: ({ host }) =>
      `l’hôte ${host} est le nœud lui-même\u00a0: aucune zone DNS, aucune route, aucun pare-feu ni aucune passerelle du réseau n’intervient`,
  },
  example: { host: 'localhost' },
  output: {
    none: {
      en: 'the address of the image or the message shows it',
      fr: 'l’adresse de l’image ou le message le montre',
    },
  },
});

const pullsByProxy = outcome({
  verdict: 'not-applicable',
  when: pulledByProxy,
  text: {
    en: ({ host }) =>
      `the node pulls from ${host} through a proxy, so only the network path to that proxy matters`,
    fr: ({ host }) =>
      `le nœud passe par un proxy pour joindre l’hôte ${host}, donc seul importe le chemin vers ce proxy`,
  },
  example: { host: 'registry.example.com' },
  output: noOutput.message,
});

const whyEn: Readonly<Record<string, string>> = {
  'name broken': 'the name does not resolve to the right address',
  'name unknown': 'it is not known to which address the name resolves',
  'route broken': 'no route leads to the registry',
  'route unknown': 'the path of the packets is not fully known',
  'firewall broken': 'a firewall denies the connection',
  'firewall unknown': 'it is not known whether a firewall denies the connection',
};
const whyFr: Readonly<Record<string, string>> = {
  'name broken': 'le nom ne se résout pas en la bonne adresse',
  'name unknown': 'on ne sait pas en quelle adresse le nom se résout',
  'route broken': 'aucune route ne mène au registre',
  'route unknown': 'on ne connaît pas tout le chemin des paquets',
  'firewall broken': 'un pare-feu refuse la connexion',
  'firewall unknown': 'on ne sait pas si un pare-feu refuse la connexion',
};

const legNotJudged = outcome({
  verdict: 'not-applicable',
  when: earlierLegNotOpen,
  notJudged: true,
  text: {
    en: ({ leg, state }) =>
      `not evaluated because ${whyEn[`${leg} ${state}`] ?? ''}; ${state === 'broken' ? 'fix that problem' : 'find that out'} first`,
    fr: ({ leg, state }) =>
      `évaluation reportée, car ${whyFr[`${leg} ${state}`] ?? ''}\u00a0; ${state === 'broken' ? 'corrigez d’abord ce problème' : 'éclaircissez d’abord ce point'}`,
  },
  example: { leg: 'route', state: 'unknown' },
  output: noOutput.combined,
});

/** The outcomes of {@link notJudged}, for the rules of the legs. */
export const notJudgedOutcomes = {
  'loopback-address': loopbackAddress,
  'registry-reachable': registryReachable,
  'pulls-by-proxy': pullsByProxy,
  'leg-not-judged': legNotJudged,
} as const;

/** A conclusion with one of {@link notJudgedOutcomes}. */
export type NotJudged =
  | {
      readonly because: 'loopback-address' | 'registry-reachable' | 'pulls-by-proxy';
      readonly facts: { readonly host: string };
    }
  | { readonly because: 'leg-not-judged'; readonly facts: { readonly leg: string; readonly state: string } };

/** Why a leg after the name is not judged, as far as the message and the image tell without any question. */
export function notJudgedByMessage(about: RegistryPath): NotJudged | null {
  const facts = { host: hostOf(about) };
  if (isNodeItself(about)) return { because: 'loopback-address', facts };
  return wasConnected(about.failure) ? { because: 'registry-reachable', facts } : null;
}

/**
 * Why a leg after the name is not judged; null if it is. Throws `CannotTell` if the leg itself could not be judged
 * because a command failed.
 */
export function notJudged(path: Path, leg: Exclude<LegName, 'name'>): NotJudged | null {
  if (!path.judged) return { because: path.why, facts: { host: path.host } };
  const before = legs.slice(0, legs.indexOf(leg));
  for (const earlier of before) {
    const state = earlier === 'name' ? path.name.state : stateOf(path.attempt, earlier);
    if (state !== 'open')
      return {
        because: 'leg-not-judged',
        facts: {
          leg: earlier,
          state: state === 'broken' || state === 'failed-lookup' ? 'broken' : 'unknown',
        },
      };
  }
  const own = path.attempt && legOf(path.attempt, leg);
  if (own?.state === 'failed') throw new CannotTell(own.failure);
  // Good for an address that may not be the right one is no verdict.
  if (own?.state === 'open' && path.name.state === 'open' && path.name.why === 'unconfirmed')
    return { because: 'leg-not-judged', facts: { leg: 'name', state: 'unknown' } };
  return null;
}

function stateOf(attempt: Attempt | null, leg: Exclude<LegName, 'name'>): string | undefined {
  return attempt ? legOf(attempt, leg)?.state : undefined;
}

function legOf(attempt: Attempt, leg: Exclude<LegName, 'name'>) {
  return leg === 'route' ? attempt.route : leg === 'firewall' ? attempt.firewall : attempt.wayOut;
}
