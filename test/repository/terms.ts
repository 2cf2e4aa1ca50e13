/**
 * One term for one thing, in both languages, with what must not be written instead. `terms.test.ts` holds this against every
 * text of `src`, `content` and the documents. The glossary of the site explains the terms; this table keeps them.
 */
import type { Locale } from '../../src/base/text.ts';

/** A wording that is right although a pattern matches it. */
export interface Exception {
  /** Of the text, around the wording. */
  readonly text: RegExp;
  readonly because: string;
}

export interface Term {
  /** Names the term in messages. */
  readonly id: string;
  readonly en: string;
  readonly fr: string;
  /** What must not stand for it. Code in backquotes, addresses and tags are no prose. */
  readonly instead: Readonly<Partial<Record<Locale, RegExp>>>;
  readonly except?: readonly Exception[];
}

export const terms: readonly Term[] = [
  {
    id: 'check',
    en: 'check',
    fr: 'vérification',
    instead: {
      en: /\b(?:rules? of Google Cloud|the rules? (?:reads?|declares?|has declared|say|says))\b/,
      fr: /\b(?:règles? propres|(?:les|la) règles? (?:lisent|lit|déclare|le dit|ci-dessus)|contrôles? (?:reste|qui))/,
    },
  },
  {
    id: 'policy',
    en: 'policy',
    fr: 'stratégie',
    instead: {
      fr: /règles? (?:d’admission|d’administration|de nettoyage|de serveur|réseau\b|et stratégies)|routes? basées? sur des règles|contrôleurs? de règles/i,
    },
  },
  {
    id: 'pull-policy',
    en: 'imagePullPolicy',
    fr: 'imagePullPolicy',
    instead: { fr: /(?:règle|politique|stratégie)s? d’extraction/i },
  },
  {
    id: 'node-service-account',
    en: 'node service account',
    fr: 'compte de service des nœuds',
    instead: {
      en: /\bnode accounts?\b|\baccounts? of the nodes?\b|\bservice account of the nodes?\b/i,
      fr: /\bcomptes? (?:du|des|de|d’un) nœuds?\b|\bcomptes? de service (?:du|de|d’un) nœud/i,
    },
  },
  {
    id: 'cloud',
    en: 'cloud',
    fr: 'cloud',
    instead: { en: /\buniverses?\b(?!:)/i, fr: /\bunivers\b/i },
    except: [
      { text: /universe domain|domaine d’univers/i, because: 'the name of a setting of gcloud' },
      { text: /--universe\b|CLOUDSDK_CORE_UNIVERSE/, because: 'a flag or a variable' },
    ],
  },
  {
    id: 'credentials',
    en: 'credentials',
    fr: 'identifiants',
    instead: { fr: /\b(?:crédentiels?|credentials|créances|accréditations)\b/i },
    except: [{ text: /get-credentials/, because: 'a command' }],
  },
  {
    id: 'drain',
    en: 'drain',
    fr: 'vider (drain)',
    instead: { fr: /\bdrain(?:er|ez)\b|\b(?:videz-le|vide[rz] (?:le|ce|les|ces) nœuds?)\b(?!.*\(drain\))/i },
  },
  {
    id: 'pull',
    en: 'pull',
    fr: 'extraire',
    instead: { fr: /\b(?:puller|pullez|tirer (?:une|l’)image|rapatri\w+)\b/i },
  },
  {
    id: 'corrupted',
    en: 'corrupted',
    fr: 'corrompu',
    instead: { en: /\bdamaged?\b/i, fr: /\b(?:abîmé|endommagé)e?s?\b/i },
  },
  {
    id: 'workload-identity',
    en: 'Workload Identity',
    fr: 'Workload Identity',
    instead: { fr: /fédération d’identité|identités? de charge de travail/i },
  },
  {
    id: 'fix',
    en: 'fix',
    fr: 'remède',
    instead: {
      en: /\b(?:cures?|cured|mend(?:s|ed)?|remed(?:y|ies))\b/i,
      fr: /\bcorrectifs?\b|\bcures?\b/i,
    },
    except: [{ text: /\(remedies\)|`remedies`|in `…`/, because: 'the field of the JSON' }],
  },
  {
    id: 'pipeline',
    en: 'pipeline',
    fr: 'pipeline',
    instead: { fr: /chaînes? (?:de (?:livraison|build)|qui construit)/i },
  },
  {
    id: 'large-image',
    en: 'large image',
    fr: 'image volumineuse',
    instead: { fr: /\bgrosses? images?\b|\bgrosses? couches?\b|image\b.{0,20}\bgrosses?\b|elle est grosse/i },
  },
  {
    id: 'not-applicable',
    en: 'n/a',
    fr: 'sans objet',
    instead: { fr: /\bs\.\s?o\./ },
  },
  {
    id: 'unknown',
    en: 'unknown',
    fr: 'inconnu',
    instead: {
      en: /\bnobody (?:can (?:tell|say)|knows)\b/i,
      fr: /\bpersonne ne (?:peut (?:le )?dire|le sait)\b/i,
    },
  },
  {
    id: 'examine',
    en: 'examine',
    fr: 'examiner',
    instead: { en: /\blook(?:s|ed|ing)? (?:at|after) (?:again|it)\b|\b(?:not )?looked at\b/i },
  },
  {
    id: 'recreate',
    en: 'recreate',
    fr: 'recréer',
    instead: { en: /\banew\b|\bmakes? (?:it|them|this Pod|a deleted Pod) again\b/i },
  },
  {
    id: 'status-code',
    en: 'status code',
    fr: 'code de statut',
    instead: { en: /\bnumber (?:alone|in the message)\b|\bstatus without a number\b/i },
  },
  {
    id: 'exists',
    en: 'is, has, contains',
    fr: 'est, a, contient',
    instead: {
      en: /\b(?:stands?|stood) (?:in|on|behind|between|at|there)\b|\bholds? (?:no|the credentials|names?|what)\b|\b(?:lives?|lent|lends?|bears?) (?:in|the|a|an)\b/i,
      fr: /\b(?:vivent|vit) dans\b|\bdans le dos\b|n’est pour rien|n’y sont pour rien|fait sa part\b/i,
    },
  },
  {
    id: 'place-words',
    en: 'a noun',
    fr: 'un nom',
    instead: {
      fr: /\by sont en mode\b|n’y a (?:jamais existé|pas de (?:règles|stratégies))|^Ou (?:bien )?copiez\b/,
    },
  },
];
