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
  en: 'check examines the images of manifests before you deploy them: whether each address is valid, whether the image exists for the nodes, and whether the account that will pull it has the permission. It reads workloads of every kind and Lists, in YAML and JSON; --image-path is for objects of other kinds. The exit code is 2 if no image is found, because nothing was checked. It is also 2 if no problem is found but a registry could not be asked, as with --offline and for every image of a registry outside the cloud of the cluster. If a file is not a manifest or cannot be read as one, the exit code is 64 and nothing is checked.',
  fr: 'check examine les images des manifestes avant leur déploiement\u00a0: chaque adresse doit être valide, l’image doit exister pour les nœuds, et le compte qui l’extraira doit en avoir le droit. Les charges de travail de toute sorte et les objets List sont lus, en YAML et en JSON\u00a0; --image-path sert aux autres objets. Le code de sortie est 2 si aucune image n’est trouvée, car rien n’a été vérifié. Ce code est aussi 2 si aucun problème n’est trouvé, mais qu’un registre n’a pas pu être interrogé\u00a0: c’est le cas avec --offline, et pour toute image d’un registre hors du cloud du cluster. Si un fichier n’est pas un manifeste ou ne peut pas être lu comme tel, le code est 64 et rien n’est vérifié.',
};

/** The output of `--help`. */
export function checkHelp(locale: Locale): string {
  return helpPage(locale, {
    usage: usage(locale),
    about: `${inLines(about[locale])}\n${guideUrl(locale, 'playbooks')}#check`,
    flags: checkFlags,
  });
}
