/** The parts of a new command: the command, its decoder, and a raw answer on which the decoder is tried. */

export interface Template {
  readonly tool: 'kubectl' | 'gcloud';
  readonly id: string;
  readonly words: readonly string[];
  /** The name of the command: `listComputeRoutes`. */
  readonly name: string;
  /** The name of what it answers: `ComputeRoutes`. */
  readonly noun: string;
  readonly isList: boolean;
}

export function commandBlock({ tool, id, words, name, noun }: Template): string {
  const scope = /\{(?:\w*PROJECT|NAMESPACE)\}/.exec(words.join(' '))?.[0];
  const answer =
    tool === 'gcloud'
      ? `  // FILL IN: the fields that the decoder keeps, and no more, and what their texts name (src/catalogue/model/names.ts).
  ...fields('name', decode${noun}, { name: 'text' }),`
      : `  output: ['--output=yaml'],
  // FILL IN: what the texts that the decoder keeps name (src/catalogue/model/names.ts).
  machine: {
    output: ['--output=json'],
    format: 'json',
    decode: decode${noun},
    names: { name: 'text' },
    // FILL IN: the kind of the objects, or how a page reads what people copy (src/catalogue/model/command.ts).
    copied: { object: 'FILL IN' },
  },`;
  const need =
    tool === 'gcloud'
      ? "{ iam: 'FILL IN: the permission, as service.resource.verb' }"
      : `{ verb: '${words.some((word) => /^\{\w+\}$/.test(word)) ? 'get' : 'list'}', resource: '${words[1] ?? ''}' }`;
  return `export const ${name} = defineCommand({
  id: '${id}',
  tool: '${tool}',
  effect: 'reads',
  words: [${words.map((word) => `'${word}'`).join(', ')}],
${answer}
  purpose: { en: 'FILL IN: what it reads, as an instruction.', fr: 'FILL IN: the same in French.' },
  // FILL IN: what the caller must be allowed to do; for kubectl the plural of the resource, with apiGroup where it has one.
  needs: [${need}],
${scope ? `  on: '${scope}',\n` : ''}  universes: untested,
  // FILL IN: the page that documents the command (src/catalogue/sources/index.ts).
  sources: [sources.${tool === 'gcloud' ? 'gcloudReference' : 'debugPods'}],
});
`;
}

export function decoderBlock({ tool, noun, isList }: Template): string {
  const many = isList || tool === 'kubectl';
  const name =
    tool === 'kubectl' ? "requiredText(child(item, 'metadata'), 'name')" : "requiredText(item, 'name')";
  const read = many
    ? `  return ${tool === 'kubectl' ? 'itemsOf' : 'array'}(answer).map((item) => ({ name: ${name} }));`
    : `  return { name: requiredText(answer, 'name') };`;
  return `// FILL IN: what rules read of the answer, and nothing else: the rest is dropped before anything is kept or printed.
export interface ${noun} {
  readonly name: string;
}

export function decode${noun}(answer: unknown): ${many ? `readonly ${noun}[]` : noun} {
${read}
}
`;
}

/** One answer as the tool prints it, with a planted secret in a field that must not be kept, and what is kept of it. */
export function rawAnswer({ tool, isList }: Template): string {
  const name = 'FILL IN: a realistic answer; CANARY-… in each free text that the decoder drops';
  const kept = { name };
  const item =
    tool === 'kubectl'
      ? { metadata: { name, annotations: { note: 'CANARY-note' } } }
      : { name, description: 'CANARY-description' };
  const many = isList || tool === 'kubectl';
  const raw = tool === 'kubectl' ? { items: [item] } : many ? [item] : item;
  return `${JSON.stringify({ raw, kept: many ? [kept] : kept }, null, 2)}\n`;
}
