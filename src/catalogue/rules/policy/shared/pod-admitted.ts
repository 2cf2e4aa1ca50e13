import { outcome } from '../../../model/define.ts';
import { noOutput } from '../../../model/no-output.ts';

/** Outcome of the rules on admission for a Pod that exists: whatever it refused was another one. */
export const podAdmitted = outcome({
  verdict: 'not-applicable',
  when: { en: 'If the failing Pod exists', fr: 'Si le pod en échec existe' },
  text: {
    en: () => 'the Pod exists, so its image was not refused at admission',
    fr: () => 'le pod existe, donc son image n’a pas été refusée à l’admission',
  },
  example: {},
  output: noOutput.nothingToCheck,
});
