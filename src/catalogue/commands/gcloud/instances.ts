/** Compute Engine instances: account, network, serial port output. */
import { defineCommand } from '../../model/define.ts';
import { Unreadable } from '../../model/failures.ts';
import { oneOf } from '../../model/names.ts';
import { sources } from '../../sources/index.ts';
import { array, child, lastPart, list, requiredText, text, texts } from '../decode.ts';
import { fields } from '../projection.ts';
import { instanceWords } from '../shared-args.ts';
import { untested } from '../universe-support.ts';
import { linkAt, type ResourceLink } from './links.ts';

/** The account of an instance, with its access scopes; an instance has one account at most. */
export interface Instance {
  readonly account: string | null;
  readonly scopes: readonly string[];
}

export const describeInstance = defineCommand({
  id: 'gcloud-compute-instances-describe',
  tool: 'gcloud',
  effect: 'reads',
  words: instanceWords,
  ...fields('serviceAccounts', decodeInstance, { account: 'account', scopes: 'scope' }),
  purpose: {
    en: 'Read the service account and the access scopes of one node.',
    fr: 'Lire le compte de service et les niveaux d’accès d’un nœud.',
  },
  needs: [{ iam: 'compute.instances.get' }],
  on: '{PROJECT}',
  universes: untested,
  sources: [sources.imagePulls, sources.accessScopes],
});

/** An instance without an account has none in the list. */
export function decodeInstance(answer: unknown): Instance {
  const [account] = list(answer, 'serviceAccounts');
  return account
    ? { account: text(account, 'email'), scopes: texts(account, 'scopes') }
    : { account: null, scopes: [] };
}

/** The first network interface of an instance, and what firewall rules can target it by. */
export interface InstanceNetwork {
  readonly network: ResourceLink | null;
  readonly subnetwork: ResourceLink | null;
  /** True with an external IPv4 address. */
  readonly external: boolean;
  readonly ipv4Only: boolean;
  /** Its internal IPv4 address. */
  readonly address: string | null;
  readonly tags: readonly string[];
  readonly account: string | null;
}

export const describeInstanceNetwork = defineCommand({
  id: 'gcloud-compute-instances-describe-network',
  tool: 'gcloud',
  effect: 'reads',
  words: instanceWords,
  ...fields(
    'networkInterfaces[].network,networkInterfaces[].subnetwork,networkInterfaces[].networkIP,networkInterfaces[].stackType,networkInterfaces[].accessConfigs[].natIP,tags.items,serviceAccounts[].email',
    decodeInstanceNetwork,
    {
      network: { project: 'project', region: 'location', name: 'network' },
      subnetwork: { project: 'project', region: 'location', name: 'subnet' },
      address: 'address',
      tags: 'network-tag',
      account: 'account',
    },
  ),
  purpose: {
    en: 'Read the network, the external address and the network tags of one node.',
    fr: 'Lire le réseau, l’adresse externe et les tags réseau d’un nœud.',
  },
  needs: [{ iam: 'compute.instances.get' }],
  on: '{PROJECT}',
  universes: untested,
  sources: [sources.gcloudReference],
});

/** The field `natIP` is the external IPv4 address. */
export function decodeInstanceNetwork(answer: unknown): InstanceNetwork {
  const [first] = list(answer, 'networkInterfaces');
  const [account] = list(answer, 'serviceAccounts');
  const card = first ?? {};
  const stack = text(card, 'stackType') ?? 'IPV4_ONLY';
  return {
    network: linkAt(card, 'network'),
    subnetwork: linkAt(card, 'subnetwork'),
    external: list(card, 'accessConfigs').some((access) => text(access, 'natIP') !== null),
    ipv4Only: stack === 'IPV4_ONLY',
    address: text(card, 'networkIP'),
    tags: texts(child(answer, 'tags'), 'items'),
    account: account ? text(account, 'email') : null,
  };
}

/** A machine of a cluster, whether or not it became a node. */
export interface VmInstance {
  readonly name: string;
  readonly zone: string;
  readonly running: boolean;
  /** RFC 3339. */
  readonly created: string | null;
}

