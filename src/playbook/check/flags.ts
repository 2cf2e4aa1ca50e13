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
      en: 'where custom resources have images: spec.image, spec.steps[].image; may be repeated',
      fr: 'où les ressources personnalisées ont leurs images\u00a0: spec.image, spec.steps[].image\u00a0; option répétable',
    },
    group: 'look',
  },
  'ignore-image': {
    ...flags['ignore-image'],
    says: {
      en: 'leave an image out, and count it: docker.io/library/*; may be repeated',
      fr: 'écarter une image, et la compter\u00a0: docker.io/library/*\u00a0; option répétable',
    },
  },
  'ignore-file': {
    ...flags['ignore-file'],
    says: {
      en: 'the same from a file: image, pattern, last day, reason',
      fr: 'de même, dans un fichier\u00a0: image, motif, dernier jour, raison',
    },
  },
  namespace: {
    ...flags.namespace,
    says: {
      en: 'the namespace of objects that name none (default: that of the context)',
      fr: 'l’espace de noms des objets qui n’en indiquent aucun (par défaut\u00a0: celui du contexte)',
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
      en: 'ask neither kubectl nor gcloud; what only they know stays unknown',
      fr: 'n’interroger ni kubectl ni gcloud\u00a0; ce qu’eux seuls savent reste inconnu',
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
