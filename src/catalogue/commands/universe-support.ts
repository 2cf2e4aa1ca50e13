/** How a command is supported in each universe: the four cases that occur. */

/** Documented in both. */
export const documented = { google: 'documented', s3ns: 'documented' } as const;

/** Documented for Google Cloud; for S3NS neither documented nor tried. */
export const untested = { google: 'documented', s3ns: 'untested' } as const;

/** Documented for Google Cloud; the SDK tags it as available there only. */
export const tagged = { google: 'documented', s3ns: 'tagged-unavailable' } as const;

/**
 * Documented for Google Cloud; the documentation of S3NS says that it does not have the product, or the access that the
 * command uses (its clusters are Autopilot clusters, without SSH to the nodes).
 */
export const absent = { google: 'documented', s3ns: 'unavailable' } as const;
