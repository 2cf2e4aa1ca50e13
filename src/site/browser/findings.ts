/** A fix that stands in an earlier finding of the page is shown again where a finding is opened. */
export function showFixes(finding: Element): void {
  for (const again of finding.querySelectorAll<HTMLElement>('[data-fix-again]')) {
    const fix = document.getElementById(`fix-${again.dataset.fixAgain}`);
    const why = again.querySelector('.command-purpose');
    if (!fix) continue;
    const copy = fix.cloneNode(true) as Element;
    copy.removeAttribute('id');
    if (why) copy.querySelector('.command-purpose')?.replaceWith(why);
    again.replaceWith(copy);
  }
}
