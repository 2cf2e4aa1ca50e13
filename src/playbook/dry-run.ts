/** `--dry-run`: the commands that a run would execute, without executing any. */
import { commandLine } from '../catalogue/commands/template.ts';
import { command, rules } from '../catalogue/index.ts';
import type { AnyCommand, Params } from '../catalogue/model/command.ts';
import { type AnyRule, exemptionOf, type Section } from '../catalogue/model/rule.ts';
import type { OptIn } from '../catalogue/model/tool.ts';
import { type Universe, universeOfProject, universes } from '../cloud/universes.ts';
import { examineAsks } from '../diagnose/examine.ts';
import type { Wanted } from '../diagnose/find/target.ts';
import { isRunIn } from '../diagnose/judge/in-universe.ts';
import type { RecordedAnswer } from './recording/bundle.ts';

/** The commands that a run on a recording asked, with their parameters. */
export function askedLines(answers: readonly RecordedAnswer[]): readonly string[] {
  return [...new Set(answers.map(({ command: id, params }) => commandLine(command(id), params)))];
}

/**
 * The commands of a live run. What depends on an answer stays a placeholder. Where the flags name the universe, only what
 * is run there.
 */
export function plannedLines(
  wanted: Wanted,
  section: Section | null,
  optedIn: readonly OptIn[],
): readonly string[] {
  const universe = universeOf(wanted);
  const judging = (section?.rules ?? rules)
    .filter((each: AnyRule) => !universe || exemptionOf(each, universe, null) === null)
    .flatMap(({ asks }: { asks: readonly AnyCommand[] }) => asks)
    .filter((each) => !universe || isRunIn(each, universe));
  const widest = (each: AnyCommand) => (wanted.allNamespaces ? (each.allNamespaces?.command ?? each) : each);
  const all = [...new Set([...examineAsks(wanted), ...judging].map(widest))].filter(
    ({ machine }) => !machine?.optIn || optedIn.includes(machine.optIn),
  );
  const known: Params = {
    ...(wanted.namespace && { NAMESPACE: wanted.namespace }),
    ...(wanted.project && { PROJECT: wanted.project }),
    ...(wanted.cluster && { CLUSTER: wanted.cluster }),
    ...(wanted.location && { CLUSTER_LOCATION: wanted.location }),
    ...(wanted.pod && { PODS: [wanted.pod], POD: wanted.pod }),
  };
  return all.map((each) => commandLine(each, known));
}

/** The universe, if flags name it or the project; null if an answer decides. */
function universeOf({ universe, project }: Wanted): Universe | null {
  if (universe) return universes[universe];
  return project ? universeOfProject(project) : null;
}
