/** The parts of the paste box, of the page or in its dialog; none before the dialog is loaded. */
export function parts() {
  const box = document.querySelector<HTMLElement>('[data-paste]');
  return {
    box,
    dialog: box instanceof HTMLDialogElement ? box : null,
    text: box?.querySelector('textarea'),
    result: box?.querySelector<HTMLElement>('[data-paste-result]'),
    path: box?.querySelector<HTMLElement>('[data-paste-path]'),
    clear: box?.querySelector<HTMLButtonElement>('[data-paste-clear]'),
  };
}
