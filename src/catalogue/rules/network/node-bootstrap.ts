import type { VmInstance } from '../../commands/gcloud/instances.ts';
import { listVmInstances, readSerialPortOutput } from '../../commands/gcloud/instances.ts';
import { getNodePools } from '../../commands/kubectl/nodes.ts';
import { clusterParams } from '../../facts/node-account.ts';
import type { Failure } from '../../model/answer.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { sources } from '../../sources/index.ts';

type FailedInstance = { readonly machine: string; readonly zone: string; readonly project: string };

const example: FailedInstance = {
  machine: 'gke-web-default-pool-1a2b3c4d-q9w8',
  zone: 'europe-west9-a',
  project: 'shop-prod',
};
const instanceParams = ({ machine, zone, project }: FailedInstance) => ({
  NODE: machine,
  NODE_ZONE: zone,
  PROJECT: project,
});

/** Serial port outputs read per run: instances of one pool fail for the same reason. */
const maxLogs = 3;

/** Of which machines the log was read, where that is not all of them. */
const readEn = (machines: readonly string[]) =>
  machines.length > maxLogs ? `; only the logs of ${machines.slice(0, maxLogs).join(', ')} were read` : '';
const readFr = (machines: readonly string[]) =>
  machines.length > maxLogs
    ? `\u00a0; seuls les journaux de ${machines.slice(0, maxLogs).join(', ')} ont été lus`
    : '';

const checkPath = {
  advice: {
    en: 'The machine needs a way to the hosts of its downloads, which are not those of the registry: check resolver, route, firewall and Private Google Access for them. A private zone for the registry’s domain does not bring them to a VIP; that of the API domain does.',
    fr: 'La machine a besoin d’un chemin vers les hôtes de ses téléchargements, qui ne sont pas ceux du registre\u00a0: vérifiez pour eux le résolveur, la route, le pare-feu et l’accès privé à Google. Une zone privée pour le domaine du registre ne les mène pas à une VIP\u00a0; celle du domaine des API, si.',
  },
};

const readBootLog = {
  advice: {
    en: 'Read the end of its boot log: kube-node-installation and kube-node-configuration are the units that make a machine a node.',
    fr: 'Lisez la fin de son journal de démarrage\u00a0: kube-node-installation et kube-node-configuration sont les unités qui font d’une machine un nœud.',
  },
};

const whyEn: Readonly<Record<string, string>> = {
  name: 'a name did not resolve',
  timeout: 'the connection timed out',
  refused: 'the connection was refused or cut',
};
const whyFr: Readonly<Record<string, string>> = {
  name: 'un nom ne s’est pas résolu',
  timeout: 'la connexion n’a pas abouti à temps',
  refused: 'la connexion a été refusée ou coupée',
};

