/** Outcomes whose output cannot be recorded on the loopback servers, each with the reason. */
export const unreachable: Readonly<Record<string, string>> = {
  'gcr-migration/gcr-redirection-undetermined':
    'of the states that the API has, only the one that it leaves out of its answer leads here',
};
