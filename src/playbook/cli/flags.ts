/** The flags of a playbook: one table, from which a command line is parsed and refused, and `--help` is printed. */
import type { Text } from '../../base/text.ts';

/**
 * What a command line asks for: a run on a cluster, the commands of such a run (`--dry-run`), a run on a recording, or
 * the meaning of a pasted text.
 */
export type RunKind = 'cluster' | 'plan' | 'recording' | 'paste';

/** The parts of `--help`. */
export type FlagGroup = 'paste' | 'look' | 'how' | 'offline' | 'about';

/** One flag. */
export interface Flag {
  readonly short?: string;
  /** What stands for its value in `--help`; absent if it takes none. */
  readonly value?: Text;
  /** Whether its value may be left out. */
  readonly optional?: true;
  /** Whether it may be given several times. */
  readonly repeats?: true;
  readonly says: Text;
  readonly group: FlagGroup;
  /** The runs in which it has an effect; elsewhere it is refused. Absent: in every run. */
  readonly runs?: readonly RunKind[];
}

/** The flags of a command line, by name. */
export type FlagTable<Name extends string = string> = Readonly<Record<Name, Flag>>;

const name = { en: 'NAME', fr: 'NOM' };
const folder = { en: 'DIR', fr: 'DOSSIER' };
const onCluster: readonly RunKind[] = ['cluster', 'plan'];
const whatIsLookedAt: readonly RunKind[] = ['cluster', 'plan', 'recording'];

