/** The words and links of the path of a pull. */
import type { Text } from '../../base/text.ts';
import { causes } from '../../causes/index.ts';
import type { SectionId } from '../../causes/model.ts';
import { failingLeg, type LegId, legIds } from '../data/pull-path.ts';

/** A chapter, or a check by its id. */
export type Target = { readonly section: SectionId } | { readonly rule: string };

/** What happens at a stage, and where its failures are explained. */
export interface Step {
  readonly text: Text;
  readonly to: Target;
}

export interface Stage {
  readonly name: Text;
  /** Where its failures are explained in general. */
  readonly to: Target;
  readonly steps: readonly Step[];
}

export const pathTitle: Text = {
  en: 'The path of a pull, from the kubelet to the storage of the registry',
  fr: 'Le trajet d’une extraction, du kubelet au stockage du registre',
};

/** That of an answer, beside which a page can have its own path. */
export const answerTitle: Text = {
  en: 'Where this pull fails',
  fr: 'Où cette extraction échoue',
};

export const pathNote: Text = {
  en: 'The path of a pull. Each step links to what can fail at that step.',
  fr: 'Le trajet d’une extraction. Chaque étape renvoie à ses échecs possibles.',
};

/** What a script adds to the name of the leg that a message is about. */
export const failsHere: Text = { en: 'fails here', fr: 'échoue ici' };

export const stages: Readonly<Record<LegId, Stage>> = {
  kubelet: {
    name: { en: 'kubelet', fr: 'kubelet' },
    to: { section: 'node' },
    steps: [
      { text: { en: 'reads the address', fr: 'lit l’adresse' }, to: { rule: 'image-reference' } },
      {
        text: { en: 'applies imagePullPolicy', fr: 'applique imagePullPolicy' },
        to: { rule: 'never-pull' },
      },
      {
        text: { en: 'reads the pull secrets', fr: 'lit les secrets d’extraction' },
        to: { rule: 'image-pull-secret' },
      },
    ],
  },
  containerd: {
    name: { en: 'containerd', fr: 'containerd' },
    to: { rule: 'container-runtime' },
    steps: [
      {
        text: { en: 'chooses a platform', fr: 'choisit la plateforme' },
        to: { section: 'architecture' },
      },
      { text: { en: 'reads the format', fr: 'lit le format' }, to: { section: 'schema' } },
      { text: { en: 'checks the signature', fr: 'vérifie la signature' }, to: { rule: 'image-signature' } },
      { text: { en: 'unpacks to the disk', fr: 'décompresse sur le disque' }, to: { rule: 'disk-pressure' } },
    ],
  },
  dns: {
    name: { en: 'DNS', fr: 'DNS' },
    to: { rule: 'dns-registry-zone' },
    steps: [
      { text: { en: 'zones of the network', fr: 'zones du réseau' }, to: { rule: 'dns-registry-zone' } },
      { text: { en: 'resolver of the node', fr: 'résolveur du nœud' }, to: { rule: 'node-resolver' } },
    ],
  },
  'way-out': {
    name: { en: 'egress', fr: 'sortie' },
    to: { section: 'network' },
    steps: [
      { text: { en: 'firewall', fr: 'pare-feu' }, to: { rule: 'egress-firewall' } },
      { text: { en: 'routes', fr: 'routes' }, to: { rule: 'route-to-registry' } },
      { text: { en: 'NAT', fr: 'NAT' }, to: { rule: 'cloud-nat' } },
    ],
  },
  registry: {
    name: { en: 'registry', fr: 'registre' },
    to: { section: 'registry' },
    steps: [
      { text: { en: 'checks the account', fr: 'vérifie le compte' }, to: { section: 'auth' } },
      { text: { en: 'applies policies', fr: 'applique des stratégies' }, to: { section: 'policy' } },
      { text: { en: 'finds tag or digest', fr: 'trouve tag ou digest' }, to: { section: 'not-found' } },
    ],
  },
  storage: {
    name: { en: 'storage', fr: 'stockage' },
    to: { section: 'slow' },
    steps: [
      { text: { en: 'sends the layers', fr: 'envoie les couches' }, to: { section: 'slow' } },
      { text: { en: 'may lack a layer', fr: 'une couche peut manquer' }, to: { rule: 'missing-part' } },
    ],
  },
};

/** The legs that a chapter is about: those at which its causes fail. */
export function legsOf(section: SectionId): readonly LegId[] {
  const failing = new Set(causes.filter((each) => each.section === section).map(({ id }) => failingLeg[id]));
  return legIds.filter((leg) => failing.has(leg));
}
