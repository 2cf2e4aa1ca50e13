import { formatUtc } from '../../../catalogue/facts/utc-time.ts';
import { shipped } from '../../shipped/index.ts';
import type { Words } from './model.ts';

export const en: Words = {
  named: (name, what) => `${name}: ${what}`,
  verdicts: { ok: 'ok', problem: 'problem', unknown: 'unknown', 'not-applicable': 'n/a' },
  counted: (verdict, count) =>
    `${count} ${{ ok: 'ok', problem: count === 1 ? 'problem' : 'problems', unknown: 'unknown', 'not-applicable': 'not applicable' }[verdict]}`,
  allNamespaces: 'all namespaces',
  namespace: 'namespace',
  cluster: 'cluster',
  universe: 'universe',
  notGke: 'no sign of GKE: rules of Google Cloud do not apply',
  inCluster: (named) => `in-cluster${named && ` (${named})`}`,
  noContextNamed:
    'Examined from a Pod of the cluster, with its service account: the kubectl commands here name no context, so select this cluster before you copy one.',
  podsExamined: (pods, failing, unclear, young, unread) =>
    [
      `${pods} ${pods === 1 ? 'Pod' : 'Pods'} looked at`,
      failing === 0 && (unread || unclear + young > 0)
        ? 'none known to be without its image'
        : `${failing === 0 ? 'none' : failing} without ${failing > 1 ? 'their' : 'its'} image`,
      ...(unclear > 0 ? [`${unclear} where nobody can tell`] : []),
    ].join(', '),
  noPods: (namespace) =>
    namespace ? `The namespace ${namespace} exists and has no Pod.` : 'The cluster has no Pod.',
  young: (pods) =>
    `${pods} ${pods === 1 ? 'Pod is' : 'Pods are'} still being created: look again in a few minutes.`,
  notLookedAt: (pods) =>
    `${pods === null ? 'Pods that run or have completed were' : pods === 1 ? '1 Pod that runs or has completed was' : `${pods} Pods that run or have completed were`} not looked at, because no recent event names a pull of theirs that failed or waits; --all-pods lists every Pod.`,
  foundEarly: (cause, pods) => `✖ ${cause}${pods === 0 ? '' : pods === 1 ? ': 1 Pod' : `: ${pods} Pods`}`,
  listedAll:
    'The events of every namespace could not all be read, so that every Pod was listed, which takes longer in a large cluster.',
  similarPods: (names) => `--pod takes the name of a Pod; those that begin so: ${names}`,
  namesUniverse: (universe, url) =>
    `gcloud is not known to be configured for ${universe}, so each gcloud command below names the universe. How to configure it: ${url}`,
  oneNamespace: 'With -n NAMESPACE, rights in that namespace are sufficient.',
  nothingToExamine: 'There is nothing to examine here: no Pod, no node and no image.',
  nothingFails: 'No Pod waits for its image.',
  nothingFound: 'No Pod that is yet to run waits for its image, and no recent event names one that runs.',
  nothingFailsYet: 'No pull has failed so far.',
  podsExaminedBut: (count) => `${count} ${count === 1 ? 'Pod' : 'Pods'} looked at`,
  leftOut: (count) => `Left out, as --ignore, --ignore-image or --ignore-file says: ${count}.`,
  nothingElseFails: 'Nothing else fails.',
  ignoreEnded: (at, day) => `${at} has ended on ${day}: it leaves nothing out any more.`,
  imagesLeftOut: (count) =>
    count === 1
      ? `${count} more image repository was not looked at: name it with --image.`
      : `${count} more image repositories were not looked at: name one with --image.`,
  otherCauses: (pods) =>
    `${pods} ${pods === 1 ? 'Pod fails' : 'Pods fail'} for a cause of another chapter: run ${shipped.lineOf('diagnose')}.`,
  restarting: (pods) =>
    `${pods} ${pods === 1 ? 'Pod has its' : 'Pods have their'} image and ${pods === 1 ? 'ends' : 'end'} again and again: read kubectl logs --previous; ${shipped.lineOf('architecture')} --inspect-logs shows whether the image is built for another processor.`,
  unclear: {
    'unknown-reason': (reason, passed) =>
      `does not run${passed ? ` (created ${passed} ago)` : ''}, and the kubelet gives a reason that Pullbook does not know: ${reason}`,
    'no-event': (reason, passed) =>
      `${reason}${passed ? ` for ${passed}` : ''}, and no event says what it waits for: kubectl describe pod shows its volumes and its node`,
    deadline: (reason) =>
      `${reason}: ended before all its containers had run, and no event says whether it had its image`,
  },
  more: (count) => `and ${count} more`,
  semicolon: '; ',
  notRun: 'not run',
  severalChecks: (count) => `${count} checks`,
  evidence: 'evidence',
  lacks: (text) => `not in the output: \`${text}\``,
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
    'No check found the cause: look where none of them can, in the log of the registry or, if you have a shell on the node, with crictl pull.',
  notExamined: 'could not be looked at',
  bug: 'This is a bug in Pullbook. Please report it with the lines above:',
  nextPlaybook: 'run',
  recordedAt: (date) => `recorded ${date}`,
  rewritten: (messages) =>
    `In the messages that Pullbook does not recognize (${messages}), words that it does not know were replaced.`,
  interrupted: 'Interrupted: the report above has what was known until then.',
  recorded: (path, anonymous) =>
    anonymous
      ? `Recorded in ${path}, with stand-ins for the names: read it before you share it.`
      : `Recorded in ${path}. Names and messages are in it: read it before you share it, or use --anonymize.`,
};
