/** Creates elements with text nodes only: nothing that a reader pastes or a page contains is parsed as HTML. */
type Child = Node | string;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** Calls `act` with what was pressed, if it matches the selector or stands in what does. */
export function onPress(selector: string, act: (pressed: HTMLElement, event: MouseEvent) => unknown): void {
  document.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
    if (pressed) act(pressed, event);
  });
}
