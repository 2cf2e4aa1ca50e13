import { outcome } from '../../../model/define.ts';
import { noOutput } from '../../../model/no-output.ts';

/** Outcome of the rules on admission for a Pod that exists: whatever it refused was another one. */
export const podAdmitted = outcome({
  verdict: 'not-applicable',
  when: { en: 'If the failing Pod exists', fr: 'Si le pod en échec existe' },
  text: {
    en: () => 'the failing Pod exists, so admission let its image pass',
    fr: () => 'le pod en échec existe\u00a0: l’admission a donc laissé passer son image',
  },
  example: {},
  output: noOutput.nothingToCheck,
});
