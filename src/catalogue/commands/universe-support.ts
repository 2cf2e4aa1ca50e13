/** How a command is supported in each universe: the three cases that occur. */
export const documented = { google: 'documented', s3ns: 'documented' } as const;
export const untested = { google: 'documented', s3ns: 'untested' } as const;
export const tagged = { google: 'documented', s3ns: 'tagged-unavailable' } as const;
