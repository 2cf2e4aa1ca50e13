/** An error for a request to any other host: the site must not send one. */
export function elsewhere(url: string, origin: string): string[] {
  return /^https?:/.test(url) && new URL(url).origin !== origin ? [`a request to ${url}`] : [];
}
