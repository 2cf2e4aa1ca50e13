/** What gcloud and kubectl answer in a world, to whom may ask: raw, as the tools print it. */
import type { Failure } from '../../../../src/catalogue/model/answer.ts';
import type { CloudWorld } from '../world.ts';
import { dnsResources } from './dns.ts';
import { firewallResources } from './firewalls.ts';
import { machineResources } from './machines.ts';
import { parseCommandLine, type Resources } from './resource.ts';
import { routingResources } from './routing.ts';

const resources: Resources = {
  ...dnsResources,
  ...firewallResources,
  ...machineResources,
  ...routingResources,
};

/** An answer before any decoder: parsed JSON, or text. */
export type RawReply = { readonly raw: unknown } | { readonly failure: Failure };

/** The commands that a world answers: tool, words and verb. */
export const answeredCommands: readonly string[] = Object.keys(resources);

/**
 * Answers command lines, whatever their output options are: what is not selected does no harm.
 * @throws for a command that the model does not know, which is a mistake of the test
 */
export function answersOf(world: CloudWorld): (argv: readonly string[]) => RawReply {
  return (argv) => {
    const [verb, args] = parseCommandLine(argv, resources);
    const resource = resources[verb];
    if (!resource)
      throw new Error(`the model has no answer to ${argv.join(' ')}: add it to test/support/cloud/answers`);
    const { viewer } = world;
    const tool = verb.startsWith('kubectl') ? 'kubectl' : 'gcloud';
    const project = args.flags['project'];
    if (viewer.missing.includes(resource.permission) || !isKnownProject(world, project))
      return { failure: { why: 'forbidden', tool, permission: resource.permission, on: project } };
    if (resource.api && viewer.disabledApis.includes(resource.api))
      return { failure: { why: 'api-disabled', tool, on: project } };
    const raw = resource.answer(world, args);
    return raw === undefined ? { failure: { why: 'not-found', tool } } : { raw };
  };
}

/** The viewer has rights in the project of the cluster and in that of the network, and in no other. */
function isKnownProject({ network, cluster }: CloudWorld, project: string | undefined): boolean {
  return project === undefined || project === network.project || project === cluster.project;
}
