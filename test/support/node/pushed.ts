/** The images that the registries have from the beginning. */
import { Images } from './images.ts';

/** As in an image's config. */
export const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
export const otherArchitecture = architecture === 'amd64' ? 'arm64' : 'amd64';

/** `e_machine` of an ELF header, at byte 18: https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html. */
const machine = { amd64: 0x3e, arm64: 0xb7 }[otherArchitecture];

/** The image of the sandboxes. */
export const pause = 'open.example.com/pause:1';

const repositories = [
  'app',
  'web',
  'worker',
  'private/app',
  'team/app',
  'library/nginx',
  'shop-images/app/web',
  'pause',
  // Layers of their own: containerd downloads the same layer once, whichever pull asks for it.
  'held',
  'heavy',
  'thinned',
];

export function pushedImages(program: Buffer): Images {
  const images = new Images();
  for (const repository of repositories)
    images.add(`${repository}:${repository === 'pause' ? '1' : '1.0'}`, program, architecture);
  images.add('app:1.1', program, architecture);
  images.add('library/redis:7', program, architecture);
  const foreign = Buffer.from(program);
  foreign.writeUInt16LE(machine, 18);
  images.addIndex('other-index:1.0', [images.add('other-index:single', foreign, otherArchitecture)]);
  images.add('other-single:1.0', foreign, otherArchitecture);
  return images;
}
