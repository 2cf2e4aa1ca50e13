/** `--dry-run`: the commands that a run would execute, without executing any. */
import { withAllFields } from '../catalogue/commands/all-fields.ts';
import { commandLine } from '../catalogue/commands/template.ts';
import { imageLocation } from '../catalogue/facts/image-place.ts';
import { command, rules } from '../catalogue/index.ts';
import type { AnyCommand, Params } from '../catalogue/model/command.ts';
import { type AnyRule, exemptionOf, type Section } from '../catalogue/model/rule.ts';
import { gkeContext } from '../cloud/gke-names.ts';
import { parseReference } from '../cloud/reference.ts';
import {
  isDefaultUniverse,
  type Universe,
  type UniverseId,
  universeOfProject,
  universes,
  universeVariable,
} from '../cloud/universes.ts';
import { examineAsks } from '../diagnose/examine.ts';
import { widerThan } from '../diagnose/find/across.ts';
import type { Wanted } from '../diagnose/find/target.ts';
import { isRunIn } from '../diagnose/judge/in-universe.ts';
import type { Options } from './cli/args.ts';
import type { RecordedAnswer } from './recording/bundle.ts';
import { type Pins, pinned } from './report/pins.ts';

/** The commands that a run on a recording asked, with their parameters. */
export function askedLines(answers: readonly RecordedAnswer[], universe: UniverseId): readonly string[] {
  const line = ({ command: id, params }: RecordedAnswer) =>
    commandLine(withAllFields(command(id), universe), params);
  return [...new Set(answers.map(line))];
}

/**
 * The commands of a live run. What depends on an answer stays a placeholder. Where the flags name the universe, only what
 * is run there.
 */
export function plannedLines(
  { wanted, optedIn, kubeconfig }: Options,
  section: Section | null,
): readonly string[] {
  const known = withContext(wanted);
  const universe = universeOf(known);
  const judging = (section?.rules ?? rules)
    .filter((each: AnyRule) => !universe || exemptionOf(each, universe, null) === null)
    .flatMap(({ asks }: { asks: readonly AnyCommand[] }) => asks)
    .filter((each) => !universe || isRunIn(each, universe));
  const widest = (each: AnyCommand): AnyCommand => {
    const [wider] = widerThan(each, wanted.allNamespaces);
    return wider ? widest(wider.command) : each;
  };
  const all = [...new Set([...examineAsks(known), ...judging].map(widest))].filter(
    ({ machine }) => !machine?.optIn || optedIn.includes(machine.optIn),
  );
  const params: Params = {
    ...(known.namespace && { NAMESPACE: known.namespace }),
    ...(known.project && { PROJECT: known.project }),
    ...(known.cluster && { CLUSTER: known.cluster }),
    ...(known.location && { CLUSTER_LOCATION: known.location }),
    ...(known.pod && { PODS: [known.pod], POD: known.pod }),
    ...(known.selector && { SELECTOR: known.selector }),
  };
  // One line for each image; what does not depend on it is the same line.
  const images = known.images.map((text) => ({ ...params, ...imageParams(text, universe) }));
  const gcloud: Pins['gcloud'] =
    universe && !isDefaultUniverse(universe) ? { [universeVariable]: universe.universeDomain } : {};
  return [
    ...new Set(
      all.flatMap((each) =>
        (images.length > 0 ? images : [params]).map((values) =>
          pinned(withAllFields(each, universe?.id ?? 'google'), values, {
            context: known.context,
            kubeconfig,
            gcloud,
          }),
        ),
      ),
    ),
  ];
}

/** The project, the location and the cluster that the name of a context of GKE holds. */
function withContext(wanted: Wanted): Wanted {
  const [, project = null, location = null, cluster = null] = gkeContext.exec(wanted.context ?? '') ?? [];
  return {
    ...wanted,
    project: wanted.project ?? project,
    location: wanted.location ?? location,
    cluster: wanted.cluster ?? cluster,
  };
}

/** What the address of an image tells. */
function imageParams(text: string, universe: Universe | null): Params {
  const parsed = parseReference(text);
  if (!('reference' in parsed)) return {};
  const { reference: image } = parsed;
  const { place } =
    universe || image.universe
      ? imageLocation({ image, text }, universe ?? image.universe ?? universes.google)
      : {};
  return {
    REGISTRY_HOST: image.host,
    ...place,
    ...(image.digest && { DIGEST: image.digest }),
  };
}

/** The universe, if flags name it or the project; null if an answer decides. */
function universeOf({ universe, project }: Wanted): Universe | null {
  if (universe) return universes[universe];
  return project ? universeOfProject(project) : null;
}
