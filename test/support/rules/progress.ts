/** The events of successful pulls. */
import { getPullProgress } from '../../../src/catalogue/commands/kubectl/events.ts';
import { type Given, given, refused } from './fake-ask.ts';
import { warning } from './node-fixtures.ts';

const params = { NAMESPACE: 'shop' };

export function progress(...messages: readonly string[]): Given {
  const events = messages.map((message) => warning('Pulled', 'cart-1', { kind: 'Pod', message }));
  return given(getPullProgress, params, events);
}

export function pulled(image: string, rest: string): string {
  return `Successfully pulled image "${image}" in ${rest}`;
}

export const progressHidden = refused(getPullProgress, params, { why: 'forbidden' });
