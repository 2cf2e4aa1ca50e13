/** The flags of `fleet`: those of the other playbooks that make sense for many clusters, and its own. */
import { type FlagTable, flags } from '../cli/flags.ts';

/** The forms in which the report is printed. */
export const fleetFormats = ['text', 'json', 'ndjson', 'markdown', 'html'] as const;
/** A value of `--output`. */
export type FleetFormat = (typeof fleetFormats)[number];

const ids = { en: 'IDS', fr: 'IDS' };

export const fleetFlags = {
  contexts: {
    value: { en: 'NAMES', fr: 'NOMS' },
    repeats: true,
    says: {
      en: 'these contexts of the kubeconfig, separated by commas',
      fr: 'ces contextes du kubeconfig, séparés par des virgules',
    },
    group: 'look',
  },
  'all-contexts': {
    says: { en: 'every context of the kubeconfig', fr: 'tous les contextes du kubeconfig' },
    group: 'look',
  },
  projects: {
    value: ids,
    repeats: true,
    says: {
      en: 'every GKE cluster of these projects',
      fr: 'tous les clusters GKE de ces projets',
    },
    group: 'look',
  },
  memberships: {
    value: ids,
    repeats: true,
    says: {
      en: 'every cluster of the fleets of these projects, through the Connect gateway',
      fr: 'tous les clusters des parcs (fleets) de ces projets, par la passerelle Connect',
    },
    group: 'look',
  },
  namespace: {
    ...flags.namespace,
    says: {
      en: 'this namespace of each cluster (default: all of them)',
      fr: 'cet espace de noms de chaque cluster (par défaut\u00a0: tous)',
    },
  },
  kubeconfig: flags.kubeconfig,
  'dns-endpoint': {
    says: {
      en: 'with --projects, connect to each control plane through its DNS-based endpoint',
      fr: 'avec --projects, joindre chaque plan de contrôle par son point de terminaison DNS',
    },
    group: 'look',
  },
  'internal-ip': {
    says: {
      en: 'with --projects, connect to each control plane through its internal IP address',
      fr: 'avec --projects, joindre chaque plan de contrôle par son adresse IP interne',
    },
    group: 'look',
  },
  ignore: flags.ignore,
  'ignore-image': flags['ignore-image'],
  'ignore-file': flags['ignore-file'],
  lang: flags.lang,
  output: {
    ...flags.output,
    says: { en: 'text, json, ndjson, markdown or html', fr: 'text, json, ndjson, markdown ou html' },
  },
  timeout: flags.timeout,
  width: {
    value: { en: 'NUMBER', fr: 'NOMBRE' },
    says: {
      en: 'number of clusters to examine at the same time (default: 4)',
      fr: 'nombre de clusters examinés en même temps (par défaut\u00a0: 4)',
    },
    group: 'how',
  },
  'share-gcloud': flags['share-gcloud'],
  'inspect-secrets': flags['inspect-secrets'],
  'inspect-logs': flags['inspect-logs'],
  results: {
    value: { en: 'DIR', fr: 'DOSSIER' },
    says: {
      en: 'write one line for each cluster when it is done, and the report in Markdown and HTML',
      fr: 'écrire une ligne par cluster dès qu’il est examiné, et le rapport en Markdown et HTML',
    },
    group: 'how',
  },
  resume: {
    says: {
      en: 'with --results, examine only the clusters without a result',
      fr: 'avec --results, n’examiner que les clusters encore sans résultat',
    },
    group: 'how',
  },
  shards: {
    value: { en: 'NUMBER', fr: 'NOMBRE' },
    says: {
      en: 'divide the list among this number of processes, and examine one share',
      fr: 'répartir la liste entre ce nombre de processus, et n’examiner qu’une part',
    },
    group: 'how',
  },
  shard: {
    value: { en: 'INDEX', fr: 'INDEX' },
    says: {
      en: 'the share to examine, from 0 (default: JOB_COMPLETION_INDEX, which Kubernetes sets)',
      fr: 'la part à examiner, à partir de 0 (par défaut\u00a0: JOB_COMPLETION_INDEX de Kubernetes)',
    },
    group: 'how',
  },
  merge: {
    value: { en: 'FILE|DIR|-', fr: 'FICHIER|DOSSIER|-' },
    repeats: true,
    says: {
      en: 'make one report of what the shares printed, without running any command; may be repeated',
      fr: 'réunir en un rapport ce que les parts ont affiché, sans commande\u00a0; option répétable',
    },
    group: 'offline',
  },
  anonymize: {
    ...flags.anonymize,
    says: {
      en: 'replace names in the report and in the results',
      fr: 'remplacer les noms dans le rapport et les résultats',
    },
  },
  version: flags.version,
  help: flags.help,
} as const satisfies FlagTable;

export type FleetFlag = keyof typeof fleetFlags;

/** What only a run with tools uses: idle with `--merge`. */
export const needTools: readonly FleetFlag[] = (Object.keys(fleetFlags) as FleetFlag[]).filter(
  (name) => !['merge', 'lang', 'output', 'version', 'help'].includes(name),
);
