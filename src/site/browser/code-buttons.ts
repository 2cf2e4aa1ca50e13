/** Adds buttons to every code box: one to copy it and, if a runbook can contain it, one to add it. */

/** The kinds of runbook items: the card around the code has the kind as an attribute. */
const kinds = ['command', 'shell', 'query', 'manifest'];

function itemOf(box: HTMLElement): string | undefined {
  const { dataset = {} } = box.parentElement ?? {};
  const kind = kinds.find((each) => dataset[each]);
  return kind && `${kind}:${dataset[kind]}`;
}

const template = document.querySelector<HTMLTemplateElement>('[data-code-buttons]');

export function addButtons(root: ParentNode): void {
  for (const box of root.querySelectorAll<HTMLElement>('.code[data-lang]')) {
    const purpose =
      box.parentElement?.querySelector(':scope > .command-purpose')?.textContent ??
      box.closest('li')?.querySelector('a')?.textContent ??
      '';
    const name = purpose.replace(/\.$/, '');
    for (const original of template?.content.querySelectorAll('button') ?? []) {
      const item = itemOf(box);
      if ('add' in original.dataset && !item) continue;
      if ('readOutput' in original.dataset && !('read' in (box.parentElement?.dataset ?? {}))) continue;
      const button = original.cloneNode(true) as HTMLButtonElement;
      button.ariaLabel = (original.ariaLabel ?? '').replace('{name}', name);
      if ('add' in button.dataset) button.dataset.add = item;
      box.append(button);
    }
  }
}

addButtons(document);
