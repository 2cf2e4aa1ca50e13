/** What `pullbook mcp --help` prints. */
import type { Locale, Text } from '../base/text.ts';
import { helpPage } from '../playbook/cli/help.ts';
import { shipped } from '../playbook/shipped/index.ts';
import { mcpFlags } from './flags.ts';
import { tools } from './tools.ts';

const about: Text = {
  en: 'pullbook mcp is a server of the Model Context Protocol on standard input and output, for agents. It only reads. Its tools:',
  fr: 'pullbook mcp est un serveur du Model Context Protocol sur l’entrée et la sortie standard, pour les agents. Il ne fait que lire. Ses outils\u00a0:',
};

/** The text of `--help`: usage, tools, flags, and the exit codes, which a result has as `exitCode`. */
export function mcpHelp(locale: Locale): string {
  return helpPage(locale, {
    usage: `${shipped.lineOf('mcp')} ${locale === 'fr' ? '[options]' : '[flags]'}`,
    about: `${about[locale]} ${tools.map(({ name }) => name).join(', ')}.`,
    flags: mcpFlags,
  });
}
