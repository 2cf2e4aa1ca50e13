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
const conteneurs = (count: number) => `${count} ${count === 1 ? 'conteneur' : 'conteneurs'}`;

export const watchWords: Readonly<Record<Locale, WatchWords>> = {
  en: {
    watching: (count) =>
      `watching ${containers(count)} without ${count === 1 ? 'its' : 'their'} image; Ctrl-C ends`,
    nothing: 'nothing to watch: no container is known to wait for its image',
    became: (from, to) => `${from} became ${to}`,
    isNew: (reason) => `fails now, too: ${reason}`,
    again: (reason) => `fails again: ${reason}`,
    replaced: (gone, reason) => `in the place of ${gone}, which is gone: ${reason}`,
    starting: 'being created',
    leaving: 'the Pod is gone or being deleted; whether another one takes its place is not known yet',
    unclear: (reason) => `nobody can tell what it waits for (${reason})`,
    pulled: 'pulled',
    pulledBy: (workload) =>
      workload
        ? `pulled: the Pod is gone, and every Pod of ${workload} has its image`
        : 'pulled: the Pod is gone, and another one of its name has its image',
    gone: 'gone, and no other Pod takes its place: nobody saw whether its image can be pulled',
    goneUnread: 'gone, and nobody could read what takes its place',
    overdue: (time) => `a try was due by ${time}, and no event tells of one: is the node ready?`,
    read: (url) => `read ${url}`,
    hasten: (owner) => `to have the next try at once, delete the Pod; ${owner} makes it again:`,
    bare: 'no controller would make this Pod again: deleting it loses it, so wait for the next try',
    ofJob: (owner) => `${owner} would count a deleted Pod as failed (backoffLimit): wait for the next try`,
    ofOther: (owner) => `whether ${owner} would make a deleted Pod again is not known: wait for the next try`,
    cannotLook: (why) => `cannot look: ${why}`,
    looksAgain: 'the cluster answers again',
    lastLook: (time, waiting, all) =>
      `last look ${time} · ${waiting} of ${all} still ${waiting === 1 ? 'waits' : 'wait'} · Ctrl-C ends`,
    more: (lines) => `… ${lines} more ${lines === 1 ? 'line' : 'lines'}`,
    everyPull: (count) => `every pull came through: ${containers(count)}`,
    nothingWaits: (pulled, gone) =>
      `nothing waits any more: ${pulled} pulled, ${gone} gone without anybody having seen the image`,
    unknownBeside: 'something else could not be read or told, so that this is no success',
    timedOut: (duration, waiting) =>
      `${duration} have passed, and ${containers(waiting)} still ${waiting === 1 ? 'waits' : 'wait'}`,
    stopped: (waiting) => `stopped; ${containers(waiting)} still ${waiting === 1 ? 'waits' : 'wait'}`,
    inFull: (line) => `for the full report of what changed: ${line}`,
  },
  fr: {
    watching: (count) => `suivi de ${conteneurs(count)} sans image\u00a0; Ctrl-C pour arrêter`,
    nothing: 'rien à suivre\u00a0: aucun conteneur connu n’attend son image',
    became: (from, to) => `${from} est devenu ${to}`,
    isNew: (reason) => `en échec à son tour\u00a0: ${reason}`,
    again: (reason) => `de nouveau en échec\u00a0: ${reason}`,
    replaced: (gone, reason) => `à la place de ${gone}, qui n’existe plus\u00a0: ${reason}`,
    starting: 'en cours de création',
    leaving: 'pod supprimé ou en cours de suppression\u00a0; rien n’indique encore si un autre le remplace',
    unclear: (reason) => `personne ne peut dire ce qui est attendu (${reason})`,
    pulled: 'image extraite',
    pulledBy: (workload) =>
      workload
        ? `image extraite\u00a0: le pod n’existe plus, et chaque pod de ${workload} a son image`
        : 'image extraite\u00a0: le pod n’existe plus, et un autre du même nom a son image',
    gone: 'pod disparu, et aucun autre ne le remplace\u00a0: rien ne montre que son image peut être extraite',
    goneUnread: 'pod disparu, et ce qui le remplace n’a pas pu être lu',
    overdue: (time) =>
      `un essai était attendu avant ${time}, et aucun événement n’en parle\u00a0: le nœud est-il prêt\u00a0?`,
    read: (url) => `à lire\u00a0: ${url}`,
    hasten: (owner) => `pour un nouvel essai immédiat, supprimez le pod\u00a0; ${owner} le recrée\u00a0:`,
    bare: 'aucun contrôleur ne recréerait ce pod\u00a0: le supprimer le perdrait, attendez le prochain essai',
    ofJob: (owner) =>
      `${owner} compterait un pod supprimé comme un échec (backoffLimit)\u00a0: attendez le prochain essai`,
    ofOther: (owner) =>
      `rien n’indique si ${owner} recréerait un pod supprimé\u00a0: attendez le prochain essai`,
    cannotLook: (why) => `impossible de regarder\u00a0: ${why}`,
    looksAgain: 'le cluster répond de nouveau',
    lastLook: (time, waiting, all) =>
      `dernier relevé à ${time} · en attente\u00a0: ${waiting} sur ${all} · Ctrl-C pour arrêter`,
    more: (lines) => `… et ${lines} ${lines === 1 ? 'autre ligne' : 'autres lignes'}`,
    everyPull: (count) => `toutes les extractions ont abouti\u00a0: ${conteneurs(count)}`,
    nothingWaits: (pulled, gone) =>
      `plus rien n’attend\u00a0: images extraites ${pulled}, pods disparus sans que personne n’ait vu leur image ${gone}`,
    unknownBeside: 'un autre point n’a pas pu être lu ou établi\u00a0: ce n’est donc pas un succès',
    timedOut: (duration, waiting) =>
      `délai de ${duration} écoulé, encore en attente\u00a0: ${conteneurs(waiting)}`,
    stopped: (waiting) => `arrêt demandé, encore en attente\u00a0: ${conteneurs(waiting)}`,
    inFull: (line) => `pour le rapport complet de ce qui a changé\u00a0: ${line}`,
  },
};
