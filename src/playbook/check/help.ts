import type { Locale, Text } from '../../base/text.ts';
import { helpPage, inLines } from '../cli/help.ts';
import { guideUrl } from '../report/links.ts';
import { shipped } from '../shipped/index.ts';
import { checkFlags } from './flags.ts';

const operands: Text = { en: 'FILE|DIR|- … [flags]', fr: 'FICHIER|DOSSIER|- … [options]' };

function usage(locale: Locale): string {
  const line = shipped.lineOf('check');
  return `${line} ${operands[locale]}\n\n  helm template . | ${line} -\n  kubectl kustomize . | ${line} - -n shop`;
}

const about: Text = {
  en: 'Checks the images of manifests before they are deployed: whether each address can be read, the image exists for the nodes, and the account that will pull it may. Workloads of every kind and Lists are read, in YAML and JSON; --image-path is for objects of other kinds. A run that finds no image ends with 2: nothing was checked. So does one in which nothing is wrong, but a registry could not be asked, as with --offline, and as for images of registries outside the cloud of the cluster. A file that is no manifest, or cannot be read as one, ends it with 64, and nothing is judged.',
  fr: 'Vérifie les images de manifestes avant leur déploiement\u00a0: l’adresse est-elle lisible, l’image existe-t-elle pour les nœuds, le compte qui l’extraira en a-t-il le droit. Les charges de travail de toute sorte et les listes sont lues, en YAML et en JSON\u00a0; --image-path sert aux objets d’autres sortes. Une exécution qui ne trouve aucune image se termine par 2\u00a0: rien n’a été vérifié. C’est aussi le cas si rien n’est anormal, mais qu’un registre n’a pas pu être interrogé, comme avec --offline, et comme pour les images de registres hors du cloud du cluster. Un fichier qui n’est pas un manifeste, ou qui est illisible, la termine par 64, et rien n’est jugé.',
};

/** The output of `--help`. */
export function checkHelp(locale: Locale): string {
  return helpPage(locale, {
    usage: usage(locale),
    about: `${inLines(about[locale])}\n${guideUrl(locale, 'playbooks')}#check`,
    flags: checkFlags,
  });
}
