/** The answer to a pasted text, for the terminal and for the page: a match with its texts and the pages to read. */
import type { CauseId, SectionId } from '../causes/model.ts';
import type { Match } from './match.ts';

/** A page of the site. */
export interface Page {
  readonly href: string;
  readonly title: string;
}

/** A chapter, with its playbook. */
export interface Chapter extends Page {
  /** The line that runs its playbook. */
  readonly line: string;
}

/** What an answer can say in one language, and where its pages are. Passed in, so that a browser loads it only once. */
export interface AnswerWords {
  readonly causes: Readonly<Record<CauseId, { readonly title: string; readonly summary: string }>>;
  /** Of a pull that failed for a reason that no signature knows. */
  readonly unknown: { readonly title: string; readonly summary: string };
  /** By signature: where to look instead. */
  readonly redirect: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, Page>>;
  /** By rule: a pattern of the only hosts that it can say something about. The host is empty where none is known. */
  readonly ruleHosts: Readonly<Record<string, string>>;
  /** By rule: a pattern of the only images that it can say something about. */
  readonly ruleImages: Readonly<Record<string, string>>;
  readonly sections: Readonly<Partial<Record<SectionId, Chapter>>>;
  readonly diagnose: Chapter;
}

/** What a text means, in one language. */
export interface Answer extends Omit<Match, 'image' | 'pod'> {
  /** A cause, or only that something failed, or nothing about a pull. */
  readonly verdict: 'problem' | 'unknown' | 'not-applicable';
  readonly exitCode: 0 | 1 | 2;
  readonly title: string;
  readonly summary: string;
  readonly redirect: string | null;
  readonly image: string | null;
  readonly pod: string | null;
  /** The rules that have a page, most likely first. */
  readonly checks: readonly Page[];
  /** The chapter of the cause; that of diagnosis where a cause has none. */
  readonly chapter: Chapter;
  /** The address to begin with. */
  readonly read: string;
}

/**
 * The hosts that a message names: the one that answered, the one that it mirrors, and that of the image; and the images,
 * that of the Pod and that of a request. A name in capitals is a placeholder, and an image without a host is one of
 * Docker Hub, which answers under another name.
 */
function namedIn({ details: { host, mirrorFor }, evidence, image = '' }: Match) {
  const [, first] = /^([^/]*[.:][^/]*|localhost)\//.exec(image) ?? [];
  const ofImage = first ?? (/^[a-z\d]/.test(image) ? 'docker.io' : undefined);
  const named = [host, mirrorFor, ofImage].flatMap((each = '') =>
    /[.:]|^localhost$/.test(each) ? each.toLowerCase().replace(/:\d+$/, '') : [],
  );
  const asked =
    /\/\/(?:registry-1\.)?([^/\s"]{1,300}\/)v2\/(\S{1,300}\/(?:manifest|blob)s\/)/.exec(evidence.text) ?? [];
  return {
    hosts: named.length > 0 ? named : [''],
    images: [first ? image : `docker.io/${image}`, asked.slice(1).join('')],
  };
}

const exitCodes = { problem: 1, unknown: 2, 'not-applicable': 0 } as const;

/** Whether a failed pull gives a reason that no signature knows: something is left of its message without the frame. */
export function isUnknown({ cause, signature }: Pick<Match, 'cause' | 'signature'>, gist: string): boolean {
  return cause === 'bare-status' && signature === 'failed-to-pull' && !/^failed to pull image\b/i.test(gist);
}

/**
 * The answer to a match: its texts, its exit code, and the pages to read.
 *
 * @param gist the readable part of its message: see gist.ts
 */
export function answerTo(match: Match, words: AnswerWords, gist = match.evidence.text): Answer {
  const { cause, section, signature, image = null, pod = null } = match;
  const { hosts, images } = namedIn(match);
  const fits = (only: string | undefined, named: readonly string[]) =>
    only === undefined || named.some((each) => new RegExp(only).test(each));
  const fitting = match.rules.filter(
    (id) => fits(words.ruleHosts[id], hosts) && fits(words.ruleImages[id], images),
  );
  // What is known of this very image comes before what is known of its registry.
  const rules = fitting.toSorted((a, b) => Number(b in words.ruleImages) - Number(a in words.ruleImages));
  const verdict = verdictOf(cause);
  const checks = rules.flatMap((id) => words.rules[id] ?? []);
  const chapter = section ? words.sections[section] : undefined;
  return {
    ...match,
    rules,
    ...(isUnknown(match, gist) ? words.unknown : words.causes[cause]),
    verdict,
    exitCode: exitCodes[verdict],
    redirect: (signature && words.redirect[signature]) ?? null,
    image,
    pod,
    checks,
    chapter: chapter ?? words.diagnose,
    read: (checks[0] ?? chapter)?.href ?? `${words.diagnose.href}#cause-${cause}`,
  };
}

function verdictOf(cause: CauseId): Answer['verdict'] {
  if (cause === 'bare-status') return 'unknown';
  return cause === 'not-a-pull-failure' ? 'not-applicable' : 'problem';
}
