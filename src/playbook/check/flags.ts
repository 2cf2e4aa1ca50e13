/** The flags of `check`: those of the other playbooks that say something about manifests, and its own. */
import { type FlagTable, flags } from '../cli/flags.ts';

/** The forms in which the report is printed. */
export const checkFormats = ['text', 'json', 'junit', 'markdown', 'sarif'] as const;
/** A value of `--output`. */
export type CheckFormat = (typeof checkFormats)[number];

export const checkFlags = {
  'image-path': {
    value: { en: 'PATH', fr: 'CHEMIN' },
    repeats: true,
    says: {
      en: 'image fields of custom resources: spec.image, spec.steps[].image; may be repeated',
      fr: 'champs d’image des ressources personnalisées\u00a0: spec.image, spec.steps[].image\u00a0; répétable',
    },
    group: 'look',
  },
  'ignore-image': {
    ...flags['ignore-image'],
    says: {
      en: 'leave out an image, but count it: docker.io/library/*; may be repeated',
      fr: 'écarter une image, mais la compter\u00a0: docker.io/library/*\u00a0; option répétable',
    },
  },
  'ignore-file': {
    ...flags['ignore-file'],
    says: {
      en: 'leave out what a file lists: image, pattern, last day, reason',
      fr: 'écarter ce qu’indique un fichier\u00a0: image, motif, dernier jour, raison',
    },
  },
  namespace: {
    ...flags.namespace,
    says: {
      en: 'the namespace of objects without one (default: that of the context)',
      fr: 'l’espace de noms des objets qui n’en ont pas (par défaut\u00a0: celui du contexte)',
    },
  },
  context: flags.context,
  kubeconfig: flags.kubeconfig,
  project: flags.project,
  cluster: flags.cluster,
  location: flags.location,
  universe: flags.universe,
  lang: flags.lang,
  output: {
    ...flags.output,
    says: { en: 'text, json, junit, markdown or sarif', fr: 'text, json, junit, markdown ou sarif' },
  },
  timeout: flags.timeout,
  'inspect-secrets': flags['inspect-secrets'],
  offline: {
    says: {
      en: 'run neither kubectl nor gcloud; what they would show stays unknown',
      fr: 'ne lancer ni kubectl ni gcloud\u00a0; ce qu’ils montreraient reste inconnu',
    },
    group: 'offline',
  },
  version: flags.version,
  help: flags.help,
} as const satisfies FlagTable;

export type CheckFlag = keyof typeof checkFlags;

/** What only a run with tools uses: idle with `--offline`. */
export const needTools: readonly CheckFlag[] = [
  'context',
  'kubeconfig',
  'cluster',
  'location',
  'timeout',
  'inspect-secrets',
];
