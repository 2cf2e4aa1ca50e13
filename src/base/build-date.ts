/**
 * The day of a build, `2026-11-30`: that of `SOURCE_DATE_EPOCH` (seconds,
 * https://reproducible-builds.org/specs/source-date-epoch/), so that the same sources give the same bytes on another day,
 * else today.
 *
 * @throws Error where the variable is no number
 */
export function buildDate({ SOURCE_DATE_EPOCH: seconds }: NodeJS.ProcessEnv): string {
  if (seconds && !/^\d{1,11}$/.test(seconds))
    throw new Error(`SOURCE_DATE_EPOCH is not a number of seconds: "${seconds}".`);
  return (seconds ? new Date(Number(seconds) * 1000) : new Date()).toISOString().slice(0, 10);
}
