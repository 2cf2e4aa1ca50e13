/**
 * The part of the filter language of Compute Engine that gcloud sends: `network eq ".*(/shop$).*"`, or several of these
 * comparisons in parentheses, which must all hold. gcloud does not evaluate again what it sent: without a filter on the
 * server, resources of other networks would be in its answer.
 */

const COMPARISON = /\s*(\()?([\w.]+) (eq|ne) ("[^"]*"|[^\s"()]+)(\))?/y;

/**
 * Whether a resource passes the filter. The value is a regular expression for the whole field.
 * @throws SyntaxError for an unsupported filter, rather than a wrong answer
 */
export function parseComputeFilter(text: string): (resource: object) => boolean {
  const comparisons = [...comparisonsIn(text)];
  return (resource) => comparisons.every((holds) => holds(resource));
}

function* comparisonsIn(text: string): Generator<(resource: object) => boolean> {
  COMPARISON.lastIndex = 0;
  for (let at = 0; text.slice(at).trim() !== ''; at = COMPARISON.lastIndex) {
    const [, open, field = '', operator, value = '', close] = COMPARISON.exec(text) ?? [];
    if (operator === undefined || open?.length !== close?.length)
      throw new SyntaxError(`filter not understood at: ${text.slice(at)}`);
    const pattern = new RegExp(`^(?:${value.replace(/^"(.*)"$/, '$1')})$`);
    yield (resource) => pattern.test(fieldOf(resource, field)) === (operator === 'eq');
  }
}

function fieldOf(resource: object, field: string): string {
  const value = field
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], resource);
  return value === undefined ? '' : String(value);
}
