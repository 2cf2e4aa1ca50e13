/** Puts the buttons beside every piece of code: one to copy it and, where the runbook knows it, one to add it. */
const template = document.querySelector<HTMLTemplateElement>('[data-code-buttons]');

for (const box of document.querySelectorAll<HTMLElement>('.code[data-lang]')) {
  const name = box.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '';
  for (const original of template?.content.querySelectorAll('button') ?? []) {
    const { item } = box.dataset;
    if ('add' in original.dataset && !item) continue;
    const button = original.cloneNode(true) as HTMLButtonElement;
    button.ariaLabel = (original.ariaLabel ?? '').replace('{name}', name);
    if ('add' in button.dataset) button.dataset.add = item;
    box.append(button);
  }
}
