/** Small changes to TypeScript text. `npm run fix` sorts imports and breaks lines afterwards. */
import { literalPattern } from '../../src/base/literal-pattern.ts';

/** The text with an import of these names, joined to one from the same file where there is one. */
export function withImport(text: string, names: readonly string[], from: string): string {
  const same = new RegExp(`^import \\{([^}]*)\\} from '${literalPattern(from)}';$`, 'm');
  const found = same.exec(text);
  const all = [...(found?.[1] ?? '').split(','), ...names].map((name) => name.trim()).filter(Boolean);
  const line = `import { ${[...new Set(all)].toSorted().join(', ')} } from '${from}';`;
  return found ? text.replace(same, () => line) : withImportLine(text, line);
}

/** The text with one more import behind its last. */
export function withImportLine(text: string, line: string): string {
  const [last] = [...text.matchAll(/^import [^;]*;$/gm)].slice(-1);
  if (!last) return text;
  const end = last.index + last[0].length;
  return `${text.slice(0, end)}\n${line}${text.slice(end)}`;
}

/** The text with one more entry in a flat list, such as `rules: ['a', 'b']`. */
export function withItem(text: string, opening: string, item: string): string {
  const start = text.indexOf(opening);
  if (start < 0) return text;
  const from = start + opening.length;
  const end = text.indexOf(']', from);
  const items = text.slice(from, end).trim().replace(/,$/, '');
  return `${text.slice(0, from)}${items ? `${items}, ` : ''}${item}${text.slice(end)}`;
}

/** The text with one more block at the end of a list or an object: before the first line `closing` behind `opening`. */
export function withBlock(text: string, opening: string, closing: string, block: string): string {
  const start = text.indexOf(opening);
  const end = text.indexOf(`\n${closing}`, start);
  return start < 0 || end < 0 ? text : `${text.slice(0, end)}\n${block}${text.slice(end)}`;
}
