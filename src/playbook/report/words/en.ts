import { dateText, timeText } from '../../../base/dates.ts';
import { verdictNamesIn } from '../../../catalogue/model/verdict-names.ts';
import { shipped } from '../../shipped/index.ts';
import type { Words } from './model.ts';

export const en: Words = {
  named: (name, what) => `${name}: ${what}`,
  verdicts: verdictNamesIn('en'),
  counted: (verdict, count) =>
    `${count} ${{ ok: 'ok', problem: count === 1 ? 'problem' : 'problems', unknown: 'unknown', 'not-applicable': 'not applicable' }[verdict]}`,
  allNamespaces: 'all namespaces',
  namespace: 'namespace',
  cluster: 'cluster',
  universe: 'cloud',
  notGke: 'no sign of GKE: the checks for Google Cloud do not apply',
  inCluster: (named) => `in-cluster${named && ` (${named})`}`,
  noContextNamed:
    'Examined from a Pod of the cluster, with the service account of that Pod. The kubectl commands in this report have no --context, so select this cluster before you copy one.',
  podsExamined: (pods, failing, unclear, young, unread) =>
    [
      `${pods} ${pods === 1 ? 'Pod' : 'Pods'} examined`,
      failing === 0 && (unread || unclear + young > 0)
        ? 'none known to lack its image'
        : `${failing === 0 ? 'none' : failing} without ${failing > 1 ? 'their' : 'its'} image`,
      ...(unclear > 0 ? [`${unclear} undetermined`] : []),
    ].join(', '),
  noPods: (namespace) =>
    namespace ? `The namespace ${namespace} exists and has no Pod.` : 'The cluster has no Pod.',
  young: (pods) =>
    `${pods} ${pods === 1 ? 'Pod is' : 'Pods are'} still being created: run the playbook again in a few minutes.`,
  notLookedAt: (pods) =>
    `${pods === null ? 'Running and completed Pods were' : pods === 1 ? '1 running or completed Pod was' : `${pods} running or completed Pods were`} not examined, because no recent event reports a failed or pending pull for ${pods === 1 ? 'it' : 'them'}; --all-pods lists every Pod.`,
  foundEarly: (cause, pods) => `✖ ${cause}${pods === 0 ? '' : pods === 1 ? ': 1 Pod' : `: ${pods} Pods`}`,
  listedAll:
    'Not all events of all namespaces could be read, so every Pod was listed. This takes longer in a large cluster.',
  similarPods: (names) =>
    `--pod expects the full name of a Pod. Pods whose names begin with the given name: ${names}`,
  namesUniverse: (universe, url) =>
    `gcloud may not be configured for ${universe}, so each gcloud command in this report sets the cloud itself. How to configure gcloud: ${url}`,
  oneNamespace: 'With -n NAMESPACE, permissions in that namespace are enough.',
  nothingToExamine: 'There is nothing to examine: no Pod, no node and no image.',
  nothingFails: 'No Pod is waiting for its image.',
  nothingFound:
    'Among the Pods that have not started, none is waiting for its image, and no recent event reports a running Pod that is waiting for its image.',
  nothingFailsYet: 'No pull has failed so far.',
  podsExaminedBut: (count) => `${count} ${count === 1 ? 'Pod' : 'Pods'} examined`,
  leftOut: (count) => `Left out because of --ignore, --ignore-image or --ignore-file: ${count}.`,
  nothingElseFails: 'Nothing else fails.',
  ignoreEnded: (at, day) =>
    `The entry ${at} ended on ${dateText('en', day)}: it no longer leaves anything out.`,
  imagesLeftOut: (count) =>
    count === 1
      ? `1 more image repository was not examined: to check an image in it, use --image.`
      : `${count} more image repositories were not examined: to check an image in one of them, use --image.`,
  otherCauses: (pods) =>
    `${pods} ${pods === 1 ? 'Pod fails' : 'Pods fail'} for a cause that another chapter covers: run ${shipped.lineOf('diagnose')}.`,
  restarting: (count, pods) =>
    `${pods} ${count === 1 ? 'has its' : 'have their'} image but ${count === 1 ? 'crashes' : 'crash'} repeatedly (verdict unknown): read kubectl logs --previous; ${shipped.lineOf('architecture')} --inspect-logs shows whether the image is built for another processor.`,
  unclear: {
    'unknown-reason': (reason, passed) =>
      `not running${passed ? ` (created ${passed} ago)` : ''}, for a reason that Pullbook does not recognize: ${reason}`,
    'no-event': (reason, passed) =>
      `${reason}${passed ? ` for ${passed}` : ''}, and no event says what is missing; kubectl describe pod shows the volumes and the node`,
    deadline: (reason) =>
      `${reason}, ended before all containers had run, and no event says whether the image was there`,
  },
  more: (count) => `and ${count} more`,
  semicolon: '; ',
  notRun: 'nothing was run',
  severalChecks: (count) => `${count} checks`,
  evidence: 'evidence',
  lacks: (text) => `not in the output: \`${text}\``,
  fix: 'fix',
  effect: 'effect',
  undo: 'undo',
  rights: {
    project: (of) => `for complete results, forward this to an administrator of project ${of}`,
    organization: () => 'for complete results, forward this to an administrator of the organization',
    namespace: (of) => `for complete results, forward this to an administrator of namespace ${of}`,
    cluster: () => 'for complete results, forward this to an administrator of the cluster',
  },
  needs: (permission, on) => `needs ${permission}${on ? ` on ${on}` : ''}`,
  advice: 'do',
  read: 'read',
  image: 'image',
  pods: 'pods',
  owner: 'owner',
  behind: 'behind',
  waitsBehind: (pods) =>
    `${pods} more ${pods === 1 ? 'Pod' : 'Pods'} on the node may only be waiting for this pull to end:`,
  message: 'message',
  pulling: 'The pull has started and has not ended',
  tried: 'tried',
  tries: (attempts, last) =>
    attempts === 1 ? `once, ${last}` : `at least ${attempts} times, most recently ${last}`,
  begun: (attempts, when) =>
    attempts === 1
      ? `started ${when} and has not ended`
      : `at least ${attempts} times; the most recent pull started ${when} and has not ended`,
  retryBy: (time) => `the kubelet tries again by ${time}`,
  retryDue: 'the next attempt is due now',
  container: (kind, name) => (kind === 'init' || kind === 'ephemeral' ? `${kind} ${name}` : name),
  loggedAt: (time) => `from Cloud Logging, ${timeText('en', time)}; the cluster no longer keeps this event`,
  cause: 'cause',
  checks: 'checked',
  client: 'asked by',
  toCheck: 'check',
  notEstablished: (needs) => `not established: ${needs}`,
  everyCheckPassed:
    'No check found the cause. Two things that no check can read may show the cause: the log of the registry and, if you have a shell on the node, the result of crictl pull.',
  notExamined: '(could not be examined)',
  bug: 'This is a bug in Pullbook. Please report it with the output of this run:',
  nextPlaybook: 'run',
  recordedAt: (date) => `recorded on ${date}`,
  rewritten: (messages) =>
    `In messages that Pullbook does not recognize (${messages}), unknown words were replaced.`,
  interrupted: 'Interrupted: the report contains what was known by then.',
  recorded: (path, anonymous) =>
    anonymous
      ? `Recorded in ${path}, with the names replaced. Read the recording before you share it.`
      : `Recorded in ${path}. The recording contains names and messages: read it before you share it, or use --anonymize.`,
};
