/**
 * Code that scrolls sideways must be reachable by keyboard; code that fits must not be a tab stop. Without a script, every
 * manifest is one.
 */
const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});
for (const block of document.querySelectorAll('.code-scroll, .code > pre')) observer.observe(block);
