/** Outcomes whose output cannot be recorded on the loopback servers, each with the reason. */
export const unreachable: Readonly<Record<string, string>> = {};
