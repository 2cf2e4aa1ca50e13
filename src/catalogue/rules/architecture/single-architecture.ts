import { getLogTail } from '../../commands/kubectl/logs.ts';
import { getPods } from '../../commands/kubectl/pod-table.ts';
import { podOnArchitecture } from '../../commands/shown/manifests.ts';
import { withoutEmpty } from '../../facts/pool-nodes.ts';
import type { Failure } from '../../model/answer.ts';
import { defineRule, outcome } from '../../model/define.ts';
import { CannotTell } from '../../model/failures.ts';
import { noOutput } from '../../model/no-output.ts';
import { sources } from '../../sources/index.ts';

/** How many Pods are read at most: Pods of one Deployment run the same image. */
const maxLogs = 5;

/** The state of a Pod whose program exits immediately (Kubernetes, pkg/printers/internalversion/printers.go). */
const crashStatus = /^(?:Init:)?(?:CrashLoopBackOff|Error|RunContainerError|StartError|ExitCode:\d+)$/;

type Refused = { readonly pods: readonly string[]; readonly namespace: string };

const example: Refused = { pods: ['cart-7c9d8b6f5-x2kqp'], namespace: 'shop' };

/** The kernel says so of any file that it cannot start (execve(2), ENOEXEC): a script without `#!` is one. */
const text = {
  en: ({ pods }: Refused) =>
    `the image was pulled, but its program could not be started: “exec format error”${pods.length > 0 ? ` (${pods.join(', ')})` : ''}: the program was built for a processor other than that of the node, or is a script without a shebang line`,
  fr: ({ pods }: Refused) =>
    `l’image a été extraite, mais le démarrage de son programme a échoué avec «\u00a0exec format error\u00a0»${pods.length > 0 ? ` (${pods.join(', ')})` : ''}\u00a0: ce programme a été construit pour un autre processeur que celui du nœud, ou est un script sans ligne shebang`,
};

const script = {
  advice: {
    en: 'If the image is built for the processor of the node, check the program that it starts. A script needs a first line such as #!/bin/sh, with nothing before it.',
    fr: 'Si l’image est construite pour le processeur du nœud, vérifiez le programme qu’elle lance. Un script doit commencer par une ligne comme #!/bin/sh, sans rien devant.',
  },
};

const output = {
  command: getLogTail,
  params: ({ pods, namespace }: Refused) => withoutEmpty({ POD: pods[0] ?? '', NAMESPACE: namespace }),
  shows: () => ['exec format error'],
};

