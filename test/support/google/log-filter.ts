import { now } from '../clock.ts';
import type { LogEntry } from '../world/model.ts';

interface ListRequest {
  filter?: string;
  pageSize?: number;
  orderBy?: string;
  resourceNames?: string[];
}

type Test = (entry: LogEntry) => boolean;

/**
 * The response to `entries:list`. The filter is evaluated: a fake that returned its entry for every filter would make
 * every check find something.
 * @throws SyntaxError for an unsupported filter, rather than a wrong answer
 */
export function selectEntries(entries: LogEntry[], request: ListRequest): { entries?: LogEntry[] } {
  const scopes = request.resourceNames ?? [];
  const test = parseFilter(inTimeOfWorld(request.filter ?? ''));
  const found = entries
    .filter((entry) => scopes.some((scope) => entry.logName.startsWith(`${scope}/`)) && test(entry))
    .sort((one, other) => (one.timestamp < other.timestamp ? -1 : 1));
  if (request.orderBy?.includes('desc')) found.reverse();
  const page = found.slice(0, request.pageSize ?? 50);
  return page.length === 0 ? {} : { entries: page };
}

/** gcloud counts `--freshness` from the clock of the machine, and a world can have a time of its own. */
function inTimeOfWorld(filter: string): string {
  const ahead = Date.now() - now.getTime();
  return filter.replace(
    /^timestamp>="([^"]+)"/,
    (_, time: string) => `timestamp>="${new Date(Date.parse(time) - ahead).toISOString()}"`,
  );
}

const TOKEN =
  /\s*(?:("(?:[^"\\]|\\.)*")|(\()|(\))|(!=|=~|!~|>=|<=|=|>|<|:)|((?:[^\s()=!<>:~"]|"(?:[^"\\]|\\.)*"(?=\.|\s*[=:!<>]))+))/y;

/** The part of the Logging query language that Pullbook uses: comparisons, AND, OR, NOT, log_id. */
export function parseFilter(text: string): Test {
  const tokens = tokenize(text);
  let position = 0;
  const peek = () => tokens[position];
  const take = () => tokens[position++] ?? '';

  // Precedence: NOT, then OR, then AND. In most languages AND comes before OR.
  const conjunction = (): Test => {
    const tests: Test[] = [];
    while (peek() !== undefined && peek() !== ')') {
      if (peek() === 'AND') take();
      tests.push(disjunction());
    }
    return (entry) => tests.every((test) => test(entry));
  };
  const disjunction = (): Test => {
    const tests = [negation()];
    while (peek() === 'OR') {
      take();
      tests.push(negation());
    }
    return (entry) => tests.some((test) => test(entry));
  };
  const negation = (): Test => {
    if (peek() !== 'NOT') return primary();
    take();
    const test = negation();
    return (entry) => !test(entry);
  };
  const primary = (): Test => {
    if (peek() === '(') return group();
    const field = take();
    if (field === 'log_id') {
      take();
      const id = encodeURIComponent(unquote(take()));
      take();
      return ({ logName }) => logName.endsWith(`/logs/${id}`);
    }
    const operator = peek() ?? '';
    if (!(operator in OPERATORS)) return (entry) => JSON.stringify(entry).includes(unquote(field));
    take();
    return comparison(field, operator, peek() === '(' ? alternatives() : [unquote(take())]);
  };
  const group = (): Test => {
    take();
    const test = conjunction();
    if (take() !== ')') throw new SyntaxError(`unbalanced parenthesis in filter: ${text}`);
    return test;
  };
  /** `field=("a" OR "b")` */
  const alternatives = (): string[] => {
    const values: string[] = [];
    for (let token = take(); token !== ')'; token = take()) {
      if (token === '') throw new SyntaxError(`unbalanced parenthesis in filter: ${text}`);
      if (token !== '(' && token !== 'OR') values.push(unquote(token));
    }
    return values;
  };

  const test = conjunction();
  if (position < tokens.length) throw new SyntaxError(`unexpected "${peek()}" in filter: ${text}`);
  return test;
}

const OPERATORS: Record<string, (actual: string, wanted: string) => boolean> = {
  '=': (actual, wanted) => actual === wanted,
  '!=': (actual, wanted) => actual !== wanted,
  '=~': (actual, wanted) => new RegExp(wanted).test(actual),
  '!~': (actual, wanted) => !new RegExp(wanted).test(actual),
  ':': (actual, wanted) => actual.toLowerCase().includes(wanted.toLowerCase()),
  '>=': (actual, wanted) => actual >= wanted,
  '<=': (actual, wanted) => actual <= wanted,
  '>': (actual, wanted) => actual > wanted,
  '<': (actual, wanted) => actual < wanted,
};

/** Severities are ordered by rank, not alphabetically. */
const SEVERITIES = [
  'DEFAULT',
  'DEBUG',
  'INFO',
  'NOTICE',
  'WARNING',
  'ERROR',
  'CRITICAL',
  'ALERT',
  'EMERGENCY',
];

function comparison(field: string, operator: string, wanted: string[]): Test {
  const path = (field.match(/"(?:[^"\\]|\\.)*"|[^."]+/g) ?? []).map(unquote);
  const rank = (value: string) => (field === 'severity' ? String(SEVERITIES.indexOf(value)) : value);
  return (entry) => {
    const actual = path.reduce<unknown>(
      (value, key) => (value as Record<string, unknown> | undefined)?.[key],
      entry,
    );
    if (field.startsWith('"') || actual === undefined) return operator.startsWith('!');
    return wanted.some((value) => OPERATORS[operator]?.(rank(String(actual)), rank(value)));
  };
}

function tokenize(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (text.slice(TOKEN.lastIndex).trim() !== '') {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new SyntaxError(`filter not understood at: ${text.slice(start)}`);
    tokens.push(match[0].trim());
  }
  return tokens;
}

function unquote(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text;
}
