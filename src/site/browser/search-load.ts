/** Search, once its dialog is on the page. */
import { loadDialogs } from './dialogs.ts';
import { loader } from './load.ts';

export const load = loader(async () => {
  await loadDialogs();
  return import('./search.ts');
});
