/** The forms in which a report is printed: what `--output` takes. */
export const outputFormats = ['text', 'json', 'ndjson', 'markdown', 'junit', 'html'] as const;
/** A value of `--output`. */
export type OutputFormat = (typeof outputFormats)[number];
