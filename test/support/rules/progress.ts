/** The events of pulls. */
import type { ClusterEvent } from '../../../src/catalogue/commands/kubectl/events.ts';
import { getPullProgress } from '../../../src/catalogue/commands/kubectl/events.ts';
import { type Given, given, refused } from './fake-ask.ts';
import { warning } from './node-fixtures.ts';
import { node } from './subjects.ts';

const params = { NAMESPACE: 'shop' };

/** An event of a pull on the node, by the Pod `cart-1` unless another is named. */
export function pullEvent(reason: string, of: Partial<ClusterEvent> = {}): ClusterEvent {
  const { name = 'cart-1' } = of;
  return warning(reason, name, {
    namespace: 'shop',
    kind: 'Pod',
    uid: `uid-${name}`,
    node: node.name,
    container: 'app',
    ...of,
  });
}

/** @param events a message is that of a `Pulled` event */
export function progress(...events: readonly (string | ClusterEvent)[]): Given {
  const all = events.map((each) =>
    typeof each === 'string' ? pullEvent('Pulled', { message: each }) : each,
  );
  return given(getPullProgress, params, all);
}

export function pulled(image: string, rest: string): string {
  return `Successfully pulled image "${image}" in ${rest}`;
}

export const progressHidden = refused(getPullProgress, params, { why: 'forbidden' });
