/** What `npm audit --json` prints: the advisories on locked packages, or that there was no answer. */

export interface Advisories {
  /** One line for each package with an advisory; null where the registry gave no answer. */
  readonly advisories: readonly string[] | null;
  /** The same in one sentence. */
  readonly said: string;
}

interface Answer {
  readonly vulnerabilities?: Readonly<Record<string, Vulnerability>>;
  readonly metadata?: { readonly vulnerabilities?: { readonly total?: number } };
  /** Where the registry refused. */
  readonly message?: string;
  readonly error?: { readonly summary?: string };
}

interface Vulnerability {
  readonly name: string;
  readonly severity: string;
  readonly range?: string;
  readonly via?: readonly (string | { readonly title?: string; readonly url?: string })[];
}

/** @param stdout what npm printed; @param failure why it did not even run */
export function readAudit(stdout: string, failure = ''): Advisories {
  const answer = parsed(stdout);
  const total = answer?.metadata?.vulnerabilities?.total;
  if (!answer || total === undefined) {
    const why = answer?.message ?? (answer?.error?.summary || failure || 'npm said nothing that can be read');
    return { advisories: null, said: `not known: the registry gave no answer (${why})` };
  }
  const advisories = Object.values(answer.vulnerabilities ?? {}).map(lineOf);
  // The total is what npm counted; a list that lacks some must not read as fewer findings.
  if (advisories.length === 0 && total > 0) advisories.push(`${total} that npm does not name`);
  const said =
    advisories.length === 0 ? 'no known advisory' : `${advisories.length} packages with an advisory`;
  return { advisories, said };
}

function lineOf({ name, severity, range = '', via = [] }: Vulnerability): string {
  const reasons = via.map((each) =>
    typeof each === 'string' ? `through ${each}` : `${each.title} ${each.url}`,
  );
  return `${severity}  ${name} ${range}: ${reasons.join('; ')}`;
}

function parsed(text: string): Answer | null {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return null;
  }
}
