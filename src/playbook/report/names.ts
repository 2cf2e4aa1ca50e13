/** Pods and containers as a report names them. */
import type { ReportContainer } from './model.ts';
import type { Words } from './words/index.ts';

/** `shop/cart-1 (app)`, `shop/cart-1 (init migrate)`, `shop/cart-1 (app, volume model)`. */
export function waiting(containers: readonly ReportContainer[], say: Words): readonly string[] {
  const names = containers.map(({ pod, container, kind, volume }) =>
    named(pod, container && say.container(kind, container), volume),
  );
  return [...new Set(names)];
}

/** A Pod, with what of it is meant. Both languages write `volume`. */
export function named(pod: string, container: string | null, volume: string | null = null): string {
  const parts = [container, volume && `volume ${volume}`].filter((part) => part !== null);
  return parts.length > 0 ? `${pod} (${parts.join(', ')})` : pod;
}
