/** Chapter on slow pulls: pulls that hang, time out or take too long. */
import type { Section } from '../../model/rule.ts';
import { diskThroughput } from './disk-throughput.ts';
import { imageSize } from './image-size.ts';
import { imageStreaming } from './image-streaming.ts';
import { pullProgress } from './pull-progress.ts';
import { pullTimes } from './pull-times.ts';
import { serialPulls } from './serial-pulls.ts';

export const slow: Section = {
  id: 'slow',
  title: { en: 'Slow pulls and timeouts', fr: 'Extractions lentes et délais dépassés' },
  intro: {
    en: 'The pull starts but does not end: it hangs without a message, it is canceled with “context canceled”, or it takes too long.',
    fr: 'L’extraction commence et n’aboutit pas\u00a0: elle se bloque sans message, elle est annulée avec «\u00a0context canceled\u00a0», ou elle dure trop longtemps.',
  },
  rules: [pullProgress, pullTimes, serialPulls, imageSize, diskThroughput, imageStreaming],
};
