import type { bareStatus } from './bare-status.ts';
import { type NothingProved, type ProofsOf, registryIn } from './proof.ts';

const onlyThatItFailed: NothingProved = { nothing: 'says that a pull failed, not why' };

/** What a status proves: nothing but that a pull failed, unless a registry answered it. */
export const bareStatusProof: ProofsOf<typeof bareStatus> = {
  'unexplained-status': (reading) => {
    const registry = registryIn(reading);
    const { status } = reading.details;
    return {
      states: {
        en: `${registry.en} answered ${status ?? 'with an error status'}, and the message does not say why`,
        fr: `${registry.fr} a répondu ${status ?? 'par un statut d’erreur'}, et le message n’indique pas pourquoi`,
      },
      next: {
        en: 'Look for this request in the log of the registry, or of the proxy in front of it.',
        fr: 'Cherchez cette requête dans le journal du registre, ou du proxy placé devant lui.',
      },
    };
  },
  'failed-to-pull': onlyThatItFailed,
  'back-off-pulling': onlyThatItFailed,
  'waiting-to-start': onlyThatItFailed,
  'image-pull-back-off': onlyThatItFailed,
  'err-image-pull': onlyThatItFailed,
};
