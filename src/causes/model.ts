import type { Text } from '../base/text.ts';

/** The chapters of the guide, in the order in which a reader works through them. */
export const sectionIds = [
  'auth',
  'network',
  'registry',
  'not-found',
  'slow',
  'architecture',
  'schema',
  'node',
  'policy',
] as const;

/** A chapter of the guide; also the name of its playbook. */
export type SectionId = (typeof sectionIds)[number];

/** The closed vocabulary of what a message can mean. */
export const causeIds = [
  'auth-403',
  'auth-401',
  'auth-pull-secret',
  'auth-insufficient-scope-or-anonymous',
  'rate-limit',
  'dns',
  'firewall-or-timeout',
  'tls-x509',
  'http-vs-https',
  'not-found',
  'not-found-blob',
  'invalid-name',
  'timeout-slow',
  'arch-mismatch',
  'schema1',
  'disk-full',
  'corrupt-or-extract',
  'never-pull',
  'registry-unavailable',
  'signature',
  'runtime',
  'vpc-sc-or-policy',
  'quota-or-api-disabled',
  'bare-status',
  'not-a-pull-failure',
] as const;

/** A cause; in the JSON output, so an id is never renamed. */
export type CauseId = (typeof causeIds)[number];

/** The program that prints a message, and the first version known to use the wording. */
export type Printer =
  | 'kubelet'
  | 'containerd 1.5'
  | 'containerd 1.6'
  | 'containerd 1.7'
  | 'containerd 2.0'
  | 'containerd 2.1+'
  | 'cri-o'
  | 'dockershim'
  | 'registry'
  | 'admission'
  | 'scheduler'
  | 'node'
  | 'client';

/**
 * How much of the reason a pattern names, the most precise first. Signatures are tried in this order, so that a
 * sentence that names its cause wins over an HTTP status, a status over the words around it, and those over a stage
 * that failed.
 *
 * - `context`: names what was going on (a probe, a build, a mount), which decides whether it is an image pull at all
 * - `exact`: printed for one reason only
 * - `httpStatus`: the HTTP status that a registry answered
 * - `generic`: an error of the registry, of Go or of the operating system, found inside many sentences
 * - `fallback`: the stage that failed, without a reason
 */
export const precisions = ['context', 'exact', 'httpStatus', 'generic', 'fallback'] as const;

/** One of these. */
export type Precision = (typeof precisions)[number];

/** What a message can name. Each is a named group in a pattern of a signature, or in one of `match/details.ts`. */
export const detailNames = [
  /** The host that the failing request went to, with its port. */
  'host',
  /**
   * The registry that was requested through a mirror: containerd adds `?ns=` to the request (containerd,
   * docs/hosts.md).
   */
  'mirrorFor',
  /** The host that the runtime is configured to ask, where the message names it and no request: containerd up to 1.7. */
  'configuredHost',
  /** The HTTP status with its words: `503 Service Unavailable`; of a proxy, often the words alone. */
  'status',
  /** The name that was looked up, and the name server that was asked, without its port. */
  'name',
  'resolver',
  /** The address that was dialled, without its port, and the port. */
  'address',
  'port',
  /** Go's error where the other end answered, and refused or closed the connection. */
  'answered',
  /** Present where a layer was fetched, after the first request to the registry. */
  'layer',
  /** The kind of token that the runtime could not get: `anonymous` or `oauth`. */
  'token',
  /** Present where the image of the sandbox is meant, which belongs to the node. */
  'sandbox',
  /** Present where the image of a volume is meant, which is not that of the container. */
  'volume',
  /** Present where Image streaming is named: `gcfsd`. */
  'streaming',
  /** Present where the answer was a web page. */
  'page',
  /** The pull secrets that could not be retrieved, separated by commas. */
  'secrets',
  /** The names that a certificate is valid for. */
  'names',
  /** By the clock of the node, and one end of the validity of the certificate, ISO 8601. */
  'clock',
  'notAfter',
  'notBefore',
  /** The digest of the part of an image that is missing. */
  'part',
  'mediaType',
  /**
   * The program that asked the registry by itself: the controller as controller-runtime logs its name, else the one
   * that prints the text; absent where a node did.
   */
  'client',
  /** The verifier plugin that blocked an image. */
  'verifier',
  /** The admission webhook that refused, and its reason. */
  'webhook',
  'reason',
  /** The image that was refused, or that was pulled. */
  'image',
  /** How long a pull took, how long with its time in the queue, as Go prints durations, and the size in bytes. */
  'took',
  'tookWithWait',
  'size',
] as const;

