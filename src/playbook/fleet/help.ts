import type { Locale, Text } from '../../base/text.ts';
import { helpPage, inLines } from '../cli/help.ts';
import { guideUrl } from '../report/links.ts';
import { shipped } from '../shipped/index.ts';
import { fleetFlags } from './flags.ts';

const about: Text = {
  en: 'Examines many clusters as diagnose examines one, and makes one report of them: what is wrong in several clusters for the same reason comes first. A cluster that cannot be examined is listed with the reason, and counts as unknown. Clusters of projects and of fleets are reached by credentials that gcloud writes into a kubeconfig of this run, which is removed at its end; your kubeconfig stays as it is. A process that examines one share of the list ends with 0 when each cluster of its share has a result: the verdict is that of --merge.',
  fr: 'Examine plusieurs clusters comme diagnose en examine un, et en fait un seul rapport\u00a0: ce qui ne va pas dans plusieurs clusters pour la même raison vient d’abord. Un cluster qui ne peut pas être examiné figure avec la raison, et compte comme inconnu. Les clusters de projets et de parcs (fleets) sont joints avec des identifiants que gcloud écrit dans un kubeconfig propre à cette exécution, supprimé à la fin\u00a0; votre kubeconfig ne change pas. Un processus qui examine une part de la liste se termine par 0 quand chaque cluster de sa part a un résultat\u00a0: le verdict est celui de --merge.',
};

/** The output of `--help`. */
export function fleetHelp(locale: Locale): string {
  const line = shipped.lineOf('fleet');
  const flagsWord = locale === 'fr' ? '[options]' : '[flags]';
  return helpPage(locale, {
    usage: `${line} ${flagsWord}\n\n  ${line} --all-contexts\n  ${line} --projects shop-prod,shop-test -o ndjson --results fleet-1`,
    about: `${inLines(about[locale])}\n${guideUrl(locale, 'playbooks')}#fleet`,
    flags: fleetFlags,
  });
}
