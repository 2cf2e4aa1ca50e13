/** What keeps a text from being the well-formed XML that we write: elements and attributes, no DTD, no CDATA. */
export function xmlProblems(text: string): readonly string[] {
  const problems: string[] = [];
  const open: string[] = [];
  const body = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  if (body === text) problems.push('no declaration');
  let at = 0;
  for (const match of body.matchAll(/<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*) ?(\/?)>/g)) {
    problems.push(...textProblems(body.slice(at, match.index)));
    at = match.index + match[0].length;
    const [, closing, name = '', attributes = '', empty] = match;
    problems.push(...textProblems(attributes.replaceAll('"', '')));
    const names = [...attributes.matchAll(/ ([a-z]+)="/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) problems.push(`an attribute twice in ${name}`);
    if (closing && open.pop() !== name) problems.push(`</${name}> closes another element`);
    if (!closing && !empty) open.push(name);
    if (open.length === 0 && body.slice(at).trim() !== '') problems.push('more than one root element');
  }
  problems.push(...textProblems(body.slice(at)));
  if (open.length > 0) problems.push(`not closed: ${open.join(', ')}`);
  return problems;
}

function textProblems(text: string): readonly string[] {
  return [
    ...(/[<>]/.test(text) ? [`markup in text: ${text.trim().slice(0, 60)}`] : []),
    ...(/&(?!(?:amp|lt|gt|quot|apos);)/.test(text) ? [`a bare ampersand: ${text.trim().slice(0, 60)}`] : []),
    ...(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)
      ? ['a character that XML forbids']
      : []),
  ];
}