export const nodeBootstrap = defineRule({
  id: 'node-bootstrap',
  section: 'network',
  title: { en: 'Node bootstrap', fr: 'Démarrage des nœuds' },
  summary: {
    en: 'A new machine downloads its kubelet first. Where that fails it never joins, and Pods wait without any pull event.',
    fr: 'Une nouvelle machine télécharge d’abord son kubelet. En cas d’échec, elle ne rejoint jamais le cluster, et les pods attendent sans aucun événement d’extraction.',
  },
  causes: ['firewall-or-timeout'],
  about: 'cluster',
  onlyOnGke: true,
  alsoInDiagnose: true,
  asks: [listVmInstances, getNodePools, readSerialPortOutput],

  async check({ ask, about: { cluster, pod, failure }, universe }) {
    if (failure?.signature === 'node-bootstrap-download') return { because: 'reported-by-event', facts: {} };
    // What keeps another machine from the cluster is not why this Pod has no image.
    if (failure && pod) return { because: 'node-joined', facts: { node: pod.node ?? '' } };
    if (failure && failure.cause !== 'firewall-or-timeout')
      return { because: 'not-applicable-cause', facts: {} };
    const params = clusterParams(cluster);
    const { PROJECT: project } = params;
    const [machines, nodes] = await Promise.all([ask(listVmInstances, params), ask(getNodePools, {})]);
    if (machines.length === 0)
      return { because: failure ? 'instances-not-visible-failing-pull' : 'instances-not-visible', facts: {} };
    const nodeNames = new Set(nodes.map(({ name }) => name));
    const notJoined = machines.filter(({ name, running }) => running && !nodeNames.has(name));
    const [first] = notJoined;
    if (!first) {
      const running = machines.filter((machine) => machine.running);
      return { because: 'nodes-joined', facts: { machines: running.length } };
    }
    const logs = await Promise.all(
      notJoined.slice(0, maxLogs).map(async (machine) => {
        const reply = await ask.maybe(readSerialPortOutput, instanceParams(factsOf(machine, project)));
        return { machine, reply };
      }),
    );
    const failed = logs.find(({ reply }) => reply.answer?.installationFailed && reply.answer.download);
    if (failed?.reply.answer?.download)
      return {
        because: 'kubelet-download-failed',
        facts: {
          ...factsOf(failed.machine, project),
          why: failed.reply.answer.download,
          domain: universe.universeDomain,
        },
      };
    const stopped = logs.find(({ reply }) => reply.answer?.installationFailed);
    if (stopped) return { because: 'kubelet-installation-failed', facts: factsOf(stopped.machine, project) };
    const unread = logs.flatMap(({ reply }): readonly Failure[] => (reply.why ? [reply] : []))[0];
    if (unread && !logs.some(({ reply }) => reply.answer)) throw new CannotTell(unread);
    const facts = {
      ...factsOf(first, project),
      machines: notJoined.map(({ name }) => name),
      log: unread?.why ?? '',
    };
    return { because: 'node-not-joined', facts };
  },

  onFailure: [{ command: readSerialPortOutput, concludes: ['kubelet-download-failed'] }],
  outcomes: {
    'nodes-joined': outcome({
      verdict: 'ok',
      text: {
        en: ({ machines }) => `all running machines of the cluster are nodes (${machines})`,
        fr: ({ machines }) => `toutes les machines en marche du cluster sont des nœuds (${machines})`,
      },
      example: { machines: 3 },
    }),
    'node-joined': outcome({
      verdict: 'not-applicable',
      text: {
        en: ({ node }) => `${node || 'the node of the Pod'} has joined the cluster, so it has its kubelet`,
        fr: ({ node }) => `${node || 'le nœud du pod'} a rejoint le cluster\u00a0: il a donc son kubelet`,
      },
      example: { node: 'gke-web-default-pool-1a2b3c4d-x5y6' },
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      text: {
        en: () => 'the message is not about a machine that cannot join the cluster',
        fr: () => 'le message ne parle pas d’une machine qui ne peut pas rejoindre le cluster',
      },
      example: {},
    }),
    'kubelet-download-failed': outcome({
      verdict: 'problem',
      text: {
        en: ({ machine, why, domain }) =>
          `${machine} could not download its kubelet (from a host of ${domain}): ${whyEn[why] ?? ''}`,
        fr: ({ machine, why, domain }) =>
          `${machine} n’a pas pu télécharger son kubelet (depuis un hôte du domaine ${domain})\u00a0: ${whyFr[why] ?? ''}`,
      },
      remedies: [checkPath],
      example: { ...example, why: 'timeout', domain: 'googleapis.com' },
      evidence: {
        command: readSerialPortOutput,
        params: instanceParams,
        shows: () => 'Failed to start Download and install k8s binaries and configurations',
      },
    }),
    'kubelet-installation-failed': outcome({
      verdict: 'unknown',
      text: {
        en: ({ machine }) =>
          `the installation of the kubelet failed on ${machine}, and its boot log names no download that failed`,
        fr: ({ machine }) =>
          `l’installation du kubelet a échoué sur ${machine}, et son journal de démarrage ne nomme aucun téléchargement en échec`,
      },
      remedies: [readBootLog],
      example,
      evidence: {
        command: readSerialPortOutput,
        params: instanceParams,
        shows: () => 'Failed to start Download and install k8s binaries and configurations',
      },
    }),
    'node-not-joined': outcome({
      verdict: 'unknown',
      text: {
        en: ({ machines, log }) =>
          `${machines.join(', ')} ${machines.length === 1 ? 'is no node' : 'are no nodes'} of the cluster: still starting, or kept from it by something that the boot log does not name${log ? ` (${log})` : ''}${readEn(machines)}`,
        fr: ({ machines, log }) =>
          `${machines.join(', ')} ${machines.length === 1 ? 'n’est pas un nœud' : 'ne sont pas des nœuds'} du cluster\u00a0: démarrage encore en cours, ou bloqué par une cause que le journal de démarrage ne donne pas${log ? ` (${log})` : ''}${readFr(machines)}`,
      },
      remedies: [readBootLog],
      example: { ...example, machines: ['gke-web-default-pool-1a2b3c4d-q9w8'], log: '' },
      evidence: {
        command: readSerialPortOutput,
        params: instanceParams,
        shows: ({ log }) => log || '0 × Failed to start Download and install k8s binaries and configurations',
      },
    }),
    'reported-by-event': outcome({
      verdict: 'problem',
      text: {
        en: () => 'the message itself says that a machine could not download its kubelet',
        fr: () => 'le message lui-même dit qu’une machine n’a pas pu télécharger son kubelet',
      },
      remedies: [checkPath],
      example: {},
    }),
    'instances-not-visible': outcome({
      verdict: 'not-applicable',
      text: {
        en: () => 'Compute Engine shows no machine of this cluster, as on Autopilot',
        fr: () => 'Compute Engine ne montre aucune machine de ce cluster, comme en mode Autopilot',
      },
      example: {},
    }),
    'instances-not-visible-failing-pull': outcome({
      verdict: 'unknown',
      text: {
        en: () =>
          'Compute Engine shows no machine of this cluster, as on Autopilot: whether one failed to join cannot be seen',
        fr: () =>
          'Compute Engine ne montre aucune machine de ce cluster, comme en mode Autopilot\u00a0: impossible de voir si l’une d’elles n’a pas pu le rejoindre',
      },
      example: {},
    }),
  },
  sources: [sources.imagePulls, sources.networkIsolation],
});

function factsOf({ name, zone }: VmInstance, project: string): FailedInstance {
  return { machine: name, zone, project };
}
