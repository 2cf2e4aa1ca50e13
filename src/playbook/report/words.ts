/** The report's own words. Texts about Kubernetes and Google Cloud are in the catalogue. */
import type { Locale } from '../../base/text.ts';
import { formatUtc } from '../../catalogue/facts/utc-time.ts';
import type { Verdict } from '../../catalogue/model/rule.ts';
import type { UnclearWhy } from '../../diagnose/find/unclear.ts';
import type { ReportContainer } from './model.ts';

/** The sentences and labels of a report in one language. */
export interface Words {
  /** `name: what` */
  readonly named: (name: string, what: string) => string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly counted: (verdict: Verdict, count: number) => string;
  readonly allNamespaces: string;
  readonly namespace: string;
  readonly universe: string;
  readonly notGke: string;
  readonly podsExamined: (pods: number, failing: number, unclear: number, young: number) => string;
  /** @param namespace null for all namespaces */
  readonly noPods: (namespace: string | null) => string;
  /** Pods that are being created, and not for long. */
  readonly young: (pods: number) => string;
  /** Pods whose names begin like the one that was requested. */
  readonly similarPods: (names: string) => string;
  readonly nothingToExamine: string;
  readonly nothingFails: string;
  readonly nothingFailsYet: string;
  readonly imagesLeftOut: (count: number) => string;
  readonly otherCauses: (pods: number) => string;
  readonly restarting: (pods: number) => string;
  /** Why nobody can tell of a Pod. `passed` is how long it has been so: `10 min`; null if that is not known. */
  readonly unclear: Readonly<Record<UnclearWhy, (reason: string, passed: string | null) => string>>;
  readonly more: (count: number) => string;
  readonly changes: string;
  readonly evidence: string;
  readonly fix: string;
  /** What a fix changes. */
  readonly effect: string;
  readonly undo: string;
  /** The permission that a fix needs, and where. */
  /** What to forward, by the place in which rights were missing. */
  readonly rights: Readonly<
    Record<'project' | 'organization' | 'namespace' | 'cluster', (of: string) => string>
  >;
  readonly needs: (permission: string, on: string | null) => string;
  readonly advice: string;
  readonly read: string;
  readonly image: string;
  readonly pods: string;
  readonly owner: string;
  readonly behind: string;
  readonly waitsBehind: (pods: number) => string;
  readonly message: string;
  /** The title of a finding whose pull goes on. */
  readonly pulling: string;
  readonly tried: string;
  /** @param last with how long ago it was */
  readonly tries: (attempts: number, last: string) => string;
  /** @param attempts how many tries there were, with the one that goes on */
  readonly begun: (attempts: number, when: string) => string;
  readonly retryBy: (time: string) => string;
  readonly retryDue: string;
  /** A container by its kind and name. */
  readonly container: (kind: ReportContainer['kind'], name: string) => string;
  /** @param time ISO 8601, in UTC */
  readonly loggedAt: (time: string) => string;
  readonly cause: string;
  readonly checks: string;
  /** The program that asked a registry by itself. */
  readonly client: string;
  readonly toCheck: string;
  readonly notEstablished: (needs: string) => string;
  readonly everyCheckPassed: string;
  readonly notExamined: string;
  readonly bug: string;
  readonly nextPlaybook: string;
  readonly recordedAt: (date: string) => string;
  readonly interrupted: string;
  /** Where the recording is, and whether it still holds names. */
  readonly recorded: (path: string, anonymous: boolean) => string;
  /** In how many messages that no signature knows words were replaced. */
  readonly rewritten: (messages: number) => string;
}

