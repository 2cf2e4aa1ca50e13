/** Opens every fold around an element. */
export function openFolds(inside: Element | null): void {
  for (let fold = inside?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true;
}
