/** Placeholder values from a full image address. Pure: the form loads it in the browser. */
import type { Values } from '../../catalogue/commands/template.ts';
import { parseReference } from '../../cloud/reference.ts';
import type { UniverseId } from '../../cloud/universes.ts';

export interface ImageNames {
  readonly values: Values;
  readonly universe: UniverseId | null;
  /** Whether the address contains project, location and repository. */
  readonly inArtifactRegistry: boolean;
}

/** The values in an address, or null if it is not a valid one. */
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
        // The API encodes a slash in the name of a package like this; `gcloud` takes it as shown.
        PACKAGE: path.package.replaceAll('/', '%2F'),
        ...(path.location ? { REPOSITORY_LOCATION: path.location } : {}),
      }),
    },
  };
}
