/** Reads what somebody copied from a terminal, as a playbook reads the answer of a tool. */
import { foreignText } from '../base/foreign-text.ts';
import type { Text } from '../base/text.ts';
import { refused } from '../catalogue/commands/refused.ts';
import type { Reply } from '../catalogue/model/answer.ts';
import type { AnyCommand, CopiedForm, MachineForm, Params } from '../catalogue/model/command.ts';
import { Unreadable } from '../catalogue/model/failures.ts';
import { refusalOf } from '../catalogue/model/refusal.ts';
import {
  expectCollection,
  expectFields,
  expectKind,
  expectNamed,
  expectSelected,
  namespaceOf,
} from './shape.ts';
import { valuesIn, type Yaml } from './values.ts';

/** The answer, or why the tool gave none; or why the text cannot be read at all, as a sentence for the reader. */
export type ReadOutput =
  | { readonly reply: Reply<unknown>; readonly because?: never }
  | { readonly because: Text; readonly reply?: never };

/** How long a text may be, in characters: more is not read in a page. */
export const longestPaste = 2_000_000;

const tooLong: Text = {
  en: 'This text is longer than 2 MB, which is too much for this page. The playbook has no such limit.',
  fr: 'Ce texte dépasse 2\u00a0Mo, ce qui est trop pour cette page. Le playbook n’a pas cette limite.',
};

const notThis: Text = {
  en: 'This text cannot be read: it is not the output of this command, or a part of the output is missing.',
  fr: 'Ce texte est illisible\u00a0: ce n’est pas la sortie de cette commande, ou une partie de la sortie manque.',
};

/** Why a page does not read what a command prints; null if it does. */
export function whyNotRead({ machine }: AnyCommand): Text | null {
  const copied = machine?.copied;
  return copied && 'notReadable' in copied ? copied.notReadable : null;
}

/** Whether a page reads what a command prints, or what it prints with another format. */
export function isReadSomehow({ machine }: AnyCommand): boolean {
  const copied = machine?.copied;
  return copied !== undefined && (!('notReadable' in copied) || copied.exceptJson !== undefined);
}

/** No error of a tool is longer than this, in characters. */
const longestRefusal = 20_000;

/** What a tool prints where it gives no answer: at the start of the output, and gcloud after what it has listed. */
const refusals = {
  gcloud: /^ERROR: \(?gcloud[ .]/,
  kubectl:
    /^(?:Error from server|error: |Unable to connect to the server|The connection to the server|Error in configuration)/,
};
const gcloudRefusal = /^(?:ERROR: \(?gcloud[ .]|WARNING: Some requests did not succeed)/m;
const notInstalled =
  /^(?:\S{1,80}: )?(?:line \d{1,6}: )?(?:command not found: )?(?:kubectl|gcloud)(?:: (?:command )?not found)?$/;

/**
 * Reads one output of a command.
 * @param text the output alone: see `outputsIn`
 * @param params what the command was asked
 */
export function readOutput(command: AnyCommand, text: string, params: Params, yaml: Yaml): ReadOutput {
  const { machine, tool } = command;
  if (text.length > longestPaste) return { because: tooLong };
  if (!machine) return { because: notThis };
  const [first = ''] = text.split('\n', 1);
  if (notInstalled.test(first) && first.includes('not found'))
    return { reply: { why: 'tool-missing', tool } };
  const isStructured = 'fields' in machine.copied;
  if (refusals[tool].test(first) || (isStructured && gcloudRefusal.test(text))) {
    const stderr = foreignText(text.slice(0, longestRefusal));
    const failure =
      refusalOf(tool, { ended: 'exit', code: 1, stdout: '', stderr }) ?? ({ why: 'failed', tool } as const);
    const isIncomplete = failure.why === 'failed' && /^WARNING: Some requests did not succeed/m.test(stderr);
    return { reply: refused(command, params, isIncomplete ? { ...failure, why: 'incomplete' } : failure) };
  }
  try {
    return { reply: { answer: foreignText(decoded(command, machine, text, params, yaml)) } };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { because: (formOf(machine, text) ? null : whyNotRead(command)) ?? notThis };
  }
}

/** The form that a text is in, if a page reads it; null for a table that it does not read, or JSON in place of a table. */
function formOf({ copied, format }: MachineForm<unknown>, text: string) {
  const isJson = format === 'json' && /^[[{]/.test(text);
  if ('notReadable' in copied) return (isJson && copied.exceptJson) || null;
  return isJson && 'text' in copied ? null : copied;
}

function decoded(
  command: AnyCommand,
  machine: MachineForm<unknown>,
  text: string,
  params: Params,
  yaml: Yaml,
): unknown {
  const { decode, copied } = machine;
  const namespace = namespaceOf(command, params);
  if (isListOfNothing(copied, text, namespace)) return decode({ items: [] });
  const form = formOf(machine, text);
  if (!form) throw new Unreadable('not read in a page');
  if ('text' in form) return ofNamespace(form.text(text), namespace);
  const candidates = answersIn(command, text, yaml);
  for (const [at, answer] of candidates.entries()) {
    try {
      if ('fields' in form) {
        expectFields(answer, form.fields);
        expectCollection(answer, command);
      } else {
        expectKind(answer, form.object);
        expectSelected(answer, command);
      }
      expectNamed(answer, command, params);
      return ofNamespace(decode(answer), namespace);
    } catch (error) {
      if (!(error instanceof Unreadable) || at === candidates.length - 1) throw error;
    }
  }
  throw new Unreadable('nothing');
}

/** Whether a table that is not read has no rows, as kubectl says: then nothing is missing in it. */
function isListOfNothing(copied: CopiedForm<unknown>, text: string, asked: string | null): boolean {
  if (!('notReadable' in copied && copied.exceptJson && 'object' in copied.exceptJson)) return false;
  const [line, namespace] = /^No resources found(?: in (\S+) namespace)?\.$/.exec(text) ?? [];
  return line !== undefined && (!asked || !namespace || namespace === asked);
}

/** @throws Unreadable for rows of another namespace than the one that was asked about */
function ofNamespace(answer: unknown, asked: string | null): unknown {
  const rows = Array.isArray(answer) ? (answer as readonly { readonly namespace?: unknown }[]) : [];
  const found = rows.map((row) => row.namespace).filter((namespace) => typeof namespace === 'string');
  if (asked && found.some((namespace) => namespace !== asked)) throw new Unreadable('of another namespace');
  return answer;
}

/** The answer that JSON would have been. A list of one, of which the first line was not copied, looks like its item. */
function answersIn({ tool, words }: AnyCommand, text: string, yaml: Yaml): readonly unknown[] {
  // gcloud says "Listed 0 items." beside an empty list, and kubectl nothing for a name that it may ignore.
  if (text === '') return tool === 'gcloud' ? [[]] : words.includes('--ignore-not-found') ? [null] : [];
  const { documents, isList } = valuesIn(text, yaml);
  const [only = null] = documents;
  if (tool === 'kubectl') return documents.length === 1 ? [only] : [];
  if (isList || documents.length > 1) return [documents];
  // An object of which a projection keeps nothing is null.
  if (only === null) return [{}];
  return Array.isArray(only) ? [only] : [only, [only]];
}
