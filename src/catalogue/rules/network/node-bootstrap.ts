import type { VmInstance } from '../../commands/gcloud/instances.ts';
import { listVmInstances, readSerialPortOutput } from '../../commands/gcloud/instances.ts';
import { getNodePools } from '../../commands/kubectl/nodes.ts';
import { clusterParams } from '../../facts/node-account.ts';
import type { Failure } from '../../model/answer.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { noOutput } from '../../model/no-output.ts';
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

const serialPort = { command: readSerialPortOutput, params: instanceParams };
/** Since systemd 249 the name of the unit stands between the two. */
const unitFailed = ['Failed to start', 'Download and install k8s binaries and configurations'];
const emptyList = {
  none: { en: 'the list of machines is empty', fr: 'la liste des machines est vide' },
} as const;

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
    en: 'The machine must reach the hosts from which it downloads (on Google Cloud, names under googleapis.com), which are not those of the registry: check the resolver, the route, the firewall and Private Google Access for these hosts. A private zone for the domain of the registry does not point these hosts to a VIP. A private zone for the domain of these hosts does, but for every VM of the network, and names of this domain that have no record in the zone then no longer resolve.',
    fr: 'La machine doit joindre les hôtes de ses téléchargements (sur Google Cloud, des noms du domaine googleapis.com), qui ne sont pas ceux du registre\u00a0: vérifiez pour ces hôtes le résolveur, la route, le pare-feu et l’accès privé à Google. Une zone privée pour le domaine du registre ne fait pas pointer ces hôtes vers une VIP. Une zone privée pour le domaine de ces hôtes le fait, mais pour toutes les VM du réseau, et un nom de ce domaine qui n’a pas d’enregistrement n’est alors plus résolu.',
  },
};

