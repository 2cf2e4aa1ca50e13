import { dateText, timeText } from '../../../base/dates.ts';
import { verdictNamesIn } from '../../../catalogue/model/verdict-names.ts';
import { shipped } from '../../shipped/index.ts';
import type { Words } from './model.ts';

export const fr: Words = {
  named: (name, what) => `${name}\u00a0: ${what}`,
  verdicts: verdictNamesIn('fr'),
  counted: (verdict, count) =>
    `${count} ${{ ok: 'ok', problem: count > 1 ? 'problèmes' : 'problème', unknown: count > 1 ? 'inconnus' : 'inconnu', 'not-applicable': 'sans objet' }[verdict]}`,
  allNamespaces: 'tous les espaces de noms',
  namespace: 'espace de noms',
  cluster: 'cluster',
  universe: 'cloud',
  notGke: 'aucun signe de GKE\u00a0: les vérifications propres à Google Cloud ne s’appliquent pas',
  inCluster: (named) => `depuis le cluster${named && ` (${named})`}`,
  noContextNamed:
    'Examen lancé depuis un pod du cluster, avec le compte de service de ce pod. Les commandes kubectl de ce rapport n’ont pas d’option --context\u00a0: sélectionnez ce cluster avant d’en copier une.',
  podsExamined: (pods, failing, unclear, young, unread) =>
    [
      `${pods} ${pods > 1 ? 'pods examinés' : 'pod examiné'}`,
      failing === 0 && (unread || unclear + young > 0)
        ? 'aucun dont l’image manque à coup sûr'
        : `${failing === 0 ? 'aucun' : failing} sans ${failing > 1 ? 'leur' : 'son'} image`,
      ...(unclear > 0 ? [`${unclear} ${unclear > 1 ? 'indéterminés' : 'indéterminé'}`] : []),
    ].join(', '),
  noPods: (namespace) =>
    namespace
      ? `L’espace de noms ${namespace} existe et ne contient aucun pod.`
      : 'Le cluster n’a aucun pod.',
  young: (pods) =>
    `${pods} ${pods > 1 ? 'pods sont' : 'pod est'} en cours de création\u00a0: relancez le playbook dans quelques minutes.`,
  notLookedAt: (pods) =>
    `${pods === null ? 'Les pods en cours d’exécution ou terminés n’ont pas été examinés' : pods > 1 ? `${pods} pods en cours d’exécution ou terminés n’ont pas été examinés` : '1 pod en cours d’exécution ou terminé n’a pas été examiné'}, car aucun événement récent ne signale d’extraction en échec ou en attente\u00a0; --all-pods liste tous les pods.`,
  foundEarly: (cause, pods) =>
    `✖ ${cause}${pods === 0 ? '' : pods === 1 ? '\u00a0: 1 pod' : `\u00a0: ${pods} pods`}`,
  listedAll:
    'Une partie des événements n’a pas pu être lue\u00a0: tous les pods ont donc été listés, ce qui prend plus de temps dans un grand cluster.',
  similarPods: (names) =>
    `--pod attend le nom complet d’un pod. Pods dont le nom commence par le nom donné\u00a0: ${names}`,
  namesUniverse: (universe, url) =>
    `gcloud n’est peut-être pas configuré pour ${universe}\u00a0: chaque commande gcloud de ce rapport indique donc le cloud. Pour configurer gcloud, voir ${url}`,
  oneNamespace: 'Avec -n ESPACE, des droits dans cet espace de noms suffisent.',
  nothingToExamine: 'Il n’y a rien à examiner\u00a0: ni pod, ni nœud, ni image.',
  nothingFails: 'Aucun pod n’attend son image.',
  nothingFound:
    'Parmi les pods non démarrés, aucun n’attend son image, et aucun événement récent ne signale de pod démarré qui attende la sienne.',
  nothingFailsYet: 'Aucune extraction n’a échoué jusqu’ici.',
  podsExaminedBut: (count) => `${count} ${count > 1 ? 'pods examinés' : 'pod examiné'}`,
  leftOut: (count) => `Échecs écartés à cause de --ignore, --ignore-image ou --ignore-file\u00a0: ${count}.`,
  nothingElseFails: 'Rien d’autre n’échoue.',
  ignoreEnded: (at, day) =>
    `L’entrée ${at} a pris fin le ${dateText('fr', day)}\u00a0: elle n’écarte plus rien.`,
  imagesLeftOut: (count) =>
    count > 1
      ? `${count} autres dépôts d’images n’ont pas été examinés\u00a0: pour vérifier une image de l’un d’eux, utilisez --image.`
      : `1 autre dépôt d’images n’a pas été examiné\u00a0: pour vérifier une image de ce dépôt, utilisez --image.`,
  otherCauses: (pods) =>
    `${pods} ${pods > 1 ? 'pods échouent' : 'pod échoue'} pour une cause traitée dans un autre chapitre\u00a0: lancez ${shipped.lineOf('diagnose')}.`,
  restarting: (_, pods) =>
    `Arrêts répétés alors que l’image est en place (verdict inconnu)\u00a0: ${pods}. Lisez la sortie de kubectl logs --previous. La commande ${shipped.lineOf('architecture')} --inspect-logs montre si l’image est construite pour un autre processeur.`,
  unclear: {
    'unknown-reason': (reason, passed) =>
      `pas démarré${passed ? ` (créé il y a ${passed})` : ''}, pour une raison que Pullbook ne reconnaît pas\u00a0: ${reason}`,
    'no-event': (reason, passed) =>
      `${reason}${passed ? ` depuis ${passed}` : ''}, et aucun événement n’indique ce qui manque\u00a0; kubectl describe pod montre les volumes et le nœud`,
    deadline: (reason) =>
      `${reason}, arrêté avant que tous les conteneurs aient tourné, et aucun événement n’indique si l’image était là`,
  },
  more: (count) => `et ${count} ${count > 1 ? 'autres' : 'autre'}`,
  semicolon: '\u00a0; ',
  notRun: 'rien n’a été exécuté',
  severalChecks: (count) => `${count} ${count > 1 ? 'vérifications' : 'vérification'}`,
  evidence: 'preuve',
  lacks: (text) => `absent de la sortie\u00a0: «\u00a0${text}\u00a0»`,
  fix: 'remède',
  effect: 'effet',
  undo: 'annuler',
  rights: {
    project: (of) => `pour un résultat complet, à transmettre à un administrateur du projet ${of}`,
    organization: () => 'pour un résultat complet, à transmettre à un administrateur de l’organisation',
    namespace: (of) =>
      `pour un résultat complet, à transmettre à un administrateur de l’espace de noms ${of}`,
    cluster: () => 'pour un résultat complet, à transmettre à un administrateur du cluster',
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
  tried: 'tenté',
  tries: (attempts, last) =>
    attempts === 1 ? `une fois, ${last}` : `au moins ${attempts} fois, la dernière ${last}`,
  begun: (attempts, when) =>
    attempts === 1
      ? `extraction commencée ${when}, pas encore terminée`
      : `au moins ${attempts} fois\u00a0; la dernière extraction, commencée ${when}, n’est pas terminée`,
  retryBy: (time) => `prochaine tentative du kubelet au plus tard ${time}`,
  retryDue: 'une nouvelle tentative est attendue d’un moment à l’autre',
  container: (kind, name) =>
    kind === 'init' ? `init ${name}` : kind === 'ephemeral' ? `éphémère ${name}` : name,
  loggedAt: (time) =>
    `d’après Cloud Logging, le ${timeText('fr', time)}\u00a0; le cluster ne conserve plus cet événement`,
  cause: 'cause',
  checks: 'vérifié',
  client: 'client',
  toCheck: 'vérifier',
  notEstablished: (needs) => `non établi\u00a0: ${needs}`,
  everyCheckPassed:
    'Aucune vérification n’a trouvé la cause. Regardez ce qu’aucune vérification ne peut lire\u00a0: le journal du registre et, si vous avez un shell sur le nœud, le résultat de crictl pull.',
  notExamined: '(examen impossible)',
  bug: 'C’est un défaut de Pullbook. Merci de le signaler avec ce que cette exécution a affiché\u00a0:',
  nextPlaybook: 'lancer',
  recordedAt: (date) => `enregistré le ${date}`,
  rewritten: (messages) =>
    `Dans les messages que Pullbook ne reconnaît pas (${messages}), les mots inconnus ont été remplacés.`,
  interrupted: 'Interrompu\u00a0: le rapport contient ce qui était déjà établi.',
  recorded: (path, anonymous) =>
    anonymous
      ? `Réponses enregistrées dans ${path}, les noms étant remplacés. Relisez cet enregistrement avant de le partager.`
      : `Réponses enregistrées dans ${path}, noms et messages compris. Relisez cet enregistrement avant de le partager, ou utilisez --anonymize.`,
};
