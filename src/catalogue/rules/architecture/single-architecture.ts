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
    `${pods.join(', ') || 'the Pod'}: pulled well, then “exec format error”: the program was built for another processor than that of the node, or is a script without a shebang line`,
  fr: ({ pods }: Refused) =>
    `${pods.join(', ') || 'le pod'}\u00a0: extraction réussie, puis «\u00a0exec format error\u00a0»\u00a0: le programme a été construit pour un autre processeur que celui du nœud, ou c’est un script sans ligne shebang`,
};

const script = {
  advice: {
    en: 'If the image is built for that processor, look at what it starts: a script needs a first line such as #!/bin/sh, with nothing before it.',
    fr: 'Si l’image est construite pour ce processeur, regardez ce qu’elle lance\u00a0: un script doit commencer par une ligne comme #!/bin/sh, sans rien devant.',
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
    en: 'An image that is not an index is pulled on any node, right or wrong. On the wrong one the pull succeeds and the container dies at once.',
    fr: 'Une image seule, hors index, s’extrait sur n’importe quel nœud, bon ou mauvais. Sur un mauvais nœud, l’extraction réussit et le conteneur meurt aussitôt.',
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
        en: 'If the message or the log of the Pod contains `exec format error`, on Google Cloud, which also has Arm nodes',
        fr: 'Si le message ou le journal du pod contient `exec format error`, sur Google Cloud, qui a aussi des nœuds Arm',
      },
      text,
      remedies: [
        {
          advice: {
            en: 'Rebuild the image for the processor of the nodes, or for each of them if they have several. Machines with Apple or other Arm processors build for Arm by default: docker buildx build --platform linux/amd64.',
            fr: 'Reconstruisez l’image pour le processeur des nœuds, ou pour chacun d’eux s’ils en ont plusieurs. Les postes à processeur Apple ou autre Arm construisent pour Arm, sauf indication contraire\u00a0: docker buildx build --platform linux/amd64.',
          },
        },
        {
          manifest: podOnArchitecture,
          params: () => ({}),
          why: {
            en: 'Or place the Pods on nodes for which the image was built. If the cluster has no such nodes, they stay Pending.',
            fr: 'Ou placez les pods sur des nœuds pour lesquels l’image a été construite. Si le cluster n’en a pas, ils restent Pending.',
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
        en: 'If the message or the log of the Pod contains `exec format error`, on Cloud de Confiance, whose nodes are all amd64',
        fr: 'Si le message ou le journal du pod contient `exec format error`, sur Cloud de Confiance, dont tous les nœuds sont en amd64',
      },
      text,
      remedies: [
        {
          advice: {
            en: 'Rebuild the image for linux/amd64, the only platform of this cloud. Machines with Apple or other Arm processors build for Arm by default: docker buildx build --platform linux/amd64.',
            fr: 'Reconstruisez l’image pour linux/amd64, seule plateforme de ce cloud. Les postes à processeur Apple ou autre Arm construisent pour Arm, sauf indication contraire\u00a0: docker buildx build --platform linux/amd64.',
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
        en: 'If Pods have a status such as `CrashLoopBackOff` or `Error`, and the log of none contains `exec format error`',
        fr: 'Si des pods ont un état comme `CrashLoopBackOff` ou `Error`, et qu’aucun de leurs journaux ne contient `exec format error`',
      },
      text: {
        en: ({ count }) =>
          `${count === 1 ? 'one Pod ends' : `${count} Pods end`} right after the start, but not with “exec format error”: read the log`,
        fr: ({ count }) =>
          `${count === 1 ? 'un pod s’arrête' : `${count} pods s’arrêtent`} dès le démarrage, mais sans «\u00a0exec format error\u00a0»\u00a0: lisez le journal`,
      },
      example: { count: 2 },
      output: noOutput.combined,
    }),
    'logs-partly-read': outcome({
      verdict: 'unknown',
      when: {
        en: 'If more than 5 Pods have a status such as `CrashLoopBackOff` or `Error`, and none of the 5 logs that were read contains `exec format error`',
        fr: 'Si plus de 5\u00a0pods ont un état comme `CrashLoopBackOff` ou `Error`, et qu’aucun des 5\u00a0journaux lus ne contient `exec format error`',
      },
      text: {
        en: ({ count, read }) =>
          `${count} Pods end right after the start; none of the logs that were read (${read}) says “exec format error”`,
        fr: ({ count, read }) =>
          `${count} pods s’arrêtent dès le démarrage\u00a0; aucun des journaux lus (${read}) ne dit «\u00a0exec format error\u00a0»`,
      },
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
        en: ({ namespace }) => `no Pod of ${namespace} ends right after its start now`,
        fr: ({ namespace }) =>
          `aucun pod de l’espace de noms ${namespace} ne s’arrête dès son démarrage en ce moment`,
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
        en: () => 'the image was not pulled, so no program of it has run',
        fr: () => 'l’image n’a pas été extraite\u00a0: aucun de ses programmes n’a pu tourner',
      },
      example: {},
      output: noOutput.message,
    }),
  },
  sources: [sources.imagePulls, sources.multiPlatform, sources.debugPods],
});
