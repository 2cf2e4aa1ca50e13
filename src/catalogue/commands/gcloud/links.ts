/** Links to network resources. With Shared VPC they name another project than that of the node. */
import { text } from '../decode.ts';

/** The resource at the end of a self link: `…/projects/P/regions/R/subnetworks/S`. */
export interface ResourceLink {
  readonly project: string;
  /** null for a global resource. */
  readonly region: string | null;
  readonly name: string;
}

/** The link at a key; null if it is absent or names no network resource. */
export function linkAt(value: unknown, key: string): ResourceLink | null {
  const [, project, region, name] =
    /projects\/([^/]+)\/(?:global|regions\/([^/]+))\/(?:networks|subnetworks)\/([^/]+)$/.exec(
      text(value, key) ?? '',
    ) ?? [];
  return project && name ? { project, region: region ?? null, name } : null;
}
