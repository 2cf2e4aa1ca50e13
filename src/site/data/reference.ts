/** Cross-references of the reference pages: which rules use a command, and the sections of each page. */
import type { Locale } from '../../base/text.ts';
import { commands, rules, sections } from '../../catalogue/index.ts';
import type { AnyCommand } from '../../catalogue/model/command.ts';
import type { AnyRule } from '../../catalogue/model/rule.ts';
import { commandsByHand } from '../../catalogue/model/rule.ts';
import { describedCauses } from '../../causes/described.ts';
import { reference, type TopicId, universeWords } from '../i18n/reference.ts';
import type { Heading } from './headings.ts';

/** The rules that show a command for their investigation, or offer it as a remedy. */
export function rulesWith(command: AnyCommand): AnyRule[] {
  return rules.filter(
    (rule) =>
      commandsByHand(rule).includes(command) ||
      Object.values(rule.outcomes).some(({ remedies }) =>
        remedies?.some((remedy) => 'command' in remedy && remedy.command === command),
      ),
  );
}

export interface CommandGroup {
  readonly id: string;
  readonly title: (typeof reference)[keyof typeof reference];
  readonly commands: readonly AnyCommand[];
}

/** The commands in the order in which readers look for them: by tool, and those that change something last. */
export const commandGroups: readonly CommandGroup[] = [
  { id: 'kubectl', title: reference.kubectl, commands: reading((tool) => tool === 'kubectl') },
  { id: 'gcloud', title: reference.gcloud, commands: reading((tool) => tool === 'gcloud') },
  {
    id: 'changes',
    title: reference.changes,
    commands: commands.filter(({ effect }) => effect === 'changes'),
  },
].filter((group) => group.commands.length > 0);

function reading(by: (tool: string) => boolean): AnyCommand[] {
  return commands.filter(({ effect, tool }) => effect === 'reads' && by(tool));
}

/** Causes with messages of their own, in matching order. */
export const causesWithMessages = describedCauses.filter(({ signatures }) => signatures.length > 0);

/** The sections of a reference page, for its table of contents. */
export function partsOf(topic: TopicId, locale: Locale): Heading[] {
  switch (topic) {
    case 'messages':
      return causesWithMessages.map(({ id, title }) => ({ id: `cause-${id}`, text: title[locale] }));
    case 'commands':
      return [
        ...commandGroups.map(({ id, title }) => ({ id, text: title[locale] })),
        { id: 'shell', text: reference.shell[locale] },
        { id: 'queries', text: reference.queries[locale] },
        { id: 'manifests', text: reference.manifests[locale] },
      ];
    case 'rules':
      return sections.map(({ id, title }) => ({ id, text: title[locale] }));
    case 'universes':
      return [{ id: 'features', text: universeWords.features[locale] }];
    default:
      return [];
  }
}
