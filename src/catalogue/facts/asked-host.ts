import type { ImagePull, RegistryPath } from '../model/subjects.ts';
import { hostName } from './host-name.ts';

/**
 * The host that a failing request went to, with its port: a redirect or a mirror can put it in the place of the image's,
 * and a token is asked of another host. That of the image where no request is known.
 */
export function askedHost({ image, failure, ...about }: AboutHost): string {
  const ofImage = image?.host ?? ('text' in about ? about.text : '');
  const asked = failure?.details.host?.toLowerCase();
  return asked === undefined || asked === hostName(ofImage) ? ofImage : asked;
}

type AboutHost = Pick<ImagePull, 'image' | 'failure' | 'text'> | Pick<RegistryPath, 'image' | 'failure'>;
