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
    firstOnly: (cluster) => `The following details are those of cluster ${cluster}.`,
    otherFixes: (count) =>
      `The fix differs for ${count} more ${count === 1 ? 'cluster' : 'clusters'}; -o markdown and -o html list every fix.`,
    waiting: (pods, causes) =>
      `${pods} ${pods === 1 ? 'Pod' : 'Pods'} without ${pods === 1 ? 'its' : 'their'} image: ${causes}`,
    unclear: (count) =>
      `${count} ${count === 1 ? 'Pod or container' : 'Pods or containers'} for which nothing shows whether the image is missing`,
    restarting: (pods) =>
      `${pods} ${pods === 1 ? 'Pod has its image but crashes' : 'Pods have their image but crash'} repeatedly`,
    notExamined: (why) => `not examined: ${why}`,
    noResult: (shard, of) => `share ${shard} of ${of} has no result for this cluster`,
    counted: {
      problem: (count) => `${count} with a problem`,
      unknown: (count) => `${count} unknown`,
      ok: (count) => `${count} ok`,
    },
    share: (shard, of) =>
      `This is share ${shard} of ${of}. To make one report of all shares, run ${shipped.lineOf('fleet')} --merge.`,
    merged: (count) => `Merged from ${count} ${count === 1 ? 'share' : 'shares'}.`,
    differentLists:
      'The shares did not list the same clusters: clusters were created or deleted in the meantime, or a list could not be read. This report contains every cluster that any share listed.',
    otherLines: (count) =>
      `${count} ${count === 1 ? 'line of the input is not a result and was' : 'lines of the input are not results and were'} left out.`,
    kept: (count) =>
      `${count} ${count === 1 ? 'result' : 'results'} of an earlier run kept; each report shows its date.`,
    standIns:
      'Names are replaced, differently in each cluster, so this report does not show whether two clusters use the same image.',
    noCluster: 'There is no cluster to examine: the lists were read and are empty.',
    overview: 'Clusters',
    cluster: 'Cluster',
    verdict: 'Verdict',
    what: 'What was found',
    credentials:
      'First add the context of this cluster to your kubeconfig: the commands of its report use that context.',
    bug: 'a bug in Pullbook',
    progress: (done, of) => `${done} of ${of} clusters`,
    written: (folder) => `The results, report.md and report.html are in ${folder}.`,
  },
  fr: {
    clusters: (count) => `${count} ${count < 2 ? 'cluster' : 'clusters'}`,
    inClusters: (count) =>
      count < 2 ? `dans ${count} cluster\u00a0:` : `de même dans ${count} clusters\u00a0:`,
    where: 'où',
    firstOnly: (cluster) => `Le détail qui suit concerne le cluster ${cluster}.`,
    otherFixes: (count) =>
      `Le remède diffère pour ${count} ${count < 2 ? 'autre cluster' : 'autres clusters'}\u00a0; -o markdown et -o html donnent tous les remèdes.`,
    waiting: (pods, causes) => `${pods} ${pods < 2 ? 'pod' : 'pods'} sans image\u00a0: ${causes}`,
    unclear: (count) =>
      `${count} ${count < 2 ? 'pod ou conteneur' : 'pods ou conteneurs'} dont l’image manque peut-être, sans que rien ne le montre`,
    restarting: (pods) =>
      pods < 2
        ? `${pods} pod a son image et s’arrête sans cesse`
        : `${pods} pods ont leur image et s’arrêtent sans cesse`,
    notExamined: (why) => `non examiné\u00a0: ${why}`,
    noResult: (shard, of) => `la part ${shard} sur ${of} n’a aucun résultat pour ce cluster`,
    counted: {
      problem: (count) => `${count} avec un problème`,
      unknown: (count) => `${count} ${count < 2 ? 'inconnu' : 'inconnus'}`,
      ok: (count) => `${count} ok`,
    },
    share: (shard, of) =>
      `Ceci est la part ${shard} sur ${of}. Pour réunir toutes les parts en un seul rapport, lancez ${shipped.lineOf('fleet')} --merge.`,
    merged: (count) => `Établi à partir de ${count} ${count < 2 ? 'part' : 'parts'}.`,
    differentLists:
      'Les parts n’ont pas listé les mêmes clusters\u00a0: des clusters ont été créés ou supprimés entre-temps, ou une liste n’a pas pu être lue. Ce rapport contient tout cluster listé par au moins une part.',
    otherLines: (count) =>
      count < 2
        ? `${count} ligne de l’entrée n’est pas un résultat et a été écartée.`
        : `${count} lignes de l’entrée ne sont pas des résultats et ont été écartées.`,
    kept: (count) =>
      count < 2
        ? `${count} résultat d’une exécution précédente a été conservé\u00a0; chaque rapport indique sa date.`
        : `${count} résultats d’une exécution précédente ont été conservés\u00a0; chaque rapport indique sa date.`,
    standIns:
      'Les noms sont remplacés, différemment dans chaque cluster\u00a0: ce rapport ne montre donc pas si deux clusters utilisent la même image.',
    noCluster: 'Il n’y a aucun cluster à examiner\u00a0: les listes ont été lues et sont vides.',
    overview: 'Clusters',
    cluster: 'Cluster',
    verdict: 'Verdict',
    what: 'Constat',
    credentials:
      'Ajoutez d’abord le contexte de ce cluster à votre kubeconfig\u00a0: les commandes de son rapport utilisent ce contexte.',
    bug: 'un défaut de Pullbook',
    progress: (done, of) => `clusters examinés\u00a0: ${done} sur ${of}`,
    written: (folder) => `Les résultats, report.md et report.html sont dans ${folder}.`,
  },
};
