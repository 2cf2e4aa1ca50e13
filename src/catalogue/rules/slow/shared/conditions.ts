/** Conditions of outcomes that the rules on slow pulls share. */
import type { Text } from '../../../../base/text.ts';

export const otherCauseThanTime: Text = {
  en: 'If the message of the Pod names a cause other than a pull that lasts too long or was canceled',
  fr: 'Si le message du pod donne une autre cause qu’une extraction trop longue ou annulée',
};