/** What a message names, in its own spelling, on one line. */
export type Details = Readonly<Partial<Record<(typeof detailNames)[number], string>>>;

/**
 * A pattern for a message. It is tried on lower-cased text, first on the innermost cause: what is left when the wrappers
 * of kubelet, gRPC and the runtime are stripped. So it is written in lower case, without flags, and runs in linear time
 * (no nested quantifiers, bounded gaps). A named group captures a {@link Details detail}.
 */
export interface Signature {
  /** Permanent: the anchor of the message in the reference. */
  readonly id: string;
  readonly pattern: RegExp;
  readonly precision: Precision;
  /** More patterns that capture details, tried on the whole message. The first that names a detail decides. */
  readonly parts?: readonly RegExp[];
  /**
   * Other programs print this text too: it counts only if the text mentions an image pull, or if it is the whole
   * message.
   */
  readonly ambiguous?: true;
  /**
   * What it reports continues over many lines: nearby messages that do not report a failed pull themselves belong to
   * it.
   */
  readonly coversFollowingLines?: true;
  /** The program that asks the registry by itself and prints this text, where the text names none: the detail `client`. */
  readonly client?: string;
  /** Rules to check before those of the cause, if the wording is more specific than the cause. */
  readonly rulesOverride?: readonly string[];
}

/** What went wrong, as far as a message alone shows it: all that the matcher needs. The texts are in `<cause>.words.ts`. */
export interface Cause {
  readonly id: CauseId;
  /** The chapter to read; null if the cause is outside Pullbook's scope or needs more evidence first. */
  readonly section: SectionId | null;
  /** Ids of the rules to check, most likely first. */
  readonly rules: readonly string[];
  readonly signatures: readonly Signature[];
}

/** A signature as the file of its cause writes it, by its id. */
export type SignatureEntry = Omit<Signature, 'id'>;

/** What a file of a cause holds. The order of its signatures counts: see index.ts. */
export interface CauseEntry extends Omit<Cause, 'signatures'> {
  readonly signatures: Readonly<Record<string, SignatureEntry>>;
}

const signatureOf =
  (precision: Precision) =>
  (pattern: RegExp, more: Omit<SignatureEntry, 'pattern' | 'precision'> = {}): SignatureEntry => ({
    pattern,
    precision,
    ...more,
  });

export const context = signatureOf('context');

export const exact = signatureOf('exact');

export const httpStatus = signatureOf('httpStatus');

export const generic = signatureOf('generic');

export const fallback = signatureOf('fallback');

/** What people read about a signature. */
export interface SignatureWords {
  /** The message as documentation quotes it, with UPPER_CASE placeholders. */
  readonly message: string;
  readonly printers: readonly Printer[];
  /** Where the wording was read: `owner/repo:path`, a documentation page, or "measured" with the versions. */
  readonly source: string;
  /** Where to look instead, in one sentence, if the text is not about a pull. */
  readonly redirect?: Text;
  /** The same message as other versions word it; the pattern covers these too. */
  readonly otherWordings?: readonly Wording[];
}

/** Another wording of the same message. */
export interface Wording {
  /** As `SignatureWords.message`. */
  readonly message: string;
  readonly printers: readonly Printer[];
}

/** What people read about a cause. */
export interface CauseWords<SignatureId extends string = string> {
  readonly title: Text;
  /** One or two sentences: what the message means, for a tired reader. */
  readonly summary: Text;
  readonly signatures: Readonly<Record<SignatureId, SignatureWords>>;
}

/** The words of one cause: a signature without words, or words without a signature, do not compile. */
export type WordsOf<C extends CauseEntry> = CauseWords<keyof C['signatures'] & string>;

/** Samples that prove a signature: real messages that must match, and similar ones that must not. */
export type Samples = Readonly<
  Record<string, { readonly matches: readonly string[]; readonly mustNotMatch: readonly string[] }>
>;
