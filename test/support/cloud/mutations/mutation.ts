/**
 * Faults that the tests against the model of the cloud must notice: each is put into the code, one at a time, by
 * `node scripts/mutations.ts`.
 */
export interface Mutation {
  /** What is wrong once it is in. */
  readonly fault: string;
  readonly file: string;
  /** Text that occurs once in the file, and what takes its place. */
  readonly find: string;
  readonly replace: string;
  /** Test files, as Vitest filters them. */
  readonly tests: readonly string[];
}

/** Makes the faults of one folder, which one group of tests must notice. */
export const faultsIn =
  (folder: string, test: string) =>
  (file: string, fault: string, find: string, replace: string): Mutation => ({
    fault,
    file: `${folder}/${file}.ts`,
    find,
    replace,
    tests: [test],
  });
