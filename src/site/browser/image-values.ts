/** Names that the address of an image tells. Its parser loads with the first address. */
import { choose } from './context-switch.ts';
import { loader } from './load.ts';
import { setDerived } from './values.ts';

const parser = loader(() => import('../data/image-names.ts'));

/** Fills in what the address tells, and chooses its cloud; null where it is no address. */
export async function readImage(address: string) {
  const { namesOfImage } = await parser();
  const names = namesOfImage(address);
  if (!names) return null;
  setDerived(address, names.values);
  if (names.universe) choose('universe', names.universe);
  return names;
}