const en: Words = {
  named: (name, what) => `${name}: ${what}`,
  verdicts: { ok: 'ok', problem: 'problem', unknown: 'unknown', 'not-applicable': 'n/a' },
  counted: (verdict, count) =>
    `${count} ${{ ok: 'ok', problem: count === 1 ? 'problem' : 'problems', unknown: 'unknown', 'not-applicable': 'not applicable' }[verdict]}`,
  allNamespaces: 'all namespaces',
  namespace: 'namespace',
  universe: 'universe',
  notGke: 'no sign of GKE: rules of Google Cloud do not apply',
  podsExamined: (pods, failing, unclear, young) =>
    [
      `${pods} ${pods === 1 ? 'Pod' : 'Pods'} looked at`,
      failing === 0 && unclear + young > 0
        ? 'none known to be without its image'
        : `${failing === 0 ? 'none' : failing} without ${failing > 1 ? 'their' : 'its'} image`,
      ...(unclear > 0 ? [`${unclear} where nobody can tell`] : []),
    ].join(', '),
  noPods: (namespace) =>
    namespace ? `The namespace ${namespace} exists and has no Pod.` : 'The cluster has no Pod.',
  young: (pods) =>
    `${pods} ${pods === 1 ? 'Pod is' : 'Pods are'} still being created: look again in a few minutes.`,
  similarPods: (names) => `--pod takes the name of a Pod; those that begin so: ${names}`,
  nothingToExamine: 'There is nothing to examine here: no Pod, no node and no image.',
  nothingFails: 'No Pod waits for its image.',
  nothingFailsYet: 'No pull has failed so far.',
  imagesLeftOut: (count) =>
    count === 1
      ? `${count} more image repository was not looked at: name it with --image.`
      : `${count} more image repositories were not looked at: name one with --image.`,
  otherCauses: (pods) =>
    `${pods} of them ${pods === 1 ? 'fails' : 'fail'} for a cause of another chapter: run playbooks/diagnose.mjs.`,
  restarting: (pods) =>
    `${pods} ${pods === 1 ? 'Pod has its' : 'Pods have their'} image and ${pods === 1 ? 'ends' : 'end'} again and again: read kubectl logs --previous; playbooks/architecture.mjs --inspect-logs shows whether it is built for another processor.`,
  unclear: {
    'unknown-reason': (reason, passed) =>
      `does not run${passed ? ` (created ${passed} ago)` : ''}, and the kubelet gives a reason that Pullbook does not know: ${reason}`,
    'no-event': (reason, passed) =>
      `${reason}${passed ? ` for ${passed}` : ''}, and no event says what it waits for: kubectl describe pod shows its volumes and its node`,
    deadline: (reason) =>
      `${reason}: ended before all its containers had run, and no event says whether it had its image`,
  },
  more: (count) => `and ${count} more`,
  changes: '(changes your project or cluster; not run)',
  evidence: 'evidence',
  fix: 'fix',
  effect: 'effect',
  undo: 'undo',
  rights: {
    project: (of) => `to see more, forward this to an administrator of project ${of}`,
    organization: () => 'to see more, forward this to an administrator of the organization',
    namespace: (of) => `to see more, forward this to an administrator of namespace ${of}`,
    cluster: () => 'to see more, forward this to an administrator of the cluster',
  },
  needs: (permission, on) => `needs ${permission}${on ? ` on ${on}` : ''}`,
  advice: 'do',
  read: 'read',
  image: 'image',
  pods: 'pods',
  owner: 'owner',
  behind: 'behind',
  waitsBehind: (pods) =>
    `${pods} more ${pods === 1 ? 'Pod' : 'Pods'} of the node may only wait until this pull ends:`,
  message: 'message',
  pulling: 'The pull has begun and has not ended',
  tried: 'tried',
  tries: (attempts, last) =>
    attempts === 1 ? `once, ${last}` : `at least ${attempts} tries, the last ${last}`,
  begun: (attempts, when) =>
    attempts === 1
      ? `began ${when} and has not ended`
      : `at least ${attempts} tries; the last began ${when} and has not ended`,
  retryBy: (time) => `the kubelet tries again by ${time} at the latest`,
  retryDue: 'a new try is due',
  container: (kind, name) => (kind === 'init' || kind === 'ephemeral' ? `${kind} ${name}` : name),
  loggedAt: (time) => `from Cloud Logging, ${formatUtc(time)}: the cluster has forgotten it`,
  cause: 'cause',
  checks: 'checked',
  client: 'asked by',
  toCheck: 'check',
  notEstablished: (needs) => `not established: ${needs}`,
  everyCheckPassed:
    'No check found a reason: look where none of them can, in the log of the registry or, if you have a shell on the node, with crictl pull.',
  notExamined: 'could not be looked at',
  bug: 'This is a bug in Pullbook. Please report it with the lines above:',
  nextPlaybook: 'run',
  recordedAt: (date) => `recorded ${date}`,
  interrupted: 'Interrupted: the report above has what was known until then.',
  recorded: (path, anonymous) =>
    anonymous
      ? `Recorded in ${path}, with stand-ins for the names: read it before you share it.`
      : `Recorded in ${path}. Names and messages are in it: read it before you share it, or use --anonymize.`,
  rewritten: (messages) =>
    `In the messages that Pullbook does not recognize (${messages}), words that it does not know were replaced.`,
};

