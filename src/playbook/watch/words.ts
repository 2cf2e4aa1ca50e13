/** What `--watch` says, in both languages. Names and reasons stand in front, so that no sentence has to agree with them. */
import type { Locale } from '../../base/text.ts';

/** The sentences of one language. */
export interface WatchWords {
  readonly watching: (containers: number) => string;
  readonly nothing: string;
  readonly became: (from: string, to: string) => string;
  readonly isNew: (reason: string) => string;
  readonly again: (reason: string) => string;
  /** It waits in another Pod than the one that is gone. */
  readonly replaced: (gone: string, reason: string) => string;
  readonly starting: string;
  /** Its Pod is gone or being deleted, and nobody can say yet what takes its place. */
  readonly leaving: string;
  readonly unclear: (reason: string) => string;
  readonly pulled: string;
  /** @param workload null where nothing owned the Pod: another one has its name */
  readonly pulledBy: (workload: string | null) => string;
  readonly gone: string;
  readonly goneUnread: string;
  /** The bound for the next try is over, and no event tells of one. */
  readonly overdue: (time: string) => string;
  readonly read: (url: string) => string;
  readonly hasten: (owner: string) => string;
  readonly bare: string;
  readonly ofJob: (owner: string) => string;
  readonly ofOther: (owner: string) => string;
  readonly cannotLook: (why: string) => string;
  readonly looksAgain: string;
  readonly lastLook: (time: string, waiting: number, all: number) => string;
  readonly more: (lines: number) => string;
  readonly everyPull: (containers: number) => string;
  readonly nothingWaits: (pulled: number, gone: number) => string;
  readonly unknownBeside: string;
  readonly timedOut: (duration: string, waiting: number) => string;
  readonly stopped: (waiting: number) => string;
  readonly inFull: (line: string) => string;
}

const containers = (count: number) => `${count} ${count === 1 ? 'container' : 'containers'}`;
const conteneurs = (count: number) => `${count} ${count < 2 ? 'conteneur' : 'conteneurs'}`;