export const listVmInstances = defineCommand({
  id: 'gcloud-compute-instances-list',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'compute',
    'instances',
    'list',
    '--filter=labels.goog-k8s-cluster-name={CLUSTER} AND labels.goog-k8s-cluster-location={CLUSTER_LOCATION}',
    '--project={PROJECT}',
  ],
  ...fields('name,zone,status,creationTimestamp', decodeVmInstances, {
    name: 'node',
    zone: 'location',
    created: 'time',
  }),
  purpose: {
    en: 'List the machines that belong to the cluster, including those that never became nodes.',
    fr: 'Lister les machines qui appartiennent au cluster, y compris celles qui ne sont jamais devenues des nœuds.',
  },
  needs: [{ iam: 'compute.instances.list' }],
  on: '{PROJECT}',
  universes: untested,
  sources: [sources.gcloudReference],
});

/** The machines of a cluster; `zone` is the last part of a link. */
export function decodeVmInstances(answer: unknown): readonly VmInstance[] {
  return array(answer).map((machine) => ({
    name: requiredText(machine, 'name'),
    zone: lastPart(requiredText(machine, 'zone')),
    running: text(machine, 'status') === 'RUNNING',
    created: text(machine, 'creationTimestamp'),
  }));
}

/** What the serial port output shows about the start of a node. Its text is not kept. */
export interface SerialPortOutput {
  /** Whether the unit failed that downloads and installs the kubelet. It does more than download. */
  readonly installationFailed: boolean;
  /** Why a download failed, as its error says; null if no error speaks of one. */
  readonly download: 'name' | 'timeout' | 'refused' | null;
}

const serialNames = { download: oneOf('name', 'timeout', 'refused') };

export const readSerialPortOutput = defineCommand({
  id: 'gcloud-compute-instances-get-serial-port-output',
  tool: 'gcloud',
  effect: 'reads',
  words: [
    'compute',
    'instances',
    'get-serial-port-output',
    '{NODE}',
    '--zone={NODE_ZONE}',
    '--project={PROJECT}',
    '--port=1',
  ],
  output: [],
  machine: {
    output: [],
    format: 'text',
    decode: decodeSerialPortOutput,
    names: serialNames,
    copied: { text: copiedSerialPortOutput },
  },
  purpose: {
    en: 'Read what a machine wrote while it started, without logging in to it.',
    fr: 'Lire ce qu’une machine a écrit pendant son démarrage, sans s’y connecter.',
  },
  needs: [{ iam: 'compute.instances.getSerialPortOutput' }],
  on: '{PROJECT}',
  universes: untested,
  sources: [sources.imagePulls],
});

/**
 * The failure of the systemd unit kube-node-installation in the serial port output, by its description alone or, since
 * systemd 249 in the form `Failed to start UNIT - DESCRIPTION`.
 */
const bootstrapFailure = /failed to start (?:\S+ - )?download and install k8s binaries and configurations/i;

/**
 * Errors of curl, with which the scripts of a node download (curl, docs/libcurl/libcurl-errors), and those that the
 * source page names.
 */
const downloadErrors = [
  ['name', /curl: \(6\)|could not resolve host|no such host/i],
  ['timeout', /curl: \(28\)|connection timed out|i\/o timeout/i],
  ['refused', /curl: \((?:7|22|35|52|56|60)\)/i],
] as const;

/** What the kernel and systemd write in front of their lines, and the hint that gcloud adds. */
const serialLine =
  /\bsystemd\[1\]: |\bkernel: |\[ {0,8}\d+\.\d{6}\]|^Specify --start=\d+ in the next get-serial-port-output/m;

/** The same from what somebody copied, if it is the output of a serial port. */
export function copiedSerialPortOutput(printed: string): SerialPortOutput {
  if (printed !== '' && !serialLine.test(printed)) throw new Unreadable('not the output of a serial port');
  return decodeSerialPortOutput(printed);
}

/** What is kept of the text: whether the installation failed, and the error of a download that explains it. */
export function decodeSerialPortOutput(answer: unknown): SerialPortOutput {
  if (typeof answer !== 'string') throw new Unreadable('not a string');
  return {
    installationFailed: bootstrapFailure.test(answer),
    download: downloadErrors.find(([, pattern]) => pattern.test(answer))?.[0] ?? null,
  };
}
