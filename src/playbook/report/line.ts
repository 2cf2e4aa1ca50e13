import type { Verdict } from '../../catalogue/model/rule.ts';

/** One line of a report, before it has a format. */
export interface Line {
  readonly kind: /** The playbook, and what it examined. */
    | 'head'
    | 'note'
    /** The heading of a finding, with its cause. */
    | 'finding'
    /** Where an image stands in a manifest. */
    | 'place'
    /** When a pull was tried. */
    | 'tried'
    /** Pods that wait behind a pull; the names are theirs. */
    | 'behind'
    /** Pods of which nobody can tell; the names are theirs. */
    | 'unclear'
    /** A finding in one line: the checks of a chapter come after all findings. */
    | 'symptom'
    | 'names'
    | 'message'
    /** A sentence about the line before. */
    | 'remark'
    /** What is wrong, in one sentence. */
    | 'headline'
    /** A rule's verdict. With a label it is one of the checks of a finding. */
    | 'check'
    /** A command; the names are the parts of its output that decide, or the remark says what it does not contain. */
    | 'evidence'
    /** A command, or a manifest, to fix it; the remark is why. */
    | 'command'
    | 'manifest'
    | 'advice'
    /** What a fix changes, in one sentence; the remark is the permission that it needs, and that it was not run. */
    | 'change'
    /** A command that undoes it, or a sentence. */
    | 'undo'
    /** The address of a page. */
    | 'read'
    | 'gap'
    /** Rights that were missing in one place, to forward. */
    | 'rights'
    | 'summary'
    | 'blank';
  /** The word in the margin; empty where the one above still applies. */
  readonly label?: string;
  readonly verdict?: Verdict;
  readonly title?: string;
  readonly value?: string;
  /** What a screen shows instead of a long value. */
  readonly short?: string;
  readonly names?: readonly string[];
  /** What a screen shows of the names, where that is less. */
  readonly onScreen?: readonly string[];
  readonly remark?: string;
  /** The terminal and the site are a screen, Markdown is for a ticket, which holds everything. Without it: both. */
  readonly only?: 'screen' | 'ticket';
}
