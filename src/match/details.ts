import { causeSignatures, type Details, type Signature } from '../causes/index.ts';
import type { Plain } from './plain.ts';
import type { Recognised } from './recognise.ts';

/**
 * Parts that messages of many causes have in common, in plain text (see plain.ts). Sources: golang/go src/net/net.go,
 * src/net/http/transport.go; containerd core/remotes/docker; kubernetes pkg/kubelet/images/image_manager.go.
 */
const shared: readonly RegExp[] = [
  // The address of a request, not that of a page which the message advises to read; containerd up to 1.6 names the host.
  /(?:\b(?:head|get|post|request to|code|content at) "?https?:\/\/|\bpulling from host )(?<host>[^\s/"?<>]{1,300})/,
  /\bpulling from host (?<configuredHost>[^\s/"?<>]{1,300})/,
  /[?&]ns=(?<mirrorFor>[^\s&":]{1,300})/,
  /\blookup (?<name>[^\s:]{1,300}?)\.?(?: on \[?(?<resolver>[^\s[\]]{1,100}?)\]?:\d{1,5})?:/,
  // An IPv6 address stands in brackets (golang/go src/net/ipsock.go, JoinHostPort).
  /(?:\bdial tcp |->(?!\S{1,60}:53\b))(?:\[(?=[\da-f.:]{1,60}\]:))?(?<address>[\d.]{1,60}(?=:)|[\da-f.:]{1,60}(?=\]))\]?:(?<port>\d{1,5}):/,
  /(?<answered>connect: connection refused|connection reset by peer|tls handshake timeout|(?:: |^)eof$)/,
  /(?<layer>httpreadseeker|\bfailed to copy): /,
  /\bfailed to fetch (?<token>anonymous|oauth) token\b/,
  /\b(?<sandbox>sandbox image)\b/,
  /\b(?<volume>image volume|imagevolumemountf)/,
  /\b(?<streaming>gcfsd?|image streaming)\b/,
  // kubernetes-sigs/controller-runtime pkg/internal/controller/controller.go and pkg/log.
  /(?:"controller": ?"|\bcontroller=|manager\.controller\.)(?<client>[a-z][a-z-]{1,60})\b/,
  /(?<page>text\/html|invalid character '<')/,
  // Kubelets up to 1.27 print one duration; later ones add the time with waiting, and then the size.
  /^ ?(?:successfully pulled|pulling) image "(?<image>[^"]{1,512})"(?: in (?<took>[\wµ.]{1,32}?)(?: \((?<tookWithWait>[\wµ.]{1,32}) including waiting\))?\.?(?: image size: (?<size>\d{1,15}) bytes\.?)?)? ?$/,
];

/** An HTTP status, after the last colon. The words after it belong to it only if they end the message or the clause. */
const status = /(?<![\w.:])(?<status>[45]\d\d(?:(?: [a-z][a-z-]{1,30}){1,4}(?=$|["'),;.<\]]))?)(?!\w|\.\d)/;

/** All of them, as they are written. */
export const commonParts: readonly RegExp[] = [...shared, status];

const capturing = (patterns: readonly RegExp[]): readonly RegExp[] =>
  patterns.filter(({ source }) => /\(\?<\w/.test(source)).map(({ source }) => new RegExp(source, 'd'));

const sharedParts = capturing(shared);
const statusParts = capturing([status]);
const ownPattern: ReadonlyMap<Signature, readonly RegExp[]> = new Map(
  causeSignatures.map(({ signature }) => [signature, capturing([signature.pattern])]),
);
const ownParts: ReadonlyMap<Signature, readonly RegExp[]> = new Map(
  causeSignatures.map(({ signature }) => [signature, capturing(signature.parts ?? [])]),
);

/**
 * What a message names: what the pattern of its signature captured, then the parts of that signature, then those that
 * all messages share. `original` is the text from which the plain one was read, whose spelling counts.
 */
export function detailsOf(original: string, plain: Plain, recognised?: Recognised): Details {
  const details: { -readonly [Name in keyof Details]: string } = {};
  for (const [name, [start, end]] of detailPlaces(plain, recognised)) {
    details[name] = original.slice(start, end).replace(/\s+/g, ' ').trim();
  }
  const { client } = recognised?.clue.signature ?? {};
  if (client !== undefined) details.client ??= client;
  return details;
}

/** Where a message names each detail: the offsets in the original text. */
export function detailPlaces(
  { text, origin }: Plain,
  recognised?: Recognised,
): ReadonlyMap<keyof Details, readonly [start: number, end: number]> {
  const places = new Map<keyof Details, readonly [number, number]>();
  const collect = (patterns: readonly RegExp[], from = 0) => {
    const part = from > 0 ? text.slice(from) : text;
    for (const pattern of patterns) {
      const groups = pattern.exec(part)?.indices?.groups ?? {};
      for (const [name, at] of Object.entries(groups) as [keyof Details, [number, number] | undefined][]) {
        if (!at || at[0] === at[1] || places.has(name)) continue;
        places.set(name, [origin(from + at[0]), origin(from + at[1] - 1) + 1]);
      }
    }
  };
  if (recognised) {
    const { signature } = recognised.clue;
    collect(ownPattern.get(signature) ?? [], recognised.start);
    collect(ownParts.get(signature) ?? []);
  }
  collect(sharedParts);
  collect(statusParts, text.lastIndexOf(': ') + 1);
  return places;
}