export const flags = {
  event: {
    value: { en: 'TEXT|-', fr: 'TEXTE|-' },
    says: {
      en: 'explain a pasted message; - reads standard input',
      fr: 'expliquer un message collé\u00a0; - lit l’entrée standard',
    },
    group: 'paste',
  },
  namespace: {
    short: 'n',
    value: { en: 'NS', fr: 'NS' },
    says: {
      en: 'the namespace (default: that of the context)',
      fr: 'l’espace de noms (par défaut\u00a0: celui du contexte)',
    },
    group: 'look',
    runs: whatIsLookedAt,
  },
  'all-namespaces': {
    short: 'A',
    says: { en: 'every namespace', fr: 'tous les espaces de noms' },
    group: 'look',
    runs: whatIsLookedAt,
  },
  'all-pods': {
    says: {
      en: 'with -A, list running Pods too: slower in a large cluster',
      fr: 'avec -A, lister aussi les pods en cours d’exécution\u00a0: plus lent dans un grand cluster',
    },
    group: 'look',
    runs: whatIsLookedAt,
  },
  pod: {
    value: name,
    says: {
      en: 'only this Pod, or the Pods of this Deployment, StatefulSet or Job; also NAMESPACE/NAME',
      fr: 'ce pod, ou les pods de ce Deployment, StatefulSet ou Job\u00a0; aussi ESPACE/NOM',
    },
    group: 'look',
    runs: whatIsLookedAt,
  },
  selector: {
    short: 'l',
    value: { en: 'LABELS', fr: 'LABELS' },
    says: {
      en: 'only the Pods with these labels: app=cart,tier=web',
      fr: 'seulement les pods qui portent ces étiquettes\u00a0: app=cart,tier=web',
    },
    group: 'look',
    runs: onCluster,
  },
  image: {
    value: { en: 'REF', fr: 'REF' },
    repeats: true,
    says: {
      en: 'check an image that no Pod uses yet; may be repeated',
      fr: 'vérifier une image qu’aucun pod n’utilise encore\u00a0; option répétable',
    },
    group: 'look',
    runs: whatIsLookedAt,
  },
  ignore: {
    value: { en: 'NS/POD', fr: 'NS/POD' },
    repeats: true,
    says: {
      en: 'leave out a known failure, but count it: shop/cart-*; may be repeated',
      fr: 'écarter un échec connu, mais le compter\u00a0: shop/cart-*\u00a0; option répétable',
    },
    group: 'look',
    runs: ['cluster', 'recording'],
  },
  'ignore-image': {
    value: { en: 'GLOB', fr: 'MOTIF' },
    repeats: true,
    says: {
      en: 'leave out the failures of an image: docker.io/library/*; may be repeated',
      fr: 'écarter les échecs d’une image\u00a0: docker.io/library/*\u00a0; option répétable',
    },
    group: 'look',
    runs: ['cluster', 'recording'],
  },
  'ignore-file': {
    value: { en: 'FILE', fr: 'FICHIER' },
    says: {
      en: 'leave out what a file lists: pod|image, pattern, last day, reason',
      fr: 'écarter ce qu’indique un fichier\u00a0: pod|image, motif, dernier jour, raison',
    },
    group: 'look',
    runs: ['cluster', 'recording'],
  },
  rule: {
    value: { en: 'ID', fr: 'ID' },
    says: { en: 'run only this check', fr: 'lancer cette seule vérification' },
    group: 'look',
    runs: whatIsLookedAt,
  },
  context: {
    value: name,
    says: { en: 'the kubeconfig context', fr: 'le contexte kubeconfig' },
    group: 'look',
    runs: onCluster,
  },
  kubeconfig: {
    value: { en: 'FILE', fr: 'FICHIER' },
    says: { en: 'another kubeconfig', fr: 'un autre kubeconfig' },
    group: 'look',
    runs: onCluster,
  },
  project: {
    value: { en: 'ID', fr: 'ID' },
    says: { en: 'the project of the cluster', fr: 'le projet du cluster' },
    group: 'look',
    runs: onCluster,
  },
  cluster: {
    value: name,
    says: { en: 'the cluster', fr: 'le cluster' },
    group: 'look',
    runs: onCluster,
  },
  location: {
    value: { en: 'PLACE', fr: 'LIEU' },
    says: { en: 'the region or zone of the cluster', fr: 'la région ou la zone du cluster' },
    group: 'look',
    runs: onCluster,
  },
  universe: {
    value: name,
    says: { en: 'the cloud: google or s3ns', fr: 'le cloud\u00a0: google ou s3ns' },
    group: 'look',
    runs: onCluster,
  },
  lang: {
    value: { en: 'en|fr', fr: 'en|fr' },
    says: {
      en: 'the language (default: that of LC_ALL or LANG)',
      fr: 'la langue (par défaut\u00a0: celle de LC_ALL ou LANG)',
    },
    group: 'how',
  },
  output: {
    short: 'o',
    value: { en: 'FORMAT', fr: 'FORMAT' },
    says: {
      en: 'text, json, ndjson (JSON on one line, for a log), markdown, junit or html',
      fr: 'text, json, ndjson (JSON sur une ligne, pour un journal), markdown, junit ou html',
    },
    group: 'how',
    runs: ['cluster', 'recording', 'paste'],
  },
  timeout: {
    value: { en: 'SECONDS', fr: 'SECONDES' },
    says: {
      en: 'time limit of each command (default: 15 if its API has not answered yet, otherwise 45)',
      fr: 'délai de chaque commande (par défaut\u00a0: 15 si son API n’a pas encore répondu, sinon 45)',
    },
    group: 'how',
    runs: ['cluster'],
  },
  'share-gcloud': {
    says: {
      en: 'run all gcloud commands in one process: faster, but uses internal code of the SDK',
      fr: 'lancer gcloud dans un seul processus\u00a0: plus rapide, mais utilise du code interne au SDK',
    },
    group: 'how',
    runs: ['cluster'],
  },
  'inspect-secrets': {
    says: {
      en: 'read the type, registries and account of pull secrets; no password is kept',
      fr: 'lire type, registres et compte des secrets d’extraction, sans garder de mot de passe',
    },
    group: 'how',
    runs: onCluster,
  },
  'inspect-logs': {
    says: {
      en: 'look for “exec format error” in the last log lines of Pods that stop immediately',
      fr: 'chercher «\u00a0exec format error\u00a0» à la fin du journal des pods qui s’arrêtent aussitôt',
    },
    group: 'how',
    runs: onCluster,
  },
  watch: {
    says: {
      en: 'keep checking until every pull has succeeded, and print what changes',
      fr: 'continuer jusqu’à ce que toutes les extractions aient abouti, et afficher ce qui change',
    },
    group: 'how',
    runs: ['cluster'],
  },
  'watch-timeout': {
    value: { en: 'DURATION', fr: 'DURÉE' },
    says: {
      en: 'with --watch, stop after 90s, 10m or 1h (default: never), with exit code 1',
      fr: 'avec --watch, s’arrêter après 90s, 10m ou 1h (par défaut\u00a0: jamais), code de sortie 1',
    },
    group: 'how',
    runs: ['cluster'],
  },
  'dry-run': {
    says: { en: 'print the commands, run none', fr: 'afficher les commandes sans les exécuter' },
    group: 'how',
    runs: ['plan', 'recording'],
  },
  demo: {
    value: { en: '[NAME]', fr: '[NOM]' },
    optional: true,
    says: { en: 'replay a scenario (a recorded cluster)', fr: 'rejouer un scénario (un cluster enregistré)' },
    group: 'offline',
  },
  'list-scenarios': {
    says: { en: 'list the scenarios', fr: 'lister les scénarios' },
    group: 'offline',
  },
  record: {
    value: folder,
    says: {
      en: 'save every decoded answer in a folder',
      fr: 'enregistrer chaque réponse décodée dans un dossier',
    },
    group: 'offline',
    runs: ['cluster'],
  },
  replay: {
    value: folder,
    says: {
      en: 'use saved answers without running any command',
      fr: 'utiliser des réponses enregistrées sans exécuter de commande',
    },
    group: 'offline',
  },
  anonymize: {
    says: {
      en: 'replace names in the report and the recording',
      fr: 'remplacer les noms dans le rapport et l’enregistrement',
    },
    group: 'offline',
    runs: ['cluster', 'recording', 'paste'],
  },
  version: {
    says: { en: 'print the version', fr: 'afficher la version' },
    group: 'offline',
  },
  help: {
    short: 'h',
    says: { en: 'print this help', fr: 'afficher cette aide' },
    group: 'offline',
  },
} as const satisfies FlagTable;

export type FlagName = keyof typeof flags;

/** The flags that only `diagnose` has. */
export const ofDiagnose = ['event', 'watch', 'watch-timeout'] as const satisfies readonly FlagName[];

/** Whether a playbook has a flag: some belong to `diagnose`, one to the chapters. */
export function isFlagOf(playbook: string, name: FlagName): boolean {
  if (playbook === 'diagnose') return name !== 'rule';
  return !(ofDiagnose as readonly FlagName[]).includes(name);
}

/** A flag, as the table describes it. */
export const flagOf = (each: FlagName): Flag => flags[each];
