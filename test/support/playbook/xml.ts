import { SaxesParser } from 'saxes';

/** Why a text is not well-formed XML with a declaration. */
export function xmlProblems(text: string): readonly string[] {
  const problems = text.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n') ? [] : ['no declaration'];
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => problems.push(message));
  parser.write(text).close();
  return problems;
}
