/** Names as they are kept: whoever typed, pasted or sent them. Pure. */
import { isPlaceholderName, type Values } from '../../catalogue/commands/template.ts';

/** Longer than any name that Google Cloud or Kubernetes allows, including a service account's e-mail address. */
const longest = 512;

/** One line, without control or bidirectional characters, no longer than any real name. */
export function sanitised(texts: Values): Values {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, value]) => {
      const plain = String(value)
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
        .trim()
        .slice(0, longest);
      return isPlaceholderName(name) && plain !== '' ? [[name, plain]] : [];
    }),
  );
}
