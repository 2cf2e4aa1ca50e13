/** The message that the last paste was about, kept in this tab for the cards of other pages. */
import { keep, kept } from './storage.ts';

const key = 'pullbook-message';

/** The message of the answer that is shown, and the image that it is about. */
export interface KeptMessage {
  readonly text: string;
  readonly image: string | null;
}

/** null if no answer was shown, or none about a failed pull. */
export function keptMessage(): KeptMessage | null {
  try {
    return JSON.parse(kept(key, 'session') || 'null');
  } catch {
    return null;
  }
}

export const keepMessage = (message: KeptMessage | null) =>
  keep(key, message && JSON.stringify(message), 'session');