export const singleArchitecture = defineRule({
  id: 'single-architecture',
  section: 'architecture',
  title: { en: 'Single-architecture image', fr: 'Image mono-architecture' },
  summary: {
    en: 'An image that is not an index can be pulled on any node. If the image was not built for the processor of the node, the container stops immediately.',
    fr: 'Une image qui n’est pas un index peut être extraite sur n’importe quel nœud. Si elle n’est pas construite pour le processeur du nœud, le conteneur s’arrête aussitôt.',
  },
  causes: ['arch-mismatch'],
  about: 'cluster',
  alsoInDiagnose: true,
  asks: [getPods, getLogTail],

  async check({ ask, about: { namespace, pod, failure }, universe }) {
    // A program that could not be pulled has not run, and another Pod's says nothing about it.
    if (failure && failure.signature !== 'exec-format-error')
      return { because: 'not-applicable-cause', facts: {} };
    const because =
      universe.architectures.length === 1 ? 'exec-format-error-amd64-only' : 'exec-format-error';
    // The message is the proof: between two starts the Pod has another status, and its log can be empty.
    if (failure) return { because, facts: { pods: pod ? [pod.name] : [], namespace } };
    const rows = await ask(getPods, { NAMESPACE: namespace });
    const crashing = rows.filter(({ status }) => crashStatus.test(status)).map(({ name }) => name);
    if (crashing.length === 0) return { because: 'no-crashing-pod', facts: { namespace } };
    const read = crashing.slice(0, maxLogs);
    const logs = await Promise.all(
      read.map(async (pod) => ({
        pod,
        reply: await ask.maybe(getLogTail, { POD: pod, NAMESPACE: namespace }),
      })),
    );
    const pods = logs.filter(({ reply }) => reply.answer?.execFormatError).map(({ pod }) => pod);
    if (pods.length > 0) return { because, facts: { pods, namespace } };
    const unreadLog: Failure | undefined = logs.flatMap(({ reply }) => (reply.why ? [reply] : []))[0];
    if (unreadLog) throw new CannotTell(unreadLog);
    const count = crashing.length;
    return count > read.length
      ? { because: 'logs-partly-read', facts: { count, read: read.length } }
      : { because: 'other-crash', facts: { count } };
  },

  onFailure: [
    // One Pod is proof enough.
    { command: getLogTail, concludes: ['exec-format-error'] },
  ],
  outcomes: {
    'exec-format-error': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message or the log of the Pod contains `exec format error`, and the cluster is on Google Cloud, where Arm nodes also exist',
        fr: 'Si le message ou le journal du pod contient `exec format error`, et que le cluster est sur Google Cloud, où des nœuds Arm existent aussi',
      },
      text,
      remedies: [
        {
          advice: {
            en: 'Rebuild the image for the processor of the nodes, or for each processor if the nodes differ (for amd64: docker buildx build --platform linux/amd64). Machines with Apple or other Arm processors build for Arm by default.',
            fr: 'Reconstruisez l’image pour le processeur des nœuds, ou pour chaque processeur si les nœuds diffèrent (pour amd64\u00a0: docker buildx build --platform linux/amd64). Les postes avec un processeur Apple ou un autre processeur Arm construisent par défaut pour Arm.',
          },
        },
        {
          manifest: podOnArchitecture,
          params: () => ({}),
          why: {
            en: 'Another solution is to place the Pods on nodes for which the image was built. If the cluster has no such nodes and does not create any, the Pods stay Pending.',
            fr: 'Une autre solution consiste à placer les pods sur des nœuds pour lesquels l’image a été construite. Si le cluster n’a pas de tels nœuds et n’en crée pas, les pods restent Pending.',
          },
        },
        script,
      ],
      example,
      output,
    }),
    'exec-format-error-amd64-only': outcome({
      verdict: 'problem',
      when: {
        en: 'If the message or the log of the Pod contains `exec format error`, and the cluster is on Cloud de Confiance, whose nodes are all amd64',
        fr: 'Si le message ou le journal du pod contient `exec format error`, et que le cluster est sur Cloud de Confiance, dont tous les nœuds sont en amd64',
      },
      text,
      remedies: [
        {
          advice: {
            en: 'Rebuild the image for linux/amd64, the only platform of this cloud: docker buildx build --platform linux/amd64. Machines with Apple or other Arm processors build for Arm by default.',
            fr: 'Reconstruisez l’image pour linux/amd64, seule plateforme de ce cloud\u00a0: docker buildx build --platform linux/amd64. Les postes avec un processeur Apple ou un autre processeur Arm construisent par défaut pour Arm.',
          },
        },
        script,
      ],
      example,
      output,
    }),
    'other-crash': outcome({
      verdict: 'ok',
      when: {
        en: 'If 1 to 5 Pods have a status such as `CrashLoopBackOff` or `Error`, and none of their logs contains `exec format error`',
        fr: 'Si 1 à 5\u00a0pods ont un état comme `CrashLoopBackOff` ou `Error`, et qu’aucun de leurs journaux ne contient `exec format error`',
      },
      text: {
        en: ({ count }) =>
          `${count === 1 ? 'one Pod stops, but its log does' : `${count} Pods stop, but their logs do`} not contain “exec format error”: read ${count === 1 ? 'this log' : 'these logs'}`,
        fr: ({ count }) =>
          `${count === 1 ? 'un pod s’arrête, mais son journal ne contient' : `${count} pods s’arrêtent, mais leurs journaux ne contiennent`} pas «\u00a0exec format error\u00a0»\u00a0: lisez ${count === 1 ? 'ce journal' : 'ces journaux'}`,
      },
      example: { count: 2 },
      output: noOutput.combined,
    }),
    'logs-partly-read': outcome({
      verdict: 'unknown',
      when: {
        en: 'If more than 5 Pods have a status such as `CrashLoopBackOff` or `Error`, and none of the 5 logs that Pullbook reads contains `exec format error`',
        fr: 'Si plus de 5\u00a0pods ont un état comme `CrashLoopBackOff` ou `Error`, et qu’aucun des 5\u00a0journaux que lit Pullbook ne contient `exec format error`',
      },
      text: {
        en: ({ count, read }) =>
          `${count} Pods stop; none of the logs that were read (${read}) contains “exec format error”`,
        fr: ({ count, read }) =>
          `${count === 1 ? 'un pod s’arrête' : `${count} pods s’arrêtent`}\u00a0; aucun des journaux lus (${read}) ne contient «\u00a0exec format error\u00a0»`,
      },
      remedies: [
        {
          advice: {
            en: 'Read the logs of the other Pods (kubectl logs --previous).',
            fr: 'Lisez le journal des autres pods (kubectl logs --previous).',
          },
        },
      ],
      example: { count: 12, read: 5 },
      output: noOutput.combined,
    }),
    'no-crashing-pod': outcome({
      verdict: 'not-applicable',
      when: {
        en: 'If no Pod of {NAMESPACE} has the status `CrashLoopBackOff`, `Error`, `RunContainerError`, `StartError` or `ExitCode`',
        fr: 'Si aucun pod de l’espace de noms {NAMESPACE} n’a l’état `CrashLoopBackOff`, `Error`, `RunContainerError`, `StartError` ou `ExitCode`',
      },
      text: {
        en: ({ namespace }) => `no Pod of namespace ${namespace} currently stops right after its start`,
        fr: ({ namespace }) =>
          `aucun pod de l’espace de noms ${namespace} ne s’arrête actuellement dès son démarrage`,
      },
      example: { namespace: 'shop' },
      output: {
        command: getPods,
        params: ({ namespace }) => ({ NAMESPACE: namespace }),
        lacks: () => 'CrashLoopBackOff',
      },
    }),
    'not-applicable-cause': outcome({
      verdict: 'not-applicable',
      when: { en: 'If the image of the Pod was not pulled', fr: 'Si l’image du pod n’a pas été extraite' },
      text: {
        en: () => 'this check is about images that were pulled, not about a pull that failed',
        fr: () => 'cette vérification porte sur les images extraites, et non sur une extraction qui a échoué',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.imagePulls, sources.multiPlatform, sources.debugPods],
});
