/** The report's own words. Texts about Kubernetes and Google Cloud are in the catalogue. */
import type { Locale } from '../../base/text.ts';
import type { Verdict } from '../../catalogue/model/rule.ts';

/** The sentences and labels of a report in one language. */
export interface Words {
  /** `name: what` */
  readonly named: (name: string, what: string) => string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly counted: (verdict: Verdict, count: number) => string;
  readonly allNamespaces: string;
  readonly namespace: string;
  readonly universe: string;
  readonly podsExamined: (pods: number, failing: number) => string;
  readonly nothingToExamine: string;
  readonly nothingFails: string;
  readonly imagesLeftOut: (count: number) => string;
  readonly otherCauses: (pods: number) => string;
  readonly crashing: (pods: number) => string;
  readonly more: (count: number) => string;
  readonly changes: string;
  readonly evidence: string;
  readonly fix: string;
  readonly advice: string;
  readonly read: string;
  readonly image: string;
  readonly pods: string;
  readonly owner: string;
  readonly message: string;
  /** @param time ISO 8601, in UTC */
  readonly loggedAt: (time: string) => string;
  readonly cause: string;
  readonly checks: string;
  readonly toCheck: string;
  readonly notEstablished: (needs: string) => string;
  readonly notExamined: string;
  readonly bug: string;
  readonly nextPlaybook: string;
  readonly recordedAt: (date: string) => string;
  readonly interrupted: string;
  readonly recorded: (path: string) => string;
}

const en: Words = {
  named: (name, what) => `${name}: ${what}`,
  verdicts: { ok: 'ok', problem: 'problem', unknown: 'unknown', 'not-applicable': 'n/a' },
  counted: (verdict, count) =>
    `${count} ${{ ok: 'ok', problem: count === 1 ? 'problem' : 'problems', unknown: 'unknown', 'not-applicable': 'not applicable' }[verdict]}`,
  allNamespaces: 'all namespaces',
  namespace: 'namespace',
  universe: 'universe',
  podsExamined: (pods, failing) =>
    `${pods} ${pods === 1 ? 'Pod' : 'Pods'} looked at, ${failing === 0 ? 'none' : failing} without ${failing === 1 ? 'its' : 'their'} image`,
  nothingToExamine: 'There is nothing to examine here: no Pod, no node and no image.',
  nothingFails: 'No Pod waits for its image.',
  imagesLeftOut: (count) =>
    count === 1
      ? `${count} more image repository was not looked at: name it with --image.`
      : `${count} more image repositories were not looked at: name one with --image.`,
  otherCauses: (pods) =>
    `${pods} of them ${pods === 1 ? 'fails' : 'fail'} for a cause of another chapter: run playbooks/diagnose.mjs.`,
  crashing: (pods) =>
    `${pods} ${pods === 1 ? 'Pod has its' : 'Pods have their'} image and ${pods === 1 ? 'ends' : 'end'} again and again: read kubectl logs --previous; playbooks/architecture.mjs --inspect-logs shows whether it is built for another processor.`,
  more: (count) => `and ${count} more`,
  changes: '(changes your project or cluster; not run)',
  evidence: 'evidence',
  fix: 'fix',
  advice: 'do',
  read: 'read',
  image: 'image',
  pods: 'pods',
  owner: 'owner',
  message: 'message',
  loggedAt: (time) => `from Cloud Logging, ${minute(time)}: the cluster has forgotten it`,
  cause: 'cause',
  checks: 'checked',
  toCheck: 'check',
  notEstablished: (needs) => `not established: ${needs}`,
  notExamined: 'could not be looked at',
  bug: 'This is a bug in Pullbook. Please report it with the lines above:',
  nextPlaybook: 'run',
  recordedAt: (date) => `recorded ${date}`,
  interrupted: 'Interrupted: the report above has what was known until then.',
  recorded: (path) =>
    `Recorded in ${path}. Names and messages are in it: read it before you share it, or use --anonymize.`,
};

const fr: Words = {
  named: (name, what) => `${name}\u00a0: ${what}`,
  verdicts: { ok: 'ok', problem: 'problème', unknown: 'inconnu', 'not-applicable': 's. o.' },
  counted: (verdict, count) =>
    `${count} ${{ ok: 'ok', problem: count > 1 ? 'problèmes' : 'problème', unknown: count > 1 ? 'inconnus' : 'inconnu', 'not-applicable': 'sans objet' }[verdict]}`,
  allNamespaces: 'tous les espaces de noms',
  namespace: 'espace de noms',
  universe: 'univers',
  podsExamined: (pods, failing) =>
    `${pods} ${pods > 1 ? 'pods examinés' : 'pod examiné'}, ${failing === 0 ? 'aucun' : failing} sans image`,
  nothingToExamine: 'Il n’y a rien à examiner ici\u00a0: ni pod, ni nœud, ni image.',
  nothingFails: 'Aucun pod n’attend son image.',
  imagesLeftOut: (count) =>
    count > 1
      ? `${count} autres dépôts d’images n’ont pas été examinés\u00a0: indiquez-en un avec --image.`
      : `${count} autre dépôt d’images n’a pas été examiné\u00a0: indiquez-le avec --image.`,
  otherCauses: (pods) =>
    `${pods} d’entre eux ${pods > 1 ? 'échouent' : 'échoue'} pour une cause traitée dans un autre chapitre\u00a0: lancez playbooks/diagnose.mjs.`,
  crashing: (pods) =>
    `${pods} ${pods > 1 ? 'pods ont' : 'pod a'} bien l’image et ${pods > 1 ? 's’arrêtent' : 's’arrête'} sans cesse\u00a0: lisez kubectl logs --previous\u00a0; playbooks/architecture.mjs --inspect-logs dit si elle est construite pour un autre processeur.`,
  more: (count) => `et ${count} ${count > 1 ? 'autres' : 'autre'}`,
  changes: '(modifie votre projet ou votre cluster\u00a0; non exécuté)',
  evidence: 'preuve',
  fix: 'remède',
  advice: 'à faire',
  read: 'lire',
  image: 'image',
  pods: 'pods',
  owner: 'objet',
  message: 'message',
  loggedAt: (time) => `d’après Cloud Logging, ${minute(time)}\u00a0: le cluster n’en garde plus trace`,
  cause: 'cause',
  checks: 'vérifié',
  toCheck: 'vérifier',
  notEstablished: (needs) => `non établi\u00a0: ${needs}`,
  notExamined: '(examen impossible)',
  bug: 'C’est un défaut de Pullbook. Merci de le signaler avec les lignes ci-dessus\u00a0:',
  nextPlaybook: 'lancer',
  recordedAt: (date) => `enregistré le ${date}`,
  interrupted: 'Interrompu\u00a0: ce qui était établi jusque-là figure ci-dessus.',
  recorded: (path) =>
    `Enregistré dans ${path}. Les noms et les messages y figurent\u00a0: relisez-le avant de le partager, ou utilisez --anonymize.`,
};

/** By language. */
export const words: Readonly<Record<Locale, Words>> = { en, fr };

/** `2026-11-03 08:54 UTC` */
function minute(time: string): string {
  return `${time.slice(0, 16).replace('T', ' ')} UTC`;
}
