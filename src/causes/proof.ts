/** What a message alone proves, and what to do next where neither the cloud nor the cluster can be asked. */
import type { Text } from '../base/text.ts';
import { isLoopback } from '../cloud/loopback.ts';
import { parseReference } from '../cloud/reference.ts';
import type { CauseEntry, CauseId, Details } from './model.ts';

/** A message that was read: what the matcher returns, with the image of the Pod where that is known. */
export interface Reading {
  readonly cause: CauseId;
  readonly signature: string | null;
  readonly details: Details;
  /** The image as the Pod spells it; else as the message does. */
  readonly image?: string | undefined;
}

/** What a message proves. */
export interface Proof {
  /** A clause without a capital and a full stop, as outcomes of rules are: `10.0.0.5:443 refused the connection`. */
  readonly states: Text;
  /** One step that needs no cloud, in whole sentences. */
  readonly next: Text;
}

/** Why a message proves nothing that its title does not say; for maintainers. */
export interface NothingProved {
  readonly nothing: string;
}

/** What the messages of one signature prove. */
export type Proves = (reading: Reading) => Proof;

/** The proofs of one cause: a signature without an entry does not compile. */
export type ProofsOf<C extends CauseEntry> = Readonly<
  Record<keyof C['signatures'] & string, Proves | NothingProved>
>;

/** Who answered: the host that the message names, else the registry of the image. No article follows it in French. */
export function registryIn({ details, image }: Pick<Reading, 'details' | 'image'>): Text {
  const { host, mirrorFor } = details;
  if (host && mirrorFor && mirrorFor !== host) {
    return { en: `${host} (a mirror for ${mirrorFor})`, fr: `l’hôte ${host} (miroir pour ${mirrorFor})` };
  }
  if (host) return { en: host, fr: `l’hôte ${host}` };
  const [named] = image?.split('@') ?? [];
  return named
    ? { en: `the registry of ${named}`, fr: `le registre de l’image ${named}` }
    : { en: 'the registry', fr: 'le registre' };
}

/** The DNS name of the host that was asked; null where the message names neither it nor an image. */
export function hostIn({ details, image = '' }: Pick<Reading, 'details' | 'image'>): string | null {
  const parsed = parseReference(image);
  const host = details.host ?? ('reference' in parsed ? parsed.reference.host : null);
  return host?.toLowerCase().replace(/:\d+$/, '') ?? null;
}

/** The other end of a connection: the address with its port, for `HOST` where both are known. */
export function peerIn(reading: Pick<Reading, 'details' | 'image'>): Text {
  const { address, port, host } = reading.details;
  if (!address) return registryIn(reading);
  const bracketed = address.includes(':') ? `[${address}]` : address;
  const peer = port ? `${bracketed}:${port}` : address;
  const named = host && !host.startsWith(bracketed) ? `${peer} (${host})` : peer;
  return { en: named, fr: named };
}

/** Whether the other end is the node itself: a loopback address, or the name of one. */
export function isNodeItself({ details: { address, host = '' } }: Pick<Reading, 'details'>): boolean {
  return isLoopback(address ?? host);
}

/**
 * What an address leaves out and the runtime fills in; null where it leaves nothing out. The tag is given only where the
 * address is that of an image: messages about a whole repository name it without a tag.
 */
function completed(image: string, of: 'image' | 'repository'): Text | null {
  const parsed = parseReference(image);
  if (!('reference' in parsed)) return null;
  const { text, host, path, tag, digest } = parsed.reference;
  const namesHost = text.startsWith(`${host}/`);
  const namesTag = digest !== null || /:[^/]*$/.test(text);
  if (namesHost && (namesTag || of === 'repository')) return null;
  const end = digest === null ? `:${tag}` : text.slice(text.search(/(?::[^/]*)?@/));
  const whole = `${host}/${path}${of === 'image' || namesTag ? end : ''}`;
  return namesHost
    ? {
        en: `${text} has no tag, so its full address is ${whole}`,
        fr: `${text} n’a pas de tag, donc son adresse complète est ${whole}`,
      }
    : {
        en: `${text} names no registry, so its full address is ${whole}`,
        fr: `${text} n’indique aucun registre, donc son adresse complète est ${whole}`,
      };
}

/** A statement, with what the address of the image or of its repository leaves out behind it. */
export function aboutAddress(
  { image = '' }: Pick<Reading, 'image'>,
  of: 'image' | 'repository',
  { en, fr }: Text,
): Text {
  const hint = completed(image, of);
  return hint ? { en: `${en}; ${hint.en}`, fr: `${fr}\u00a0; ${hint.fr}` } : { en, fr };
}
