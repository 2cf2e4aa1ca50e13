/** What only a report on many clusters says. */
import type { Locale } from '../../base/text.ts';
import { shipped } from '../shipped/index.ts';

export interface FleetWords {
  readonly clusters: (count: number) => string;
  /** Before the names of clusters. */
  readonly inClusters: (count: number) => string;
  readonly where: string;
  readonly firstOnly: (cluster: string) => string;
  readonly otherFixes: (count: number) => string;
  readonly waiting: (pods: number, causes: string) => string;
  readonly unclear: (count: number) => string;
  readonly restarting: (pods: number) => string;
  readonly notExamined: (why: string) => string;
  readonly noResult: (shard: number, of: number) => string;
  readonly counted: Readonly<Record<'problem' | 'unknown' | 'ok', (count: number) => string>>;
  readonly share: (shard: number, of: number) => string;
  readonly merged: (count: number) => string;
  readonly differentLists: string;
  readonly otherLines: (count: number) => string;
  readonly kept: (count: number) => string;
  readonly standIns: string;
  readonly noCluster: string;
  readonly overview: string;
  readonly cluster: string;
  readonly verdict: string;
  readonly what: string;
  readonly credentials: string;
  readonly bug: string;
  readonly progress: (done: number, of: number) => string;
  readonly written: (folder: string) => string;
}

export const fleetWords: Readonly<Record<Locale, FleetWords>> = {
  en: {
    clusters: (count) => `${count} ${count === 1 ? 'cluster' : 'clusters'}`,
    inClusters: (count) => (count === 1 ? 'in 1 cluster:' : `the same in ${count} clusters:`),
    where: 'where',
    firstOnly: (cluster) => `The details below are those of ${cluster}.`,
    otherFixes: (count) =>
      `The fix differs for ${count} more ${count === 1 ? 'cluster' : 'clusters'}: -o markdown and -o html have each.`,
    waiting: (pods, causes) =>
      `${pods} ${pods === 1 ? 'Pod' : 'Pods'} without ${pods === 1 ? 'its' : 'their'} image: ${causes}`,
    unclear: (count) =>
      `${count} ${count === 1 ? 'Pod or container' : 'Pods or containers'} of which nothing tells whether the image is missing`,
    restarting: (pods) =>
      `${pods} ${pods === 1 ? 'Pod has its image and ends' : 'Pods have their image and end'} again and again`,
    notExamined: (why) => `not examined: ${why}`,
    noResult: (shard, of) => `no result of share ${shard} of ${of} names it`,
    counted: {
      problem: (count) => `${count} with a problem`,
      unknown: (count) => `${count} unknown`,
      ok: (count) => `${count} ok`,
    },
    share: (shard, of) =>
      `This is share ${shard} of ${of}: ${shipped.lineOf('fleet')} --merge makes one report of all.`,
    merged: (count) => `Made from ${count} ${count === 1 ? 'share' : 'shares'}.`,
    differentLists:
      'The shares did not list the same clusters: clusters were created or deleted in between, or not every list could be read. Every cluster that one of them listed is here.',
    otherLines: (count) =>
      `${count} ${count === 1 ? 'line of the input is no result and was' : 'lines of the input are no results and were'} left out.`,
    kept: (count) =>
      `${count} ${count === 1 ? 'result' : 'results'} of an earlier run kept: each report says when it was made.`,
    standIns:
      'Names are stand-ins, others in each cluster: whether two clusters use the same image is not told.',
    noCluster: 'There is no cluster to examine: the lists were read, and they are empty.',
    overview: 'Clusters',
    cluster: 'Cluster',
    verdict: 'Verdict',
    what: 'What was found',
    credentials: 'Write the context of this cluster into your kubeconfig, for the commands below.',
    bug: 'an error in Pullbook',
    progress: (done, of) => `${done} of ${of} clusters`,
    written: (folder) => `The results, report.md and report.html are in ${folder}.`,
  },
  fr: {
    clusters: (count) => `${count} ${count < 2 ? 'cluster' : 'clusters'}`,
    inClusters: (count) => (count === 1 ? 'dans 1 cluster\u00a0:' : `de même dans ${count} clusters\u00a0:`),
    where: 'où',
    firstOnly: (cluster) => `Le détail qui suit concerne ${cluster}.`,
    otherFixes: (count) =>
      `Le correctif est différent pour ${count} ${count < 2 ? 'autre cluster' : 'autres clusters'}\u00a0: -o markdown et -o html donnent chacun d’eux.`,
    waiting: (pods, causes) => `${pods} ${pods < 2 ? 'pod' : 'pods'} sans image\u00a0: ${causes}`,
    unclear: (count) =>
      `${count} ${count < 2 ? 'pod ou conteneur' : 'pods ou conteneurs'} dont rien ne dit si l’image manque`,
    restarting: (pods) =>
      pods < 2
        ? `${pods} pod a son image et s’arrête sans cesse`
        : `${pods} pods ont leur image et s’arrêtent sans cesse`,
    notExamined: (why) => `non examiné\u00a0: ${why}`,
    noResult: (shard, of) => `aucun résultat de la part ${shard} sur ${of} ne le mentionne`,
    counted: {
      problem: (count) => `${count} avec un problème`,
      unknown: (count) => `${count} ${count < 2 ? 'inconnu' : 'inconnus'}`,
      ok: (count) => `${count} ok`,
    },
    share: (shard, of) =>
      `Ceci est la part ${shard} sur ${of}\u00a0: ${shipped.lineOf('fleet')} --merge fait un seul rapport de toutes.`,
    merged: (count) => `Établi à partir de ${count} ${count < 2 ? 'part' : 'parts'}.`,
    differentLists:
      'Les parts n’ont pas listé les mêmes clusters\u00a0: des clusters ont été créés ou supprimés entre-temps, ou une liste n’a pas pu être lue. Chaque cluster listé par l’une d’elles figure ici.',
    otherLines: (count) =>
      count < 2
        ? `${count} ligne de l’entrée n’est pas un résultat et a été écartée.`
        : `${count} lignes de l’entrée ne sont pas des résultats et ont été écartées.`,
    kept: (count) =>
      count < 2
        ? `${count} résultat d’une exécution précédente a été conservé\u00a0: chaque rapport indique sa date.`
        : `${count} résultats d’une exécution précédente ont été conservés\u00a0: chaque rapport indique sa date.`,
    standIns:
      'Les noms sont remplacés, différemment dans chaque cluster\u00a0: rien ne dit si deux clusters utilisent la même image.',
    noCluster: 'Il n’y a aucun cluster à examiner\u00a0: les listes ont été lues, et elles sont vides.',
    overview: 'Clusters',
    cluster: 'Cluster',
    verdict: 'Verdict',
    what: 'Constat',
    credentials: 'Ajouter le contexte de ce cluster à votre kubeconfig, pour les commandes qui suivent.',
    bug: 'une erreur de Pullbook',
    progress: (done, of) => `${done} sur ${of} clusters`,
    written: (folder) => `Les résultats, report.md et report.html sont dans ${folder}.`,
  },
};
