/** The field in the place of a gap: Enter or Tab keeps what was typed, Escape does not. */
import { element } from './elements.ts';
import { readImage } from './image-values.ts';
import './state.ts';
import { setValues, showValues, values } from './values.ts';

export function editGap(gap: HTMLElement): void {
  const { placeholder: name = '' } = gap.dataset;
  const before = values()[name] ?? '';
  const input = element('input', {
    className: 'gap-field',
    value: before,
    ariaLabel: name,
    placeholder: name,
    maxLength: 512,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: false,
  });
  const resize = () => {
    input.size = Math.max(input.value.length, name.length) + 1;
  };
  let isOpen = true;
  const close = (isKept: boolean) => {
    if (!isOpen) return;
    isOpen = false;
    delete gap.dataset.editing;
    input.remove();
    const typed = input.value.trim();
    if (!isKept || typed === before) showValues();
    else {
      setValues({ [name]: typed });
      if (name === 'IMAGE' && typed !== '') void readImage(typed).catch(() => {});
    }
  };
  input.addEventListener('input', resize);
  input.addEventListener('blur', () => close(true));
  input.addEventListener('keydown', (event) => {
    const { key, shiftKey } = event;
    if (!['Enter', 'Escape', 'Tab'].includes(key)) return;
    const next = key === 'Tab' ? beside(gap, shiftKey ? -1 : 1) : gap;
    event.stopPropagation();
    close(key !== 'Escape');
    if (!next) return;
    event.preventDefault();
    next.focus();
    if (key === 'Tab') editGap(next);
  });
  gap.dataset.editing = '';
  gap.replaceChildren(input);
  resize();
  input.focus();
  input.select();
}

/** The gap before or after this one in the same code, which Tab leads to. */
function beside(gap: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const all = [...(gap.closest('.code')?.querySelectorAll<HTMLElement>('.gap') ?? [])];
  return all[all.indexOf(gap) + step];
}