const readBootLog = {
  advice: {
    en: 'At the end of the serial port output of the machine, look for the units kube-node-installation and kube-node-configuration, which turn a machine into a node.',
    fr: 'À la fin de la sortie du port série de la machine, cherchez les unités kube-node-installation et kube-node-configuration, qui font d’une machine un nœud.',
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
    en: 'A new machine first downloads its kubelet. If the download fails, the machine never joins the cluster, and Pods wait without any pull event.',
    fr: 'Une nouvelle machine télécharge d’abord son kubelet. Si le téléchargement échoue, la machine ne rejoint jamais le cluster, et les pods attendent sans aucun événement d’extraction.',
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
      when: {
        en: 'If every machine with `status: RUNNING` is among the nodes',
        fr: 'Si toutes les machines avec `status: RUNNING` figurent parmi les nœuds',
      },
      text: {
        en: ({ machines }) =>
          machines === 1
            ? 'the one running machine of the cluster has joined it as a node'
            : `all ${machines} running machines of the cluster have joined it as nodes`,
        fr: ({ machines }) =>
          machines === 1
            ? 'la seule machine en marche du cluster est devenue un nœud'
            : `les ${machines} machines en marche du cluster sont toutes devenues des nœuds`,
      },
      example: { machines: 3 },
      output: noOutput.combined,
    }),
    'node-joined': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the failing Pod is on a node, whose machine has therefore joined the cluster',
        fr: 'Si le pod en échec est sur un nœud, dont la machine a donc rejoint le cluster',
      },
      text: {
        en: ({ node }) =>
          `${node || 'the node of the Pod'} has joined the cluster, so its kubelet is installed`,
        fr: ({ node }) =>
          `${node ? `le nœud ${node}` : 'le nœud du pod'} a rejoint le cluster, donc son kubelet est installé`,
      },
      example: { node: 'gke-web-default-pool-1a2b3c4d-x5y6' },
      output: noOutput.message,
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If the message names no Pod and is not about a failed connection',
        fr: 'Si le message ne désigne aucun pod et ne concerne pas une connexion en échec',
      },
      text: {
        en: () => 'the message is not about a machine that cannot join the cluster',
        fr: () => 'le message ne concerne pas une machine qui ne peut pas rejoindre le cluster',
      },
      example: {},
      output: noOutput.nothingToCheck,
    }),
    'kubelet-download-failed': outcome({
      verdict: 'problem',
      when: {
        en: 'If a machine with `status: RUNNING` is not among the nodes, and its serial port output has `Failed to start` and `Download and install k8s binaries and configurations` on one line, and also a download error, such as `Could not resolve host`, `Connection timed out` or `curl: (7)`',
        fr: 'Si une machine avec `status: RUNNING` ne figure pas parmi les nœuds, et que la sortie de son port série contient `Failed to start` et `Download and install k8s binaries and configurations` sur une même ligne ainsi qu’une erreur de téléchargement, comme `Could not resolve host`, `Connection timed out` ou `curl: (7)`',
      },
      text: {
        en: ({ machine, why, domain }) =>
          `${machine} could not download its kubelet (from a host of ${domain}): ${whyEn[why] ?? ''}`,
        fr: ({ machine, why, domain }) =>
          `la machine ${machine} n’a pas pu télécharger son kubelet (depuis un hôte du domaine ${domain})\u00a0: ${whyFr[why] ?? ''}`,
      },
      remedies: [checkPath],
      example: { ...example, why: 'timeout', domain: 'googleapis.com' },
      output: { ...serialPort, shows: () => unitFailed },
    }),
    'kubelet-installation-failed': outcome({
      verdict: 'unknown',
      when: {
        en: 'If a machine with `status: RUNNING` is not among the nodes, and its serial port output has `Failed to start` and `Download and install k8s binaries and configurations` on one line, but no download error',
        fr: 'Si une machine avec `status: RUNNING` ne figure pas parmi les nœuds, et que la sortie de son port série contient `Failed to start` et `Download and install k8s binaries and configurations` sur une même ligne, mais aucune erreur de téléchargement',
      },
      text: {
        en: ({ machine }) =>
          `the installation of the kubelet failed on ${machine}, and its boot log shows no failed download`,
        fr: ({ machine }) =>
          `l’installation du kubelet a échoué sur la machine ${machine}, dont la sortie du port série ne montre aucun téléchargement en échec`,
      },
      remedies: [readBootLog],
      example,
      output: { ...serialPort, shows: () => unitFailed },
    }),
    'node-not-joined': outcome({
      verdict: 'unknown',
      when: {
        en: 'If a machine with `status: RUNNING` is not among the nodes, and no serial port output that was read has `Failed to start` and `Download and install k8s binaries and configurations` on one line',
        fr: 'Si une machine avec `status: RUNNING` ne figure pas parmi les nœuds, et qu’aucune sortie de port série lue ne contient `Failed to start` et `Download and install k8s binaries and configurations` sur une même ligne',
      },
      text: {
        en: ({ machines, log }) =>
          `${machines.join(', ')} ${machines.length === 1 ? 'is not a node' : 'are not nodes'} of the cluster: still starting, or blocked by a cause that the boot log does not show${log ? ` (${log})` : ''}${readEn(machines)}`,
        fr: ({ machines, log }) =>
          `${machines.join(', ')} ${machines.length === 1 ? 'n’est pas un nœud' : 'ne sont pas des nœuds'} du cluster\u00a0: démarrage encore en cours, ou bloqué par une cause que la sortie du port série ne montre pas${log ? ` (${log})` : ''}${readFr(machines)}`,
      },
      remedies: [readBootLog],
      example: { ...example, machines: ['gke-web-default-pool-1a2b3c4d-q9w8'], log: '' },
      output: { command: getNodePools, params: () => ({}), lacks: ({ machine }) => machine },
    }),
    'reported-by-event': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message contains `Failed to start Download and install k8s binaries and configurations`',
        fr: 'Si le message contient `Failed to start Download and install k8s binaries and configurations`',
      },
      text: {
        en: () => 'the message itself says that a machine could not download or install its kubelet',
        fr: () =>
          'le message lui-même indique qu’une machine n’a pas pu télécharger ou installer son kubelet',
      },
      remedies: [checkPath],
      example: {},
      output: noOutput.message,
    }),
    'instances-not-visible': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no pull fails, and the list of machines is empty, which is normal on Autopilot',
        fr: 'Si aucune extraction n’échoue, et que la liste des machines est vide, ce qui est normal en mode Autopilot',
      },
      text: {
        en: () => 'Compute Engine lists no machine of this cluster, which is normal on Autopilot',
        fr: () => 'Compute Engine ne liste aucune machine de ce cluster, ce qui est normal en mode Autopilot',
      },
      example: {},
      output: emptyList,
    }),
    'instances-not-visible-failing-pull': outcome({
      verdict: 'unknown',
      when: {
        en: 'If the message names no Pod and is about a failed connection, and the list of machines is empty, which is normal on Autopilot',
        fr: 'Si le message ne désigne aucun pod et concerne une connexion en échec, et que la liste des machines est vide, ce qui est normal en mode Autopilot',
      },
      text: {
        en: () =>
          'Compute Engine lists no machine of this cluster, which is normal on Autopilot, so it is unknown whether a machine failed to join',
        fr: () =>
          'Compute Engine ne liste aucune machine de ce cluster, ce qui est normal en mode Autopilot\u00a0: impossible de savoir si une machine n’a pas pu rejoindre le cluster',
      },
      remedies: [
        {
          advice: {
            en: 'List the nodes (kubectl get nodes). If a node stays missing on Autopilot, contact support, because GKE manages the machines there.',
            fr: 'Listez les nœuds (kubectl get nodes). Si un nœud manque durablement en mode Autopilot, contactez le support, car GKE gère alors les machines.',
          },
        },
      ],
      example: {},
      output: emptyList,
    }),
  },
  sources: [sources.imagePulls, sources.networkIsolation],
});

function factsOf({ name, zone }: VmInstance, project: string): FailedInstance {
  return { machine: name, zone, project };
}
