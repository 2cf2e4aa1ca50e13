import type { CauseId } from '../../../causes/model.ts';
import {
  containerRegistry,
  placeName,
  successorOf,
  vanishedPlaceOf,
} from '../../../cloud/vanished-images.ts';
import { fullAddress } from '../../facts/image-place.ts';
import { defineRule } from '../../model/define.ts';
import { vanishedSources } from '../../sources/vanished.ts';
import { vanishedOutcomes } from './shared/vanished-outcomes.ts';

/**
 * What registries answer for a repository that is gone: Docker Hub “not found” (bitnami/containers#89991) or “pull
 * access denied” (openshift/origin#28339), gcr.io 403 (tektoncd/pipeline#8870) or 412, Quay 401 (sealed-secrets#822).
 */
const answersOfMissing: Readonly<Record<string, readonly CauseId[]>> = {
  'docker.io': ['not-found', 'auth-insufficient-scope-or-anonymous'],
  [containerRegistry]: [
    'not-found',
    'auth-403',
    'auth-insufficient-scope-or-anonymous',
    'quota-or-api-disabled',
  ],
  'quay.io': ['not-found', 'auth-401', 'auth-insufficient-scope-or-anonymous'],
};

export const vanishedPublicImages = defineRule({
  id: 'vanished-public-images',
  section: 'not-found',
  title: { en: 'Removed public images', fr: 'Images publiques retirées' },
  summary: {
    en: 'The publishers of some public images removed or moved them. An address that worked for years may therefore no longer work.',
    fr: 'Certaines images publiques ont été retirées ou déplacées par leur éditeur. Une adresse qui a fonctionné pendant des années peut donc ne plus fonctionner.',
  },
  causes: [
    'not-found',
    'auth-insufficient-scope-or-anonymous',
    'auth-403',
    'auth-401',
    'quota-or-api-disabled',
  ],
  about: 'pull',
  images: 'vanished',
  asks: [],

  async check({ about: { image, failure } }) {
    const place = image && vanishedPlaceOf(image);
    if (!image || !place) return { because: 'removal-not-known', facts: {} };
    const facts = { image: fullAddress(image), place: placeName(place), since: place.since };
    const successor = place.successor ?? '';
    const address = successorOf(image, place);
    if (place.became === 'frozen') {
      if (!failure) return { because: 'registry-frozen-no-failing-pull', facts: { ...facts, successor } };
      if (failure.cause !== 'not-found') return { because: 'not-applicable-cause', facts: {} };
      return { because: 'registry-frozen', facts: { ...facts, successor, address } };
    }
    if (!failure) return { because: 'image-removal-announced', facts: { ...facts, successor } };
    if (!answersOfMissing[place.host]?.includes(failure.cause))
      return { because: 'not-applicable-cause', facts: {} };
    if (!address) return { because: 'image-removed', facts: { ...facts, successor } };
    return {
      because: place.became === 'archived' ? 'image-archived' : 'image-moved',
      facts: { ...facts, address },
    };
  },

  outcomes: vanishedOutcomes,
  sources: Object.values(vanishedSources),
});
