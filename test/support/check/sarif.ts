/** What SARIF 2.1.0 (OASIS standard, section 3) requires of the parts that a check prints. */

interface Result {
  readonly ruleId?: unknown;
  readonly ruleIndex?: unknown;
  readonly level?: unknown;
  readonly message?: { readonly text?: unknown };
  readonly locations?: readonly {
    readonly physicalLocation?: {
      readonly artifactLocation?: { readonly uri?: unknown };
      readonly region?: { readonly startLine?: unknown };
    };
  }[];
}
interface Rule {
  readonly id?: unknown;
  readonly shortDescription?: { readonly text?: unknown };
  readonly helpUri?: unknown;
}
interface Log {
  readonly version?: unknown;
  readonly $schema?: unknown;
  readonly runs?: readonly {
    readonly tool?: { readonly driver?: { readonly name?: unknown; readonly rules?: readonly Rule[] } };
    readonly results?: readonly Result[];
  }[];
}

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
/** A URI reference has neither blanks nor brackets (RFC 3986); `new URL` would encode them silently. */
const isUri = (value: unknown) =>
  typeof value === 'string' && /^[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]+$/.test(value);

/** Everything in a log that the standard does not allow; empty if it is valid. */
export function sarifProblems(text: string): readonly string[] {
  const log = JSON.parse(text) as Log;
  const problems: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) problems.push(what);
  };
  must(log.version === '2.1.0', 'version');
  must(isUri(log.$schema), '$schema');
  must(Array.isArray(log.runs) && log.runs.length === 1, 'one run');
  for (const { tool, results } of log.runs ?? []) {
    must(isText(tool?.driver?.name), 'the name of the driver');
    const rules = tool?.driver?.rules ?? [];
    must(new Set(rules.map(({ id }) => id)).size === rules.length, 'each rule once');
    for (const { id, shortDescription, helpUri } of rules)
      must(isText(id) && isText(shortDescription?.text) && isUri(helpUri), `the rule ${String(id)}`);
    must(Array.isArray(results), 'results');
    for (const [index, { ruleId, ruleIndex, level, message, locations }] of (results ?? []).entries()) {
      const at = `result ${index}`;
      must(rules[Number(ruleIndex)]?.id === ruleId, `${at}: its rule`);
      must(['none', 'note', 'warning', 'error'].includes(String(level)), `${at}: level`);
      must(isText(message?.text), `${at}: message`);
      must(locations?.length === 1, `${at}: one location`);
      for (const { physicalLocation } of locations ?? []) {
        must(isUri(physicalLocation?.artifactLocation?.uri), `${at}: uri`);
        const line = physicalLocation?.region?.startLine;
        must(Number.isInteger(line) && Number(line) >= 1, `${at}: startLine`);
      }
    }
  }
  return problems;
}
