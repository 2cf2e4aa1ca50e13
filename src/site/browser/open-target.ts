/** A link to an anchor inside collapsed content opens it. */
import { openFolds } from './open-folds.ts';

export function openTarget(): void {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // Not an anchor of ours.
  }
  openFolds(document.getElementById(id));
}
