/** Opens search: by the button, `/` or Ctrl-K. Search itself loads on first use. */
import { sayMissing } from './load.ts';
import { isTyping } from './typing.ts';

/** The keys that are pressed while search loads: its field gets them. */
let keys: string[] | undefined;

const open = () => {
  keys ??= [];
  import('./search-load.ts')
    .then(({ load }) => load())
    .then(
      (search) => search.open(keys),
      () => sayMissing(open),
    )
    .finally(() => {
      keys = undefined;
    });
};

document.querySelector('[data-search-open]')?.addEventListener('click', open);
addEventListener('keydown', (event) => {
  const { key } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand ? key !== 'k' : keys ? !/^(.|Enter)$/.test(key) : key !== '/' || isTyping(event.target))
    return;
  if (keys) keys.push(key);
  else open();
  event.preventDefault();
});
