/** What a full image address fills in. Pure: the form loads it in the browser. */
import type { Values } from '../catalogue/commands/template.ts';
import { parseReference } from '../catalogue/reference.ts';
import type { UniverseId } from '../catalogue/universes.ts';

export interface ImageNames {
  readonly values: Values;
  readonly universe: UniverseId | null;
  /** Whether the address says project, location and repository. */
  readonly inArtifactRegistry: boolean;
}

/** The names that an address holds, or null where it is none. */
export function namesOfImage(address: string): ImageNames | null {
  const parsed = parseReference(address.trim());
  if (!('reference' in parsed)) return null;
  const { reference } = parsed;
  const path = reference.artifactRegistry;
  return {
    inArtifactRegistry: path !== null,
    universe: reference.universe?.id ?? null,
    values: {
      IMAGE: reference.text,
      REGISTRY_HOST: reference.host,
      ...(reference.digest ? { DIGEST: reference.digest } : {}),
      ...(path && {
        IMAGE_PROJECT: path.project,
        REPOSITORY: path.repository,
        // The API writes a slash inside the name of a package so; `gcloud` takes it as it is shown.
        PACKAGE: path.package.replaceAll('/', '%2F'),
        ...(path.location ? { REPOSITORY_LOCATION: path.location } : {}),
      }),
    },
  };
}
