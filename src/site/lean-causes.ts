/**
 * Leaves the texts of causes and signatures out of what browsers load: the matcher needs patterns, and the pages already
 * hold the words. The sources stay whole, so the site, the playbooks and the tests read one catalogue.
 */
const file = /\/catalogue\/causes\/(?!index\.|model\.)[\w-]+\.ts$/;

/** Fields that only readers need. */
const field = /^ +(?:title|summary|message|printers|source|otherWordings|goTo):/gm;

/** Whether a module is a cause, by its path. */
export function isCause(path: string): boolean {
  return file.test(path.replaceAll('\\', '/')) && !path.includes('.samples.');
}

/** The code of a cause without its texts. Throws where a field has no end, which our formatter never writes. */
export function withoutTexts(code: string): string {
  let lean = '';
  let done = 0;
  for (const { index, 0: start } of code.matchAll(field)) {
    if (index < done) continue;
    lean += code.slice(done, index);
    done = endOf(code, index + start.length);
  }
  return lean + code.slice(done);
}

/** Just behind the comma that ends the value which begins here. */
function endOf(code: string, from: number): number {
  let depth = 0;
  for (let at = from; at < code.length; at += 1) {
    const sign = code[at] ?? '';
    if (`'"\``.includes(sign)) at = closingQuote(code, at);
    else if ('[{('.includes(sign)) depth += 1;
    else if (']})'.includes(sign)) depth -= 1;
    else if (sign === ',' && depth === 0) return at + 1;
  }
  throw new Error(`A field of a cause has no end: ${code.slice(from - 20, from + 60)}`);
}

function closingQuote(code: string, from: number): number {
  let at = from + 1;
  while (at < code.length && code[at] !== code[from]) at += code[at] === '\\' ? 2 : 1;
  return at;
}

/** The transform for Vite: in the browser's bundle only. */
export function leanCauses() {
  return {
    name: 'pullbook-lean-causes',
    enforce: 'pre' as const,
    applyToEnvironment: ({ name }: { readonly name: string }) => name === 'client',
    transform: (code: string, id: string) => (isCause(id) ? { code: withoutTexts(code), map: null } : null),
  };
}

/** The same for esbuild, where the size of the matcher is measured. `read` gives the text of a file. */
export function leanCausesForEsbuild(read: (path: string) => string) {
  return {
    name: 'pullbook-lean-causes',
    setup(build: {
      onLoad(
        filter: { filter: RegExp },
        load: ({ path }: { path: string }) => { contents: string; loader: 'ts' } | undefined,
      ): void;
    }) {
      build.onLoad({ filter: /\/causes\/[\w.-]+\.ts$/ }, ({ path }) =>
        isCause(path) ? { contents: withoutTexts(read(path)), loader: 'ts' } : undefined,
      );
    },
  };
}
