import type { SerialPortOutput, VmInstance } from '../../commands/gcloud/instances.ts';
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

const checkPath = {
  advice: {
    en: 'The machine needs the same way out as a pull: resolver, route, firewall, Private Google Access. Work through the rules above for its subnet.',
    fr: 'La machine a besoin du même chemin qu’une extraction\u00a0: résolveur, route, pare-feu, accès privé à Google. Reprenez les règles ci-dessus pour son sous-réseau.',
  },
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

  async check({ ask, about: { cluster, pod, failure } }) {
    if (failure?.signature === 'node-bootstrap-download') return { because: 'reported-by-event', facts: {} };
    // What keeps another machine from the cluster is not why this Pod has no image.
    if (failure && pod) return { because: 'node-joined', facts: { node: pod.node ?? '' } };
    if (failure && failure.cause !== 'firewall-or-timeout')
      return { because: 'not-applicable-cause', facts: {} };
    const { PROJECT: project, CLUSTER } = clusterParams(cluster);
    const [machines, nodes] = await Promise.all([
      ask(listVmInstances, { CLUSTER, PROJECT: project }),
      ask(getNodePools, {}),
    ]);
    if (machines.length === 0)
      return { because: failure ? 'instances-not-visible-failing-pull' : 'instances-not-visible', facts: {} };
    const nodeNames = new Set(nodes.map(({ name }) => name));
    const notJoined = machines.filter(({ name, running }) => running && !nodeNames.has(name));
    const [first] = notJoined;
    if (!first) return { because: 'nodes-joined', facts: { machines: machines.length } };
    const logs = await Promise.all(
      notJoined.slice(0, maxLogs).map(async (machine) => {
        const reply = await ask.maybe(readSerialPortOutput, instanceParams(factsOf(machine, project)));
        return { machine, reply };
      }),
    );
    const failed = logs.find(({ reply }) => reply.answer?.downloadFailed);
    if (failed?.reply.answer)
      return {
        because: 'kubelet-download-failed',
        facts: { ...factsOf(failed.machine, project), why: reasonOf(failed.reply.answer) },
      };
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
        en: ({ machines }) => `all machines of the cluster are nodes (${machines})`,
        fr: ({ machines }) => `toutes les machines du cluster sont des nœuds (${machines})`,
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
        en: ({ machine, why }) =>
          `${machine} could not download its kubelet${why === 'name' ? ': a name did not resolve' : why === 'timeout' ? ': the connection timed out' : ''}`,
        fr: ({ machine, why }) =>
          `${machine} n’a pas pu télécharger son kubelet${why === 'name' ? '\u00a0: un nom ne s’est pas résolu' : why === 'timeout' ? '\u00a0: la connexion n’a pas abouti à temps' : ''}`,
      },
      remedies: [checkPath],
      example: { ...example, why: 'timeout' },
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
          `${machines.join(', ')} ${machines.length === 1 ? 'is no node' : 'are no nodes'} of the cluster: still starting, or kept from it by something that the boot log does not name${log ? ` (${log})` : ''}`,
        fr: ({ machines, log }) =>
          `${machines.join(', ')} ${machines.length === 1 ? 'n’est pas un nœud' : 'ne sont pas des nœuds'} du cluster\u00a0: démarrage encore en cours, ou bloqué par une cause que le journal de démarrage ne donne pas${log ? ` (${log})` : ''}`,
      },
      remedies: [
        {
          advice: {
            en: 'Read the end of its boot log: kube-node-installation and kube-node-configuration are the units that make a machine a node.',
            fr: 'Lisez la fin de son journal de démarrage\u00a0: kube-node-installation et kube-node-configuration sont les unités qui font d’une machine un nœud.',
          },
        },
      ],
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

function reasonOf({ nameUnknown, timedOut }: SerialPortOutput): string {
  return nameUnknown ? 'name' : timedOut ? 'timeout' : '';
}
