/** `npm run new -- command kubectl|gcloud <file> <id> <words…>`: a command that playbooks run and people copy. */
import { placeholders } from '../../src/catalogue/placeholders/index.ts';
import { commandBlock, decoderBlock, rawAnswer, type Template } from './command-templates.ts';
import { withBlock, withImport, withImportLine, withItem } from './edit.ts';
import {
  camelCase,
  type Plan,
  pascalCase,
  requireKebabCase,
  requireNewId,
  requireOneOf,
  UsageError,
} from './plan.ts';

/**
 * What reads, and reads no credentials: nothing else is proposed for the allow-list. What changes things is only shown;
 * Secrets and logs are read by a flag, so a command for them is written by hand with `machine.optIn`.
 */
const reading = {
  kubectl: /^(?:get (?!secrets?$)[a-z][a-z.]*|config view)$/,
  gcloud: /^[a-z].* (?:describe|list|read|get-(?!credentials$)[a-z-]+)$/,
};

export function newCommand(plan: Plan, [toolName, fileName, commandId, ...words]: readonly string[]): void {
  const tool = requireOneOf(['kubectl', 'gcloud'], toolName, 'tool');
  const file = requireKebabCase(fileName, 'name of a file');
  if (file === 'index')
    throw new UsageError('"index" is no name of a file of commands: name what they read.');
  const id = requireKebabCase(commandId, 'id of a command');
  if (!id.startsWith(`${tool}-`))
    throw new UsageError(`the id of a command begins with its tool: ${tool}-${id}.`);
  requireNewId(plan, 'commands', id);
  const verb = requireReading(tool, words);
  requireForm(words);
  requirePlaceholders(words);
  const template = { tool, id, words, ...namesOf(tool, verb) };

  const folder = 'src/catalogue/commands';
  const path = `${folder}/${tool}/${file}.ts`;
  if (!plan.exists(path))
    plan.create(
      path,
      `/** FILL IN: what the commands of this file read, in one line. */\nimport { defineCommand } from '../../model/define.ts';\n`,
    );
  register(plan, `${folder}/index.ts`, tool, file);
  if (new RegExp(`\\b${template.name}\\b`).test(plan.read(path)))
    throw new UsageError(`${path} has a ${template.name} already.`);
  plan.edit(
    path,
    (text) => `${withImports(text, template)}\n${commandBlock(template)}\n${decoderBlock(template)}`,
  );
  allow(plan, tool, verbOf(words));
  plan.create(`test/support/answers/${id}.json`, rawAnswer(template));

  plan.next('Fill in what this lists: npm test -- test/repository/unfinished.test.ts');
  plan.next('Try the decoder: npm test -- test/catalogue/commands test/repository/commands.test.ts');
  plan.next(
    'npm run fix, which writes the roles too, then npm test. The command is "not verified" until CI has asked the tools.',
  );
}

