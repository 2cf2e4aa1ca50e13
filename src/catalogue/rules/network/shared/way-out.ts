/** The last leg of the way to a registry, which two rules report: for the universe's own registries, and for all others. */
import type { Path } from '../../../facts/path/model.ts';
import { outcome } from '../../../model/define.ts';
import { CannotTell } from '../../../model/failures.ts';

/** The way out of a path whose earlier legs are open. */
export function wayOutOf(path: Path) {
  const leg = path.judged ? path.attempt?.wayOut : null;
  if (!path.judged || !leg) throw new Error('an earlier leg is not open');
  if (leg.state === 'failed') throw new CannotTell(leg.failure);
  return { at: path.at, leg };
}

export const internalDestination = outcome({
  verdict: 'not-applicable',
  text: {
    en: ({ host }) => `the way to ${host} stays inside your own networks`,
    fr: ({ host }) => `le chemin vers ${host} reste dans vos propres réseaux`,
  },
  example: { host: 'registry.example.com' },
});
