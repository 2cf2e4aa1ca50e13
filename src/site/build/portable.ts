/**
 * The files of a build so that they work under any path of any static server: links from the root of the host become
 * relative to the file in which they stand. Scripts resolve those of data and of fragments (src/site/browser/load-json.ts).
 */
import { posix } from 'node:path';

/** The file that cannot contain itself: what offers it is left out. */
const offer = /<p data-whole-site>.*?<\/p>/gs;

/**
 * A file of the copy.
 *
 * @param path from the root of the site, with slashes
 * @param base the base path of the build, with a slash at both ends
 */
export function portable(path: string, data: Buffer, base: string): Buffer {
  const rewrite = rewriters[posix.extname(path)];
  // One 404 page answers under every path, so that nothing in it can be relative.
  if (!rewrite || path === '404.html') return data;
  const from = posix.dirname(path);
  const relative = (link: string) => {
    const [, inside = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(link.slice(base.length)) ?? [];
    const way = posix.relative(from, inside) || '.';
    return `${way.startsWith('.') ? way : `./${way}`}${/\/$|^$/.test(inside) ? '/' : ''}${rest}`;
  };
  return Buffer.from(rewrite(data.toString(), base, relative));
}

type Rewrite = (text: string, base: string, relative: (link: string) => string) => string;

const rewriters: Readonly<Record<string, Rewrite>> = {
  '.html': (text, base, relative) =>
    text
      .replace(offer, '')
      .replace(/( [a-z-]+=")(\/[^"]*)"/g, (whole, name: string, link: string) =>
        isOurs(name, link, base) ? `${name}${relative(link)}"` : whole,
      ),
  '.json': (text, base, relative) =>
    text.replace(/"href":"(\/[^"]*)"/g, (whole, link: string) =>
      link.startsWith(base) ? `"href":"${relative(link)}"` : whole,
    ),
  // Style sheets that a script adds: the page would resolve a relative address from where it is itself.
  '.js': (text, base) =>
    text.replace(
      new RegExp(`(["'\`])${RegExp.escape(`${base}_astro/`)}([\\w.-]+\\.css)\\1`, 'g'),
      (_, quote: string, name: string) => `new URL(${quote}${name}${quote},import.meta.url).href`,
    ),
};

/** A key for a shortcut, such as `/`, is no link. */
function isOurs(name: string, link: string, base: string): boolean {
  return /^ (?:href|src|data-(?:dialogs|offline|source|search-(?:entries|home|source|vocabulary)))="$/.test(
    name,
  )
    ? link.startsWith(base)
    : false;
}