/** What stands before the first name or option: tool, verb and resource are what the allow-list holds. */
function verbOf(words: readonly string[]): string {
  const end = words.findIndex((word) => /^-|[{]/.test(word));
  return words.slice(0, end < 0 ? words.length : end).join(' ');
}

function requireReading(tool: 'kubectl' | 'gcloud', words: readonly string[]): string {
  const verb = verbOf(words);
  if (verb === '')
    throw new UsageError(
      `the words after ${tool} are missing. Write them as they follow it: compute routes list '--project={PROJECT}'.`,
    );
  if (words[0] === tool) throw new UsageError(`leave out "${tool}" before its words: it is named already.`);
  if (reading[tool].test(verb) && !words.some((word) => word.startsWith('--raw'))) return verb;
  // `artifacts repositories describe app`: what reads, with a name behind it.
  const all = verb.split(' ');
  const known = all.slice(0, -1).join(' ');
  if (reading[tool].test(known))
    throw new UsageError(
      `write "${all.at(-1)}" as a placeholder, such as {POD} or {REPOSITORY}: it is a name.`,
    );
  throw new UsageError(
    `${tool} ${verb} is not known to read only, and to read no credentials. What is only shown stands in src/catalogue/commands/shown.`,
  );
}

/** Each word is one argument: an option with its value. How the answer is printed stands in `output` and `machine`. */
function requireForm(words: readonly string[]): void {
  const form = words.find((word) => /^(?:--format|--output|-o)\b/.test(word));
  if (form) throw new UsageError(`leave out ${form}: the fields of the command say how it answers.`);
  const odd = words.find((word) => /^\s|\s$|^$|['`\\\n]/.test(word));
  if (odd !== undefined)
    throw new UsageError(
      `the word "${odd}" cannot be written as it is: leave out quotes, backslashes and outer blanks.`,
    );
  const split = words.findIndex(
    (word, at) => /^-/.test(word) && !word.includes('=') && words[at + 1]?.startsWith('{'),
  );
  if (split >= 0)
    throw new UsageError(`join an option and its value: '${words[split]}=${words[split + 1]}' is one word.`);
  const brace = words.find((word) => /[{}]/.test(word.replace(/\{[^{}]*\}/g, '')));
  if (brace) throw new UsageError(`"${brace}" has a brace without its other: a placeholder is {PROJECT}.`);
}

function requirePlaceholders(words: readonly string[]): void {
  const unknown = words
    .flatMap((word) => [...word.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name))
    .filter((name) => !(name in placeholders));
  if (unknown.length > 0)
    throw new UsageError(
      `there is no placeholder ${unknown.join(', ')}. Add it to src/catalogue/placeholders, or take one of: ${Object.keys(placeholders).join(', ')}.`,
    );
}

/** `compute routes list` is `listComputeRoutes`, `get pods` is `getPods`. */
function namesOf(tool: 'kubectl' | 'gcloud', verb: string): Pick<Template, 'name' | 'noun' | 'isList'> {
  const words = verb.split(' ');
  const [action = '', ...rest] = tool === 'gcloud' ? [words.at(-1), ...words.slice(0, -1)] : words;
  const noun = pascalCase(rest.join('-')) || 'Answer';
  return { name: `${camelCase(action)}${noun}`, noun, isList: action === 'list' };
}

function withImports(text: string, { isList, tool }: Template): string {
  const readers = {
    gcloud: isList ? ['array', 'requiredText'] : ['requiredText'],
    kubectl: ['child', 'itemsOf', 'requiredText'],
  };
  const imports: readonly (readonly [from: string, names: readonly string[]])[] = [
    ['../../model/define.ts', ['defineCommand']],
    ['../../sources/index.ts', ['sources']],
    ['../decode.ts', readers[tool]],
    ...(tool === 'gcloud' ? ([['../projection.ts', ['fields']]] as const) : []),
    ['../universe-support.ts', ['untested']],
  ];
  return imports.reduce((changed, [from, names]) => withImport(changed, names, from), text);
}

/** Files of two tools may be called alike, as gcloud/config.ts and kubectl/config.ts are. */
function register(plan: Plan, index: string, tool: string, file: string): void {
  if (plan.read(index).includes(`'./${tool}/${file}.ts'`)) return;
  const name = camelCase(`${tool}-${file}`);
  plan.edit(index, (text) =>
    withItem(
      withImportLine(text, `import * as ${name} from './${tool}/${file}.ts';`),
      'unknown>>[] = [',
      name,
    ),
  );
}

function allow(plan: Plan, tool: string, verb: string): void {
  const path = 'src/playbook/tools/exec.ts';
  const entry = `    '${verb}',`;
  const list = new RegExp(`\\n  ${tool}: \\[([^\\]]*)`).exec(plan.read(path))?.[1] ?? '';
  if (list.includes(`'${verb}'`)) return;
  plan.edit(path, (text) => withBlock(text, `\n  ${tool}: [`, '  ],', entry));
  plan.next(`${path} now lets playbooks run \`${tool} ${verb}\`: make sure that it only reads.`);
}
