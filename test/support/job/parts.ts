/** What the manifests in public/job have in common. */
import { entrypoint, user } from '../../../src/standalone/image/files.ts';
import { clusterRoleFor, roleFiles } from '../roles.ts';

/** Where everything of Pullbook runs. */
export const namespace = 'pullbook';

/** What a person replaces. */
export const imagePlaceholder = 'IMAGE';

/** A comment in both languages, one line each. */
export type Comment = readonly (readonly [en: string, fr: string])[];

/** All of it in English, then all of it in French. */
export function commented(comment: Comment): readonly string[] {
  const lines = (at: 0 | 1) =>
    comment.filter((both) => both[at] !== '' || both[0] === both[1]).map((both) => `# ${both[at]}`.trimEnd());
  return [...lines(0), '#', ...lines(1)];
}

/** A line that is a command, in both. */
export const command = (line: string): Comment[number] => [`  ${line}`, `  ${line}`];

/** No image is published. */
export const aboutTheImage: Comment = [
  [
    `Replace ${imagePlaceholder}: no image is published. npm run image and image/Containerfile make it. If a node cannot pull it,`,
    `Remplacez ${imagePlaceholder}\u00a0: aucune image n’est publiée. npm run image et image/Containerfile la produisent. Si un nœud ne peut`,
  ],
  [
    'there is no report: the Pod waits, and the Job fails at its deadline. kubectl describe pod shows why.',
    'pas l’extraire, il n’y a aucun rapport\u00a0: le pod attend, et le Job échoue à son échéance. kubectl describe pod montre pourquoi.',
  ],
];

/** What standard output holds, which Cloud Logging keeps. */
export const aboutTheLog: Comment = [
  [
    'The log contains the names of Pods, nodes, images, accounts and projects, and the messages of the cluster. Whoever may read',
    'Le journal contient les noms des pods, des nœuds, des images, des comptes et des projets, et les messages du cluster. Qui',
  ],
  [
    'the logs of this namespace, in Cloud Logging too, can read them; with --anonymize each name is replaced. No Secret, no',
    'peut lire les journaux de cet espace de noms, dans Cloud Logging aussi, les voit\u00a0; avec --anonymize, chaque nom est remplacé.',
  ],
  [
    'log of a Pod and no environment variable is read. Cloud Logging drops a line of more than 256 KB, kubectl logs does not.',
    'Aucun Secret, aucun journal de pod, aucune variable d’environnement n’est lu. Cloud Logging abandonne une ligne',
  ],
  ['', 'de plus de 256\u00a0Ko, kubectl logs non.'],
];

export const namespaceManifest = [
  'apiVersion: v1',
  'kind: Namespace',
  'metadata:',
  `  name: ${namespace}`,
  '  labels:',
  '    pod-security.kubernetes.io/enforce: restricted',
];

/** @param annotations as lines of YAML below `annotations`, or comments */
export const serviceAccount = (name: string, annotations: readonly string[] = []) => [
  'apiVersion: v1',
  'kind: ServiceAccount',
  'metadata:',
  `  name: ${name}`,
  `  namespace: ${namespace}`,
  ...annotations,
];

/** The ClusterRole of public/roles, with its own comments. */
export const readerRole = (roleFiles()['pullbook-reader.yaml'] ?? '').trimEnd().split('\n');

/** Binds the ClusterRole to one subject. */
export const readerBinding = (name: string, subject: readonly string[]) => [
  'apiVersion: rbac.authorization.k8s.io/v1',
  'kind: ClusterRoleBinding',
  'metadata:',
  `  name: ${name}`,
  'roleRef:',
  '  apiGroup: rbac.authorization.k8s.io',
  '  kind: ClusterRole',
  `  name: ${clusterRoleFor.none}`,
  'subjects:',
  ...subject.map((line, at) => (at === 0 ? `  - ${line}` : `    ${line}`)),
];

/** What runs in a Pod. */
export interface PodOptions {
  readonly account: string;
  /** Whether kubectl uses the token of the account. */
  readonly ownCluster: boolean;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly memory: { readonly request: string; readonly limit: string };
  /** As lines of YAML. */
  readonly mounts?: readonly string[];
  readonly volumes?: readonly string[];
}

const [uid, gid] = user.split(':');

/** The spec of a Pod, by the restricted Pod Security Standard, and with a root filesystem that is read-only. */
export function podSpec(of: PodOptions): readonly string[] {
  // gcloud compiles its modules once a Pod, and not at each start: 0.6 s instead of 3.6 s where nothing else can be written.
  const env = Object.entries({ HOME: '/tmp', PYTHONPYCACHEPREFIX: '/tmp/python', ...of.env });
  return [
    'restartPolicy: Never',
    `serviceAccountName: ${of.account}`,
    `automountServiceAccountToken: ${of.ownCluster}`,
    'securityContext:',
    '  runAsNonRoot: true',
    `  runAsUser: ${uid}`,
    `  runAsGroup: ${gid}`,
    `  fsGroup: ${gid}`,
    '  seccompProfile:',
    '    type: RuntimeDefault',
    'containers:',
    '  - name: pullbook',
    `    image: ${imagePlaceholder}`,
    `    command: [${entrypoint.map((word) => JSON.stringify(word)).join(', ')}]`,
    '    args:',
    ...of.args.map((arg) => `      - ${arg}`),
    '    env:',
    ...env.flatMap(([name, value]) => [`      - name: ${name}`, `        value: ${value}`]),
    '    resources:',
    '      requests:',
    '        cpu: 250m',
    `        memory: ${of.memory.request}`,
    '      limits:',
    `        memory: ${of.memory.limit}`,
    '    securityContext:',
    '      allowPrivilegeEscalation: false',
    '      readOnlyRootFilesystem: true',
    '      capabilities:',
    '        drop: [ALL]',
    '    volumeMounts:',
    '      - name: tmp',
    '        mountPath: /tmp',
    ...(of.mounts ?? []).map((line) => `      ${line}`),
    'volumes:',
    '  - name: tmp',
    '    emptyDir:',
    '      sizeLimit: 256Mi',
    ...(of.volumes ?? []).map((line) => `  ${line}`),
  ];
}

export const indented = (lines: readonly string[], by: number) =>
  lines.map((line) => `${' '.repeat(by)}${line}`);

/** The documents as one file. */
export function manifest(...documents: readonly (readonly string[])[]): string {
  return `${documents.map((lines) => lines.join('\n')).join('\n---\n')}\n`;
}