const fr: Words = {
  named: (name, what) => `${name}\u00a0: ${what}`,
  verdicts: { ok: 'ok', problem: 'problème', unknown: 'inconnu', 'not-applicable': 's. o.' },
  counted: (verdict, count) =>
    `${count} ${{ ok: 'ok', problem: count > 1 ? 'problèmes' : 'problème', unknown: count > 1 ? 'inconnus' : 'inconnu', 'not-applicable': 'sans objet' }[verdict]}`,
  allNamespaces: 'tous les espaces de noms',
  namespace: 'espace de noms',
  universe: 'univers',
  notGke: 'aucun signe de GKE\u00a0: les règles propres à Google Cloud ne s’appliquent pas',
  podsExamined: (pods, failing, unclear, young) =>
    [
      `${pods} ${pods > 1 ? 'pods examinés' : 'pod examiné'}`,
      failing === 0 && unclear + young > 0
        ? 'aucun dont on sache qu’il est sans image'
        : `${failing === 0 ? 'aucun' : failing} sans image`,
      ...(unclear > 0 ? [`${unclear} dont on ne peut rien dire`] : []),
    ].join(', '),
  noPods: (namespace) =>
    namespace
      ? `L’espace de noms ${namespace} existe et ne contient aucun pod.`
      : 'Le cluster n’a aucun pod.',
  young: (pods) =>
    `${pods} ${pods > 1 ? 'pods sont' : 'pod est'} en cours de création\u00a0: relancez dans quelques minutes.`,
  similarPods: (names) => `--pod attend le nom d’un pod\u00a0; ceux qui commencent ainsi\u00a0: ${names}`,
  nothingToExamine: 'Il n’y a rien à examiner ici\u00a0: ni pod, ni nœud, ni image.',
  nothingFails: 'Aucun pod n’attend son image.',
  nothingFailsYet: 'Aucune extraction n’a échoué jusqu’ici.',
  imagesLeftOut: (count) =>
    count > 1
      ? `${count} autres dépôts d’images n’ont pas été examinés\u00a0: indiquez-en un avec --image.`
      : `${count} autre dépôt d’images n’a pas été examiné\u00a0: indiquez-le avec --image.`,
  otherCauses: (pods) =>
    `${pods} d’entre eux ${pods > 1 ? 'échouent' : 'échoue'} pour une cause traitée dans un autre chapitre\u00a0: lancez playbooks/diagnose.mjs.`,
  restarting: (pods) =>
    `${pods} ${pods > 1 ? 'pods ont' : 'pod a'} bien l’image et ${pods > 1 ? 's’arrêtent' : 's’arrête'} sans cesse\u00a0: lisez kubectl logs --previous\u00a0; playbooks/architecture.mjs --inspect-logs dit si elle est construite pour un autre processeur.`,
  unclear: {
    'unknown-reason': (reason, passed) =>
      `ne démarre pas${passed ? ` (créé il y a ${passed})` : ''}, pour une raison que Pullbook ne connaît pas\u00a0: ${reason}`,
    'no-event': (reason, passed) =>
      `${reason}${passed ? ` depuis ${passed}` : ''}, et aucun événement ne dit ce qui manque\u00a0: kubectl describe pod montre les volumes et le nœud`,
    deadline: (reason) =>
      `${reason}\u00a0: arrêté avant que tous les conteneurs aient tourné, et aucun événement ne dit si l’image était là`,
  },
  more: (count) => `et ${count} ${count > 1 ? 'autres' : 'autre'}`,
  changes: '(modifie votre projet ou votre cluster\u00a0; non exécuté)',
  evidence: 'preuve',
  fix: 'remède',
  effect: 'effet',
  undo: 'annuler',
  rights: {
    project: (of) => `pour en voir plus, à transmettre à un administrateur du projet ${of}`,
    organization: () => 'pour en voir plus, à transmettre à un administrateur de l’organisation',
    namespace: (of) => `pour en voir plus, à transmettre à un administrateur de l’espace de noms ${of}`,
    cluster: () => 'pour en voir plus, à transmettre à un administrateur du cluster',
  },
  needs: (permission, on) => `nécessite ${permission}${on ? ` sur ${on}` : ''}`,
  advice: 'à faire',
  read: 'lire',
  image: 'image',
  pods: 'pods',
  owner: 'objet',
  behind: 'en file',
  waitsBehind: (pods) =>
    pods > 1
      ? `${pods} autres pods du nœud n’attendent peut-être que la fin de cette extraction\u00a0:`
      : 'un autre pod du nœud n’attend peut-être que la fin de cette extraction\u00a0:',
  message: 'message',
  pulling: 'L’extraction a commencé et n’est pas terminée',
  tried: 'essais',
  tries: (attempts, last) =>
    attempts === 1 ? `un seul connu, ${last}` : `au moins ${attempts}, le dernier ${last}`,
  begun: (attempts, when) =>
    attempts === 1
      ? `extraction commencée ${when}, pas encore terminée`
      : `au moins ${attempts}\u00a0; le dernier, commencé ${when}, n’est pas terminé`,
  retryBy: (time) => `le kubelet réessaie au plus tard à ${time}`,
  retryDue: 'un nouvel essai est attendu d’un moment à l’autre',
  container: (kind, name) =>
    kind === 'init' ? `init ${name}` : kind === 'ephemeral' ? `éphémère ${name}` : name,
  loggedAt: (time) => `d’après Cloud Logging, ${formatUtc(time)}\u00a0: le cluster n’en garde plus trace`,
  cause: 'cause',
  checks: 'vérifié',
  client: 'client',
  toCheck: 'vérifier',
  notEstablished: (needs) => `non établi\u00a0: ${needs}`,
  everyCheckPassed:
    'Aucune vérification n’a trouvé de raison\u00a0: regardez là où elles ne peuvent pas, dans le journal du registre ou, si vous avez un shell sur le nœud, avec crictl pull.',
  notExamined: '(examen impossible)',
  bug: 'C’est un défaut de Pullbook. Merci de le signaler avec les lignes ci-dessus\u00a0:',
  nextPlaybook: 'lancer',
  recordedAt: (date) => `enregistré le ${date}`,
  interrupted: 'Interrompu\u00a0: ce qui était établi jusque-là figure ci-dessus.',
  recorded: (path, anonymous) =>
    anonymous
      ? `Enregistré dans ${path}, les noms étant remplacés\u00a0: relisez-le avant de le partager.`
      : `Enregistré dans ${path}. Les noms et les messages y figurent\u00a0: relisez-le avant de le partager, ou utilisez --anonymize.`,
  rewritten: (messages) =>
    `Dans les messages que Pullbook ne reconnaît pas (${messages}), les mots qu’il ne connaît pas ont été remplacés.`,
};

/** By language. */
export const words: Readonly<Record<Locale, Words>> = { en, fr };
