/** The day of a build, `2026-11-30`: today, or that of SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/). */
export function buildDate({ SOURCE_DATE_EPOCH }: NodeJS.ProcessEnv): string {
  const time = SOURCE_DATE_EPOCH ? Number(SOURCE_DATE_EPOCH) * 1000 : Date.now();
  return new Date(time).toISOString().slice(0, 10);
}
