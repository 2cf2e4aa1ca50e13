/** Gaps in code as buttons, which assistive technology can name and press. */
import { word } from './announce.ts';

/** In code a gap is a button; elsewhere the same name is only filled in. */
export function nameGaps(root: ParentNode): void {
  for (const gap of root.querySelectorAll<HTMLElement>('.code .gap')) {
    const { placeholder = '' } = gap.dataset;
    gap.role = 'button';
    gap.tabIndex = 0;
    gap.ariaLabel = word('editName').replace(
      '{name}',
      'filled' in gap.dataset ? `${placeholder} ${gap.textContent}` : placeholder,
    );
  }
}
