/** The rules that can only find something for registries of Google Cloud: `--event` and the page offer no others. */
import { type Universe, universes } from '../cloud/universes.ts';

const all: readonly Universe[] = Object.values(universes);

const anyOf = (hosts: readonly string[]): string =>
  hosts.map((host) => host.replaceAll('.', '\\.')).join('|');

/** Hosts of Container Registry; not an unknown host, because the rule is about those addresses alone. */
const containerRegistry = `^(?:${anyOf(all.flatMap((each) => Object.keys(each.containerRegistryHosts)))})$`;

/** Registries of any universe, and a host that is not known. */
const cloud = `^$|(?:^|\\.)(?:${anyOf(all.flatMap((each) => [each.artifactRegistryDomain, ...each.otherRegistryDomains]))})$`;

/** By rule: a pattern of the hosts for which it is worth a reader's time. The host is empty where none is known. */
export const ruleHosts: Readonly<Record<string, string>> = {
  'gcr-migration': containerRegistry,
  ...Object.fromEntries(
    [
      'artifact-registry-api',
      'cleanup-policies',
      'image-access',
      'node-access-scopes',
      'node-identity',
      'node-service-account-active',
      'private-google-access',
      'repository-exists',
      'vpc-service-controls',
    ].map((id) => [id, cloud]),
  ),
};
