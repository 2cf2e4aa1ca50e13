/** The part of gcloud's filter language that the commands of the catalogue use. */

/** The resources that pass; all of them without a filter. */
export function filtered<Of extends object>(all: readonly Of[], filter: string | undefined): readonly Of[] {
  if (!filter) return all;
  const clauses = filter.split(' AND ').map(parse);
  return all.filter((each) => clauses.every((passes) => passes(each)));
}

function parse(clause: string): (of: object) => boolean {
  const [, path = '', operator, value = ''] = /^([\w.-]+)([~=])(.*)$/.exec(clause) ?? [];
  if (!operator) throw new Error(`a filter that the model does not know: ${clause}`);
  const pattern = new RegExp(value);
  return (of) => {
    const at = String(valueAt(of, path) ?? '');
    return operator === '~' ? pattern.test(at) : at === value;
  };
}

/** Labels have dashes in their keys, and no dots: `labels.goog-k8s-cluster-name`. */
function valueAt(of: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key], of);
}
