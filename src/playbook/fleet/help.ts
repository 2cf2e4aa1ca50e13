import type { Locale, Text } from '../../base/text.ts';
import { helpPage, inLines } from '../cli/help.ts';
import { guideUrl } from '../report/links.ts';
import { shipped } from '../shipped/index.ts';
import { fleetFlags } from './flags.ts';

const about: Text = {
  en: 'fleet examines many clusters as diagnose examines one, and makes one report. What is wrong in several clusters for the same reason comes first. A cluster that cannot be examined is listed with the reason, and counts as unknown. For the clusters of projects and fleets, gcloud writes credentials into a temporary kubeconfig, which is removed at the end of the run; your own kubeconfig is not changed. A process that examines one share of the list has exit code 0 when each cluster of the share has a result; --merge then gives the verdict.',
  fr: 'fleet examine plusieurs clusters comme diagnose en examine un, et fait un seul rapport. Ce qui ne va pas dans plusieurs clusters pour la même raison vient d’abord. Un cluster qui ne peut pas être examiné est cité avec la raison, et compte comme inconnu. Pour les clusters de projets et de parcs (fleets), gcloud écrit des identifiants dans un kubeconfig temporaire, supprimé à la fin de l’exécution\u00a0; votre kubeconfig ne change pas. Un processus qui examine une part de la liste a le code de sortie 0 quand chaque cluster de cette part a un résultat\u00a0; --merge donne ensuite le verdict.',
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