export const watchWords: Readonly<Record<Locale, WatchWords>> = {
  en: {
    watching: (count) =>
      `watching ${containers(count)} without ${count === 1 ? 'its' : 'their'} image; press Ctrl-C to stop`,
    nothing: 'nothing to watch: no container is known to be waiting for its image',
    became: (from, to) => `${from} became ${to}`,
    isNew: (reason) => `new failure: ${reason}`,
    again: (reason) => `fails again: ${reason}`,
    replaced: (gone, reason) => `replaces ${gone}, which no longer exists, and fails: ${reason}`,
    starting: 'being created',
    leaving: 'the Pod is deleted or being deleted; whether another Pod replaces it is not known yet',
    unclear: (reason) => `no event shows what the Pod is waiting for (${reason})`,
    pulled: 'pulled',
    pulledBy: (workload) =>
      workload
        ? `pulled: the Pod no longer exists, and every Pod of ${workload} has its image`
        : 'pulled: the Pod no longer exists, and another Pod with its name has its image',
    gone: 'the Pod no longer exists and no other Pod replaces it: nothing shows whether its image can be pulled',
    goneUnread: 'the Pod no longer exists, and what replaces it could not be read',
    overdue: (time) =>
      `an attempt was due by ${time}, and no event reports one: check whether the node is ready`,
    read: (url) => `read ${url}`,
    hasten: (owner) => `to retry at once, delete the Pod; ${owner} recreates it:`,
    bare: 'no controller would recreate this Pod, so do not delete it: wait for the next attempt',
    ofJob: (owner) =>
      `${owner} would count a deleted Pod as failed (backoffLimit): wait for the next attempt`,
    ofOther: (owner) =>
      `whether ${owner} would recreate a deleted Pod is not known: wait for the next attempt`,
    cannotLook: (why) => `the cluster could not be read: ${why}`,
    looksAgain: 'the cluster can be read again',
    lastLook: (time, waiting, all) =>
      `last check at ${time} · still waiting: ${waiting} of ${all} · press Ctrl-C to stop`,
    more: (lines) => `… ${lines} more ${lines === 1 ? 'line' : 'lines'}`,
    everyPull: (count) => `every pull succeeded: ${containers(count)}`,
    nothingWaits: (pulled, gone) =>
      `nothing is waiting any more; images pulled: ${pulled}, Pods that ended without a known result: ${gone}`,
    unknownBeside: 'something else is unknown, so this is not a success',
    timedOut: (duration, waiting) => `timeout after ${duration}; still waiting: ${containers(waiting)}`,
    stopped: (waiting) => `stopped; still waiting: ${containers(waiting)}`,
    inFull: (line) => `for the full report of what changed: ${line}`,
  },
  fr: {
    watching: (count) => `suivi de ${conteneurs(count)} sans image\u00a0; Ctrl-C pour arrêter`,
    nothing: 'rien à suivre\u00a0: d’après ce qui a été lu, aucun conteneur n’attend son image',
    became: (from, to) => `${from} est devenu ${to}`,
    isNew: (reason) => `nouvel échec\u00a0: ${reason}`,
    again: (reason) => `de nouveau en échec\u00a0: ${reason}`,
    replaced: (gone, reason) => `remplace le pod ${gone}, qui n’existe plus, et échoue\u00a0: ${reason}`,
    starting: 'en cours de création',
    leaving: 'pod supprimé ou en cours de suppression\u00a0; rien n’indique encore si un autre le remplace',
    unclear: (reason) => `aucun événement n’indique ce que le pod attend (${reason})`,
    pulled: 'image extraite',
    pulledBy: (workload) =>
      workload
        ? `image extraite\u00a0: le pod n’existe plus, et chaque pod de la charge de travail ${workload} a son image`
        : 'image extraite\u00a0: le pod n’existe plus, et un autre du même nom a son image',
    gone: 'le pod n’existe plus et aucun autre ne le remplace\u00a0: rien ne montre que son image peut être extraite',
    goneUnread: 'le pod n’existe plus, et ce qui le remplace n’a pas pu être lu',
    overdue: (time) =>
      `une tentative était attendue au plus tard ${time}, et aucun événement n’en signale\u00a0: vérifiez si le nœud est prêt`,
    read: (url) => `à lire\u00a0: ${url}`,
    hasten: (owner) =>
      `pour une nouvelle tentative immédiate, supprimez le pod\u00a0; ${owner} le recrée\u00a0:`,
    bare: 'aucun contrôleur ne recréerait ce pod\u00a0: ne le supprimez pas, attendez la prochaine tentative',
    ofJob: (owner) =>
      `${owner} compterait un pod supprimé comme un échec (backoffLimit)\u00a0: attendez la prochaine tentative`,
    ofOther: (owner) =>
      `rien n’indique si ${owner} recréerait un pod supprimé\u00a0: attendez la prochaine tentative`,
    cannotLook: (why) => `le cluster n’a pas pu être lu\u00a0: ${why}`,
    looksAgain: 'le cluster est de nouveau lisible',
    lastLook: (time, waiting, all) =>
      `dernier relevé à ${time} · en attente\u00a0: ${waiting} sur ${all} · Ctrl-C pour arrêter`,
    more: (lines) => `… et ${lines} ${lines < 2 ? 'autre ligne' : 'autres lignes'}`,
    everyPull: (count) => `toutes les extractions ont abouti\u00a0: ${conteneurs(count)}`,
    nothingWaits: (pulled, gone) =>
      `plus rien n’attend (images extraites\u00a0: ${pulled}, pods disparus sans résultat connu\u00a0: ${gone})`,
    unknownBeside: 'un autre point est inconnu\u00a0: ce n’est donc pas un succès',
    timedOut: (duration, waiting) =>
      `délai de ${duration} écoulé, encore en attente\u00a0: ${conteneurs(waiting)}`,
    stopped: (waiting) => `arrêt demandé, encore en attente\u00a0: ${conteneurs(waiting)}`,
    inFull: (line) => `pour le rapport complet de ce qui a changé\u00a0: ${line}`,
  },
};
