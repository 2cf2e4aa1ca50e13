/**
 * Writes the words that stay in an anonymised message: those that kubelet, runtimes, registries and the tools print where
 * no name stands. They come from messages that are known here, less the names that those use as examples.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { placesIn } from '../src/anonymize/grammar.ts';
import { word } from '../src/anonymize/words.ts';
import { commands } from '../src/catalogue/commands/index.ts';
import { permissionText } from '../src/catalogue/commands/permission-text.ts';
import { causeSignatures } from '../src/causes/index.ts';
import { otherWaitingReasons, statuses } from '../src/causes/statuses.ts';
import { sampled } from '../test/support/samples.ts';
import { exampleNames, proseWords } from '../test/support/vocabulary-words.ts';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** The texts of recordings that are messages. */
function messagesIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return key === 'message' || key === 'said' || key === 'text' ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) => messagesIn(each, Array.isArray(value) ? key : name));
}

const texts = [
  ...(await sampled()).flatMap(({ matches }) => matches),
  ...read('test/support/kubelet-events.jsonl')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => messagesIn(JSON.parse(line))),
  ...readdirSync(new URL('content/scenarios/', root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => messagesIn(JSON.parse(read(`content/scenarios/${name}/bundle.json`)))),
  ...['kubectl', 'gcloud'].flatMap((tool) =>
    readdirSync(new URL(`test/support/tool-output/${tool}/`, root))
      .filter((name) => /stderr|txt|json/.test(name))
      .map((name) => read(`test/support/tool-output/${tool}/${name}`)),
  ),
];

/** The text with a blank in the place of every name. */
function withoutNames(text: string): string {
  return placesIn(text).reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`,
    text,
  );
}

/** The words that a pattern spells out. */
function wordsOfPattern({ source }: RegExp): readonly string[] {
  return source.replace(/\\[bdswDSW]|\(\?<?\w*[:=!>]?/g, ' ').match(/[a-z]+(?:-[a-z]+)*\d{0,3}/gi) ?? [];
}

const prose = texts.flatMap((text) => withoutNames(text).match(word) ?? []);
const isPlain = (text: string) =>
  /^[a-z][a-z_'-]{0,30}$/.test(text) ||
  /^(?:x509|http2|sha\d{3}|v[12]|utf8|ipv[46]|tls1|ia5|oauth2|b?zip2|k8s)$/.test(text);
const all = new Set(
  [
    ...prose,
    ...causeSignatures.flatMap(({ signature }) =>
      [signature.pattern, ...(signature.parts ?? [])].flatMap(wordsOfPattern),
    ),
    ...commands.flatMap(({ needs }) => needs.flatMap((need) => permissionText(need).split(/[ .]/))),
    ...statuses.map(({ reason }) => reason),
    ...otherWaitingReasons,
    ...proseWords,
  ]
    .map((text) => text.toLowerCase())
    .filter((text) => isPlain(text) || proseWords.includes(text)),
);
for (const name of exampleNames) all.delete(name);

const permissions = [
  ...new Set(
    commands.flatMap(({ needs }) => needs.flatMap((need) => ('iam' in need ? [] : permissionText(need)))),
  ),
].toSorted();

const lines: string[] = [];
for (const each of [...all].toSorted()) {
  const last = lines.at(-1);
  if (last !== undefined && last.length + each.length < 105) lines[lines.length - 1] = `${last} ${each}`;
  else lines.push(`  ${each}`);
}
writeFileSync(
  new URL('src/anonymize/vocabulary.ts', root),
  `/** Words that stay in an anonymised message. Written by \`node scripts/vocabulary.ts\`; never edited by hand. */\nexport const vocabulary = \`\n${lines.join('\n')}\n\`;\n\n/** The permissions of Kubernetes that commands need. Those of IAM are public by their form. */\nexport const kubernetesPermissions = \`\n${permissions.map((each) => `  ${each}`).join('\n')}\n\`;\n`,
);
console.log(`${all.size} words`);
