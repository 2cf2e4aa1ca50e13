import { outcome } from '../../catalogue/model/define.ts';
import { noOutput } from '../../catalogue/model/no-output.ts';

/** The outcome of every check of an address where the address cannot be read: there is nothing to judge. */
export const unreadableReference = outcome({
  verdict: 'not-applicable',
  when: {
    en: 'If {IMAGE} is not an address that a runtime can read',
    fr: 'Si {IMAGE} n’est pas une adresse lisible par un runtime',
  },
  text: {
    en: () => 'the runtime cannot read this address',
    fr: () => 'le runtime ne peut pas lire cette adresse',
  },
  example: {},
  output: noOutput.address,
});
