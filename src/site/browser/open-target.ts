/** A link to an anchor inside collapsed content opens it. */
export function openTarget(): void {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // Not an anchor of ours.
  }
  for (
    let fold = document.getElementById(id)?.closest('details');
    fold;
    fold = fold.parentElement?.closest('details')
  )
    fold.open = true;
}
