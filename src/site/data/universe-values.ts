/**
 * Values that follow from the universe, so that a reader who chose one need not enter them: the domain of its
 * registries, and its region where it has only one.
 */
import type { Values } from '../../catalogue/commands/template.ts';
import { type Universe, universes } from '../../cloud/universes.ts';

const regional = ['CLUSTER_LOCATION', 'REPOSITORY_LOCATION', 'REGION'];

export const universeValues: Readonly<Record<string, Values>> = Object.fromEntries(
  Object.values(universes).map((universe) => [universe.id, givenBy(universe)]),
);

function givenBy({ artifactRegistryDomain, regions: [region, another] }: Universe): Values {
  const places = region && !another ? regional.map((name) => [name, region]) : [];
  return { REGISTRY_DOMAIN: artifactRegistryDomain, ...Object.fromEntries(places) };
}

/** The names of the clouds and of the modes, as the strip and its switches show them. */
export const placeNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.values(universes).map(({ id, name }) => [id, name.replace(' by S3NS', '')])),
  autopilot: 'Autopilot',
  standard: 'Standard',
};
