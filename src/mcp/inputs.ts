/** What a call can say: one table, from which the JSON Schema of each tool is made, and arguments are refused. */
import { type Locale, locales, type Text } from '../base/text.ts';
import { sections } from '../catalogue/index.ts';
import { usage } from '../playbook/cli/words.ts';

/** One argument of a tool. */
interface Input {
  readonly type: 'string' | 'boolean';
  /** The most characters of a text. */
  readonly limit?: number;
  /** Whether it may have several lines. */
  readonly prose?: true;
  readonly oneOf?: readonly string[];
  readonly says: Text;
}

/** The longest name: an image with its digest has a few hundred characters, a selector may have more. */
const name = { type: 'string', limit: 2000 } as const;

/** The longest message. The output of `kubectl describe` for a Pod has some thousand characters. */
const messageLimit = 1_000_000;

/** Every argument, by its name. A tool takes some of them. */
export const inputs = {
  text: {
    type: 'string',
    limit: messageLimit,
    prose: true,
    says: {
      en: 'the message of an event, a log line, or the whole output of kubectl describe pod',
      fr: 'le message d’un événement, une ligne d’un journal, ou toute la sortie de kubectl describe pod',
    },
  },
  image: {
    ...name,
    says: {
      en: 'the image as a Pod specifies it, with its tag or digest',
      fr: 'l’image telle qu’un pod l’indique, avec son tag ou son digest',
    },
  },
  context: {
    ...name,
    says: {
      en: 'the kubeconfig context of the cluster; required unless the server was started with a context or a recording',
      fr: 'le contexte kubeconfig du cluster\u00a0; obligatoire, sauf si le serveur a été lancé avec un contexte ou un enregistrement',
    },
  },
  namespace: {
    ...name,
    says: {
      en: 'the namespace (default: that of the context)',
      fr: 'l’espace de noms (par défaut\u00a0: celui du contexte)',
    },
  },
  allNamespaces: { type: 'boolean', says: { en: 'every namespace', fr: 'tous les espaces de noms' } },
  pod: {
    ...name,
    says: {
      en: 'only this Pod, or the Pods of this Deployment, StatefulSet or Job',
      fr: 'seulement ce pod, ou les pods de ce Deployment, StatefulSet ou Job',
    },
  },
  selector: {
    ...name,
    says: {
      en: 'only the Pods with these labels: app=cart,tier=web',
      fr: 'seulement les pods qui portent ces étiquettes\u00a0: app=cart,tier=web',
    },
  },
  chapter: {
    type: 'string',
    oneOf: sections.map(({ id }) => id),
    says: {
      en: 'run every check of this chapter, instead of the checks of the causes that were found',
      fr: 'lancer toutes les vérifications de ce chapitre, à la place de celles des causes trouvées',
    },
  },
  lang: {
    type: 'string',
    oneOf: locales,
    says: { en: 'the language of the report', fr: 'la langue du rapport' },
  },
  anonymize: {
    type: 'boolean',
    says: {
      en: 'replace every name with another of the same kind; the verdicts stay the same',
      fr: 'remplacer chaque nom par un autre du même type\u00a0; les verdicts restent les mêmes',
    },
  },
} as const satisfies Readonly<Record<string, Input>>;

/** The name of an argument. */
export type InputName = keyof typeof inputs;

const inputOf = (each: InputName): Input => inputs[each];

/** The arguments of a call, checked. */
export type Arguments = {
  readonly [Name in InputName]?: (typeof inputs)[Name]['type'] extends 'boolean' ? boolean : string;
};

/** What a tool takes. */
export interface Takes {
  readonly inputs: readonly InputName[];
  readonly required: readonly InputName[];
}

/** The JSON Schema of the arguments of a tool. */
export function inputSchema({ inputs: names, required }: Takes, locale: Locale) {
  const properties = names.map((each) => {
    const { type, limit, oneOf, says } = inputOf(each);
    const bounds = { ...(limit && { minLength: 1, maxLength: limit }), ...(oneOf && { enum: [...oneOf] }) };
    return [each, { type, ...bounds, description: says[locale] }] as const;
  });
  return {
    type: 'object' as const,
    properties: Object.fromEntries(properties),
    required: [...required],
    additionalProperties: false,
  };
}

/**
 * The arguments of a call, as far as they can be judged without a playbook, which refuses the rest.
 *
 * @throws UsageError for the first one that is wrong, without repeating a value that may be long
 */
export function checkedArguments(
  { inputs: names, required }: Takes,
  given: Readonly<Record<string, unknown>>,
): Arguments {
  for (const each of required)
    if (!Object.hasOwn(given, each)) throw usage(`${each} is missing`, `${each} manque`);
  for (const [key, value] of Object.entries(given)) {
    const known = names.find((each) => each === key);
    if (!known) throw unknownArgument(key, names);
    checkValue(known, value);
  }
  return given;
}

function unknownArgument(key: string, names: readonly InputName[]) {
  const shown = key.length > 60 ? `${key.slice(0, 60)}…` : key;
  const list = names.join(', ');
  return usage(
    `there is no argument ${shown}; there are: ${list}`,
    `il n’y a pas d’argument ${shown}\u00a0; ceux qui existent\u00a0: ${list}`,
  );
}

/** Control characters, and those that hide or reorder text: no name has one. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

function checkValue(key: InputName, value: unknown): void {
  const { type, limit, prose, oneOf } = inputOf(key);
  if (typeof value !== type)
    throw type === 'string'
      ? usage(`${key} has to be a text`, `${key} doit être un texte`)
      : usage(`${key} has to be true or false`, `${key} doit valoir true ou false`);
  if (typeof value !== 'string') return;
  if (value === '') throw usage(`${key} is empty`, `${key} est vide`);
  if (limit && value.length > limit)
    throw usage(
      `${key} has ${value.length} characters, more than ${limit}`,
      `${key} compte ${value.length} caractères, plus que ${limit}`,
    );
  if (oneOf && !oneOf.includes(value)) {
    const list = oneOf.join(', ');
    throw usage(`${key} expects one of: ${list}`, `${key} attend une de ces valeurs\u00a0: ${list}`);
  }
  if (prose) return;
  if (value.startsWith('-'))
    throw usage(`${key} is an option, not a name`, `${key} est une option, pas un nom`);
  if (hidden.test(value))
    throw usage(`${key} contains a control character`, `${key} contient un caractère de contrôle`);
}
