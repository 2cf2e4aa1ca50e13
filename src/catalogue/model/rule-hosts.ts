/** For which registries a rule can find something: `--event` and the page offer no others. */
import { type Universe, universes } from '../../cloud/universes.ts';
import { vanishedPattern } from '../../cloud/vanished-images.ts';

const all: readonly Universe[] = Object.values(universes);

const anyOf = (hosts: readonly string[]): string =>
  hosts.map((host) => host.replaceAll('.', '\\.')).join('|');

/** Patterns of the hosts, in lower case and without a port. The host is empty where none is known. */
export const hostPatterns = {
  /** Those of Container Registry; not an unknown host, because the rule is about those addresses alone. */
  'container-registry': `^(?:${anyOf(all.flatMap((each) => Object.keys(each.containerRegistryHosts)))})$`,
  /** Registries of any universe, and a host that is not known. */
  cloud: `^$|(?:^|\\.)(?:${anyOf(all.flatMap((each) => [each.artifactRegistryDomain, ...each.otherRegistryDomains]))})$`,
  /** Whatever is not the node itself: see cloud/loopback.ts. */
  remote: '^(?!(?:.*\\.)?localhost$|127(?:\\.\\d+){3}$|\\[?::1\\]?$)',
} as const;

/** For which registries a rule can find something. */
export type RuleHosts = keyof typeof hostPatterns;

/** Patterns of addresses of images. */
export const imagePatterns = {
  /** Those whose publisher removed them, moved them, or no longer updates them there. */
  vanished: vanishedPattern,
} as const;

/** For which images a rule can find something, where not every image of a registry is meant. */
export type RuleImages = keyof typeof imagePatterns;
