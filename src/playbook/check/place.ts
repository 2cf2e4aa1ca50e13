import type { Locale } from '../../base/text.ts';
import type { ImagePlace } from '../../check/manifest/images.ts';
import { withoutLineBreaks } from '../report/render.ts';
import { words } from '../report/words/index.ts';
import { checkWords } from './words.ts';

/** `deploy.yaml:14 Deployment/cart init migrate`. */
export function placeText(
  { file, line, kind, name, container, containerKind, volume, path }: ImagePlace,
  locale: Locale,
): string {
  const say = checkWords[locale];
  const within = [
    container && words[locale].container(containerKind, container),
    volume && say.volume(volume),
    path,
  ].filter((part) => part);
  return withoutLineBreaks(
    [`${file === '-' ? say.stdin : file}:${line}`, `${kind}/${name}`, ...within].join(' '),
  );
}
