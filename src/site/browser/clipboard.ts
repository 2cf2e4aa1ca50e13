/** The text on the clipboard; empty where there is none, or where the browser or the reader refuses. */
export async function clipboardText(): Promise<string> {
  return (await navigator.clipboard?.readText?.().catch(() => '')) ?? '';
}
